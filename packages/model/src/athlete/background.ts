import { type Bound, boundProblem, type FieldProblem } from "../units/field-problem.ts";

/** Parts of the body in which a lasting illness is counted, once each. @source schwellnus2018 */
export const chronicSystems = [
  "cardiovascular",
  "respiratory",
  "gastrointestinal",
  "nervous",
  "kidney",
  "bladder",
  "haematological",
  "metabolic",
  "cancer",
] as const;

/** One part of the body with a lasting illness. */
export type ChronicSystem = (typeof chronicSystems)[number];

/** Medicines that studies of cramp name; `other` is any other that is taken regularly. */
export const medicines = ["statin", "diuretic", "beta2-agonist", "anti-inflammatory", "other"] as const;

/** One medicine, or kind of medicine. */
export type Medicine = (typeof medicines)[number];

/** Where an injury of the last twelve months stands, from none to still treated. */
export const injuryStages = ["none", "healed", "returning", "in-treatment"] as const;

/** Stage of an injury of the last twelve months. */
export type InjuryStage = (typeof injuryStages)[number];

/**
 * Health, habits and the days before the race. Every answer may be missing: what was not asked is not there, what was
 * not answered is null; both leave the population's value.
 */
export interface AthleteBackground {
  /** Systems with a lasting illness; empty: none. */
  readonly chronicSystems?: readonly ChronicSystem[] | null | undefined;
  readonly hasAllergies?: boolean | null | undefined;
  /** Has ever collapsed during or after exercise. */
  readonly hasCollapsed?: boolean | null | undefined;
  /** Taken regularly or around the race; empty: none. */
  readonly medicines?: readonly Medicine[] | null | undefined;
  /** Worst stage of an injury of the last twelve months. */
  readonly injuryStage?: InjuryStage | null | undefined;
  /** Whether that injury was one of a muscle. */
  readonly isMuscleInjury?: boolean | null | undefined;
  readonly hasBackPain?: boolean | null | undefined;
  /** Stretching over a usual week. @unit min per week */
  readonly stretchingMinPerWeek?: number | null | undefined;
  /** Whether the stretching is spread over most days of the week. */
  readonly isStretchingRegular?: boolean | null | undefined;
  /** Years of regular endurance sport. */
  readonly runningYears?: number | null | undefined;
  /** Sleep in the night before the race. */
  readonly sleepLastNightH?: number | null | undefined;
  /** Sitting in cars, trains and planes in the two days before. */
  readonly travelLastTwoDaysH?: number | null | undefined;
}

/** What the model takes for each number of the background. */
export const backgroundBounds = {
  stretchingMinPerWeek: { min: 0, max: 1000 },
  runningYears: { min: 0, max: 90 },
  sleepLastNightH: { min: 0, max: 14 },
  travelLastTwoDaysH: { min: 0, max: 48 },
} as const satisfies Record<string, Bound>;

const numberKeys = ["stretchingMinPerWeek", "runningYears", "sleepLastNightH", "travelLastTwoDaysH"] as const;

/** First number of the background outside its bounds, or null. */
export function backgroundProblem(background: AthleteBackground): FieldProblem | null {
  for (const key of numberKeys) {
    const value = background[key] ?? null;
    const problem = value === null ? null : boundProblem(`athlete.background.${key}`, value, backgroundBounds[key]);
    if (problem !== null) return problem;
  }
  return null;
}
