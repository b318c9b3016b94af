import { describe, expect, test } from "vitest";
import fixture from "../../fixtures/check-values.json" with { type: "json" };
import { claims } from "../evidence/index.ts";
import { airDensityKgPerM3, vapourPressurePaFromHumidity } from "../units/convert.ts";
import { stepDrinking, stepGut } from "./fluids/step-fluids.ts";
import { correctedShapiroSweatGPerM2PerH, gonzalezSweatGPerM2PerH } from "./heat/published-sweat-equations.ts";
import { stepHeat } from "./heat/step-heat.ts";
import {
  bodyWaterOfMenKg,
  crampProbability,
  cumulativeHazardFor,
  cycleAveragedFatigueFraction,
  durabilityLossFraction,
  effectiveMemberCount,
  evaporationEfficiencyFraction,
  frailtyAfter,
  hillOfEight,
  holdEnduranceS,
  logLikelihoodOfCramps,
  meanSusceptibility,
  plasmaSodiumMmolPerL,
  plasmaVolumeChangeFraction,
  predictedWettednessFraction,
  pulseByPulseFatigueFraction,
  referenceParameters,
  reserveAfterJ,
  reserveRecoveryS,
  saltChangeFraction,
  simulate,
  spaceChangeFraction,
  sportIndexOf,
  startState,
  substrateMassLossKg,
  urineFlowKgPerMin,
  weightedMeanAfterDay,
  wholeBodySodiumFromForearmMmolPerL,
} from "./index.ts";
import {
  acsmRunningOxygenMlPerKgPerMin,
  bodySurfaceAreaM2,
  powerFromSpeedW,
  runningCostJPerKgPerM,
  speedFromPowerMps,
  swimCostKjPerM,
  walkingPowerWPerKg,
} from "./metabolism/index.ts";
import { stepMetabolism } from "./metabolism/step-metabolism.ts";
import type { StepInput } from "./step-input.ts";
import { stepSweat } from "./sweat/step-sweat.ts";

const running = (changed: Partial<StepInput> = {}): StepInput => ({
  stepS: 30,
  sportIndex: sportIndexOf.running,
  speedMps: 0,
  gradeRatio: 0,
  mechanicalPowerW: 0,
  airTemperatureC: 20,
  vapourPressurePa: 1000,
  meanRadiantTemperatureC: 20,
  airDensityKgPerM3: 1.2,
  headWindMps: 0,
  crossWindMps: 0,
  clothingClo: 0.15,
  waterTemperatureC: 20,
  wetsuitResistance: 0,
  drinkKg: 0,
  drinkTemperatureC: 20,
  sodiumIntakeMmol: 0,
  carbohydrateIntakeG: 0,
  offeredDrinkKg: 0,
  offeredSodiumMmol: 0,
  offeredCarbohydrateG: 0,
  ...changed,
});

const population = { shape: 0.7, rate: 0.7 };
const ankle = { fatigueRatePerS: 0.00589, recoveryRatePerS: 0.00058, restRecoveryRatio: 15 };
const knee = { fatigueRatePerS: 0.00825, recoveryRatePerS: 0.00076, restRecoveryRatio: 14.85 };
const road = {
  gradeRatio: 0,
  totalMassKg: 85,
  dragAreaM2: 0.32,
  rollingResistanceRatio: 0.004,
  airDensityKgPerM3: 1.2,
  headWindMps: 0,
  accelerationMps2: 0,
};

const twoHoursAt1030W = (airTemperatureC: number, meanRadiantTemperatureC: number) => {
  const p = referenceParameters({
    wettednessCapFraction: 0.95,
    dehydrationThresholdShiftK: 0,
    dehydrationSweatGainLossFraction: 0,
    runningAirExposureRatio: 1,
  });
  const s = startState(p);
  const x = running({
    speedMps: 3.33,
    airTemperatureC,
    meanRadiantTemperatureC,
    vapourPressurePa: vapourPressurePaFromHumidity(airTemperatureC, 0.6),
  });
  let sweatG = 0;
  for (let n = 0; n < 240; n++) {
    s.metabolicPowerW = 1030;
    stepHeat(x, p, s);
    stepSweat(x, p, s);
    sweatG += 1000 * s.sweatStepKg;
  }
  return { coreTemperatureC: s.coreTemperatureC, skinTemperatureC: s.skinTemperatureC, sweatG };
};

const cyclingAt200W = () => {
  const p = referenceParameters({ massKg: 75 });
  const s = startState(p);
  stepMetabolism(running({ sportIndex: sportIndexOf.cycling, speedMps: 9, mechanicalPowerW: 200 }), p, s);
  return { metabolicPowerW: s.metabolicPowerW, grossEfficiencyFraction: s.externalWorkW / s.metabolicPowerW };
};

const runningPowerW = () => {
  const p = referenceParameters();
  const s = startState(p);
  // No drag: the runner moves with the wind.
  stepMetabolism(running({ speedMps: 10 / 3, headWindMps: -10 / 3 }), p, s);
  return s.metabolicPowerW;
};

const sweatSodiumAt = (heatAcclimationFraction: number) => {
  const p = referenceParameters({ heatAcclimationFraction });
  const s = startState(p);
  s.sweatRateGPerM2PerH = 1200 / 1.85;
  stepSweat(running(), p, s);
  return s.sweatSodiumMmolPerL;
};

const drinkEveryQuarterHour = () => {
  const p = referenceParameters({ gastricEmptyingPerMin: 0.04 });
  const s = startState(p);
  let absorbedKg = 0;
  for (let minute = 0; minute < 120; minute++) {
    const input = running({ stepS: 60, drinkKg: minute % 15 === 0 ? 0.15 : 0 });
    stepDrinking(input, p, s);
    stepGut(input, p, s);
    absorbedKg += s.absorbedKg;
  }
  return { ml_per_h: 500 * absorbedKg, left_ml: 1000 * s.stomachKg };
};

const waterSpaces = () => {
  const outsideKg = 0.38 * 45;
  const allSalt = saltChangeFraction(290, 45, -100);
  const allWater = -2.25 / 45;
  return {
    ecf_pct: 100 * spaceChangeFraction(saltChangeFraction(290, outsideKg, -90), allSalt, allWater),
    icf_pct: 100 * spaceChangeFraction(saltChangeFraction(290, 45 - outsideKg, -10), allSalt, allWater),
    osm: (290 * (1 + allSalt)) / (1 + allWater),
  };
};

const loadAfter42Days = () => {
  let mean = 0;
  for (let day = 0; day < 42; day++)
    mean = weightedMeanAfterDay({ before: mean, loadOfDay: 100, timeConstantDays: 42 });
  return mean;
};

const byrne = () => {
  const vapourPressurePa = vapourPressurePaFromHumidity(26.5, 0.85);
  const airDensity = airDensityKgPerM3({ airTemperatureC: 26.5, airPressurePa: 101_325, vapourPressurePa });
  const x = running({
    speedMps: 3,
    airTemperatureC: 26.5,
    meanRadiantTemperatureC: 26.5,
    vapourPressurePa,
    airDensityKgPerM3: airDensity,
  });
  const steps = Array.from({ length: 236 }, () => x);
  return simulate({ steps, parameters: referenceParameters({ massKg: 66, heightM: 1.72 }) }).coreTemperatureC;
};

const seen = frailtyAfter(population, { cumulativeHazard: 0.24 + 0.01 + 0.04 + 0.31, crampCount: 1 });
const fatigueCheck = { targetLoadFraction: 0.36, durationS: 600 };

/** One entry for each check value: the numbers it names, by our own functions. */
const computed: Record<string, () => Record<string, number>> = {
  "MET-01": () => ({ value: runningCostJPerKgPerM(0) }),
  "MET-02": () => ({ value: runningCostJPerKgPerM(0.1) }),
  "MET-05": () => ({ value: runningCostJPerKgPerM(0.6) }),
  "MET-06": () => ({ value: walkingPowerWPerKg(1.34, 0) }),
  "MET-08": () => ({ value: acsmRunningOxygenMlPerKgPerMin(10 / 3, 0) }),
  "MET-09": () => ({ value: bodySurfaceAreaM2(70, 1.75) }),
  "MET-11": () => ({ value: runningPowerW() }),
  "MET-12": cyclingAt200W,
  "MET-13": () => ({ value: powerFromSpeedW(9, road) }),
  "MET-16": () => ({ value: swimCostKjPerM(1.17, 1.05) }),
  "HEAT-01": () => ({
    e0: evaporationEfficiencyFraction(0.5),
    e1: evaporationEfficiencyFraction(1),
    e2: evaporationEfficiencyFraction(1.5),
  }),
  "HEAT-02": () => ({ value: predictedWettednessFraction(500, 400) }),
  "HEAT-04": () => ({ value: gonzalezSweatGPerM2PerH(300, 400) }),
  "HEAT-05": () => ({ value: correctedShapiroSweatGPerM2PerH(300, 400) }),
  "HEAT-07": () => twoHoursAt1030W(24, 48),
  "HEAT-08": () => twoHoursAt1030W(12, 12),
  "FIELD-02": () => ({ observed_finish_tc: byrne() }),
  "SWEAT-01": () => ({ value: wholeBodySodiumFromForearmMmolPerL(43.6) }),
  "SWEAT-02": () => ({ unacc: sweatSodiumAt(0), acc: sweatSodiumAt(1) }),
  "FLU-01": () => ({ value: plasmaSodiumMmolPerL(140, 50, 1, 0) - 140 }),
  "FLU-03": () => ({ value: plasmaSodiumMmolPerL(140, 50, 0, -159) - 140 }),
  "FLU-05": waterSpaces,
  "FLU-07": () => ({
    value:
      100 *
      plasmaVolumeChangeFraction({
        haemoglobinBefore: 15,
        haemoglobinAfter: 16,
        haematocritBeforeFraction: 0.45,
        haematocritAfterFraction: 0.47,
      }),
  }),
  "FLU-08": () => ({ value: bodyWaterOfMenKg({ ageYears: 57, heightM: 1.84, massKg: 78 }) }),
  "FLU-10": drinkEveryQuarterHour,
  "FLU-12": () => ({ value: 19.5 / ((713 + 507) / 2) }),
  "FLU-13": () => ({ gain: 737 + 10 + 49 + 41 + 104, loss: 940 + 41 + 88 }),
  "FLU-15": () => ({
    "0.5": 1000 * urineFlowKgPerMin(0.5, 0.6),
    "1": 1000 * urineFlowKgPerMin(1, 0.6),
    "5": 1000 * urineFlowKgPerMin(5, 0.6),
  }),
  "FLU-16": () => ({ value: 1000 * substrateMassLossKg(3000 * 4184) }),
  "MUS-01": () => ({ value: holdEnduranceS(ankle, 0.5, 0.01) }),
  "MUS-02": () => ({
    full: pulseByPulseFatigueFraction(knee, { ...fatigueCheck, onS: 0.25, offS: 0.45, stepS: 0.005 }),
    avg: cycleAveragedFatigueFraction(knee, { ...fatigueCheck, dutyFraction: 0.25 / 0.7, startFraction: 0 }),
  }),
  "MUS-04": () => {
    const rider = { criticalPowerW: 250, workReserveJ: 20000 };
    const afterWork = reserveAfterJ(rider, { reserveBeforeJ: 20000, powerW: 350, durationS: 100 });
    const afterRecovery = reserveAfterJ(rider, { reserveBeforeJ: afterWork, powerW: 150, durationS: 300 });
    return { after_work: afterWork, after_recovery: afterRecovery };
  },
  "MUS-05": () => ({ value: reserveRecoveryS(100) }),
  "MUS-08": () => ({ "1.5": durabilityLossFraction(5400), "2": durabilityLossFraction(7200) }),
  "MUS-09": () => ({ value: loadAfter42Days() }),
  "HAZ-01": () => ({ a: hillOfEight(1.15 / 1.15), b: hillOfEight(0.85 / 1.15) }),
  "HAZ-02": () => ({ value: crampProbability(0.298, population) }),
  "HAZ-03": () => ({
    marathon: cumulativeHazardFor(0.205, population),
    ironman: cumulativeHazardFor(43 / 209, population),
    ultra: cumulativeHazardFor(0.143, population),
  }),
  "BAY-01": () => ({ mean: meanSusceptibility(seen), p_next: crampProbability(0.24, seen) }),
  "BAY-04": () => ({ value: effectiveMemberCount([-1.2, -0.3, -4, -2.2, -0.9, -6, -1.5, -3.3]) }),
  "BAY-06": () => ({ value: logLikelihoodOfCramps(0.7, { cumulativeHazard: 0.6, hazardsAtCrampPerH: [0.15] }) }),
  "INT-04": () => ({
    vs_water: claims["pickle-juice-shortens"].effect.estimate,
    vs_none: claims["pickle-juice-against-nothing"].effect.estimate,
  }),
};

describe("The formulas give the check values", () => {
  for (const [id, row] of Object.entries(fixture)) {
    if (id.startsWith("PHS")) continue; // in predicted-heat-strain.test.ts: the second opinion, not our model
    test(`${id}: ${row.what}`, () => {
      const got = computed[id]?.();
      expect(got, `no computation for ${id}`).toBeDefined();
      for (const [name, { value, tolerance }] of Object.entries(row.expected)) {
        const ours = got?.[name] ?? Number.NaN;
        expect(Math.abs(ours - value), `${name}: got ${ours}, expected ${value} ± ${tolerance}`).toBeLessThanOrEqual(
          tolerance,
        );
      }
    });
  }
});

test("Speed from power is the inverse of power from speed, also downhill and with a tail wind, while the rider pedals", () => {
  for (const gradeRatio of [-0.06, -0.02, 0, 0.03, 0.12]) {
    for (const headWindMps of [-12, -3, 0, 6]) {
      for (const speedMps of [3, 8, 14]) {
        const here = { ...road, gradeRatio, headWindMps };
        const powerW = powerFromSpeedW(speedMps, here);
        if (powerW < 0) continue; // braking: two speeds may need the same
        expect(speedFromPowerMps(powerW, here)).toBeCloseTo(speedMps, 6);
      }
    }
  }
});

test("A walker on the level is not 1.1-for-1.11 wrong: the copied slip would change a 10 % climb", () => {
  const slip = (v: number, g: number) =>
    1.44 + 1.94 * v ** 0.43 + 0.24 * v ** 4 + 0.34 * v * g * (1 - 1.05 ** (1 - 1.11 ** (g + 32)));
  expect(Math.abs(walkingPowerWPerKg(1.34, 0.1) - slip(1.34, 10))).toBeGreaterThan(0.05);
});

test("A tail wind faster than the rider pushes", () => {
  expect(powerFromSpeedW(5, { ...road, headWindMps: -12 })).toBeLessThan(
    powerFromSpeedW(5, { ...road, headWindMps: -5 }),
  );
});
