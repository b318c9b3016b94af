import { muscleIndices } from "./muscle-groups.ts";
import {
  type MuscleParameterName,
  muscleParameters,
  type ParameterName,
  type Parameters,
  parameters,
} from "./parameters.ts";
import type { StepInput } from "./step-input.ts";

/** Bounds within which the equations are used; the unit is the one of the field. */
export const stepInputBounds = {
  stepS: { min: 0.1, max: 120 },
  sportIndex: { min: 0, max: 4 },
  speedMps: { min: 0, max: 30 },
  gradeRatio: { min: -1, max: 1 },
  mechanicalPowerW: { min: 0, max: 2500 },
  airTemperatureC: { min: -40, max: 60 },
  vapourPressurePa: { min: 0, max: 10000 },
  meanRadiantTemperatureC: { min: -60, max: 110 },
  airDensityKgPerM3: { min: 0.4, max: 1.7 },
  headWindMps: { min: -40, max: 40 },
  crossWindMps: { min: -40, max: 40 },
  clothingClo: { min: 0, max: 1.5 },
  waterTemperatureC: { min: -2, max: 40 },
  wetsuitResistance: { min: 0, max: 0.5 },
  drinkKg: { min: 0, max: 2 },
  drinkTemperatureC: { min: 0, max: 60 },
  sodiumIntakeMmol: { min: 0, max: 500 },
  carbohydrateIntakeG: { min: 0, max: 300 },
  offeredDrinkKg: { min: 0, max: 2 },
  offeredSodiumMmol: { min: 0, max: 500 },
  offeredCarbohydrateG: { min: 0, max: 300 },
} as const satisfies Record<keyof StepInput, { min: number; max: number }>;

const likelyCause = (name: string): string => {
  if (name.endsWith("TemperatureC")) return " Is it in °F?";
  if (name === "vapourPressurePa") return " Is it in hPa, or a relative humidity?";
  if (name === "speedMps") return " Is it in km/h?";
  if (name === "gradeRatio") return " Is it in percent?";
  if (name === "drinkKg" || name === "offeredDrinkKg") return " Is it in mL?";
  return "";
};

const checkOne = (name: string, value: number, bounds: { min: number; max: number }, where: string): void => {
  if (value >= bounds.min && value <= bounds.max) return;
  throw new RangeError(`${name}${where} is ${value}; expected ${bounds.min} to ${bounds.max}.${likelyCause(name)}`);
};

// Object.keys gives plain strings; the tables above fix what they are.
const stepInputNames = Object.keys(stepInputBounds) as (keyof StepInput)[];
const parameterNames = Object.keys(parameters) as ParameterName[];
const muscleParameterNames = Object.keys(muscleParameters) as MuscleParameterName[];

/** Throws a RangeError that names the first step input outside its bounds. Call once per run, not per step. */
export const checkSteps = (steps: readonly StepInput[]): void => {
  for (const [index, input] of steps.entries()) {
    for (const name of stepInputNames) checkOne(name, input[name], stepInputBounds[name], ` of step ${index}`);
    if (!Number.isInteger(input.sportIndex)) {
      throw new RangeError(`sportIndex of step ${index} is ${input.sportIndex}; expected one of sportIndexOf.`);
    }
  }
};

/** Throws a RangeError that names the first parameter outside its bounds. Call once per body. */
export const checkParameters = (p: Parameters): void => {
  for (const name of parameterNames) checkOne(name, p[name], parameters[name], "");
  for (const name of muscleParameterNames) {
    for (const m of muscleIndices) checkOne(name, p[name][m], muscleParameters[name], ` of muscle ${m}`);
  }
};
