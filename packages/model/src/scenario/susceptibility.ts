import type { AthleteProfile } from "../athlete/profile.ts";
import type { Basis } from "./basis.ts";

/** Log hazard ratios of what a person knows about themselves. */
const LOG_RATIO = { male: 0.4, over40: 0.15, perCondition: 0.27, family: 0.3 };
/** Share of a usual race field that has each; the hazards were fitted to such fields, so their mean ratio is 1. */
const FIELD = { maleFraction: 0.75, over40Fraction: 0.5, conditionMean: 0.3, familyFraction: 0.2 };

const yesOrNo = (isYes: boolean, logRatio: number, fieldFraction: number): number =>
  Math.exp(isYes ? logRatio : 0) / (fieldFraction * Math.exp(logRatio) + 1 - fieldFraction);

/**
 * Hazard of this person over that of a usual race field, from sex, age, chronic conditions and family. An unanswered
 * question has ratio 1.
 * @source johnsonKona for sex; the other ratios follow published prevalence ratios; the make-up of the field is an assumption
 */
export function susceptibilityOf(profile: AthleteProfile): { ratio: number; basis: Basis[] } {
  const sexRatio = yesOrNo(profile.sex === "male", LOG_RATIO.male, FIELD.maleFraction);
  const ageRatio = yesOrNo(profile.ageYears > 40, LOG_RATIO.over40, FIELD.over40Fraction);
  const conditions = profile.chronicConditionCount;
  const conditionRatio =
    conditions === null
      ? 1
      : Math.exp(LOG_RATIO.perCondition * conditions) /
        Math.exp(FIELD.conditionMean * (Math.exp(LOG_RATIO.perCondition) - 1));
  const family = profile.hasFamilyHistory;
  const familyRatio = family === null ? 1 : yesOrNo(family, LOG_RATIO.family, FIELD.familyFraction);
  const times = (ratio: number): string => `hazard × ${ratio.toFixed(2)} against a usual race field`;
  return {
    ratio: Math.min(18, sexRatio * ageRatio * conditionRatio * familyRatio),
    basis: [
      { key: "sexSusceptibilityRatio", value: sexRatio, origin: "typed", note: times(sexRatio) },
      { key: "ageSusceptibilityRatio", value: ageRatio, origin: "typed", note: times(ageRatio) },
      {
        key: "chronicConditionCount",
        value: conditions,
        origin: conditions === null ? "assumed" : "typed",
        note: conditions === null ? "not answered: that of the population" : times(conditionRatio),
      },
      {
        key: "hasFamilyHistory",
        value: family === null ? null : family ? "yes" : "no",
        origin: family === null ? "assumed" : "typed",
        note: family === null ? "not answered: that of the population" : times(familyRatio),
      },
    ],
  };
}
