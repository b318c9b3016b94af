import type { AthleteProfile, Sex } from "../athlete/index.ts";
import { chronicConditionsOf } from "./factors.ts";
import { codeIn, codesIn, numberIn, type ScreeningAnswers } from "./questionnaire/answers.ts";
import { answersThatCount } from "./questionnaire/skip.ts";

/** The answers of an athlete's profile that the intake gives. */
export type ScreenedAnswers = Partial<
  Pick<
    AthleteProfile,
    | "sex"
    | "ageYears"
    | "massKg"
    | "heightM"
    | "crampedRacesOfLastTenCount"
    | "hasFamilyHistory"
    | "chronicConditionCount"
  >
>;

/** Training numbers that the intake gives; they stand behind imported activities. */
export interface ScreenedTraining {
  readonly longestSessionS: number | null;
  readonly strengthWorkFraction: number | null;
  readonly heatAcclimationFraction: number | null;
}

/** A profile's part that was answered; what was not answered is absent, never assumed. */
export function profileFromScreening(given: ScreeningAnswers): ScreenedAnswers {
  const answers = answersThatCount(given);
  const sex = codeIn(answers, "you.sex");
  const ageYears = numberIn(answers, "you.age-years");
  const massKg = numberIn(answers, "you.mass-kg");
  const heightCm = numberIn(answers, "you.height-cm");
  const cramped = numberIn(answers, "cramps.of-last-ten");
  const family = codeIn(answers, "cramps.family");
  const conditions = codesIn(answers, "health.conditions");
  const isSex = (code: string | null): code is Sex => code === "female" || code === "male";
  return {
    ...(isSex(sex) ? { sex } : {}),
    ...(ageYears === null ? {} : { ageYears }),
    ...(massKg === null ? {} : { massKg }),
    ...(heightCm === null ? {} : { heightM: heightCm / 100 }),
    ...(cramped === null ? {} : { crampedRacesOfLastTenCount: cramped }),
    ...(family === null ? {} : { hasFamilyHistory: family === "unknown" ? null : family === "yes" }),
    ...(conditions.length === 0 ? {} : { chronicConditionCount: chronicConditionsOf(answers).length }),
  };
}

/** Sessions of strength work a week that count as regular work; two is what guidelines for adults ask. @source acsm */
const regularStrengthSessionsCount = 2;
/** Days in heat after which adaptation is nearly full. @source daanen2018 */
const fullHeatDays = 14;

/** Training numbers from the intake, null where not answered. */
export function trainingFromScreening(given: ScreeningAnswers): ScreenedTraining {
  const answers = answersThatCount(given);
  const longestH = numberIn(answers, "training.longest-session-h");
  const strengthPerWeek = numberIn(answers, "training.strength-per-week");
  const heatDays = numberIn(answers, "race.heat-days");
  return {
    longestSessionS: longestH === null ? null : longestH * 3600,
    strengthWorkFraction: strengthPerWeek === null ? null : Math.min(1, strengthPerWeek / regularStrengthSessionsCount),
    heatAcclimationFraction: heatDays === null ? null : Math.min(1, heatDays / fullHeatDays),
  };
}
