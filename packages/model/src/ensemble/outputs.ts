import type { PerMuscle } from "../physiology/muscle-groups.ts";
import type { State } from "../physiology/state.ts";

const sumOf = (v: Readonly<PerMuscle>): number => v[0] + v[1] + v[2] + v[3] + v[4] + v[5] + v[6] + v[7];

const muscleHazard =
  (m: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7) =>
  (s: Readonly<State>): number =>
    s.fatigueCumulativeHazard[m] + s.interactionCumulativeHazard[m] + s.electrolyteCumulativeHazard[m];

/** What an ensemble run keeps of each member at each display instant. The hazards leave susceptibility out. */
export const outputs = {
  fatigueCumulativeHazard: (s) => sumOf(s.fatigueCumulativeHazard),
  interactionCumulativeHazard: (s) => sumOf(s.interactionCumulativeHazard),
  electrolyteCumulativeHazard: (s) => sumOf(s.electrolyteCumulativeHazard),
  gastrocnemiusCumulativeHazard: muscleHazard(0),
  soleusCumulativeHazard: muscleHazard(1),
  hamstringsCumulativeHazard: muscleHazard(2),
  rectusFemorisCumulativeHazard: muscleHazard(3),
  vastiCumulativeHazard: muscleHazard(4),
  gluteusMaximusCumulativeHazard: muscleHazard(5),
  adductorsCumulativeHazard: muscleHazard(6),
  footIntrinsicsCumulativeHazard: muscleHazard(7),
  coreTemperatureC: (s) => s.coreTemperatureC,
  skinTemperatureC: (s) => s.skinTemperatureC,
  bodyMassLossFraction: (s) => s.bodyMassLossFraction,
  plasmaSodiumMmolPerL: (s) => s.plasmaSodiumMmolPerL,
  drunkKg: (s) => s.drunkKg,
  sweatKg: (s) => s.sweatKg,
  sweatSodiumLossMmol: (s) => s.sweatSodiumLossMmol,
  urineKg: (s) => s.urineKg,
  extracellularContractionFraction: (s) => s.extracellularContractionFraction,
  stomachKg: (s) => s.stomachKg,
  reserveFraction: (s) => s.reserveFraction,
  gastrocnemiusFatigueFraction: (s) => s.fatigueFraction[0],
} as const satisfies Record<string, (s: Readonly<State>) => number>;

/** Name of a quantity kept at each display instant. */
export type OutputName = keyof typeof outputs;

// Object.keys gives plain strings; the table fixes what they are.
export const outputNames = Object.keys(outputs) as readonly OutputName[];

/** Outputs that hold the cumulative hazard of each muscle group, in the order of `muscleGroups`. */
export const muscleHazardOutputs = [
  "gastrocnemiusCumulativeHazard",
  "soleusCumulativeHazard",
  "hamstringsCumulativeHazard",
  "rectusFemorisCumulativeHazard",
  "vastiCumulativeHazard",
  "gluteusMaximusCumulativeHazard",
  "adductorsCumulativeHazard",
  "footIntrinsicsCumulativeHazard",
] as const satisfies readonly OutputName[];

/** Outputs from which the chances of a first cramp are told. */
export const hazardOutputs = [
  "fatigueCumulativeHazard",
  "interactionCumulativeHazard",
  "electrolyteCumulativeHazard",
  ...muscleHazardOutputs,
] as const satisfies readonly OutputName[];

/** What is kept once for each member, from the whole run: extremes, from which warnings are read. */
export const extremes = {
  highestCoreTemperatureC: (s) => s.highestCoreTemperatureC,
  coreClampedCount: (s) => s.coreClampedCount,
  highestStomachKg: (s) => s.highestStomachKg,
  largestMassGainKg: (s) => s.largestMassGainKg,
  lowestPlasmaSodiumMmolPerL: (s) => s.lowestPlasmaSodiumMmolPerL,
  lowestReserveFraction: (s) => s.lowestReserveFraction,
} as const satisfies Record<string, (s: Readonly<State>) => number>;

/** Name of a quantity kept once for each member. */
export type ExtremeName = keyof typeof extremes;

// Object.keys gives plain strings; the table fixes what they are.
export const extremeNames = Object.keys(extremes) as readonly ExtremeName[];
