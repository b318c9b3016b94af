import { type ConstraintCheck, type ConstraintKey, type Recommendation, thinsBlood } from "@crampcast/model";
import { clock, percent } from "./words.ts";

/** What each limit says, its value beside its bound. */
export const constraintWords: { readonly [K in ConstraintKey]: (check: ConstraintCheck) => string } = {
  "drinks-at-most-sweat": ({ value }) =>
    `never more drunk than sweated: at most ${percent(value)} of what nine in ten bodies sweat (on the way half a litre may wait in the stomach)`,
  "no-mass-gain": ({ value, limit }) =>
    `no gain in mass: ${percent(value)} of the bodies end heavier (at most ${percent(limit)})`,
  "sodium-in-range": ({ value, limit }) =>
    `blood sodium: below 135 mmol/L at some time in ${percent(value)} of the bodies (at most ${percent(limit)})`,
  "stomach-holds": ({ value, limit }) =>
    `stomach: over 0.6 L in it at some time in ${percent(value)} of the bodies (at most ${percent(limit)})`,
  "whole-units": ({ isKept }) =>
    isKept ? "whole cups, bottles and capsules" : "not in whole cups, bottles and capsules",
  "within-supplies": ({ isKept }) => (isKept ? "no more than there is" : "more than the race offers and is carried"),
  "core-temperature": ({ value, limit }) =>
    `core temperature: over 41 °C in ${percent(value)} of the bodies (at most ${percent(limit)})`,
  "within-reach": ({ value, limit }) =>
    `within reach: ${percent(value)} of the bodies spend their reserve above critical speed or power (at most ${percent(limit)})`,
};

/** What a change is, and what it is for. */
export const recommendationWords: {
  readonly [K in Recommendation["key"]]: { readonly what: string; readonly why: string };
} = {
  "slow-down": {
    what: "Run slower than planned.",
    why: "Pace beyond the usual is the best supported cause of cramp, and it makes the heat.",
  },
  "drink-less": {
    what: "Drink less than planned.",
    why: "Against low blood sodium, which can kill, and for what the stomach holds; not against cramp.",
  },
  "drink-more": {
    what: "Drink more than planned.",
    why: "Against drying out; no trial shows that it keeps cramp away.",
  },
  "take-sodium": {
    what: "Take the saltier drink.",
    why: "For blood sodium; no trial shows that it keeps cramp away, and capsules are not proposed.",
  },
  "skip-sodium": {
    what: "Leave out salt that was planned.",
    why: "Runners who cramp have lost no more sodium than others.",
  },
  "walk-breaks": { what: "Walk on purpose now and then.", why: "Nobody has tried it against cramp." },
  "pre-cool": {
    what: "Drink ice slurry in the half hour before the start, 7.5 g for each kg of body mass.",
    why: "Against heat strain; not tested against cramp.",
  },
  "cold-drinks": { what: "Drink it cold.", why: "Against heat strain, in part cancelled by less sweat." },
  "keep-plan": {
    what: "Keep the plan.",
    why: "Nothing with evidence behind it makes it clearly better; it is told here in whole cups.",
  },
};

/** What drinking less is for where the own plan neither takes blood sodium too low nor adds to the mass. */
const drinkLessForStomach =
  "The own plan drinks more than the stomach passes on, or sooner than is sweated; it does not thin the blood. Not against cramp.";

/** What a change is for, by the limits that the own plan breaks. */
export const adviceReason = (key: Recommendation["key"], own: readonly ConstraintCheck[]): string =>
  key === "drink-less" && !thinsBlood(own) ? drinkLessForStomach : recommendationWords[key].why;

type Values = Readonly<Record<string, number>>;
const points = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(100 * value).toFixed(1)} points`;
const difference = (values: Values): string =>
  values.isDistinguishable === 1
    ? `changes the chance by ${points(values.crampProbabilityDifference ?? 0)}`
    : "makes no difference that the simulation can tell";

const limitNames: { readonly [K in ConstraintKey]: string } = {
  "drinks-at-most-sweat": "drinking no more than is sweated",
  "no-mass-gain": "no gain in mass",
  "sodium-in-range": "blood sodium",
  "stomach-holds": "the stomach",
  "whole-units": "whole cups",
  "within-supplies": "what there is to drink",
  "core-temperature": "core temperature",
  "within-reach": "what this athlete can hold",
};
const isConstraint = (key: string): key is ConstraintKey => Object.hasOwn(limitNames, key);

/** In a long race: how much of the loss is no water. */
const burntWords = ({ burntFraction }: Values): string =>
  burntFraction === undefined
    ? ""
    : ` In a race this long ${percent(burntFraction)} of its mass is fuel, burnt and breathed out: that part is not water and is not to be drunk back.`;

/** A note of the search as a sentence; an unknown one by its key. */
export function noteSentence(key: string, values: Values): string {
  const span = `${clock(values.fastestS ?? 0)} to ${clock(values.slowestS ?? 0)}`;
  if (key.startsWith("no-plan:")) {
    const limit = key.slice("no-plan:".length);
    return `No plan was found ${values.pointCount === 1 ? `for ${clock(values.fastestS ?? 0)}` : `for ${values.pointCount} finish times from ${span}`}: the limit is ${isConstraint(limit) ? limitNames[limit] : limit}.`;
  }
  switch (key) {
    case "slower-not-safer":
      return `Finish times in ${span} are left out: slower, but no safer than a faster one.`;
    case "sodium-low-without-drinking":
      return `Blood sodium is below 135 mmol/L in ${percent(values.memberFraction ?? 0)} of the bodies even when nothing is drunk: no plan may add to that.`;
    case "search-cut-short":
      return `The search ended before its steps were as fine as a cup for ${values.pointCount} finish times: a little more may be found there.`;
    case "goal-not-kept":
      return `No plan for the goal of ${clock(values.goalTimeS ?? 0)} keeps every limit; the fastest after it that does takes ${clock(values.recommendedTimeS ?? 0)}.`;
    case "loses-more-than-advised":
      return `The middle body loses ${percent(values.bodyMassLossFraction ?? 0)} of its mass, more than the ${percent(values.advisedFraction ?? 0)} that sports physicians advise; more drink would break a limit or help nothing.${burntWords(values)} Drink the cups to thirst.`;
    case "hot-core":
      return `One body in ten gets hotter than ${(values.coreTemperatureC ?? 0).toFixed(1)} °C: slow down when it feels hot, and stop when you feel ill or confused.`;
    case "outside-evidence":
      return "No study stands behind these numbers here (age, heat or length of the race): read which plan is safer, not how safe it is.";
    case "walk-breaks-not-proposed":
      return `Walking one minute in every ten with the same finish ${difference(values)}; it is not proposed, because nobody has tried it against cramp.`;
    case "capsules-not-proposed":
      return `Taking the salt capsules ${difference(values)}; they are not proposed, because no trial shows that they keep cramp away.`;
    default:
      return key;
  }
}
