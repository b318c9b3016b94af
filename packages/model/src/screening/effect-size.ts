import type { Claim } from "../evidence/index.ts";

/**
 * Share of a field that cramps in a race: 43 of 209 in an Ironman. Only used to bring odds ratios and ratios of shares
 * onto one scale.
 * @source schwellnus2011
 */
const usualCrampFraction = 0.206;

/** How much the order trusts an effect. Our own choice: it changes the order and no number that is shown. */
const weightOf: Readonly<Record<Claim["certainty"], number>> = { high: 1, moderate: 0.85, low: 0.5, "very low": 0.25 };

/**
 * An odds ratio as the ratio of two shares, at the usual share of cramps.
 * @unit ratio
 * @source zhangYu1998
 */
export function riskRatioOfOddsRatio(oddsRatio: number): number {
  return oddsRatio / (1 - usualCrampFraction + usualCrampFraction * oddsRatio);
}

/** A ratio with its 95 % interval. */
export interface Ratio {
  /** @unit ratio */
  readonly estimate: number;
  /** @unit ratio */
  readonly interval: readonly [number, number] | null;
  readonly kind: "odds ratio" | "prevalence ratio" | "sequence ratio";
}

/** The ratio that a claim states, or null when it states something else or only a direction. */
export function ratioOf(claim: Claim): Ratio | null {
  if (typeof claim.effect === "string") return null;
  const { measure, estimate, interval } = claim.effect;
  return measure === "odds ratio" || measure === "prevalence ratio" || measure === "sequence ratio"
    ? { kind: measure, estimate, interval }
    : null;
}

/** The ratio when the effect is counted several times, as for each further disease. */
export function ratioTimes(ratio: Ratio, count: number): Ratio {
  const { kind, estimate, interval } = ratio;
  return {
    kind,
    estimate: estimate ** count,
    interval: interval === null ? null : [interval[0] ** count, interval[1] ** count],
  };
}

/** The same effect seen from the other side: of being without what the ratio is about. */
export function inverseOf(ratio: Ratio): Ratio {
  const { kind, estimate, interval } = ratio;
  return { kind, estimate: 1 / estimate, interval: interval === null ? null : [1 / interval[1], 1 / interval[0]] };
}

/**
 * Place in the order of what matters: the logarithm of the ratio on one scale, less where the evidence is weaker; 0
 * when only a direction is known.
 */
export function weightScore(ratio: Ratio | null, certainty: Claim["certainty"]): number {
  if (ratio === null) return 0;
  const risk = ratio.kind === "odds ratio" ? riskRatioOfOddsRatio(ratio.estimate) : ratio.estimate;
  return Math.abs(Math.log(risk)) * weightOf[certainty];
}
