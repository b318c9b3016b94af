import { describe, expect, test } from "vitest";
import { airDensityKgPerM3, vapourPressurePaFromHumidity } from "../units/convert.ts";
import { plasmaVolumeRatio } from "./fluids/plasma-sodium.ts";
import { stepHazard } from "./hazard/step-hazard.ts";
import { acclimationAfterDayFraction } from "./heat/acclimation.ts";
import { stepMetabolism } from "./metabolism/step-metabolism.ts";
import { meanRecoveryPerS } from "./muscle/fatigue-models.ts";
import { damageAfterRestFraction, slowFatigueAfterRestFraction } from "./muscle/recovery.ts";
import { muscleParameters } from "./parameters.ts";
import { centralParameters, referenceParameters } from "./reference-parameters.ts";
import { simulate } from "./simulate.ts";
import { startState } from "./start-state.ts";
import { type StepInput, sportIndexOf } from "./step-input.ts";

const vapourPressurePa = vapourPressurePaFromHumidity(26, 0.6);
const hotMarathon: StepInput = {
  stepS: 30,
  sportIndex: sportIndexOf.running,
  speedMps: 3.333,
  gradeRatio: 0,
  mechanicalPowerW: 0,
  airTemperatureC: 26,
  vapourPressurePa,
  meanRadiantTemperatureC: 50,
  airDensityKgPerM3: airDensityKgPerM3({ airTemperatureC: 26, airPressurePa: 101_325, vapourPressurePa }),
  headWindMps: 0,
  crossWindMps: 0,
  clothingClo: 0.15,
  waterTemperatureC: 20,
  wetsuitResistance: 0,
  drinkKg: 0,
  drinkTemperatureC: 15,
  sodiumIntakeMmol: 0,
  carbohydrateIntakeG: 0,
  offeredDrinkKg: 0,
  offeredSodiumMmol: 0,
  offeredCarbohydrateG: 0,
};
const drinking = (x: StepInput, kgPerH: number, sodiumMmolPerL: number): StepInput => {
  const drinkKg = (kgPerH * x.stepS) / 3600;
  return { ...x, drinkKg, sodiumIntakeMmol: drinkKg * sodiumMmolPerL };
};
const during = (x: StepInput, minutes: number): StepInput[] =>
  Array.from({ length: Math.round((60 * minutes) / x.stepS) }, () => x);
const sumOf = (v: readonly number[]) => v.reduce((a, b) => a + b, 0);

test("One-second and sixty-second steps end a hot marathon within 0.01 °C, 0.06 % of sweat and 0.4 % of hazard", () => {
  const [fine, coarse] = [1, 60].map((stepS) => {
    const x = drinking({ ...hotMarathon, stepS }, 0.5, 20);
    return simulate({ steps: during(x, 211), parameters: referenceParameters(), everySteps: 1000 });
  });
  if (!fine || !coarse) throw new Error("two runs");
  expect(Math.abs(fine.coreTemperatureC - coarse.coreTemperatureC)).toBeLessThan(0.01);
  expect(Math.abs(fine.sweatKg / coarse.sweatKg - 1)).toBeLessThan(0.0006);
  const hazard = (s: typeof fine) =>
    sumOf(s.fatigueCumulativeHazard) + sumOf(s.interactionCumulativeHazard) + sumOf(s.electrolyteCumulativeHazard);
  expect(Math.abs(hazard(fine) / hazard(coarse) - 1)).toBeLessThan(0.004);
});

describe("Sodium and water over a long day, the two conclusions of Montain 2006", () => {
  const easy = { ...hotMarathon, speedMps: 2.3, airTemperatureC: 18, meanRadiantTemperatureC: 28 };
  const after = (x: StepInput, replaced: Parameters<typeof referenceParameters>[0] = {}) =>
    simulate({ steps: during(x, 9 * 60), parameters: referenceParameters(replaced), everySteps: 1000 });

  test("drinking too much lowers sodium more than leaving the salt out does", () => {
    const salted = after(drinking(easy, 0.6, 20)).plasmaSodiumMmolPerL;
    const unsalted = after(drinking(easy, 0.6, 0)).plasmaSodiumMmolPerL;
    const flooded = after(drinking(easy, 1.1, 20)).plasmaSodiumMmolPerL;
    expect(salted - flooded).toBeGreaterThan(2 * (salted - unsalted));
  });

  test("a very salty sweater can be low in sodium and short of water at once", () => {
    const s = after(drinking({ ...easy, airTemperatureC: 26 }, 0.85, 0), { sweatSodiumMmolPerL: 85 });
    expect(s.bodyWaterChangeKg).toBeLessThan(0);
    expect(s.plasmaSodiumMmolPerL).toBeLessThan(135);
  });
});

describe("Electrolyte drive and its effect on the hazard of fatigue", () => {
  const driven = (extracellularContractionFraction: number, plasmaSodium: number) => {
    const p = referenceParameters();
    const s = startState(p);
    s.extracellularContractionFraction = extracellularContractionFraction;
    s.plasmaSodiumMmolPerL = plasmaSodium;
    s.loadRatio = [1, 1, 1, 1, 1, 1, 1, 1];
    stepHazard(hotMarathon, p, s);
    const factor = 1 + sumOf(s.interactionCumulativeHazard) / sumOf(s.fatigueCumulativeHazard);
    return { y: s.electrolyteShiftRatio, factor };
  };

  test("five mmol/L of dilution doubles the hazard of a tired muscle; contraction of 6.7 % adds a third", () => {
    expect(driven(0, 135)).toEqual({ y: 1, factor: 2 });
    expect(driven(0.0667, 140).y).toBeCloseTo(0.2, 2);
    expect(driven(0.0667, 140).factor).toBeCloseTo(1.33, 2);
  });

  test("a muscle held short cramps at less load, and only where the sport holds it short", () => {
    const p = centralParameters({ freshExcitabilityFraction: 1 });
    const hazardIn = (sportIndex: number) => {
      const s = startState(p);
      s.loadRatio = [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9];
      stepHazard({ ...hotMarathon, sportIndex }, p, s);
      return s.fatigueCumulativeHazard;
    };
    const swimming = hazardIn(sportIndexOf.swimming);
    const running = hazardIn(sportIndexOf.running);
    expect(swimming[0]).toBeGreaterThan(1.2 * running[0]);
    expect(swimming[2]).toBe(running[2]);
  });
});

test("45 minutes of running down 15 % cost the vasti 15.5 % and the calf 7.0 % of their force", () => {
  const down = { ...hotMarathon, airTemperatureC: 15, meanRadiantTemperatureC: 20, speedMps: 3, gradeRatio: -0.15 };
  const s = simulate({ steps: during(down, 45), parameters: referenceParameters() });
  expect(Math.abs(s.damageFraction[4] - 0.155)).toBeLessThan(0.001);
  expect(Math.abs(s.damageFraction[0] - 0.07)).toBeLessThan(0.001);
});

test("air resistance at two-hour marathon pace costs a light runner 8.5 % of gross power, to half a point", () => {
  const p = referenceParameters({ runningCostRatio: 1, massKg: 52, heightM: 1.67 });
  const s = startState(p);
  const pace = { ...hotMarathon, speedMps: 42_195 / 7200, airDensityKgPerM3: 1.2 };
  stepMetabolism(pace, p, s);
  const inAirW = s.metabolicPowerW;
  stepMetabolism({ ...pace, headWindMps: -pace.speedMps }, p, s);
  expect(Math.abs(inAirW / s.metabolicPowerW - 1 - 0.0852)).toBeLessThan(0.005);
});

test("fast fatigue recovers with a time constant of 1.7 to 2.3 minutes between strides", () => {
  for (const m of [0, 4] as const) {
    const rate = meanRecoveryPerS(
      muscleParameters.recoveryRatePerS.central[m],
      muscleParameters.restRecoveryRatio.central[m],
      0.35,
    );
    expect(1 / rate / 60).toBeGreaterThan(1.6);
    expect(1 / rate / 60).toBeLessThan(2.3);
  }
});

test("losing 2.6 % of body mass as sweat shrinks plasma by about 8 %, exercise shift included", () => {
  const p = referenceParameters();
  const dry = drinking({ ...hotMarathon, speedMps: 3 }, 0, 0);
  let change = 0;
  simulate({
    steps: during(dry, 180),
    parameters: p,
    onInstant: (s) => {
      if (s.bodyMassLossFraction < 0.026) change = plasmaVolumeRatio(s.extracellularChangeFraction, 0) - 1;
    },
  });
  expect(change).toBeLessThan(-0.05);
  expect(change).toBeGreaterThan(-0.105);
});

describe("Between days", () => {
  test("six hot days bring two thirds of heat acclimation, and a week without loses a sixth of it", () => {
    let gained = 0;
    for (let day = 0; day < 6; day++) gained = acclimationAfterDayFraction(gained, true);
    expect(gained).toBeGreaterThan(0.63);
    expect(gained).toBeLessThan(0.7);
    let left = 1;
    for (let day = 0; day < 7; day++) left = acclimationAfterDayFraction(left, false);
    expect(left).toBeCloseTo(0.84, 2);
  });

  test("deep fatigue is nearly gone after two weeks, damage half gone after three days", () => {
    expect(slowFatigueAfterRestFraction(0.4, 14 * 86_400)).toBeLessThan(0.02);
    expect(damageAfterRestFraction(0.2, 3 * 86_400)).toBeCloseTo(0.1, 12);
  });
});
