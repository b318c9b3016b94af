import type { Certainty } from "../../evidence/claims/claim.ts";
import type { ClaimKey } from "../../evidence/index.ts";
import type { ConstraintCheck, Recommendation } from "./race-plan.ts";

/** What speaks for a change of plan, what against it, and how far the whole can be trusted. */
export interface AdviceEvidence {
  readonly certainty: Certainty;
  readonly claims: readonly ClaimKey[];
  readonly against: readonly ClaimKey[];
}

/**
 * The evidence behind each change that a plan may propose. Certainty is that of the purpose named here, which for most is not
 * cramp. Capsules, magnesium and pickle juice are missing because no trial supports taking them against cramp in a race.
 */
export const adviceEvidence: { readonly [K in Recommendation["key"]]: AdviceEvidence } = {
  // Against cramp: pace beyond the usual is the best supported cause.
  "slow-down": {
    certainty: "moderate",
    claims: ["rf-s11im", "rf-s11-56-pace", "race-core-temperature"],
    against: [],
  },
  // Against low blood sodium, not against cramp.
  "drink-less": {
    certainty: "moderate",
    claims: ["scr-fluid-acsm", "eah-almond-wt", "eah-almond-time", "eah-def"],
    against: [],
  },
  // Against drying out; trials of dehydration did not make muscles easier to cramp.
  "drink-more": {
    certainty: "low",
    claims: ["scr-fluid-acsm", "cramp-jung"],
    against: ["tf-miller10-3pct", "tf-braulick", "tf-lau19-dehyd", "null-mn"],
  },
  // A salty drink in place of water, for blood sodium and perhaps a later cramp; never as a capsule.
  "take-sodium": {
    certainty: "low",
    claims: ["na-anastasiou", "cramp-jung", "tf-lau19-ors"],
    against: ["null-maughan", "null-mn", "rf-s11im"],
  },
  "skip-sodium": {
    certainty: "low",
    claims: ["null-maughan", "null-mn", "rf-s11im"],
    against: ["cramp-jung", "tf-lau19-ors"],
  },
  // Nobody has tried walk breaks against cramp: no plan proposes them.
  "walk-breaks": { certainty: "very low", claims: [], against: [] },
  // Against heat strain; not tested against cramp.
  "pre-cool": { certainty: "moderate", claims: ["ice-slurry"], against: [] },
  // Against heat strain, and in part cancelled by less sweat.
  "cold-drinks": { certainty: "low", claims: ["cold-drink-sweats-less"], against: [] },
  "keep-plan": { certainty: "moderate", claims: [], against: [] },
};

/** Drinking less where the body dries out but the own plan takes blood sodium too low: against the usual advice. */
const drinkLessForSodium: AdviceEvidence = {
  certainty: "low",
  claims: ["eah-def", "eah-almond-time"],
  against: ["scr-fluid-acsm"],
};

/** The own plan drinks sooner than is sweated, or more than the stomach holds, and blood sodium stays up. */
const drinkLessWhileSweating: AdviceEvidence = { certainty: "low", claims: ["scr-fluid-acsm"], against: [] };
/** The same while the body dries out: a limit of the simulation alone, with the usual advice against it. */
const drinkLessForStomach: AdviceEvidence = { certainty: "very low", claims: [], against: ["scr-fluid-acsm"] };

/** Whether an own plan thins the blood: some bodies gain mass on it, or fall below 135 mmol/L. */
export const thinsBlood = (own: readonly ConstraintCheck[]): boolean =>
  own.some(({ key, isKept }) => !isKept && (key === "sodium-in-range" || key === "no-mass-gain"));

/** What speaks for drinking less than an own plan, by the limits that it breaks and whether it dries the body out. */
export function drinkLessEvidence(own: readonly ConstraintCheck[], isDryingOut: boolean): AdviceEvidence {
  if (!thinsBlood(own)) return isDryingOut ? drinkLessForStomach : drinkLessWhileSweating;
  return isDryingOut ? drinkLessForSodium : adviceEvidence["drink-less"];
}
