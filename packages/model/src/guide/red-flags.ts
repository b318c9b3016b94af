import type { Claim, SourceKey } from "../evidence/index.ts";

/** How soon somebody with medical training has to be there. The order is the order of urgency. */
export const urgencies = ["call-now", "medical-help-now", "see-today", "see-soon", "look-after-it"] as const;

/** One of `urgencies`. */
export type Urgency = (typeof urgencies)[number];

/** A sign that is no cramp to stretch away: what it calls for, what to do and what never to do. Words are text keys. */
export interface RedFlag {
  readonly urgency: "call-now" | "medical-help-now";
  /** What to do until help is there, most important first. */
  readonly doNow: readonly [string, ...string[]];
  readonly doNot: readonly string[];
  /** What to tell those who come. */
  readonly tellHelpers: readonly [string, ...string[]];
  readonly sources: readonly [SourceKey, ...SourceKey[]];
  readonly certainty: Claim["certainty"];
}

/**
 * Every sign that ends the guide in "get help now", most urgent first. Each has a test of the same name.
 * SAFETY.md lists the same signs for people.
 */
export const redFlags = {
  collapse: {
    urgency: "call-now",
    doNow: ["check-breathing", "recovery-position", "cool-whole-body-if-hot"],
    doNot: ["no-drink-if-confused", "no-drip-without-sodium"],
    tellHelpers: ["collapsed-at", "measure-rectal-temperature", "measure-sodium"],
    sources: ["miller2022", "casa2015", "berg2010"],
    certainty: "high",
  },
  confusion: {
    urgency: "call-now",
    doNow: ["lie-down-in-shade", "stay-with-them", "cool-whole-body-if-hot"],
    doNot: ["no-drink-if-confused", "no-drip-without-sodium"],
    tellHelpers: ["confused-since", "measure-rectal-temperature", "measure-sodium"],
    sources: ["casa2015", "miller2022", "almond2005"],
    certainty: "high",
  },
  "very-hot": {
    urgency: "call-now",
    doNow: ["cool-whole-body-now", "cool-first-move-second", "stay-with-them"],
    doNot: ["no-waiting-for-ambulance-to-cool"],
    tellHelpers: ["hot-and-strange-since", "measure-rectal-temperature"],
    sources: ["casa2015", "deMartini2015"],
    certainty: "high",
  },
  "chest-pain": {
    urgency: "call-now",
    doNow: ["stop-and-sit", "stay-with-them"],
    doNot: ["no-walking-it-off"],
    tellHelpers: ["chest-pain-since"],
    sources: ["firstAid2024"],
    certainty: "moderate",
  },
  breathless: {
    urgency: "call-now",
    doNow: ["stop-and-sit", "stay-with-them"],
    doNot: ["no-walking-it-off"],
    tellHelpers: ["breathless-since", "say-sickle-cell-trait"],
    sources: ["nataSickle2007", "msdVenousThrombosis"],
    certainty: "low",
  },
  "weak-and-soft": {
    urgency: "call-now",
    doNow: ["stop-completely", "lie-down-in-shade", "stay-with-them"],
    doNot: ["no-walking-it-off", "no-stretching"],
    tellHelpers: ["say-sickle-cell-trait", "weak-since", "may-need-oxygen"],
    sources: ["nataSickle2007"],
    certainty: "low",
  },
  "weight-gain-and-headache": {
    urgency: "call-now",
    doNow: ["stop-drinking", "stay-with-them"],
    doNot: ["no-water-until-urine", "no-drip-without-sodium"],
    tellHelpers: ["drank-so-much", "measure-sodium"],
    sources: ["almond2005", "bennett2013", "hewButler2015summary"],
    certainty: "moderate",
  },
  "all-over-cramps": {
    urgency: "medical-help-now",
    doNow: ["stop-completely", "lie-down-in-shade", "stay-with-them"],
    doNot: ["no-more-water", "no-walking-it-off"],
    tellHelpers: ["cramps-in-many-places", "measure-rectal-temperature", "measure-sodium"],
    sources: ["miller2022"],
    certainty: "moderate",
  },
  "dark-urine": {
    urgency: "medical-help-now",
    doNow: ["stop-completely", "go-to-hospital-today"],
    doNot: ["no-anti-inflammatory"],
    tellHelpers: ["urine-dark-since", "measure-kidney-and-muscle"],
    sources: ["miller2022", "nye2021", "hoffman2012"],
    certainty: "moderate",
  },
  "no-urine": {
    urgency: "medical-help-now",
    doNow: ["stop-completely", "go-to-hospital-today"],
    doNot: ["no-anti-inflammatory", "no-more-water"],
    tellHelpers: ["no-urine-since", "measure-kidney-and-muscle"],
    sources: ["nye2021", "clinicalKnowledge"],
    certainty: "low",
  },
  swelling: {
    urgency: "medical-help-now",
    doNow: ["stop-completely", "keep-leg-still"],
    doNot: ["no-massage"],
    tellHelpers: ["swollen-since", "travel-or-bed"],
    sources: ["msdVenousThrombosis", "qaseem2007", "nye2021"],
    certainty: "low",
  },
  "worse-on-stretch": {
    urgency: "medical-help-now",
    doNow: ["stop-stretching", "keep-leg-still", "loosen-tight-things"],
    doNot: ["no-massage", "no-stretching"],
    tellHelpers: ["pain-worse-when-stretched", "numb-or-pale"],
    sources: ["fraipont2003"],
    certainty: "moderate",
  },
} as const satisfies Record<string, RedFlag>;

/** Key of a red flag. */
export type RedFlagKey = keyof typeof redFlags;

// Object.keys gives plain strings; the table fixes what they are.
export const redFlagKeys = Object.keys(redFlags) as readonly RedFlagKey[];

/** Any text key that the red flags speak of. */
export type RedFlagWord = (typeof redFlags)[RedFlagKey]["doNow" | "doNot" | "tellHelpers"][number];

/** Flags with the most urgent first; equals keep the order of the table. */
export function byUrgency(flags: readonly RedFlagKey[]): readonly RedFlagKey[] {
  const rank = (flag: RedFlagKey) =>
    urgencies.indexOf(redFlags[flag].urgency) * redFlagKeys.length + redFlagKeys.indexOf(flag);
  return [...new Set(flags)].sort((a, b) => rank(a) - rank(b));
}
