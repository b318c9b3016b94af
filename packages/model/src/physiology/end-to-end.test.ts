import { describe, expect, test } from "vitest";
import fixture from "../../fixtures/end-to-end.json" with { type: "json" };
import { airDensityKgPerM3, vapourPressurePaFromHumidity } from "../units/convert.ts";
import { crampProbability } from "./hazard/frailty.ts";
import { referenceParameters } from "./reference-parameters.ts";
import { simulate } from "./simulate.ts";
import { type StepInput, sportIndexOf } from "./step-input.ts";

interface Leg {
  sport: string;
  speedMps: number;
  powerW?: number;
  gradeRatio?: number;
  minutes: number;
  airTemperatureC: number;
  relativeHumidityFraction: number;
  meanRadiantTemperatureC: number;
  drinkKgPerH?: number;
  drinkSodiumMmolPerL?: number;
  drinkCarbohydrateGPerL?: number;
}

export const stepsOfLeg = (leg: Leg, stepS = 30): StepInput[] => {
  const count = Math.round((leg.minutes * 60) / stepS);
  const drinkKg = ((leg.drinkKgPerH ?? 0) * stepS) / 3600;
  const vapourPressurePa = vapourPressurePaFromHumidity(leg.airTemperatureC, leg.relativeHumidityFraction);
  return Array.from({ length: count }, () => ({
    stepS,
    sportIndex: leg.sport === "bike" ? sportIndexOf.cycling : sportIndexOf.running,
    speedMps: leg.speedMps,
    gradeRatio: leg.gradeRatio ?? 0,
    mechanicalPowerW: leg.powerW ?? 0,
    airTemperatureC: leg.airTemperatureC,
    vapourPressurePa,
    meanRadiantTemperatureC: leg.meanRadiantTemperatureC,
    airDensityKgPerM3: airDensityKgPerM3({
      airTemperatureC: leg.airTemperatureC,
      airPressurePa: 101_325,
      vapourPressurePa,
    }),
    headWindMps: 0,
    crossWindMps: 0,
    clothingClo: 0.15,
    waterTemperatureC: 20,
    wetsuitResistance: 0,
    drinkKg,
    drinkTemperatureC: 20,
    sodiumIntakeMmol: drinkKg * (leg.drinkSodiumMmolPerL ?? 0),
    carbohydrateIntakeG: drinkKg * (leg.drinkCarbohydrateGPerL ?? 0),
    offeredDrinkKg: 0,
    offeredSodiumMmol: 0,
    offeredCarbohydrateG: 0,
  }));
};

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export const endOf = (leg: Leg, replaced: Parameters<typeof referenceParameters>[0] = {}, stepS = 30) => {
  const s = simulate({ steps: stepsOfLeg(leg, stepS), parameters: referenceParameters(replaced), everySteps: 10 });
  const fatigue = sumOf(s.fatigueCumulativeHazard);
  const interaction = sumOf(s.interactionCumulativeHazard);
  const electrolytes = sumOf(s.electrolyteCumulativeHazard);
  return {
    sweatKg: s.sweatKg,
    urineKg: s.urineKg,
    bodyMassLossPercent: 100 * s.bodyMassLossFraction,
    plasmaSodiumMmolPerL: s.plasmaSodiumMmolPerL,
    extracellularChangePercent: 100 * s.extracellularChangeFraction,
    coreTemperatureC: s.coreTemperatureC,
    calfSlowFatigueFraction: s.slowFatigueFraction[0],
    vastiDamageFraction: s.damageFraction[4],
    fatigueCumulativeHazard: fatigue,
    interactionCumulativeHazard: interaction,
    electrolyteCumulativeHazard: electrolytes,
    crampProbability: crampProbability(fatigue + interaction + electrolytes, { shape: 0.7, rate: 0.7 }),
  };
};

describe("The forward model reaches the check values end to end", () => {
  for (const row of fixture.runs) {
    test(`${row.id}: ${row.what}`, () => {
      const end = endOf(row.leg, { criticalSpeedMps: row.criticalSpeedMps });
      for (const [name, { value, tolerance }] of Object.entries(row.expected)) {
        const got = end[name as keyof typeof end]; // the fixture's names are the fields of `end`; a typo gives undefined and fails
        expect(Math.abs(got - value), `${name}: got ${got}, expected ${value} ± ${tolerance}`).toBeLessThanOrEqual(
          tolerance,
        );
      }
    });
  }

  test("INT-01: five percent slower, or ten percent more muscle capacity, lowers the chance in the hot marathon", () => {
    const hot = fixture.runs.find((row) => row.id === "E2E-B");
    if (!hot) throw new Error("the fixture has no E2E-B");
    const { base, fivePercentSlower, tenPercentMoreCapacity } = fixture.interventions.crampProbability;
    expect(Math.abs(endOf(hot.leg).crampProbability - base)).toBeLessThanOrEqual(0.01);
    const slower = { ...hot.leg, speedMps: hot.leg.speedMps * 0.95, minutes: hot.leg.minutes / 0.95 };
    expect(Math.abs(endOf(slower).crampProbability - fivePercentSlower)).toBeLessThanOrEqual(0.01);
    const stronger = endOf(hot.leg, { sharedCapacityRatio: 1.1 }).crampProbability;
    expect(Math.abs(stronger - tenPercentMoreCapacity)).toBeLessThanOrEqual(0.01);
  });
});
