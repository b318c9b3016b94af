/** One question of "Is it a cramp?"; the words stand under its key and the keys of its answers. */
export interface DifferentialQuestion {
  /** Several answers may be true at once. */
  readonly isMultiple: boolean;
  readonly answers: readonly [string, ...string[]];
}

/**
 * The questions in the order they are asked: signs that cannot wait come first. Every question may be left out.
 * @source miller2022
 */
export const differentialQuestions = {
  "signs-now": {
    isMultiple: true,
    answers: [
      "confused",
      "collapsed",
      "very-hot-skin",
      "chest-pain",
      "breathless",
      "headache-or-vomiting",
      "gained-weight-or-drank-much",
      "dark-urine",
      "no-urine",
      "many-places",
      "none",
    ],
  },
  when: { isMultiple: false, answers: ["during-exercise", "after-exercise", "at-rest", "at-night"] },
  beginning: {
    isMultiple: false,
    answers: ["tightened-by-itself", "sudden-tear", "built-up", "same-point-every-time", "first-minutes-of-sprint"],
  },
  "feel-of-muscle": {
    isMultiple: false,
    answers: ["hard-knot", "soft-and-weak", "tight-and-swollen", "sore-spot-or-bruise", "normal"],
  },
  "on-stretching": { isMultiple: false, answers: ["eases", "worse", "no-change", "not-tried"] },
  "how-long": {
    isMultiple: false,
    answers: ["minutes", "gone-when-standing-still", "gone-after-twenty-minutes", "hours-or-more"],
  },
  "other-signs": {
    isMultiple: true,
    answers: [
      "numb-or-pale",
      "one-leg-swollen-and-warm",
      "long-travel-bed-or-operation",
      "weak-for-days",
      "both-legs-alike",
      "weak-between-cramps",
      "none",
    ],
  },
  about: {
    isMultiple: true,
    answers: [
      "sickle-cell-trait",
      "new-or-changed-medicine",
      "statin-or-diuretic",
      "smoker-diabetes-or-over-60",
      "pregnant",
      "cramps-most-weeks",
      "none",
    ],
  },
} as const satisfies Record<string, DifferentialQuestion>;

/** Key of a question. */
export type QuestionKey = keyof typeof differentialQuestions;
/** An answer to a question. */
export type AnswerOf<Q extends QuestionKey> = (typeof differentialQuestions)[Q]["answers"][number];

// Object.keys gives plain strings; the table fixes what they are.
export const questionKeys = Object.keys(differentialQuestions) as readonly QuestionKey[];

/** What has been answered so far; a missing question was not answered, which is not the same as "none". */
export type DifferentialAnswers = { readonly [Q in QuestionKey]?: readonly AnswerOf<Q>[] };
