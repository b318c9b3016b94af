import { expect, test } from "vitest";
import { drawMember, populationPrior, withPrior } from "./draw-members.ts";
import { prepareMembers } from "./drawn-members.ts";

const population = populationPrior();
const range = { seed: 4, memberFrom: 3, memberTo: 40 };
const drawnAlone = (prior: typeof population) =>
  Array.from({ length: 37 }, (_, index) => drawMember(prior, 4, 3 + index));

test("bodies taken over from the belief before are those that would be drawn anew", () => {
  const fitter = withPrior(population, {
    scalar: {
      criticalSpeedMps: { kind: "log-normal", median: 4.4, logSd: 0.05 },
      // Drawn together with the midpoint of the hazard.
      fatigueHazardPerH: { kind: "log-normal", median: 0.05, logSd: 0.4 },
      heatAcclimationFraction: { kind: "fixed", value: 0.5 },
    },
    perMuscle: { fatigueRatePerS: { central: [0.001, 0.001, 0.001, 0.001, 0.001, 0.001, 0.001, 0.001] } },
  });
  expect(prepareMembers({ ...range, prior: population }).members).toEqual(drawnAlone(population));
  expect(prepareMembers({ ...range, prior: fitter }).members).toEqual(drawnAlone(fitter));
  expect(prepareMembers({ ...range, prior: population }).members).toEqual(drawnAlone(population));
  expect(prepareMembers({ ...range, prior: fitter, seed: 5 }).members[0]).toEqual(drawMember(fitter, 5, 3));
});

test("the same question gives the very same bodies", () => {
  const [first] = prepareMembers({ ...range, prior: population }).members;
  expect(prepareMembers({ ...range, prior: structuredClone(population) }).members[0]).toBe(first);
});
