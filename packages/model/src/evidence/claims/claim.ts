import type { SourceKey } from "../sources/sources.ts";

/** What a claim is about; also the shelves of the library that people browse. */
export const topics = {
  prevalence: "How many have ever cramped",
  incidence: "How often in a race or season",
  onset: "When it comes",
  muscles: "Which muscle",
  severity: "How bad it is",
  pace: "Pace and effort",
  training: "Training and experience",
  fatigue: "Fatigue",
  damage: "Muscle damage",
  history: "Earlier cramps and family",
  "age-and-sex": "Age and sex",
  "body-size": "Height, mass and BMI",
  disease: "Illness and allergy",
  injury: "Injury",
  medicines: "Medicines",
  heat: "Heat",
  sweat: "Sweat",
  electrolytes: "Sodium and other electrolytes",
  hydration: "Drinking and dehydration",
  hyponatraemia: "Low blood sodium",
  neuromuscular: "Nerve and muscle",
  energy: "Energy and movement",
  treatment: "Stopping a cramp",
  "pickle-juice": "Pickle juice",
  stretching: "Stretching",
  prevention: "Prevention",
  screening: "Screening",
  emergencies: "Emergencies that look like cramp",
  nocturnal: "Cramps at night",
  cycling: "Cycling",
} as const;

/** A topic of the evidence. */
export type Topic = keyof typeof topics;

/** What kind of number an effect is. Ratios are 1 where there is no effect, differences 0. */
export type Measure =
  | "proportion"
  | "rate"
  | "mean"
  | "difference"
  | "relative change"
  | "threshold"
  | "concordance"
  | "odds ratio"
  | "prevalence ratio"
  | "risk ratio"
  | "sequence ratio"
  | "hazard ratio"
  | "ratio of durations";

/** Mean of one group with its dispersion. */
export interface GroupMean {
  readonly who: string;
  /** @unit as the effect */
  readonly mean: number;
  /** @unit as the effect */
  readonly dispersion: number | null;
}

/** Size of an effect with its interval and the people it was seen in. */
export interface Effect {
  readonly measure: Measure;
  /** Shares and relative changes are fractions, never percent. @unit `unit` */
  readonly estimate: number;
  /** 95 % interval, or null where none was printed and none can be computed. @unit `unit` */
  readonly interval: readonly [number, number] | null;
  /** Spread over people, where printed. @unit `unit` */
  readonly standardDeviation?: number;
  /** Lowest and highest value, or the two ends that were printed. @unit `unit` */
  readonly range?: readonly [number, number];
  /** Affected and all, where the share was counted. @unit count */
  readonly counts?: readonly [number, number];
  /** The two groups of a difference: the estimate is the first less the second. */
  readonly groups?: readonly [GroupMean, GroupMean];
  /** What the dispersion of the groups is, as printed or as it seems. */
  readonly dispersionKind?: "standard deviation" | "standard error";
  readonly unit: string;
  readonly population: string;
  /** @unit count */
  readonly participantCount: number | null;
  readonly design: string;
}

/** How much of the publication was read for this claim. */
export type ReadDepth = "full text" | "abstract" | "second-hand" | "not read";

/** How far a claim can be trusted. */
export type Certainty = "high" | "moderate" | "low" | "very low";

/** One falsifiable sentence with what speaks for and against it. */
export interface Claim {
  readonly statement: string;
  readonly topics: readonly [Topic, ...Topic[]];
  readonly effect: Effect | "mechanism only" | "no difference found" | "direction only" | "nothing found";
  readonly sources: readonly [SourceKey, ...SourceKey[]];
  /** Who found otherwise: the science of cramp is contested, and that is shown. */
  readonly against: readonly SourceKey[];
  readonly certainty: Certainty;
  readonly read: ReadDepth;
  /** What to know before using it, and numbers of the sources that disagree with themselves or each other. */
  readonly note?: string;
  /** The claim to read instead, when the meaning of this one was found wrong. An id never changes its meaning. */
  readonly supersededBy?: string;
}
