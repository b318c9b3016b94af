import type { Frailty } from "../physiology/hazard/index.ts";

/** Causes of a first cramp: fatigue, electrolytes, and what each adds to the other. @unit count */
export const CAUSES = 3;

/** First cramp of each member by time, cause and muscle, with susceptibility integrated out. */
export interface MemberChances {
  /** Susceptibility that was integrated out. */
  readonly frailty: Frailty;
  /** Chance of a first cramp up to each display instant, at `timeIndex * memberCount + memberIndex`. */
  readonly probability: Float64Array;
  /** Chance by cause up to the end, `causeIndex * memberCount + memberIndex`: fatigue, electrolytes, interaction. */
  readonly byCauseProbability: Float64Array;
  /** Chance by muscle group up to the end, `muscleIndex * memberCount + memberIndex`. */
  readonly byMuscleProbability: Float64Array;
}
