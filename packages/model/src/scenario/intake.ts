import type { AidStation } from "../course/course.ts";
import type { StepInput } from "../physiology/step-input.ts";
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

/** Drink with what is in it, or what is eaten. */
interface Taken {
  readonly drinkKg: number;
  readonly sodiumMmol: number;
  /** @unit g */
  readonly carbohydrateG: number;
}

/** What the plan says of one step, in the fields of the step. */
type StepIntake = Pick<
  StepInput,
  | "drinkKg"
  | "drinkTemperatureC"
  | "sodiumIntakeMmol"
  | "carbohydrateIntakeG"
  | "offeredDrinkKg"
  | "offeredSodiumMmol"
  | "offeredCarbohydrateG"
>;

const nothing: Taken = { drinkKg: 0, sodiumMmol: 0, carbohydrateG: 0 };

/** A step of a leg on which nothing can be drunk or eaten. */
export const noIntake = (plan: IntakePlan): StepIntake =>
  stepIntake(plan, { drink: nothing, solid: nothing, drinkTemperatureC: plan.drinkTemperatureC });

/** Drinks and what is swallowed besides, as the step knows them: drinks to thirst are offered, all others taken. */
function stepIntake(
  plan: IntakePlan,
  { drink, solid, drinkTemperatureC }: { drink: Taken; solid: Taken; drinkTemperatureC: number },
): StepIntake {
  const [taken, offered] = plan.isToThirst === true ? [nothing, drink] : [drink, nothing];
  return {
    drinkKg: taken.drinkKg,
    drinkTemperatureC,
    sodiumIntakeMmol: taken.sodiumMmol + solid.sodiumMmol,
    carbohydrateIntakeG: taken.carbohydrateG + solid.carbohydrateG,
    offeredDrinkKg: offered.drinkKg,
    offeredSodiumMmol: offered.sodiumMmol,
    offeredCarbohydrateG: offered.carbohydrateG,
  };
}

type Stretch = { readonly fromS: number; readonly toS: number; readonly fromM: number; readonly toM: number };

/** Food eaten in a step, and nothing else. */
function eatenIn(plan: IntakePlan, step: Stretch): { sodiumMmol: number; carbohydrateG: number } {
  const hours = (step.toS - step.fromS) / 3600;
  return {
    sodiumMmol: hours * (plan.foodSodiumMmolPerH ?? 0),
    carbohydrateG: hours * (plan.foodCarbohydrateGPerH ?? 0),
  };
}

/** Servings of one step and the food eaten in it. */
function servedIn(plan: IntakePlan, servings: readonly PlannedServing[], step: Stretch): StepIntake {
  const isFirst = step.fromS === 0;
  const drink = { ...nothing };
  const solid = { ...nothing, ...eatenIn(plan, step) };
  let warmth = 0;
  for (const { distanceM, count, unitKg, unitSodiumMmol, drink: what } of servings) {
    const isHere = (distanceM > step.fromM || (isFirst && distanceM === step.fromM)) && distanceM <= step.toM;
    if (!isHere) continue;
    solid.sodiumMmol += count * unitSodiumMmol;
    if (what === null) continue;
    const kg = count * unitKg;
    drink.drinkKg += kg;
    warmth += kg * what.temperatureC;
    drink.sodiumMmol += kg * what.sodiumMmolPerL;
    drink.carbohydrateG += kg * what.carbohydrateGPerL;
  }
  const drinkTemperatureC = drink.drinkKg > 0 ? warmth / drink.drinkKg : plan.drinkTemperatureC;
  return stepIntake(plan, { drink, solid, drinkTemperatureC });
}

/**
 * Drink, sodium and carbohydrate of one step, taken or offered. Portions at stations, servings and capsules fall whole into the
 * step that passes them, so that the sum over the leg does not depend on the step length.
 */
export function intakeOf(plan: IntakePlan, stations: readonly AidStation[], step: Stretch): StepIntake {
  if (plan.servings) return servedIn(plan, plan.servings, step);
  let drinkKg = 0;
  if (plan.pattern === "continuous") drinkKg = (plan.drinkKgPerH * (step.toS - step.fromS)) / 3600;
  else {
    for (const station of stations) {
      if (station.distanceM > step.fromM && station.distanceM <= step.toM) drinkKg += plan.drinkPerStationKg;
    }
  }
  const solid = { ...nothing, ...eatenIn(plan, step) };
  if (plan.capsules !== null) {
    const { everyS, sodiumMmol: each } = plan.capsules;
    solid.sodiumMmol += (Math.floor(step.toS / everyS) - Math.floor(step.fromS / everyS)) * each;
  }
  const drink = {
    drinkKg,
    sodiumMmol: drinkKg * plan.drinkSodiumMmolPerL,
    carbohydrateG: drinkKg * plan.drinkCarbohydrateGPerL,
  };
  return stepIntake(plan, { drink, solid, drinkTemperatureC: plan.drinkTemperatureC });
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
