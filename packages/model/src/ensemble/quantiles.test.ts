import fc from "fast-check";
import { expect, test } from "vitest";
import { quantileOfSorted, quantilesOf } from "./quantiles.ts";

const fractions = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1];

test("quantiles without sorting everything are the numbers that sorting gives, to the last bit", () => {
  const numbers = fc.oneof(
    fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 3000 }),
    // Many equal ones, and one far away from the rest: all others then share a bucket.
    fc.array(fc.constantFrom(0, 0, 1, 1 + 2 ** -52, 1e300, -1e300, 5e-324), { minLength: 1, maxLength: 300 }),
    // Positive over many powers of ten, as chances early in a race are.
    fc.array(fc.double({ noNaN: true, min: -700, max: 5 }).map(Math.exp), { minLength: 1, maxLength: 3000 }),
    fc.array(fc.double({ noNaN: true, min: -9, max: 5 }).map(Math.exp), { minLength: 200, maxLength: 3000 }),
  );
  fc.assert(
    fc.property(numbers, (values) => {
      const sorted = Float64Array.from(values).sort();
      for (const [which, value] of quantilesOf(values, fractions).entries())
        expect(value).toBe(quantileOfSorted(sorted, fractions[which] ?? 0));
      const single = Float32Array.from(values.filter((value) => Math.abs(value) < 1e30).concat(0));
      expect(quantilesOf(single, [0.3])).toEqual([quantileOfSorted(Float32Array.from(single).sort(), 0.3)]);
    }),
    { numRuns: 150, seed: 5 },
  );
});

test("an ensemble larger than any before, and then a smaller one, are told right", () => {
  const many = Float32Array.from({ length: 9000 }, (_, index) => (index * 7919) % 9000);
  expect(quantilesOf(many, [0, 0.5, 1])).toEqual([0, 4499.5, 8999]);
  expect(quantilesOf([3, 1, 2], [0.5])).toEqual([2]);
});
