import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { Effect } from "../../packages/model/src/evidence/index.ts";
import { effectComplaints, evidenceComplaints } from "./evidence.ts";

const effect: Effect = {
  measure: "proportion",
  estimate: 0.227,
  interval: [0.152, 0.325],
  counts: [20, 88],
  unit: "fraction",
  population: "marathon finishers",
  participantCount: 88,
  design: "prospective",
};

test("the registry as it is has no complaint", () => {
  expect(evidenceComplaints(resolve(import.meta.dirname, "../.."))).toEqual([]);
});

test("24 % for 20 of 88 is noticed", () => {
  expect(effectComplaints(effect)).toEqual([]);
  expect(effectComplaints({ ...effect, estimate: 0.24 })).toEqual([expect.stringContaining("20 of 88 is 0.2273")]);
});

test("percent for a fraction, an interval beside its estimate and a difference that does not follow are noticed", () => {
  const { counts: _, ...uncounted } = effect;
  expect(effectComplaints({ ...uncounted, estimate: 22.7, interval: [15.2, 32.5] })).toEqual([
    expect.stringContaining("is a percent"),
  ]);
  expect(effectComplaints({ ...uncounted, unit: "%" }).join()).toContain("shares are fractions");
  expect(effectComplaints({ ...uncounted, interval: [0.3, 0.4] })).toEqual([expect.stringContaining("does not hold")]);
  expect(
    effectComplaints({ ...uncounted, measure: "odds ratio", estimate: -1, interval: null, unit: "ratio" }),
  ).toEqual([expect.stringContaining("expected a positive number")]);
  expect(
    effectComplaints({
      ...uncounted,
      measure: "difference",
      estimate: -10,
      interval: null,
      unit: "min",
      groups: [
        { who: "cramp", mean: 144, dispersion: 20 },
        { who: "none", mean: 157, dispersion: 14 },
      ],
    }),
  ).toEqual([expect.stringContaining("144 less 157 is -13.00")]);
});
