import type { Certainty } from "../../evidence/claims/claim.ts";
import type { ClaimKey } from "../../evidence/index.ts";
import type { Spread } from "../../forecast/index.ts";
import type { Drink, RaceRequest } from "../../scenario/index.ts";

export type { Drink } from "../../scenario/index.ts";

/** What there is to drink and swallow on one leg, in the whole units in which it comes. */
export interface Supplies {
  /** Drinks of the aid stations; empty: the stations hand out nothing. The first is taken unless another is better. */
  readonly stationDrinks: readonly Drink[];
  /** What fits into one cup of the race. */
  readonly cupKg: number;
  /** Bottles or a belt filled before the start; null: nothing is carried. */
  readonly bottles: {
    readonly drink: Drink;
    readonly bottleKg: number /** @unit count */;
    readonly maxCount: number;
  } | null;
  /** Capsules or tablets in the pocket; null: none. */
  readonly capsules: { readonly sodiumMmol: number /** @unit count */; readonly maxCount: number } | null;
}

/** What the athlete is willing to change. */
export interface PlanWishes {
  /** One for each leg of the race; a transition has none. */
  readonly suppliesOfLegs: readonly (Supplies | null)[];
  /** Fastest and slowest finish that the search looks at; null takes a range round the goal. */
  readonly finishRangeS: { readonly fastestS: number; readonly slowestS: number } | null;
  readonly mayWalk: boolean;
  readonly mayPreCool: boolean;
}

/** What is taken at one place. */
export interface Serving {
  /** Leg, counted from 0. @unit count */
  readonly legIndex: number;
  /** Since the start of the leg. */
  readonly distanceM: number;
  /** Since the start of the race, as planned. */
  readonly timeS: number;
  readonly source: "station" | "bottle" | "capsule";
  /** Station of the course, or null where nothing is handed out. */
  readonly stationName: string | null;
  readonly drink: Drink | null;
  /** Whole cups or capsules; of a bottle the share drunk here. @unit count */
  readonly count: number;
  readonly drinkKg: number;
  readonly sodiumMmol: number;
}

/** Planned time over one kilometre or the rest of one. */
export interface PaceSplit {
  /** @unit count */
  readonly legIndex: number;
  /** Since the start of the leg. */
  readonly fromM: number;
  readonly toM: number;
  readonly durationS: number;
  /** Since the start of the race, at the end of the split. */
  readonly endTimeS: number;
  /** Mean crank power when cycling; null otherwise. */
  readonly powerW: number | null;
  /** Change of altitude. */
  readonly climbM: number;
}

/** Name of a limit that no plan may cross. */
export type ConstraintKey =
  | "drinks-at-most-sweat"
  | "no-mass-gain"
  | "sodium-in-range"
  | "stomach-holds"
  | "whole-units"
  | "within-supplies"
  | "core-temperature"
  | "within-reach";

/** One hard limit with what the plan makes of it. */
export interface ConstraintCheck {
  readonly key: ConstraintKey;
  /** Value of the plan. @unit as the key says, see `constraints.ts` */
  readonly value: number;
  /** Limit. @unit as `value` */
  readonly limit: number;
  readonly isKept: boolean;
}

/** A thing the plan changes against the athlete's own, with what speaks for it. */
export interface Recommendation {
  readonly key:
    | "slow-down"
    | "drink-less"
    | "drink-more"
    | "take-sodium"
    | "skip-sodium"
    | "walk-breaks"
    | "pre-cool"
    | "cold-drinks"
    | "keep-plan";
  readonly certainty: Certainty;
  readonly claims: readonly ClaimKey[];
  readonly against: readonly ClaimKey[];
  /** Change of the chance of a cramp when only this is changed (mean, 10 and 90 % over members); null when not run. */
  readonly crampProbabilityDifference: Spread | null;
  /** The ensemble can tell the change from none. */
  readonly isDistinguishable: boolean;
}

/** One plan for the race, in whole cups, bottles and capsules, with its forecast. */
export interface RacePlan {
  /** The plan as a request: it can be forecast in full, saved and replayed. */
  readonly request: RaceRequest;
  readonly finishTimeS: number;
  /** Mean with the 10 and 90 % quantiles over members. */
  readonly crampProbability: Spread;
  readonly splits: readonly PaceSplit[];
  readonly servings: readonly Serving[];
  readonly totals: {
    readonly drinkKg: number;
    readonly sodiumMmol: number;
    /** @unit g */
    readonly carbohydrateG: number;
    readonly sweatKg: Spread;
    readonly bodyMassLossFraction: Spread;
    readonly plasmaSodiumMmolPerL: Spread;
    readonly coreTemperatureC: Spread;
  };
  readonly constraints: readonly ConstraintCheck[];
}

/** One point of the frontier: no plan found is at once faster and safer. */
export interface FrontierPoint {
  readonly plan: RacePlan;
  /** Index of the next faster point that the ensemble cannot tell from this one in chance; null when it can. @unit count */
  readonly sameAsFasterIndex: number | null;
}

/** The price of safety: fastest first. */
export interface Frontier {
  readonly points: readonly FrontierPoint[];
  /** Point nearest to the athlete's own goal time. @unit count */
  readonly goalIndex: number;
  /** Point that is recommended: the fastest within reach whose chance is told apart from nothing better. @unit count */
  readonly recommendedIndex: number;
  /** The athlete's own plan with its checks: it may break limits. */
  readonly own: RacePlan;
  /** Recommended plan against the athlete's own. */
  readonly recommendations: readonly Recommendation[];
  /** Share of the promised gain that rests on assumptions and not on sources; null where nothing is gained or no change is advised. */
  readonly assumedGainFraction: number | null;
  /** What the search could not do, in plain words with stable keys. */
  readonly notes: readonly { readonly key: string; readonly values: Readonly<Record<string, number>> }[];
  readonly seed: number;
  /** @unit count */
  readonly memberCount: number;
  /** Plans that were simulated. @unit count */
  readonly evaluationCount: number;
}
