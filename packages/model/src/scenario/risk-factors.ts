import type { RiskFactor } from "./risk-factor.ts";

/**
 * How much of the logarithm of a lifetime prevalence ratio is taken for the hazard of one race. Sex is the one factor
 * with both: ln 1.45 in the tent of a race against ln 1.94 over a lifetime, 0.56. The rest of a lifetime ratio is more
 * races run, more remembered and more reported. @source johnsonKona macMillan2024
 */
const RACE_SHARE = 0.6;
const RACE_SHARE_SD = 0.25;

/** Shift of a lifetime ratio within one race. `logError` is the standard error of the logarithm of the ratio. */
function lifetimeRatio(ratio: number, logError: number) {
  const log = Math.log(ratio);
  return { logShift: RACE_SHARE * log, logSd: RACE_SHARE * logError, sharedLogSd: RACE_SHARE_SD * log } as const;
}

const ratio = (estimate: number, interval: readonly [number, number] | null = null) =>
  ({ measure: "prevalence ratio", estimate, interval }) as const;

const none = { logShift: 0, sharedLogSd: 0, direction: "none", actsOn: "hazard" } as const;
const raises = { actsOn: "hazard", direction: "raises" } as const;
const raceShareWords = "a lifetime ratio: 0.6 ± 0.25 of its logarithm is taken for one race";

/** Every factor of a person that shifts the prior, or that studies disagree about. Sizes are of the logarithm. */
export const riskFactors = {
  maleSex: {
    key: "sexSusceptibilityRatio",
    words: "Male sex",
    published: ratio(1.94, [1.68, 2.23]),
    ...raises,
    ...lifetimeRatio(1.94, 0.072),
    fieldMean: 0.75,
    claim: "rf-safer38-sex",
    sources: ["macMillan2024", "johnsonKona"],
    against: ["schwellnus2011ultra"],
    reason: `${raceShareWords}; it agrees with 1.45 in the tent of a race`,
  },
  ageOver40: {
    key: "ageSusceptibilityRatio",
    words: "Age over 40",
    published: null,
    ...raises,
    logShift: 0.15,
    logSd: 0.15,
    sharedLogSd: 0,
    fieldMean: 0.5,
    claim: "rf-safer29-sex-age",
    sources: ["deJager2022risk"],
    against: ["schwellnus2011ultra"],
    reason: "the size is not printed and the one race that looked found none: 0.15 ± 0.15 is an assumption",
  },
  chronicCondition: {
    key: "chronicConditionCount",
    words: "Lasting illness",
    published: ratio(1.31, [1.25, 1.39]),
    ...raises,
    ...lifetimeRatio(1.31, 0.2),
    fieldMean: 0.3,
    claim: "rf-safer38-disease",
    sources: ["macMillan2024", "schwellnus2018"],
    against: [],
    reason: `per illness and counted, at most four, because illnesses overlap and their eight ratios (1.16 to 2.38) must not be multiplied; ${raceShareWords}; the spread between systems is in the interval`,
  },
  allergies: {
    key: "hasAllergies",
    words: "Allergies",
    published: ratio(1.37),
    ...raises,
    ...lifetimeRatio(1.37, 0.1),
    fieldMean: 0.15,
    claim: "rf-s18-allergy",
    sources: ["schwellnus2018", "deJager2022risk"],
    against: [],
    reason: `1.4 and 1.2 in a later study; ${raceShareWords}`,
  },
  collapse: {
    key: "hasCollapsed",
    words: "Collapsed before",
    published: ratio(1.87, [1.47, 2.38]),
    ...raises,
    ...lifetimeRatio(1.87, 0.123),
    fieldMean: 0.04,
    claim: "rf-safer38-collapse",
    sources: ["macMillan2024"],
    against: [],
    reason: raceShareWords,
  },
  statin: {
    key: "takesStatin",
    words: "Statin",
    published: ratio(1.26),
    ...raises,
    ...lifetimeRatio(1.26, 0.1),
    fieldMean: 0.04,
    claim: "rf-s18-statin",
    sources: ["schwellnus2018", "garrison2012"],
    against: [],
    reason: raceShareWords,
  },
  diuretic: {
    key: "takesDiuretic",
    words: "Diuretic",
    published: { measure: "sequence ratio", estimate: 1.47, interval: [1.33, 1.63] },
    ...raises,
    logShift: 0.3 * Math.log(1.47),
    logSd: 0.15,
    sharedLogSd: 0,
    fieldMean: 0.03,
    claim: "rf-med-diur",
    sources: ["garrison2012"],
    against: [],
    reason:
      "measured on cramps at night: 0.3 of its logarithm is an assumption; it also raises urine and the sodium in it",
  },
  beta2Agonist: {
    key: "takesBeta2Agonist",
    words: "Beta-2 agonist",
    published: { measure: "sequence ratio", estimate: 2.42, interval: [2.02, 2.89] },
    ...raises,
    logShift: 0.3 * Math.log(2.42),
    logSd: 0.2,
    sharedLogSd: 0,
    fieldMean: 0.05,
    claim: "rf-med-laba",
    sources: ["garrison2012", "miller2022"],
    against: [],
    reason: "long-acting ones and cramps at night: 0.3 of its logarithm is an assumption",
  },
  antiInflammatory: {
    key: "takesAntiInflammatory",
    words: "Anti-inflammatory medicine around the race",
    published: ratio(1.88),
    ...raises,
    ...lifetimeRatio(1.88, 0.15),
    fieldMean: 0.1,
    claim: "rf-s18-racemed",
    sources: ["schwellnus2018"],
    against: [],
    reason: `printed for any medicine while racing; ${raceShareWords}; it also lets the kidney hold water`,
  },
  otherMedicine: {
    key: "takesOtherMedicine",
    words: "Other regular medicine",
    published: ratio(1.8),
    ...raises,
    ...lifetimeRatio(1.8, 0.15),
    fieldMean: 0.12,
    claim: "rf-s18-regmed",
    sources: ["schwellnus2018"],
    against: [],
    reason: `any regular medicine; ${raceShareWords}`,
  },
  injury: {
    key: "injuryStage",
    words: "Injury within twelve months",
    published: ratio(1.66),
    ...raises,
    ...lifetimeRatio(1.55, 0.12),
    fieldMean: 0.15,
    claim: "rf-s18-inj",
    sources: ["schwellnus2018", "deJager2022risk", "shang2011"],
    against: [],
    reason: `1.66, and 1.7 and 1.4 in a later study: 1.55; ${raceShareWords}; healed counts 0.6, returning 1, in treatment 1.3, an assumption`,
  },
  muscleInjury: {
    key: "injuryStage",
    words: "Injury of a muscle within twelve months",
    published: ratio(1.82),
    ...raises,
    ...lifetimeRatio(1.82, 0.12),
    fieldMean: 0.08,
    claim: "rf-s18-muscleinj",
    sources: ["schwellnus2018"],
    against: [],
    reason: `${raceShareWords}; healed counts 0.6, returning 1, in treatment 1.3, an assumption`,
  },
  backPain: {
    key: "hasBackPain",
    words: "Low back pain",
    published: { measure: "odds ratio", estimate: 4.5, interval: [1.37, 14.79] },
    ...raises,
    logShift: 0.2,
    logSd: 0.2,
    sharedLogSd: 0,
    fieldMean: 0.15,
    claim: "rf-rl-lbp",
    sources: ["summers2014"],
    against: [],
    reason: "one season of 103 rugby players and their calves: the size for a race, 0.2 ± 0.2, is an assumption",
  },
  familyHistory: {
    key: "hasFamilyHistory",
    words: "Cramps in the family",
    published: { measure: "odds ratio", estimate: 2.11, interval: [1.54, 2.88] },
    ...raises,
    ...lifetimeRatio(1.5, 0.1),
    fieldMean: 0.2,
    claim: "rf-manjra-family",
    sources: ["manjra1996", "millerKnight2009", "shang2011"],
    against: [],
    reason: `an odds ratio of 2.11 is a prevalence ratio of 1.50 where 38.8 % have cramped; ${raceShareWords}`,
  },
  shortStretching: {
    key: "stretchingMinPerWeek",
    words: "Stretching less than 50 minutes a week",
    published: { measure: "difference", estimate: -1.7, interval: null },
    ...raises,
    logShift: 0.07,
    logSd: 0.07,
    sharedLogSd: 0,
    fieldMean: 0.5,
    claim: "rf-manjra-stretch",
    sources: ["manjra1996"],
    against: ["miller2018stretch", "staticStretch2017"],
    reason:
      "1.7 min a day less in one questionnaire, no change of the cramp threshold in two trials: a quarter of what the questionnaire alone would give, an assumption; irregular minutes count half",
  },
  bodyMassIndex: {
    key: "bodyMassIndexKgPerM2",
    words: "Body mass index above 25",
    published: null,
    ...none,
    logSd: 0.02,
    fieldMean: 0,
    claim: "rf-s11-56-null",
    sources: ["swanevelder2017", "shang2011"],
    against: ["schwellnus2011ultra"],
    reason:
      "studies disagree and none prints a size: no shift of the hazard; each unit widens the forecast by 2 %; body mass acts through heat and water",
  },
  runningYears: {
    key: "runningYears",
    words: "Years of running",
    published: null,
    ...none,
    logSd: 0.006,
    fieldMean: 0,
    claim: "rf-manjra-exp",
    sources: ["manjra1996", "pohl2026"],
    against: ["swanevelder2017", "schwellnus2011ultra"],
    reason:
      "more years in two studies, fewer in a third, no difference in a fourth: no shift; each year away from five widens the forecast by 0.6 %",
  },
  shortSleep: {
    key: "sleepLastNightH",
    words: "Sleep under seven hours in the last night",
    published: null,
    actsOn: "capacity",
    direction: "raises",
    logShift: -0.01,
    logSd: 0.01,
    sharedLogSd: 0,
    fieldMean: 0,
    claim: "scr-q",
    sources: ["miller2022"],
    against: [],
    reason: "asked for in screening as a cause of early fatigue; 1 ± 1 % of muscle capacity per hour is an assumption",
  },
  travel: {
    key: "travelLastTwoDaysH",
    words: "Travel over three hours in the last two days",
    published: null,
    actsOn: "capacity",
    direction: "raises",
    logShift: -0.002,
    logSd: 0.002,
    sharedLogSd: 0,
    fieldMean: 0,
    claim: null,
    sources: [],
    against: [],
    reason:
      "no study of travel and cramp was found; 0.2 ± 0.2 % of muscle capacity per hour, up to ten hours, is an assumption",
  },
} as const satisfies Record<string, RiskFactor>;

/** Name of a factor. */
export type RiskFactorKey = keyof typeof riskFactors;

/** The factor behind a line of the basis, or null where the line is none. */
export function riskFactorOfKey(key: string): RiskFactor | null {
  return Object.values<RiskFactor>(riskFactors).find((factor) => factor.key === key) ?? null;
}
