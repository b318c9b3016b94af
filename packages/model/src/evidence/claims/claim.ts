import type { SourceKey } from "../sources/sources.ts";

/** Size of an effect with its interval and the people it was seen in. */
export interface Effect {
  readonly measure: "odds ratio" | "proportion" | "ratio of durations" | "difference" | "minutes";
  /** In the unit of `measure`; proportions are 0–1. @unit as measure */
  readonly estimate: number;
  /** 95 % interval, or null where none was printed. @unit as measure */
  readonly interval: readonly [number, number] | null;
  readonly population: string;
}

/** One falsifiable sentence with what speaks for and against it. */
export interface Claim {
  readonly statement: string;
  readonly effect: Effect | "mechanism only" | "no difference found";
  readonly sources: readonly [SourceKey, ...SourceKey[]];
  /** Who found otherwise: the science of cramp is contested, and that is shown. */
  readonly against: readonly SourceKey[];
  readonly certainty: "high" | "moderate" | "low" | "very low";
}

/** The claims the product repeats to people. An id never changes its meaning. */
export const claims = {
  "stretch-relieves": {
    statement: "Stretching the cramped muscle ends the cramp sooner than waiting.",
    effect: "mechanism only",
    sources: ["miller2021"],
    against: [],
    certainty: "moderate",
  },
  "stretch-does-not-prevent": {
    statement: "Stretching before exercise does not change how easily a muscle cramps.",
    effect: "no difference found",
    sources: ["miller2018stretch"],
    against: [],
    certainty: "low",
  },
  "pickle-juice-shortens": {
    statement: "A small amount of pickle juice shortened an electrically induced toe cramp compared with water.",
    effect: {
      measure: "ratio of durations",
      estimate: 0.633,
      interval: null,
      population: "10 mildly dehydrated men, cramp induced in the foot",
    },
    sources: ["miller2010pickle"],
    against: [],
    certainty: "low",
  },
  "pickle-juice-against-nothing": {
    statement: "The same cramp lasted about half as long with pickle juice as with nothing to drink.",
    effect: {
      measure: "ratio of durations",
      estimate: 0.552,
      interval: null,
      population: "10 mildly dehydrated men, cramp induced in the foot",
    },
    sources: ["miller2010pickle"],
    against: [],
    certainty: "low",
  },
  "ironman-incidence": {
    statement: "About one in five Ironman triathletes cramps during the race.",
    effect: {
      measure: "proportion",
      estimate: 0.206,
      interval: [0.156, 0.266],
      population: "209 volunteers in one Ironman",
    },
    sources: ["schwellnus2011"],
    against: [],
    certainty: "moderate",
  },
  "marathon-incidence": {
    statement: "About one in five marathon runners cramps during or just after the race.",
    effect: {
      measure: "proportion",
      estimate: 0.205,
      interval: null,
      population: "volunteers in road marathons; people who cramp are likely over-represented",
    },
    sources: ["martinezNavarro2022"],
    against: [],
    certainty: "low",
  },
  "ultra-incidence": {
    statement: "About one in seven runners of a 161-km race has a full cramp.",
    effect: { measure: "proportion", estimate: 0.143, interval: null, population: "finishers of one 161-km race" },
    sources: ["hoffmanStuempfle2015"],
    against: [],
    certainty: "low",
  },
  "sodium-null-in-races": {
    statement: "Blood sodium after a race does not differ between those who cramped and those who did not.",
    effect: "no difference found",
    sources: ["schwellnus2011", "hoffmanStuempfle2015", "martinezNavarro2022"],
    against: ["lau2019", "lau2021"],
    certainty: "moderate",
  },
  "dehydration-does-not-lower-threshold": {
    statement: "Losing up to five percent of body mass as sweat does not make a muscle easier to cramp electrically.",
    effect: "no difference found",
    sources: ["miller2010threshold", "braulick2013"],
    against: ["johnsonKona"],
    certainty: "moderate",
  },
  "tent-dehydration": {
    statement: "In the medical tent of the Kona triathlon, dehydration was more common among those with cramps.",
    effect: {
      measure: "odds ratio",
      estimate: 1.63,
      interval: [1.49, 1.78],
      population: "10 553 visits to the medical tent over thirty years",
    },
    sources: ["johnsonKona"],
    against: ["schwellnus2011", "braulick2013"],
    certainty: "low",
  },
  "cramp-returns": {
    statement: "People treated for cramp in one Kona triathlon were treated for it again more often than others.",
    effect: {
      measure: "odds ratio",
      estimate: 2.4,
      interval: [1.91, 3.03],
      population: "returning athletes in the medical tent of the Kona triathlon",
    },
    sources: ["johnsonKona"],
    against: [],
    certainty: "moderate",
  },
  "water-lowers-threshold": {
    statement: "After heavy sweating, plain water makes the calf easier to cramp and an oral rehydration drink harder.",
    effect: {
      measure: "difference",
      estimate: -4.3,
      interval: null,
      population: "10 men after 2 % mass loss; threshold frequency in Hz after water",
    },
    sources: ["lau2019", "lau2021"],
    against: ["braulick2013"],
    certainty: "low",
  },
  "faster-than-trained": {
    statement: "Triathletes who cramp race faster than others with the same preparation.",
    effect: "mechanism only",
    sources: ["schwellnus2011", "shang2011"],
    against: ["martinezNavarro2022"],
    certainty: "moderate",
  },
  "strength-work": {
    statement: "Marathon runners who do strength work for the legs cramp less often; the difference may be chance.",
    effect: {
      measure: "odds ratio",
      estimate: 0.37,
      interval: [0.12, 1.15],
      population: "88 marathon runners, observational",
    },
    sources: ["martinezNavarro2022"],
    against: [],
    certainty: "very low",
  },
} as const satisfies Record<string, Claim>;

/** Key of a claim. */
export type ClaimKey = keyof typeof claims;
