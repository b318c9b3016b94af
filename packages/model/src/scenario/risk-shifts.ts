import type { AthleteBackground, InjuryStage, Medicine } from "../athlete/background.ts";
import type { AthleteProfile } from "../athlete/profile.ts";
import type { RiskFactor } from "./risk-factor.ts";
import { type RiskFactorKey, riskFactors } from "./risk-factors.ts";

/** One factor as a person answered it. */
export interface RiskShift {
  readonly factor: RiskFactorKey;
  /** What the line that people read shows; null where it was not answered. */
  readonly value: number | string | null;
  /** How often the factor counts: 1 for yes, the number of illnesses, hours. @unit 1 */
  readonly amount: number;
  readonly isAnswered: boolean;
}

const LARGEST_CONDITION_COUNT = 4;
/** How much of an injury is left, against all injuries of a year. An assumption. */
const STAGE_WEIGHT: Readonly<Record<InjuryStage, number>> = { none: 0, healed: 0.6, returning: 1, "in-treatment": 1.3 };
/** Minutes a day of runners without cramps, in minutes a week. @source manjra1996 */
const USUAL_STRETCHING_MIN_PER_WEEK = 50;
const ENOUGH_SLEEP_H = 7;
const SHORT_TRAVEL_H = 3;

const medicineFactor: Readonly<Record<Medicine, RiskFactorKey>> = {
  statin: "statin",
  diuretic: "diuretic",
  "beta2-agonist": "beta2Agonist",
  "anti-inflammatory": "antiInflammatory",
  other: "otherMedicine",
};

/** Factors that are medicines. */
export const medicineFactors: readonly RiskFactorKey[] = Object.values(medicineFactor);

const clip = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
const yesOrNo = (is: boolean): string => (is ? "yes" : "no");

/** Illnesses, each system once; a typed count stands where it is the larger. @unit count */
export function chronicConditionCount(profile: AthleteProfile): number | null {
  const named = profile.background?.chronicSystems ?? null;
  if (named === null) return profile.chronicConditionCount;
  return Math.max(new Set(named).size, profile.chronicConditionCount ?? 0);
}

function yesNo(factor: RiskFactorKey, answer: boolean | null | undefined): RiskShift {
  const known = answer ?? null;
  return {
    factor,
    value: known === null ? null : yesOrNo(known),
    amount: known === true ? 1 : 0,
    isAnswered: known !== null,
  };
}

function measured(
  factor: RiskFactorKey,
  value: number | null | undefined,
  amountOf: (value: number) => number,
): RiskShift {
  const known = value ?? null;
  return { factor, value: known, amount: known === null ? 0 : amountOf(known), isAnswered: known !== null };
}

function stretchingAmount(background: AthleteBackground, minPerWeek: number): number {
  const counted = background.isStretchingRegular === false ? minPerWeek / 2 : minPerWeek;
  return clip(1 - counted / USUAL_STRETCHING_MIN_PER_WEEK, 0, 1);
}

/** Body mass over height squared. @unit kg/m² */
export function bodyMassIndexKgPerM2(profile: AthleteProfile): number {
  return profile.massKg / profile.heightM ** 2;
}

/** Factors that overlap: an ill person takes medicines, has allergies and collapses more often. */
export function illnessShifts(profile: AthleteProfile): RiskShift[] {
  const { background } = profile;
  const count = chronicConditionCount(profile);
  const taken = background?.medicines ?? null;
  return [
    {
      factor: "chronicCondition",
      value: count,
      amount: Math.min(LARGEST_CONDITION_COUNT, count ?? 0),
      isAnswered: count !== null,
    },
    yesNo("allergies", background?.hasAllergies),
    yesNo("collapse", background?.hasCollapsed),
    ...(Object.keys(medicineFactor) as Medicine[]).map((medicine) =>
      yesNo(medicineFactor[medicine], taken === null ? null : taken.includes(medicine)),
    ),
  ];
}

/** Factors that add up. */
export function separateShifts(profile: AthleteProfile): RiskShift[] {
  const background = profile.background ?? {};
  const stage = background.injuryStage ?? null;
  return [
    yesNo("maleSex", profile.sex === "male"),
    yesNo("ageOver40", profile.ageYears > 40),
    {
      factor: background.isMuscleInjury === true ? "muscleInjury" : "injury",
      value: stage,
      amount: stage === null ? 0 : STAGE_WEIGHT[stage],
      isAnswered: stage !== null,
    },
    yesNo("backPain", background.hasBackPain),
    yesNo("familyHistory", profile.hasFamilyHistory),
    measured("shortStretching", background.stretchingMinPerWeek, (value) => stretchingAmount(background, value)),
    measured("bodyMassIndex", Number(bodyMassIndexKgPerM2(profile).toFixed(1)), (value) => clip(value - 25, 0, 15)),
    measured("runningYears", background.runningYears, (value) => clip(Math.abs(value - 5), 0, 25)),
    measured("shortSleep", background.sleepLastNightH, (value) => clip(ENOUGH_SLEEP_H - value, 0, 7)),
    measured("travel", background.travelLastTwoDaysH, (value) => clip(value - SHORT_TRAVEL_H, 0, 10)),
  ];
}

/** The row of the table for a shift. */
export function factorOf(shift: RiskShift): RiskFactor {
  return riskFactors[shift.factor];
}
