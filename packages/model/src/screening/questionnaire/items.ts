/** Answers of a choice, in the order in which they are shown. The words of each stand in `text/`. */
export const optionSets = {
  sex: ["female", "male"],
  "yes-no-unknown": ["yes", "no", "unknown"],
  muscle: ["calf", "hamstring", "quadriceps", "foot", "hip", "trunk", "elsewhere"],
  phase: ["first-third", "middle", "last-third", "after", "rest-or-night"],
  sign: [
    "dark-urine",
    "confusion-or-collapse",
    "all-over",
    "chest-or-breath",
    "one-leg-swelling",
    "weak-for-days",
    "same-point-each-run",
    "none",
  ],
  sport: ["running", "cycling", "triathlon", "team-sport", "other"],
  effort: ["mostly-easy", "mixed", "mostly-hard"],
  "start-pace": ["slower", "as-practised", "bit-faster", "much-faster"],
  "how-often": ["daily", "some-days", "rarely", "never"],
  condition: [
    "heart-risk",
    "heart",
    "lungs",
    "gut",
    "nerves-or-mind",
    "kidney",
    "bladder",
    "blood-or-immune",
    "hormones",
    "cancer",
    "none",
  ],
  medicine: ["statin", "diuretic", "long-acting-beta-agonist", "quinine", "other"],
  rehabilitation: ["still-hurts", "in-rehabilitation", "training-not-fully", "fully-back"],
} as const;

/** Name of a set of answers. */
export type OptionSet = keyof typeof optionSets;

/** When a question is asked: another answer compared with a value, as `Questionnaire.item.enableWhen` of FHIR. */
export interface Condition {
  readonly question: string;
  readonly operator: "=" | ">=" | "exists";
  readonly answer: boolean | number | string;
}

/** One question without its words. */
export interface Question {
  readonly linkId: string;
  readonly type: "boolean" | "integer" | "decimal" | "choice" | "choices" | "computed";
  readonly options?: OptionSet;
  /** The answer that excludes all others of a `choices` question. */
  readonly exclusive?: string;
  /** @unit as the name of the question */
  readonly min?: number;
  /** @unit as the name of the question */
  readonly max?: number;
  /** UCUM code of the number. */
  readonly unit?: string;
  readonly isRequired?: boolean;
  /** Asked only when one of these holds; always when absent. */
  readonly when?: readonly Condition[];
}

/** Questions that are shown together. */
export interface Section {
  readonly linkId: string;
  readonly when?: readonly Condition[];
  readonly questions: readonly Question[];
}

const crampedBefore = [{ question: "cramps.of-last-ten", operator: ">=", answer: 1 }] as const;
const isInjured = [{ question: "injury.last-year", operator: "=", answer: true }] as const;
const takesMedicine = [{ question: "medicines.regular", operator: "=", answer: true }] as const;
const doesTests = [{ question: "tests.do", operator: "=", answer: true }] as const;
const repetitions = { type: "integer", min: 0, max: 150, unit: "{repetition}", when: doesTests } as const;
const hop = { type: "decimal", min: 0, max: 320, unit: "cm", when: doesTests } as const;
const toWall = { type: "decimal", min: 0, max: 30, unit: "cm", when: doesTests } as const;

/** The intake: section by section, question by question. A `linkId` is never reused for another meaning. */
export const sections = [
  {
    linkId: "you",
    questions: [
      { linkId: "you.sex", type: "choice", options: "sex", isRequired: true },
      { linkId: "you.age-years", type: "integer", min: 10, max: 100, unit: "a", isRequired: true },
      { linkId: "you.height-cm", type: "decimal", min: 120, max: 230, unit: "cm" },
      { linkId: "you.mass-kg", type: "decimal", min: 30, max: 200, unit: "kg" },
      { linkId: "you.bmi", type: "computed", unit: "kg/m2" },
      {
        linkId: "you.pregnant",
        type: "boolean",
        when: [{ question: "you.sex", operator: "=", answer: "female" }],
      },
    ],
  },
  {
    linkId: "cramps",
    questions: [
      { linkId: "cramps.of-last-ten", type: "integer", min: 0, max: 10, unit: "{race}", isRequired: true },
      { linkId: "cramps.family", type: "choice", options: "yes-no-unknown" },
      { linkId: "cramps.muscles", type: "choices", options: "muscle", when: crampedBefore },
      { linkId: "cramps.night", type: "boolean" },
      {
        linkId: "cramps.settle",
        type: "boolean",
        when: [...crampedBefore, { question: "cramps.night", operator: "=", answer: true }],
      },
      { linkId: "cramps.signs", type: "choices", options: "sign", exclusive: "none" },
    ],
  },
  {
    linkId: "last",
    when: crampedBefore,
    questions: [
      { linkId: "last.phase", type: "choice", options: "phase" },
      { linkId: "last.harder-or-longer", type: "boolean" },
      { linkId: "last.slept-badly", type: "boolean" },
      { linkId: "last.heat", type: "boolean" },
      { linkId: "last.something-new", type: "boolean" },
      { linkId: "last.ate-less", type: "boolean" },
    ],
  },
  {
    linkId: "training",
    questions: [
      { linkId: "training.sport", type: "choice", options: "sport" },
      { linkId: "training.experience-years", type: "integer", min: 0, max: 80, unit: "a" },
      { linkId: "training.hours-per-week", type: "decimal", min: 0, max: 40, unit: "h/wk" },
      { linkId: "training.longest-session-h", type: "decimal", min: 0, max: 30, unit: "h" },
      { linkId: "training.effort", type: "choice", options: "effort" },
      { linkId: "training.strength-per-week", type: "integer", min: 0, max: 14, unit: "/wk" },
      { linkId: "training.stretching", type: "choice", options: "how-often" },
      {
        linkId: "training.stretching-min-per-day",
        type: "integer",
        min: 0,
        max: 120,
        unit: "min/d",
        when: [
          { question: "training.stretching", operator: "=", answer: "daily" },
          { question: "training.stretching", operator: "=", answer: "some-days" },
        ],
      },
      { linkId: "training.sleep-h", type: "decimal", min: 0, max: 14, unit: "h" },
    ],
  },
  {
    linkId: "race",
    questions: [
      { linkId: "race.start-pace", type: "choice", options: "start-pace" },
      { linkId: "race.hard-last-days", type: "boolean" },
      { linkId: "race.hot", type: "choice", options: "yes-no-unknown" },
      {
        linkId: "race.heat-days",
        type: "integer",
        min: 0,
        max: 14,
        unit: "d",
        when: [
          { question: "race.hot", operator: "=", answer: "yes" },
          { question: "race.hot", operator: "=", answer: "unknown" },
        ],
      },
      { linkId: "race.collapsed", type: "boolean" },
    ],
  },
  {
    linkId: "health",
    questions: [
      { linkId: "health.conditions", type: "choices", options: "condition", exclusive: "none" },
      // Symptoms on effort matter at any age and with any history: nobody is spared this question.
      { linkId: "health.heart-symptoms", type: "boolean" },
      { linkId: "health.allergy", type: "boolean" },
      { linkId: "health.sickle-trait", type: "choice", options: "yes-no-unknown" },
    ],
  },
  {
    linkId: "medicines",
    questions: [
      { linkId: "medicines.regular", type: "boolean" },
      { linkId: "medicines.kinds", type: "choices", options: "medicine", when: takesMedicine },
      { linkId: "medicines.new", type: "boolean", when: takesMedicine },
      { linkId: "medicines.in-races", type: "boolean" },
    ],
  },
  {
    linkId: "injury",
    questions: [
      { linkId: "injury.last-year", type: "boolean" },
      { linkId: "injury.muscle", type: "boolean", when: isInjured },
      { linkId: "injury.rehabilitation", type: "choice", options: "rehabilitation", when: isInjured },
      { linkId: "injury.low-back", type: "boolean" },
    ],
  },
  {
    linkId: "tests",
    questions: [
      { linkId: "tests.do", type: "boolean" },
      { linkId: "tests.bridge-left", ...repetitions },
      { linkId: "tests.bridge-right", ...repetitions },
      { linkId: "tests.calf-left", ...repetitions },
      { linkId: "tests.calf-right", ...repetitions },
      { linkId: "tests.hop-left-cm", ...hop },
      { linkId: "tests.hop-right-cm", ...hop },
      { linkId: "tests.wall-left-cm", ...toWall },
      { linkId: "tests.wall-right-cm", ...toWall },
    ],
  },
] as const satisfies readonly Section[];

/** Name of a section. */
export type SectionId = (typeof sections)[number]["linkId"];
/** Name of a question. */
export type QuestionId = (typeof sections)[number]["questions"][number]["linkId"];

/** Every question in order. */
export const questions: readonly Question[] = sections.flatMap((section): readonly Question[] => section.questions);

/** Names of all questions in order. */
export const questionIds: readonly QuestionId[] = sections.flatMap((section): QuestionId[] =>
  section.questions.map((question) => question.linkId),
);
