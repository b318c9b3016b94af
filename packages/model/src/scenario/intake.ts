import type { AidStation } from "../course/course.ts";
import { type Bound, boundProblem, type FieldProblem } from "../units/field-problem.ts";
import type { IntakePlan } from "./race-request.ts";

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

/** First number of a plan outside its bounds, or null. */
export function intakeProblem(plan: IntakePlan, field: string): FieldProblem | null {
  for (const key of intakeKeys) {
    const problem = boundProblem(`${field}.${key}`, plan[key] ?? 0, intakeBounds[key]);
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
}

/**
 * Drink, sodium and carbohydrate of one step. Portions at stations and capsules fall whole into the step that passes them,
 * so that the sum over the leg does not depend on the step length.
 */
export function intakeOf(
  plan: IntakePlan,
  stations: readonly AidStation[],
  step: { readonly fromS: number; readonly toS: number; readonly fromM: number; readonly toM: number },
): Taken {
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
  return { drinkKg, sodiumMmol, carbohydrateG };
}
