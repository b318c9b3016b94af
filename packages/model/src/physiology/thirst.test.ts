import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KILOCALORIE_J } from "../units/constants.ts";
import { airDensityKgPerM3, vapourPressurePaFromHumidity } from "../units/convert.ts";
import { stepBalance, stepDrinking } from "./fluids/step-fluids.ts";
import type { Parameters } from "./parameters.ts";
import { centralParameters } from "./reference-parameters.ts";
import { simulate } from "./simulate.ts";
import { startState } from "./start-state.ts";
import type { State } from "./state.ts";
import { type StepInput, sportIndexOf } from "./step-input.ts";

const SEED = 20_261_123;
console.log(`thirst.test.ts: fast-check seed ${SEED}`);
const law = { seed: SEED, numRuns: 150 };

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

/** Bodies as they are drawn, as far as drinking reads them. */
const bodies: fc.Arbitrary<Parameters> = fc
  .record({
    thirstThresholdShiftMosmPerKg: number(0, 6),
    thirstResponseRatio: number(0.4, 2.2),
    comfortableStomachKg: number(0.3, 0.8),
    extracellularFraction: number(0.3, 0.46),
    baselineVasopressinPgPerMl: number(0.1, 8),
    gastricEmptyingPerMin: number(0.02, 0.08),
    sweatSodiumMmolPerL: number(15, 75),
    inactiveSodiumFraction: number(0, 0.8),
    massKg: number(45, 100),
  })
  .map((replaced) => centralParameters(replaced));

interface Outing {
  readonly sportIndex: number;
  readonly speedMps: number;
  readonly airTemperatureC: number;
  readonly offeredKgPerH: number;
  readonly offerEverySteps: number;
  readonly drinkSodiumMmolPerL: number;
  readonly hours: number;
}

const outings: fc.Arbitrary<Outing> = fc.record({
  sportIndex: fc.constantFrom(sportIndexOf.running, sportIndexOf.walking, sportIndexOf.resting),
  speedMps: number(1, 3.8),
  airTemperatureC: number(0, 36),
  offeredKgPerH: number(0, 1.5),
  offerEverySteps: fc.constantFrom(1, 1, 20, 60),
  drinkSodiumMmolPerL: number(0, 60),
  hours: number(0.5, 8),
});

/** The outing with the drink on offer to thirst, or drunk whole. */
const stepsOf = (outing: Outing, isToThirst: boolean): StepInput[] => {
  const { airTemperatureC } = outing;
  const vapourPressurePa = vapourPressurePaFromHumidity(airTemperatureC, 0.6);
  return Array.from({ length: Math.round(outing.hours * 60) }, (_, index) => {
    const kg = index % outing.offerEverySteps === 0 ? (outing.offeredKgPerH * outing.offerEverySteps) / 60 : 0;
    const [takenKg, offeredKg] = isToThirst ? [0, kg] : [kg, 0];
    return {
      stepS: 60,
      sportIndex: outing.sportIndex,
      speedMps: outing.sportIndex === sportIndexOf.resting ? 0 : outing.speedMps,
      gradeRatio: 0,
      mechanicalPowerW: 0,
      airTemperatureC,
      vapourPressurePa,
      meanRadiantTemperatureC: airTemperatureC + 5,
      airDensityKgPerM3: airDensityKgPerM3({ airTemperatureC, airPressurePa: 101_325, vapourPressurePa }),
      headWindMps: 1,
      crossWindMps: 1,
      clothingClo: 0.2,
      waterTemperatureC: 20,
      wetsuitResistance: 0,
      drinkKg: takenKg,
      drinkTemperatureC: 18,
      sodiumIntakeMmol: takenKg * outing.drinkSodiumMmolPerL,
      carbohydrateIntakeG: takenKg * 40,
      offeredDrinkKg: offeredKg,
      offeredSodiumMmol: offeredKg * outing.drinkSodiumMmolPerL,
      offeredCarbohydrateG: offeredKg * 40,
    };
  });
};

const hotMarathon: Outing = {
  sportIndex: sportIndexOf.running,
  speedMps: 3.2,
  airTemperatureC: 24,
  offeredKgPerH: 1,
  offerEverySteps: 1,
  drinkSodiumMmolPerL: 20,
  hours: 3.7,
};

describe("Thirst", () => {
  const thirstOf = (p: Parameters, changed: Partial<State>): number => {
    const still = stepsOf({ ...hotMarathon, offeredKgPerH: 0, hours: 1 / 60 }, true)[0];
    if (still === undefined) throw new Error("no steps");
    const s: State = { ...startState(p), ...changed };
    stepBalance(still, p, s);
    stepDrinking(still, p, s);
    return s.thirstMosmPerKg;
  };

  test("more salt in the body never lessens it, however much water is missing", () => {
    fc.assert(
      fc.property(bodies, number(-6, 2), number(-400, 200), number(0, 200), (p, water, sodium, more) => {
        const before = thirstOf(p, { bodyWaterChangeKg: water, sodiumChangeMmol: sodium });
        const after = thirstOf(p, { bodyWaterChangeKg: water, sodiumChangeMmol: sodium + more });
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
      law,
    );
  });

  test("less water in the body never lessens it", () => {
    fc.assert(
      fc.property(bodies, number(-6, 2), number(-400, 200), number(0, 2), (p, water, sodium, less) => {
        const before = thirstOf(p, { bodyWaterChangeKg: water, sodiumChangeMmol: sodium });
        const after = thirstOf(p, { bodyWaterChangeKg: water - less, sodiumChangeMmol: sodium });
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
      law,
    );
  });

  test("salt swallowed at the start makes people drink more, not less", () => {
    fc.assert(
      fc.property(bodies, number(5, 60), (p, saltMmol) => {
        const steps = stepsOf(hotMarathon, true);
        const salted = steps.map((input, index) => (index === 0 ? { ...input, sodiumIntakeMmol: saltMmol } : input));
        const without = simulate({ steps, parameters: p }).drunkKg;
        expect(simulate({ steps: salted, parameters: p }).drunkKg).toBeGreaterThanOrEqual(without - 1e-3);
      }),
      { ...law, numRuns: 40 },
    );
  });

  test("at rest in mild air nobody drinks in the first half hour, whatever stands on the table", () => {
    const resting = { ...hotMarathon, sportIndex: sportIndexOf.resting, airTemperatureC: 20, hours: 0.5 };
    expect(simulate({ steps: stepsOf(resting, true), parameters: centralParameters() }).drunkKg).toBe(0);
  });

  test("comes in without a jump: a touch more osmolality is a touch more drink", () => {
    const p = centralParameters();
    const input = stepsOf({ ...hotMarathon, offeredKgPerH: 60 }, true)[0];
    if (input === undefined) throw new Error("no steps");
    const drunkAt = (osmolalityMosmPerKg: number): number => {
      const s: State = { ...startState(p), osmolalityMosmPerKg };
      stepDrinking(input, p, s);
      return s.drinkStepKg;
    };
    let worstKg = 0;
    for (let osmolality = 288; osmolality < 300; osmolality += 0.01)
      worstKg = Math.max(worstKg, drunkAt(osmolality + 1e-6) - drunkAt(osmolality));
    expect(worstKg).toBeGreaterThan(0);
    expect(worstKg).toBeLessThan(1e-6);
  });
});

describe("Who drinks to thirst", () => {
  test("takes no more than is offered, and of its salt and sugar the same share", () => {
    fc.assert(
      fc.property(outings, bodies, (outing, p) => {
        const steps = stepsOf(outing, true);
        let offeredKg = 0;
        for (const input of steps) offeredKg += input.offeredDrinkKg;
        let takenMmol = 0;
        let takenG = 0;
        const s = simulate({
          steps,
          parameters: p,
          onInstant: (now) => {
            takenMmol += now.drinkStepSodiumMmol;
            takenG += now.drinkStepCarbohydrateG;
          },
        });
        expect(s.drunkKg).toBeLessThanOrEqual(offeredKg + 1e-9);
        expect(takenMmol).toBeCloseTo(s.drunkKg * outing.drinkSodiumMmolPerL, 6);
        expect(takenG).toBeCloseTo(s.drunkKg * 40, 6);
      }),
      law,
    );
  });

  test("closes the balance of water and of mass to the gram", () => {
    fc.assert(
      fc.property(outings, bodies, (outing, p) => {
        const steps = stepsOf(outing, true);
        let fuelKg = 0;
        const s = simulate({
          steps,
          parameters: p,
          onInstant: (now) => {
            fuelKg += (p.substrateLossGPerKcal * now.metabolicPowerW * 60) / (1000 * KILOCALORIE_J);
          },
        });
        expect(s.stomachKg + s.bodyWaterChangeKg + s.sweatKg + s.urineKg).toBeCloseTo(s.drunkKg, 6);
        expect(s.sweatKg + s.urineKg + fuelKg - s.drunkKg).toBeCloseTo(s.bodyMassLossKg, 6);
      }),
      law,
    );
  });

  test("never ends with lower blood sodium than on all that is offered", () => {
    fc.assert(
      fc.property(outings, bodies, (outing, p) => {
        const thirsty = simulate({ steps: stepsOf(outing, true), parameters: p });
        const full = simulate({ steps: stepsOf(outing, false), parameters: p });
        expect(thirsty.plasmaSodiumMmolPerL).toBeGreaterThanOrEqual(full.plasmaSodiumMmolPerL - 0.02);
        expect(thirsty.lowestPlasmaSodiumMmolPerL).toBeGreaterThanOrEqual(full.lowestPlasmaSodiumMmolPerL - 0.02);
      }),
      law,
    );
  });

  test("keeps the stomach below what is comfortable", () => {
    fc.assert(
      fc.property(outings, bodies, (outing, p) => {
        const s = simulate({ steps: stepsOf(outing, true), parameters: p });
        expect(s.highestStomachKg).toBeLessThanOrEqual(p.comfortableStomachKg + 1e-9);
      }),
      law,
    );
  });

  test("stays a little dry after hours of sweat, with sodium near its start: salt went with the sweat", () => {
    const s = simulate({ steps: stepsOf(hotMarathon, true), parameters: centralParameters() });
    expect(s.drunkKg / s.sweatKg).toBeGreaterThan(0.5);
    expect(s.drunkKg / s.sweatKg).toBeLessThan(0.95);
    expect(s.bodyMassLossFraction).toBeGreaterThan(0.015);
    expect(Math.abs(s.plasmaSodiumMmolPerL - 140)).toBeLessThan(4);
  });

  test("drinks nothing where nothing is offered", () => {
    const steps = stepsOf({ ...hotMarathon, offeredKgPerH: 0 }, true);
    const s = simulate({ steps, parameters: centralParameters() });
    expect(s.drunkKg).toBe(0);
    expect(s.thirstMosmPerKg).toBeGreaterThan(5);
  });
});
