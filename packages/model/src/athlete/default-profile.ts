import { trainingKeys } from "./athlete-bounds.ts";
import type { AthleteProfile, Sex, TrainingHistory } from "./profile.ts";

/** A training history of which nothing is known. */
export const unknownTraining: TrainingHistory = {
  criticalSpeedMps: null,
  distanceReserveM: null,
  criticalPowerW: null,
  workReserveJ: null,
  criticalSwimSpeedMps: null,
  longestSessionS: null,
  timeAtRaceEffortS: null,
  longLoad: null,
  shortLoad: null,
  strengthWorkFraction: null,
  heatAcclimationFraction: null,
  descentHabitKjPerKg: null,
  carriedDescentKjPerKg: null,
};

/** Where a form begins: a recreational endurance athlete of whom nothing else is known. @source assumption */
export function defaultProfile(sex: Sex): AthleteProfile {
  return {
    name: null,
    sex,
    ageYears: 38,
    massKg: sex === "female" ? 60 : 72,
    heightM: sex === "female" ? 1.66 : 1.78,
    crampedRacesOfLastTenCount: null,
    hasFamilyHistory: null,
    chronicConditionCount: null,
    measuredSweatSodiumMmolPerL: null,
    measuredSweatRateKgPerH: null,
    training: unknownTraining,
  };
}

/** Derived history with every typed item in its place: what a person states wins over what files tell. */
export function mergeTraining(derived: TrainingHistory, typed: Partial<TrainingHistory>): TrainingHistory {
  const merged = { ...derived };
  for (const key of trainingKeys) {
    const stated = typed[key];
    if (stated !== undefined && stated !== null) merged[key] = stated;
  }
  return merged;
}
