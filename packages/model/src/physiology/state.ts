import type { PerMuscle } from "./muscle-groups.ts";

/** One state variable: where it starts, between which bounds it stays, what it means. */
export interface StateVariable {
  /** @unit as the variable */
  readonly start: number;
  /** @unit as the variable */
  readonly min: number;
  /** @unit as the variable */
  readonly max: number;
  readonly meaning: string;
  /** `true`: only handed from one process to the next or shown; the next step does not read its old value. */
  readonly isPassing?: true;
}

const any = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
const atLeastZero = { min: 0, max: Number.POSITIVE_INFINITY };
const share = { min: 0, max: 1 };

/**
 * State of one body. Water and electrolytes are kept as changes since the start, because a small error in a large
 * level would be a large error in plasma sodium. Bounds are limits of the model, not expectations.
 */
export const stateVariables = {
  elapsedS: { start: 0, ...atLeastZero, meaning: "time since the start" },
  coreTemperatureC: { start: 36.9, min: 34, max: 43.5, meaning: "deep body temperature" },
  skinTemperatureC: { start: 33.5, min: -20, max: 60, meaning: "mean skin temperature" },
  sweatRateGPerM2PerH: { start: 0, min: 0, max: 2000, meaning: "sweat rate per skin area" },
  wettednessFraction: { start: 0.06, ...share, meaning: "share of the skin that is wet" },
  drinkColdJ: { start: 0, ...any, meaning: "cooling by drink that less sweating has still to pay back" },
  stomachKg: { start: 0, ...atLeastZero, meaning: "water in the stomach" },
  stomachSodiumMmol: { start: 0, ...atLeastZero, meaning: "sodium in the stomach" },
  stomachCarbohydrateG: { start: 0, ...atLeastZero, meaning: "carbohydrate in the stomach, g" },
  bodyWaterChangeKg: { start: 0, ...any, meaning: "change of body water" },
  sodiumChangeMmol: { start: 0, ...any, meaning: "change of body sodium" },
  potassiumChangeMmol: { start: 0, ...any, meaning: "change of body potassium" },
  osmolalityMosmPerKg: { start: 290, min: 200, max: 400, meaning: "osmolality of the body water" },
  extracellularContractionFraction: { start: 0, ...share, meaning: "lost share of the water outside cells" },
  plasmaShiftFraction: { start: 0, min: 0, max: 0.5, meaning: "plasma pressed out of the vessels by work" },
  drunkKg: { start: 0, ...atLeastZero, meaning: "drink since the start" },
  sweatKg: { start: 0, ...atLeastZero, meaning: "sweat since the start" },
  urineKg: { start: 0, ...atLeastZero, meaning: "urine since the start" },
  sweatSodiumLossMmol: { start: 0, ...atLeastZero, meaning: "sodium lost with sweat" },
  bodyMassLossKg: { start: 0, ...any, meaning: "loss of body mass, negative for a gain" },
  reserveFraction: { start: 1, min: Number.NEGATIVE_INFINITY, max: 1, meaning: "work or distance left above critical" },
  heavyDomainS: { start: 0, ...atLeastZero, meaning: "time in the heavy domain" },
  // Extremes, from which warnings are read.
  highestCoreTemperatureC: { start: 36.9, min: 34, max: 43.5, meaning: "highest core temperature so far" },
  coreClampedCount: { start: 0, ...atLeastZero, meaning: "steps in which the core temperature left its bounds" },
  highestStomachKg: { start: 0, ...atLeastZero, meaning: "fullest stomach so far" },
  largestMassGainKg: { start: 0, ...atLeastZero, meaning: "largest gain of body mass so far" },
  lowestPlasmaSodiumMmolPerL: { start: 140, ...any, meaning: "lowest plasma sodium so far" },
  lowestReserveFraction: { start: 1, ...any, meaning: "lowest reserve so far" },
  // Passing values.
  thirstMosmPerKg: { start: 0, ...atLeastZero, meaning: "thirst, as osmolality above its threshold", isPassing: true },
  drinkStepKg: { start: 0, ...atLeastZero, meaning: "drink of this step", isPassing: true },
  drinkStepSodiumMmol: { start: 0, ...atLeastZero, meaning: "sodium taken in this step", isPassing: true },
  drinkStepCarbohydrateG: { start: 0, ...atLeastZero, meaning: "carbohydrate taken in this step, g", isPassing: true },
  metabolicPowerW: { start: 0, ...atLeastZero, meaning: "energy turnover", isPassing: true },
  externalWorkW: { start: 0, ...any, meaning: "work done on the world", isPassing: true },
  relativeLoadRatio: { start: 0, ...atLeastZero, meaning: "load over critical speed or power", isPassing: true },
  sweatWithheldWPerM2: { start: 0, ...any, meaning: "sweat drive held back by cold drink", isPassing: true },
  heatGainWPerM2: { start: 0, ...any, meaning: "heat made less breath and work", isPassing: true },
  dryLossWPerM2: { start: 0, ...any, meaning: "heat lost to air, surroundings or water", isPassing: true },
  evaporationWPerM2: { start: 0, ...atLeastZero, meaning: "heat lost by evaporation from the skin", isPassing: true },
  sweatSodiumMmolPerL: { start: 38, min: 0, max: 160, meaning: "sodium in the sweat", isPassing: true },
  sweatStepKg: { start: 0, ...atLeastZero, meaning: "sweat of this step", isPassing: true },
  urineStepKg: { start: 0, ...atLeastZero, meaning: "urine of this step", isPassing: true },
  absorbedKg: { start: 0, ...atLeastZero, meaning: "water that left the stomach in this step", isPassing: true },
  absorbedSodiumMmol: { start: 0, ...atLeastZero, meaning: "sodium that left the stomach", isPassing: true },
  plasmaSodiumMmolPerL: { start: 140, min: 80, max: 220, meaning: "plasma sodium", isPassing: true },
  extracellularChangeFraction: { start: 0, ...any, meaning: "change of the water outside cells", isPassing: true },
  electrolyteShiftRatio: { start: 0, ...atLeastZero, meaning: "electrolyte drive of the hazard, y", isPassing: true },
  bodyMassLossFraction: { start: 0, ...any, meaning: "loss of body mass over start mass", isPassing: true },
} as const satisfies Record<string, StateVariable>;

/** State of each muscle group. */
export const muscleStateVariables = {
  fastFatigueFraction: { start: 0, ...share, meaning: "fatigue that passes within minutes, MF" },
  slowFatigueFraction: { start: 0, ...share, meaning: "fatigue that passes within days, s" },
  damageFraction: { start: 0, min: 0, max: 0.3, meaning: "force lost to braking work, D" },
  fatigueCumulativeHazard: { start: 0, ...atLeastZero, meaning: "cumulative hazard of fatigue alone" },
  interactionCumulativeHazard: { start: 0, ...atLeastZero, meaning: "of fatigue made worse by fluid change" },
  electrolyteCumulativeHazard: { start: 0, ...atLeastZero, meaning: "cumulative hazard of electrolytes alone" },
  loadRatio: { start: 0, ...atLeastZero, meaning: "load of the group, a", isPassing: true },
  fatigueFraction: { start: 0, ...share, meaning: "force lost to all three, F", isPassing: true },
} as const satisfies Record<string, StateVariable>;

export type StateName = keyof typeof stateVariables;
export type MuscleStateName = keyof typeof muscleStateVariables;

/** State of one body, changed in place by `step`. */
export type State = { [K in StateName]: number } & { [K in MuscleStateName]: PerMuscle };
