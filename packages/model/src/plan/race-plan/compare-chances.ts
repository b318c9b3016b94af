import { quantilesOf } from "../../ensemble/index.ts";
import type { Spread } from "../../forecast/index.ts";

/** Chances of the same bodies in two plans, as `comparePlans` compares them. */
export interface ChanceComparison {
  /** Change of the chance (after − before): mean over bodies; 10 % and 90 % quantiles over bodies. */
  readonly difference: Spread;
  /** The change is larger than its own sampling error twice over. */
  readonly isDistinguishable: boolean;
}

const rounded = (value: number): number => Number(value.toPrecision(6));

/** Compares chances member by member: the same index is the same person. @source common random numbers */
export function compareChances(before: Float64Array, after: Float64Array): ChanceComparison {
  const differences = after.map((value, member) => value - (before[member] ?? 0));
  const count = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / count;
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, count - 1);
  const [low = mean, high = mean] = quantilesOf(differences, [0.1, 0.9]);
  return {
    difference: { central: rounded(mean), low: rounded(low), high: rounded(high) },
    isDistinguishable: Math.abs(mean) > 2 * Math.sqrt(variance / count),
  };
}

/** Nobody changes what they drink for one cramp in a thousand races ... */
const LEAST_TOLD_PROBABILITY = 0.001;
/** ... nor for a hundredth of a chance that is small itself. */
const LEAST_TOLD_FRACTION = 0.01;

/**
 * Whether another plan is as good as the best one known: its chance is lower, or higher by no more than the sampling noise of
 * the pairs, or by less than a person would change a drink for. The two last numbers are assumptions.
 */
export function isAsGood(best: Float64Array, other: Float64Array): boolean {
  const { difference, isDistinguishable } = compareChances(best, other);
  if (!isDistinguishable) return true;
  const mean = best.reduce((sum, value) => sum + value, 0) / best.length;
  return difference.central <= Math.min(LEAST_TOLD_PROBABILITY, LEAST_TOLD_FRACTION * mean);
}
