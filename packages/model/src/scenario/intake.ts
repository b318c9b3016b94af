import type { AidStation } from "../course/course.ts";
import { type Bound, boundProblem, type FieldProblem } from "../units/field-problem.ts";
import type { IntakePlan, PlannedServing } from "./race-request.ts";

/** What the model takes for each number of an intake plan. */
export const intakeBounds = {
  drinkKgPerH: { min: 0, max: 3 },
  drinkPerStationKg: { min: 0, max: 1.5 },
  drinkSodiumMmolPerL: { min: 0, max: 200 },
  drinkTemperatureC: { min: 0, max: 60 },
  drinkCarbohydrateGPerL: { min: 0, max: 300 },
  foodSodiumMmolPerH: { min: 0, max: 100 },
  foodCarbohydrateGPerH: { min: 0, max: 150 },
} as const satisfies Record<string, Bound>;

const intakeKeys = [
  "drinkKgPerH",
  "drinkPerStationKg",
  "drinkSodiumMmolPerL",
  "drinkTemperatureC",
  "drinkCarbohydrateGPerL",
  "foodSodiumMmolPerH",
  "foodCarbohydrateGPerH",
] as const;

/** What the model takes for each number of a serving; the count is a whole number but for shares of a bottle. */
export const servingBounds = {
  count: { min: 0, max: 20 },
  unitKg: { min: 0, max: 2 },
  unitSodiumMmol: { min: 0, max: 60 },
} as const satisfies Record<string, Bound>;

function servingProblem(serving: PlannedServing, field: string): FieldProblem | null {
  const { drink } = serving;
  return (
    boundProblem(`${field}.count`, serving.count, servingBounds.count) ??
    boundProblem(`${field}.unitKg`, serving.unitKg, servingBounds.unitKg) ??
    boundProblem(`${field}.unitSodiumMmol`, serving.unitSodiumMmol, servingBounds.unitSodiumMmol) ??
    (drink === null
      ? null
      : (boundProblem(`${field}.drink.sodiumMmolPerL`, drink.sodiumMmolPerL, intakeBounds.drinkSodiumMmolPerL) ??
        boundProblem(
          `${field}.drink.carbohydrateGPerL`,
          drink.carbohydrateGPerL,
          intakeBounds.drinkCarbohydrateGPerL,
        ) ??
        boundProblem(`${field}.drink.temperatureC`, drink.temperatureC, intakeBounds.drinkTemperatureC)))
  );
}

/** First number of a plan outside its bounds, or null. */
export function intakeProblem(plan: IntakePlan, field: string): FieldProblem | null {
  for (const key of intakeKeys) {
    const problem = boundProblem(`${field}.${key}`, plan[key] ?? 0, intakeBounds[key]);
    if (problem !== null) return problem;
  }
  for (const [index, serving] of (plan.servings ?? []).entries()) {
    const problem = servingProblem(serving, `${field}.servings[${index}]`);
    if (problem !== null) return problem;
  }
  if (plan.capsules === null) return null;
  return (
    boundProblem(`${field}.capsules.everyS`, plan.capsules.everyS, { min: 300, max: 50_000 }) ??
    boundProblem(`${field}.capsules.sodiumMmol`, plan.capsules.sodiumMmol, { min: 0, max: 60 })
  );
}

/** What is taken between two instants and two places of a leg. */
export interface Taken {
  readonly drinkKg: number;
  readonly sodiumMmol: number;
  /** @unit g */
  readonly carbohydrateG: number;
  /** Of the drink, mixed where several are taken. */
  readonly drinkTemperatureC: number;
}

type Stretch = { readonly fromS: number; readonly toS: number; readonly fromM: number; readonly toM: number };

/** Servings of one step and the food eaten in it. */
function servedIn(plan: IntakePlan, servings: readonly PlannedServing[], step: Stretch): Taken {
  const hours = (step.toS - step.fromS) / 3600;
  const isFirst = step.fromS === 0;
  let drinkKg = 0;
  let warmth = 0;
  let sodiumMmol = hours * (plan.foodSodiumMmolPerH ?? 0);
  let carbohydrateG = hours * (plan.foodCarbohydrateGPerH ?? 0);
  for (const { distanceM, count, unitKg, unitSodiumMmol, drink } of servings) {
    const isHere = (distanceM > step.fromM || (isFirst && distanceM === step.fromM)) && distanceM <= step.toM;
    if (!isHere) continue;
    sodiumMmol += count * unitSodiumMmol;
    if (drink === null) continue;
    const kg = count * unitKg;
    drinkKg += kg;
    warmth += kg * drink.temperatureC;
    sodiumMmol += kg * drink.sodiumMmolPerL;
    carbohydrateG += kg * drink.carbohydrateGPerL;
  }
  return {
    drinkKg,
    sodiumMmol,
    carbohydrateG,
    drinkTemperatureC: drinkKg > 0 ? warmth / drinkKg : plan.drinkTemperatureC,
  };
}

/**
 * Drink, sodium and carbohydrate of one step. Portions at stations, servings and capsules fall whole into the step that
 * passes them, so that the sum over the leg does not depend on the step length.
 */
export function intakeOf(plan: IntakePlan, stations: readonly AidStation[], step: Stretch): Taken {
  if (plan.servings) return servedIn(plan, plan.servings, step);
  let drinkKg = 0;
  if (plan.pattern === "continuous") drinkKg = (plan.drinkKgPerH * (step.toS - step.fromS)) / 3600;
  else {
    for (const station of stations) {
      if (station.distanceM > step.fromM && station.distanceM <= step.toM) drinkKg += plan.drinkPerStationKg;
    }
  }
  const hours = (step.toS - step.fromS) / 3600;
  let sodiumMmol = drinkKg * plan.drinkSodiumMmolPerL + hours * (plan.foodSodiumMmolPerH ?? 0);
  if (plan.capsules !== null) {
    const { everyS, sodiumMmol: each } = plan.capsules;
    sodiumMmol += (Math.floor(step.toS / everyS) - Math.floor(step.fromS / everyS)) * each;
  }
  const carbohydrateG = drinkKg * plan.drinkCarbohydrateGPerL + hours * (plan.foodCarbohydrateGPerH ?? 0);
  return { drinkKg, sodiumMmol, carbohydrateG, drinkTemperatureC: plan.drinkTemperatureC };
}

/** A plan place by place as one by the hour: the same drink and capsules in all, evenly over the leg. */
export function byTheHour(plan: IntakePlan, durationS: number): IntakePlan {
  const { servings } = plan;
  if (!servings) return plan;
  const capsules = servings.filter((each) => each.drink === null && each.count > 0);
  const drinkKg = servings.reduce((sum, each) => sum + (each.drink === null ? 0 : each.count * each.unitKg), 0);
  return {
    ...plan,
    pattern: "continuous",
    drinkKgPerH: (3600 * drinkKg) / durationS,
    capsules:
      capsules.length === 0
        ? null
        : { everyS: durationS / (capsules.length + 0.5), sodiumMmol: capsules[0]?.unitSodiumMmol ?? 0 },
    servings: null,
  };
}
