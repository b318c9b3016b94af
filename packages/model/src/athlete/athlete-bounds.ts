import { type Bound, boundProblem, type FieldProblem } from "../units/field-problem.ts";
import { backgroundProblem } from "./background.ts";
import type { AthleteProfile, TrainingHistory } from "./profile.ts";

/** What the model takes for each number of a profile. Outside these the equations were never measured. */
export const athleteBounds = {
  ageYears: { min: 10, max: 100 },
  massKg: { min: 30, max: 200 },
  heightM: { min: 1.2, max: 2.3 },
  crampedRacesOfLastTenCount: { min: 0, max: 10 },
  chronicConditionCount: { min: 0, max: 12 },
  measuredSweatSodiumMmolPerL: { min: 5, max: 120 },
  measuredSweatRateKgPerH: { min: 0.1, max: 4 },
} as const satisfies Record<string, Bound>;

/** What the model takes for each item of training history. */
export const trainingBounds = {
  criticalSpeedMps: { min: 1.5, max: 7 },
  distanceReserveM: { min: 20, max: 1000 },
  criticalPowerW: { min: 50, max: 600 },
  workReserveJ: { min: 2000, max: 60_000 },
  criticalSwimSpeedMps: { min: 0.3, max: 2.2 },
  longestSessionS: { min: 0, max: 345_600 },
  timeAtRaceEffortS: { min: 0, max: 1_000_000 },
  longLoad: { min: 0, max: 500 },
  shortLoad: { min: 0, max: 1000 },
  strengthWorkFraction: { min: 0, max: 1 },
  heatAcclimationFraction: { min: 0, max: 1 },
  descentHabitKjPerKg: { min: 0, max: 200 },
  carriedDescentKjPerKg: { min: 0, max: 200 },
} as const satisfies Record<keyof TrainingHistory, Bound>;

/** First number of a profile outside its bounds, or null when all can be used. */
export function athleteProblem(profile: AthleteProfile): FieldProblem | null {
  if (profile.sex !== "female" && profile.sex !== "male") {
    return { ok: false, field: "athlete.sex", reason: `is ${String(profile.sex)}`, allowed: "female or male" };
  }
  const numbers: [keyof typeof athleteBounds, number | null][] = [
    ["ageYears", profile.ageYears],
    ["massKg", profile.massKg],
    ["heightM", profile.heightM],
    ["crampedRacesOfLastTenCount", profile.crampedRacesOfLastTenCount],
    ["chronicConditionCount", profile.chronicConditionCount],
    ["measuredSweatSodiumMmolPerL", profile.measuredSweatSodiumMmolPerL],
    ["measuredSweatRateKgPerH", profile.measuredSweatRateKgPerH],
  ];
  for (const [key, value] of numbers) {
    const problem = value === null ? null : boundProblem(`athlete.${key}`, value, athleteBounds[key]);
    if (problem !== null) return problem;
  }
  for (const key of trainingKeys) {
    const capacity = profile.training[key] ?? null;
    if (capacity === null) continue;
    const field = `athlete.training.${key}`;
    const problem =
      boundProblem(`${field}.value`, capacity.value, trainingBounds[key]) ??
      boundProblem(`${field}.variationFraction`, capacity.variationFraction, { min: 0, max: 2 });
    if (problem !== null) return problem;
  }
  return profile.background ? backgroundProblem(profile.background) : null;
}

/** Items of a training history in the order in which a person reads them. */
export const trainingKeys = [
  "criticalSpeedMps",
  "distanceReserveM",
  "criticalPowerW",
  "workReserveJ",
  "criticalSwimSpeedMps",
  "longestSessionS",
  "timeAtRaceEffortS",
  "longLoad",
  "shortLoad",
  "strengthWorkFraction",
  "heatAcclimationFraction",
  "descentHabitKjPerKg",
  "carriedDescentKjPerKg",
] as const satisfies readonly (keyof TrainingHistory)[];
