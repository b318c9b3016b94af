import type { Claim, SourceKey } from "../evidence/index.ts";
import type { AnswerOf, QuestionKey } from "./differential-questions.ts";
import type { Urgency } from "./red-flags.ts";

/** One answer that a rule looks for, as question and answer. */
export type Sign = { readonly [Q in QuestionKey]: readonly [Q, AnswerOf<Q>] }[QuestionKey];

/** What fits which answers. `all` must hold, of `any` at least one (when there are some), of `none` not one. */
export interface DifferentialRule {
  readonly all: readonly Sign[];
  readonly any: readonly Sign[];
  readonly none: readonly Sign[];
  readonly urgency: Urgency;
  readonly sources: readonly [SourceKey, ...SourceKey[]];
  readonly certainty: Claim["certainty"];
}

/** While any of these is there, nothing harmless is said to fit. */
const alarming: readonly Sign[] = [
  ["signs-now", "confused"],
  ["signs-now", "collapsed"],
  ["signs-now", "very-hot-skin"],
  ["signs-now", "chest-pain"],
  ["signs-now", "breathless"],
  ["signs-now", "headache-or-vomiting"],
  ["signs-now", "gained-weight-or-drank-much"],
  ["signs-now", "dark-urine"],
  ["signs-now", "no-urine"],
  ["signs-now", "many-places"],
  ["feel-of-muscle", "soft-and-weak"],
  ["feel-of-muscle", "tight-and-swollen"],
  ["on-stretching", "worse"],
  ["other-signs", "numb-or-pale"],
  ["other-signs", "one-leg-swollen-and-warm"],
  ["other-signs", "weak-for-days"],
  ["how-long", "hours-or-more"],
];

/**
 * What the answers may fit, and what to do then. These are rules to send people the right way and no diagnosis. Each has
 * a test of the same name.
 */
export const differentialRules = {
  "heat-stroke": {
    all: [],
    any: [
      ["signs-now", "confused"],
      ["signs-now", "collapsed"],
      ["signs-now", "very-hot-skin"],
    ],
    none: [],
    urgency: "call-now",
    sources: ["casa2015", "deMartini2015"],
    certainty: "high",
  },
  hyponatraemia: {
    all: [],
    any: [
      ["signs-now", "gained-weight-or-drank-much"],
      ["signs-now", "headache-or-vomiting"],
      ["signs-now", "confused"],
    ],
    none: [],
    urgency: "call-now",
    sources: ["almond2005", "hewButler2015summary", "bennett2013"],
    certainty: "moderate",
  },
  "heart-or-lungs": {
    all: [],
    any: [
      ["signs-now", "chest-pain"],
      ["signs-now", "breathless"],
    ],
    none: [],
    urgency: "call-now",
    sources: ["firstAid2024", "msdVenousThrombosis"],
    certainty: "moderate",
  },
  "exertional-sickling": {
    all: [],
    any: [
      ["feel-of-muscle", "soft-and-weak"],
      ["about", "sickle-cell-trait"],
    ],
    none: [
      ["when", "at-night"],
      ["when", "at-rest"],
    ],
    urgency: "call-now",
    sources: ["nataSickle2007"],
    certainty: "low",
  },
  "acute-compartment-syndrome": {
    all: [],
    any: [
      ["on-stretching", "worse"],
      ["feel-of-muscle", "tight-and-swollen"],
    ],
    none: [
      ["how-long", "gone-after-twenty-minutes"],
      ["how-long", "gone-when-standing-still"],
    ],
    urgency: "medical-help-now",
    sources: ["fraipont2003"],
    certainty: "moderate",
  },
  "numb-or-pale-limb": {
    all: [["other-signs", "numb-or-pale"]],
    any: [],
    none: [],
    urgency: "medical-help-now",
    sources: ["fraipont2003", "clinicalKnowledge"],
    certainty: "low",
  },
  rhabdomyolysis: {
    all: [],
    any: [
      ["signs-now", "dark-urine"],
      ["signs-now", "no-urine"],
      ["other-signs", "weak-for-days"],
    ],
    none: [],
    urgency: "medical-help-now",
    sources: ["nye2021", "hoffman2012", "scalco2016"],
    certainty: "moderate",
  },
  "cramps-in-many-places": {
    all: [["signs-now", "many-places"]],
    any: [],
    none: [],
    urgency: "medical-help-now",
    sources: ["miller2022"],
    certainty: "moderate",
  },
  "deep-vein-thrombosis": {
    all: [],
    any: [["other-signs", "one-leg-swollen-and-warm"]],
    none: [],
    urgency: "medical-help-now",
    sources: ["msdVenousThrombosis", "qaseem2007"],
    certainty: "low",
  },
  strain: {
    all: [],
    any: [
      ["beginning", "sudden-tear"],
      ["feel-of-muscle", "sore-spot-or-bruise"],
    ],
    none: [],
    urgency: "see-today",
    sources: ["munichMuscleInjury"],
    certainty: "low",
  },
  claudication: {
    all: [],
    any: [["how-long", "gone-when-standing-still"]],
    none: [
      ["when", "at-night"],
      ["when", "at-rest"],
    ],
    urgency: "see-soon",
    sources: ["mcDermott2001"],
    certainty: "moderate",
  },
  "chronic-compartment-syndrome": {
    all: [],
    any: [
      ["beginning", "same-point-every-time"],
      ["how-long", "gone-after-twenty-minutes"],
    ],
    none: [
      ["when", "at-night"],
      ["when", "at-rest"],
    ],
    urgency: "see-soon",
    sources: ["compartmentSummaries"],
    certainty: "low",
  },
  "medicine-induced": {
    all: [],
    any: [
      ["about", "new-or-changed-medicine"],
      ["about", "statin-or-diuretic"],
    ],
    none: [],
    urgency: "see-soon",
    sources: ["garrison2012", "schwellnus2018", "miller2022"],
    certainty: "low",
  },
  "exercise-associated": {
    all: [["feel-of-muscle", "hard-knot"]],
    any: [
      ["when", "during-exercise"],
      ["when", "after-exercise"],
    ],
    none: [...alarming, ["beginning", "sudden-tear"], ["how-long", "gone-when-standing-still"]],
    urgency: "look-after-it",
    sources: ["miller2022", "bertolasi1993"],
    certainty: "moderate",
  },
  "at-night-or-rest": {
    all: [["feel-of-muscle", "hard-knot"]],
    any: [
      ["when", "at-night"],
      ["when", "at-rest"],
    ],
    none: [...alarming, ["other-signs", "weak-between-cramps"]],
    urgency: "look-after-it",
    sources: ["allenKirby2012", "hallegraeff2012"],
    certainty: "low",
  },
} as const satisfies Record<string, DifferentialRule>;

/** Key of a rule, and `see-someone` for when no rule or a worry beyond the rules remains. */
export type FindingKey = keyof typeof differentialRules | "see-someone";

// Object.keys gives plain strings; the table fixes what they are.
export const differentialRuleKeys = Object.keys(differentialRules) as readonly (keyof typeof differentialRules)[];

/** Answers that are a reason to see somebody whatever else fits. @source scalco2016 allenKirby2012 */
export const reasonsToSeeSomeone: readonly Sign[] = [
  ["about", "cramps-most-weeks"],
  ["about", "pregnant"],
  ["other-signs", "weak-between-cramps"],
  ["other-signs", "long-travel-bed-or-operation"],
  ["how-long", "hours-or-more"],
];
