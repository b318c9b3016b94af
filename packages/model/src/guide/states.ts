/** A clock of a state: after so long something is said, and where an event is named, it happens by itself. */
export interface GuideTimer {
  readonly afterS: number;
  /** Text key; a timer that said nothing would act behind the person's back. */
  readonly says: string;
  /** A choice of the same state, or null when only something is said. */
  readonly event: string | null;
}

/** Something the person can do in a state. */
export interface GuideChoice {
  readonly event: string;
  /** Name of a state, or `back` to where the person was before they looked at the list of red flags. */
  readonly to: string;
  /** Offered only when a muscle is remembered from before, or must be told with the event. */
  readonly needs?: "remembered-muscle" | "told-muscle";
  /** What goes to the cramp log as done. */
  readonly records?: string;
}

/** One screen of the guide, as data. */
export interface GuideState {
  readonly says: readonly [string, ...string[]];
  readonly timers: readonly GuideTimer[];
  readonly choices: readonly [GuideChoice, ...GuideChoice[]];
  /** What goes to the cramp log as done once the state is entered. */
  readonly records?: string;
  /** A stretch is held here, with the breathing clock. */
  readonly isHold?: true;
}

/** Slow breathing that the clock of a hold shows. Convention, nobody has tried it against cramp. */
export const breathing = { breatheInS: 4, breatheOutS: 6 } as const;

const hold = (check: string) =>
  ({
    isHold: true,
    records: "stretch",
    timers: [
      { afterS: 10, says: "twenty-seconds-more", event: null },
      { afterS: 20, says: "ten-seconds-more", event: null },
      { afterS: 30, says: "held-long-enough", event: "held" },
    ],
    choices: [
      { event: "let-go", to: "released" },
      { event: "held", to: check },
      { event: "cannot-reach", to: "tighten-opposite" },
    ],
  }) as const;

const ask = (next: string) =>
  ({
    says: ["has-it-let-go", "no-answer-counts-as-no"],
    timers: [{ afterS: 15, says: "stretch-once-more", event: "still-hard" }],
    choices: [
      { event: "let-go", to: "released" },
      { event: "still-hard", to: next },
    ],
  }) as const;

/**
 * The relief guide: what is said, for how long, and where each answer leads. Every state can be left, every timer
 * speaks, and a red flag can be raised in all of them (`machine.ts`). Order of measures: stop, stretch, check, second
 * stretch, pickle juice if at hand, help; then walk before running.
 * @source miller2022 casa2015 bertolasi1993 millerKnight2012
 */
export const guideStates = {
  start: {
    says: ["slow-or-stop-now", "hold-on-to-something"],
    timers: [{ afterS: 20, says: "choose-when-you-can", event: null }],
    choices: [
      { event: "same-muscle", to: "stretch", needs: "remembered-muscle" },
      { event: "one-muscle", to: "muscle" },
    ],
  },
  muscle: {
    says: ["which-muscle"],
    timers: [{ afterS: 20, says: "nearest-is-good-enough", event: null }],
    choices: [
      { event: "told-muscle", to: "stretch", needs: "told-muscle" },
      { event: "not-listed", to: "stretch" },
    ],
  },
  stretch: { says: ["ease-into-it", "no-bouncing"], ...hold("check") },
  "tighten-opposite": {
    says: ["tighten-the-opposite-muscle"],
    records: "opposite-muscle",
    timers: [{ afterS: 20, says: "held-long-enough", event: "held" }],
    choices: [
      { event: "let-go", to: "released" },
      { event: "held", to: "check" },
    ],
  },
  check: ask("stretch-again"),
  "stretch-again": { says: ["again-a-little-longer", "no-bouncing"], ...hold("check-again") },
  "check-again": ask("second-line"),
  "second-line": {
    says: ["pickle-juice-at-hand"],
    timers: [{ afterS: 20, says: "go-on-without", event: "nothing-at-hand" }],
    choices: [
      { event: "have-pickle-juice", to: "pickle-juice" },
      { event: "nothing-at-hand", to: "stretch-last" },
      { event: "let-go", to: "released" },
    ],
  },
  "pickle-juice": {
    says: ["pickle-juice-how-much", "pickle-juice-what-trials-saw", "pickle-juice-not-for"],
    timers: [{ afterS: 60, says: "go-on-without", event: "rather-not" }],
    choices: [
      { event: "drunk", to: "stretch-last", records: "pickle-juice" },
      { event: "rather-not", to: "stretch-last" },
      { event: "let-go", to: "released" },
    ],
  },
  "stretch-last": { says: ["again-a-little-longer", "no-bouncing"], ...hold("check-last") },
  "check-last": ask("not-ending"),
  "not-ending": {
    says: ["stay-off-it", "find-the-medical-point", "never-quinine"],
    timers: [{ afterS: 180, says: "still-hard-get-help", event: null }],
    choices: [
      { event: "let-go", to: "released" },
      { event: "stretch-more", to: "stretch-last" },
      { event: "stop-here", to: "finished", records: "stopped" },
    ],
  },
  released: {
    says: ["keep-it-long", "no-sudden-moves"],
    timers: [{ afterS: 30, says: "stand-up-slowly", event: "ready" }],
    choices: [
      { event: "ready", to: "restart" },
      { event: "back-again", to: "stretch" },
    ],
  },
  restart: {
    says: ["walk-two-minutes", "muscle-is-weaker-now"],
    records: "walked",
    timers: [
      { afterS: 60, says: "one-minute-more-walking", event: null },
      { afterS: 120, says: "start-easy", event: null },
    ],
    choices: [
      { event: "walked-enough", to: "easy" },
      { event: "back-again", to: "stretch" },
      { event: "stop-here", to: "finished", records: "stopped" },
    ],
  },
  easy: {
    says: ["three-minutes-easy", "twitching-means-slower"],
    records: "slowed",
    timers: [{ afterS: 180, says: "force-is-mostly-back", event: "settled" }],
    choices: [
      { event: "settled", to: "rest-of-race" },
      { event: "back-again", to: "stretch" },
      { event: "stop-here", to: "finished", records: "stopped" },
    ],
  },
  "rest-of-race": {
    says: ["hold-back-for-the-rest", "drink-to-thirst"],
    timers: [],
    choices: [
      { event: "back-again", to: "stretch" },
      { event: "done", to: "finished" },
    ],
  },
  finished: {
    says: ["look-after-it-today", "never-quinine"],
    timers: [],
    choices: [
      { event: "start-over", to: "start" },
      { event: "back-again", to: "stretch" },
    ],
  },
  "red-flags": {
    says: ["is-any-of-these-there"],
    timers: [{ afterS: 20, says: "in-doubt-get-help", event: null }],
    choices: [{ event: "none-of-these", to: "back" }],
  },
  "get-help": {
    says: ["get-help-now"],
    timers: [
      { afterS: 60, says: "has-somebody-called", event: null },
      { afterS: 240, says: "look-at-breathing-again", event: null },
    ],
    choices: [{ event: "false-alarm", to: "red-flags" }],
  },
} as const satisfies Record<string, GuideState>;

/** Name of a state of the guide. */
export type GuideStateKey = keyof typeof guideStates;

// Object.keys gives plain strings; the table fixes what they are.
export const guideStateKeys = Object.keys(guideStates) as readonly GuideStateKey[];

type States = (typeof guideStates)[GuideStateKey];
type Timer<S> = S extends { readonly timers: readonly (infer T)[] } ? T : never;

/** Every text key of what is said on entering a state. */
export type SaidKey = States["says"][number];
/** Every text key of what a timer says. */
export type TimerWord = Timer<States> extends infer T ? (T extends { readonly says: infer Key } ? Key : never) : never;
/** Every answer that a state offers. */
export type ChoiceKey = States["choices"][number]["event"];
/** What the guide puts down as done. */
export type MeasureDone = "stretch" | "opposite-muscle" | "pickle-juice" | "walked" | "slowed" | "stopped";
