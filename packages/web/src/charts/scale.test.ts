import fc from "fast-check";
import { expect, test } from "vitest";
import { linearScale, niceTicks } from "./scale.ts";

test("a scale puts the ends of its domain at the ends of its range", () => {
  const x = linearScale({ domain: [10, 20], range: [0, 300] });
  expect([x(10), x(15), x(20)]).toEqual([0, 150, 300]);
});

test("a domain of no width does not divide by zero", () => {
  expect(linearScale({ domain: [5, 5], range: [0, 100] })(5)).toBe(50);
});

test("ticks are round numbers a person would choose", () => {
  expect(niceTicks({ low: 0, high: 42.195, count: 9 })).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40]);
  expect(niceTicks({ low: 0, high: 0.31, count: 4 })).toEqual([0, 0.1, 0.2, 0.3]);
  expect(niceTicks({ low: 36.9, high: 40.2, count: 4 })).toEqual([37, 38, 39, 40]);
});

test("ticks stay inside the domain and never crowd it", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      fc.integer({ min: 2, max: 10 }),
      (low, reach, count) => {
        const ticks = niceTicks({ low, high: low + reach, count });
        const slack = reach * 1e-6 + Math.abs(low) * 1e-9;
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(low - slack);
          expect(tick).toBeLessThanOrEqual(low + reach + slack);
        }
        expect(ticks.length).toBeLessThanOrEqual(count * 1.5 + 2);
      },
    ),
    { seed: 20260419 },
  );
});
