import { expect, test } from "vitest";
import { byTheHour, intakeOf } from "./intake.ts";
import type { IntakePlan, PlannedServing } from "./race-request.ts";

const drink = { name: "sports drink", sodiumMmolPerL: 20, carbohydrateGPerL: 60, temperatureC: 10 };
const water = { name: "water", sodiumMmolPerL: 0, carbohydrateGPerL: 0, temperatureC: 20 };
const cup = (distanceM: number, of = drink): PlannedServing => ({
  distanceM,
  source: "station",
  count: 2,
  unitKg: 0.15,
  unitSodiumMmol: 0,
  drink: of,
});
const capsule: PlannedServing = {
  distanceM: 5000,
  source: "capsule",
  count: 1,
  unitKg: 0,
  unitSodiumMmol: 10,
  drink: null,
};
const plan: IntakePlan = {
  pattern: "continuous",
  drinkKgPerH: 1,
  drinkPerStationKg: 0,
  drinkSodiumMmolPerL: 50,
  drinkTemperatureC: 15,
  drinkCarbohydrateGPerL: 10,
  capsules: { everyS: 600, sodiumMmol: 40 },
  foodSodiumMmolPerH: 6,
  servings: [cup(0), cup(2500), cup(2500, water), capsule, cup(9999)],
};

/** What a leg of 10 km in an hour takes, in so many steps. */
function takenIn(stepCount: number) {
  const sum = { drinkKg: 0, sodiumIntakeMmol: 0, carbohydrateIntakeG: 0 };
  for (let step = 0; step < stepCount; step++) {
    const taken = intakeOf(plan, [{ distanceM: 4000, name: null }], {
      fromS: (3600 * step) / stepCount,
      toS: (3600 * (step + 1)) / stepCount,
      fromM: (10_000 * step) / stepCount,
      toM: (10_000 * (step + 1)) / stepCount,
    });
    sum.drinkKg += taken.drinkKg;
    sum.sodiumIntakeMmol += taken.sodiumIntakeMmol;
    sum.carbohydrateIntakeG += taken.carbohydrateIntakeG;
  }
  return sum;
}

test("servings are taken whole, the one at the start too, and what stands by the hour is left out but for food", () => {
  for (const stepCount of [1, 7, 72, 120, 400]) {
    const taken = takenIn(stepCount);
    expect(taken.drinkKg).toBeCloseTo(4 * 0.3, 9);
    expect(taken.sodiumIntakeMmol).toBeCloseTo(3 * 0.3 * 20 + 10 + 6, 9);
    expect(taken.carbohydrateIntakeG).toBeCloseTo(3 * 0.3 * 60, 9);
  }
});

test("two drinks in one step reach the stomach at the temperature of their mixture", () => {
  const taken = intakeOf(plan, [], { fromS: 600, toS: 1200, fromM: 2000, toM: 3000 });
  expect(taken.drinkTemperatureC).toBeCloseTo(15, 9);
});

test("by the hour a plan of servings drinks and swallows as much in all", () => {
  const hourly = byTheHour(plan, 3600);
  expect(hourly.servings).toBeNull();
  expect(hourly.drinkKgPerH).toBeCloseTo(1.2, 9);
  const taken = intakeOf(hourly, [], { fromS: 0, toS: 3600, fromM: 0, toM: 10_000 });
  expect(taken.sodiumIntakeMmol).toBeCloseTo(1.2 * 50 + 10 + 6, 9);
});

test("to thirst, every drink is offered with all that is in it; capsules and food are taken as planned", () => {
  const step = { fromS: 0, toS: 3600, fromM: 0, toM: 10_000 };
  for (const fixed of [plan, { ...plan, servings: null }]) {
    const planned = intakeOf(fixed, [], step);
    const toThirst = intakeOf({ ...fixed, isToThirst: true }, [], step);
    expect(toThirst.drinkKg).toBe(0);
    expect(toThirst.carbohydrateIntakeG).toBe(0);
    expect(toThirst.offeredDrinkKg).toBeCloseTo(planned.drinkKg, 9);
    expect(toThirst.offeredCarbohydrateG).toBeCloseTo(planned.carbohydrateIntakeG, 9);
    expect(toThirst.offeredSodiumMmol + toThirst.sodiumIntakeMmol).toBeCloseTo(planned.sodiumIntakeMmol, 9);
    expect(planned.offeredDrinkKg + planned.offeredSodiumMmol + planned.offeredCarbohydrateG).toBe(0);
    expect(toThirst.drinkTemperatureC).toBe(planned.drinkTemperatureC);
  }
  // 240 mmol of capsules in the hour by the pattern, one of 10 by place; 6 eaten.
  expect(intakeOf({ ...plan, isToThirst: true }, [], step).sodiumIntakeMmol).toBeCloseTo(16, 9);
  expect(intakeOf({ ...plan, servings: null, isToThirst: true }, [], step).sodiumIntakeMmol).toBeCloseTo(246, 9);
});
