import type { AthleteBackground, AthleteProfile, ChronicSystem, InjuryStage, Medicine, Sex } from "../athlete/index.ts";
import { chronicConditionsOf } from "./factors.ts";
import { codeIn, codesIn, isYes, numberIn, type ScreeningAnswers } from "./questionnaire/answers.ts";
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
    | "background"
  >
>;

/** Training numbers that the intake gives; they stand behind imported activities. */
export interface ScreenedTraining {
  readonly longestSessionS: number | null;
  readonly strengthWorkFraction: number | null;
  readonly heatAcclimationFraction: number | null;
}

const systemOf: Readonly<Record<string, ChronicSystem>> = {
  "heart-risk": "cardiovascular",
  heart: "cardiovascular",
  lungs: "respiratory",
  gut: "gastrointestinal",
  "nerves-or-mind": "nervous",
  kidney: "kidney",
  bladder: "bladder",
  "blood-or-immune": "haematological",
  hormones: "metabolic",
  cancer: "cancer",
};
const medicineOf: Readonly<Record<string, Medicine>> = {
  statin: "statin",
  diuretic: "diuretic",
  "long-acting-beta-agonist": "beta2-agonist",
  quinine: "other",
  other: "other",
};
const stageOf: Readonly<Record<string, InjuryStage>> = {
  "still-hurts": "in-treatment",
  "in-rehabilitation": "in-treatment",
  "training-not-fully": "returning",
  "fully-back": "healed",
};
/** Days a week that "on some days" is taken for; the intake does not ask the number. @source assumption */
const someDaysCount = 3;

const mapped = <Value>(codes: readonly string[], table: Readonly<Record<string, Value>>): Value[] => [
  ...new Set(codes.flatMap((code) => table[code] ?? [])),
];

function stretchingOf(
  answers: ScreeningAnswers,
): Pick<AthleteBackground, "stretchingMinPerWeek" | "isStretchingRegular"> {
  const howOften = codeIn(answers, "training.stretching");
  if (howOften === null) return {};
  const isStretchingRegular = howOften === "daily";
  if (howOften === "never") return { stretchingMinPerWeek: 0, isStretchingRegular };
  const minPerDay = numberIn(answers, "training.stretching-min-per-day");
  if (minPerDay === null) return { isStretchingRegular };
  return { stretchingMinPerWeek: minPerDay * (howOften === "daily" ? 7 : someDaysCount), isStretchingRegular };
}

function injuryOf(answers: ScreeningAnswers): Pick<AthleteBackground, "injuryStage" | "isMuscleInjury"> {
  const wasInjured = answers["injury.last-year"];
  if (wasInjured === false) return { injuryStage: "none", isMuscleInjury: false };
  const stage = stageOf[codeIn(answers, "injury.rehabilitation") ?? ""];
  return {
    ...(stage === undefined ? {} : { injuryStage: stage }),
    ...(typeof answers["injury.muscle"] === "boolean" ? { isMuscleInjury: isYes(answers, "injury.muscle") } : {}),
  };
}

function backgroundOf(answers: ScreeningAnswers): AthleteBackground {
  const conditions = codesIn(answers, "health.conditions");
  const kinds = codesIn(answers, "medicines.kinds");
  const years = numberIn(answers, "training.experience-years");
  const bool = (value: unknown): value is boolean => typeof value === "boolean";
  const allergy = answers["health.allergy"];
  const collapsed = answers["race.collapsed"];
  const back = answers["injury.low-back"];
  return {
    ...(conditions.length === 0 ? {} : { chronicSystems: mapped(chronicConditionsOf(answers), systemOf) }),
    ...(bool(allergy) ? { hasAllergies: allergy } : {}),
    ...(bool(collapsed) ? { hasCollapsed: collapsed } : {}),
    ...(answers["medicines.regular"] === false ? { medicines: [] } : {}),
    ...(kinds.length === 0 ? {} : { medicines: mapped(kinds, medicineOf) }),
    ...injuryOf(answers),
    ...(bool(back) ? { hasBackPain: back } : {}),
    ...stretchingOf(answers),
    ...(years === null ? {} : { runningYears: years }),
  };
}

const backgroundPart = (background: AthleteBackground) => (Object.keys(background).length === 0 ? {} : { background });

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
    ...backgroundPart(backgroundOf(answers)),
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
