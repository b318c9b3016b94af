import { stepInputBounds } from "../physiology/check-inputs.ts";
import type { StepInput } from "../physiology/step-input.ts";
import type { FieldProblem } from "../units/field-problem.ts";

/** Step inputs that a request within its bounds can still drive out of theirs, with the field that does it. */
const causes = [
  { name: "airTemperatureC", field: "weather.altitudeM", words: "air brought to the altitude of the course" },
  { name: "vapourPressurePa", field: "weather.hours", words: "hotter and damper than any place on earth" },
  { name: "airDensityKgPerM3", field: "weather.hours", words: "air of such a temperature and pressure" },
  { name: "meanRadiantTemperatureC", field: "weather.hours", words: "sun and heat together" },
  { name: "speedMps", field: "pacing.goalTimeS", words: "a speed downhill that nobody holds" },
  { name: "drinkKg", field: "intake.drinkPerStationKg", words: "drink within one minute, in kg" },
  { name: "sodiumIntakeMmol", field: "intake.drinkSodiumMmolPerL", words: "sodium within one minute, in mmol" },
  {
    name: "carbohydrateIntakeG",
    field: "intake.drinkCarbohydrateGPerL",
    words: "carbohydrate within one minute, in g",
  },
  { name: "offeredDrinkKg", field: "intake.drinkPerStationKg", words: "drink offered within one minute, in kg" },
  {
    name: "offeredSodiumMmol",
    field: "intake.drinkSodiumMmolPerL",
    words: "sodium offered within one minute, in mmol",
  },
  {
    name: "offeredCarbohydrateG",
    field: "intake.drinkCarbohydrateGPerL",
    words: "carbohydrate offered within one minute, in g",
  },
] as const;

/** First input of a leg's steps outside the bounds of the physiology, as a problem of the request; or null. */
export function stepProblem(inputs: readonly StepInput[], legField: string): FieldProblem | null {
  for (const { name, field, words } of causes) {
    const bound = stepInputBounds[name];
    const outside = inputs.find((input) => !(input[name] >= bound.min && input[name] <= bound.max));
    if (outside === undefined) continue;
    return {
      ok: false,
      field: field.startsWith("weather") ? field : `${legField}.${field}`,
      reason: `gives ${outside[name].toPrecision(4)}: ${words}`,
      allowed: `what gives ${bound.min} to ${bound.max}`,
    };
  }
  return null;
}
