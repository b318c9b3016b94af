import { describe, expect, test } from "vitest";
import { muscleIndices } from "../physiology/muscle-groups.ts";
import { muscleParameters, parameters, type ScalarParameter } from "../physiology/parameters.ts";
import { drawMember, populationPrior, withPrior } from "./draw-members.ts";

const prior = populationPrior();
const members = Array.from({ length: 4000 }, (_, index) => drawMember(prior, 42, index));
const meanOf = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const sdOf = (values: number[]) => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((v) => (v - mean) ** 2)));
};

describe("Members of the population", () => {
  test("every drawn number lies within its bounds", () => {
    const outside: string[] = [];
    for (const member of members) {
      for (const [name, { min, max }] of Object.entries({ ...parameters, ...muscleParameters })) {
        const drawn = member[name as keyof typeof parameters | keyof typeof muscleParameters]; // a key of the tables
        for (const value of [drawn].flat()) if (!(value >= min && value <= max)) outside.push(`${name} ${value}`);
      }
    }
    expect(outside).toEqual([]);
  });

  test("sweat sodium has the published mean 38 and standard deviation 11", () => {
    const values = members.map((m) => m.sweatSodiumMmolPerL);
    expect(Math.abs(meanOf(values) - 38)).toBeLessThan(0.7);
    expect(Math.abs(sdOf(values) - 11)).toBeLessThan(0.7);
  });

  test("central value and spread of each log-normal are those of the table", () => {
    for (const [name, parameter] of Object.entries<ScalarParameter>(parameters)) {
      if (parameter.prior.kind !== "log-normal") continue;
      const logs = members.map((m) => Math.log(m[name as keyof typeof parameters])); // a key of the table
      expect(Math.abs(meanOf(logs) - Math.log(parameter.prior.median)), name).toBeLessThan(
        0.08 * parameter.prior.logSd,
      );
      // Bounds cut some tails.
      expect(sdOf(logs) / parameter.prior.logSd, name).toBeGreaterThan(0.85);
      expect(sdOf(logs) / parameter.prior.logSd, name).toBeLessThan(1.05);
    }
  });

  test("the midpoint of the hazard and its height vary together, correlation 0.9", () => {
    const x = members.map((m) => m.hillMidpointRatio);
    const y = members.map((m) => Math.log(m.fatigueHazardPerH));
    const mx = meanOf(x);
    const my = meanOf(y);
    const r = meanOf(x.map((v, n) => (v - mx) * ((y[n] ?? my) - my))) / (sdOf(x) * sdOf(y));
    expect(Math.abs(r - 0.9)).toBeLessThan(0.03);
  });

  test("cramp sites are shares that add to one, with the mean of the table", () => {
    for (const member of members) expect(member.siteWeightFraction.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    for (const m of muscleIndices) {
      const mean = meanOf(members.map((member) => member.siteWeightFraction[m]));
      expect(Math.abs(mean - muscleParameters.siteWeightFraction.central[m])).toBeLessThan(0.01);
    }
  });

  test("a member is the same whoever else is drawn, and replacing one prior leaves the other numbers alone", () => {
    const again = drawMember(prior, 42, 17);
    expect(again).toEqual(members[17]);
    const heavier = drawMember(withPrior(prior, { scalar: { massKg: { kind: "fixed", value: 90 } } }), 42, 17);
    expect(heavier.massKg).toBe(90);
    expect(heavier.sweatGainGPerM2PerHPerK).toBe(again.sweatGainGPerM2PerHPerK);
    expect(heavier.bodyWaterKg).toBeGreaterThan(again.bodyWaterKg);
  });

  test("another seed draws other people", () => {
    expect(drawMember(prior, 43, 17).sweatGainGPerM2PerHPerK).not.toBe(members[17]?.sweatGainGPerM2PerHPerK);
  });
});
