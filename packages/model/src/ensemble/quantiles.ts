import type { EnsembleRun } from "./columns.ts";
import { slice } from "./columns.ts";
import type { OutputName } from "./outputs.ts";

/** Quantile of ascending values, linear between neighbours; `fraction` 0–1. @unit as the values */
export const quantileOfSorted = (sorted: ArrayLike<number>, fraction: number): number => {
  const position = fraction * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below];
  if (low === undefined) {
    throw new RangeError(
      `quantileOfSorted got ${sorted.length} values and fraction ${fraction}; expected at least one value and 0 to 1.`,
    );
  }
  return low + (position - below) * ((sorted[below + 1] ?? low) - low);
};

/** Buckets into which values are dealt before any is sorted; about an eighth of a usual ensemble. @unit count */
const BUCKETS = 256;
const bucketEnds = new Uint32Array(BUCKETS + 1);
let taken = new Float64Array(4096);
let dealt = new Float64Array(4096);
let bucketOf = new Uint16Array(4096);

/**
 * Quantiles of finite values in any order, the same numbers as from the sorted values. Deals the values into buckets of
 * equal width and sorts only those in which a quantile lies: a sixth of the time of sorting all. @unit as the values
 */
export const quantilesOf = (values: ArrayLike<number>, fractions: readonly number[]): number[] => {
  const count = values.length;
  if (count > dealt.length) {
    taken = new Float64Array(2 * count);
    dealt = new Float64Array(2 * count);
    bucketOf = new Uint16Array(2 * count);
  }
  // One kind of array from here on, whatever was given: engines run such loops several times as fast.
  taken.set(values);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at++) {
    const value = taken[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  // Rounding keeps order, so a larger value is never in an earlier bucket.
  const perUnit = most > least ? (BUCKETS - 1) / (most - least) : 0;
  const isDealt = Number.isFinite(perUnit);
  bucketEnds.fill(0);
  for (let at = 0; at < count; at++) {
    const bucket = isDealt ? ((taken[at] ?? 0) - least) * perUnit : 0;
    bucketOf[at] = bucket;
    const own = bucketOf[at] ?? 0;
    bucketEnds[own + 1] = (bucketEnds[own + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= BUCKETS; bucket++) {
    bucketEnds[bucket] = (bucketEnds[bucket] ?? 0) + (bucketEnds[bucket - 1] ?? 0);
  }
  // Now the entry of a bucket is where it begins; dealing moves it on to where it ends.
  for (let at = 0; at < count; at++) {
    const own = bucketOf[at] ?? 0;
    const place = bucketEnds[own] ?? 0;
    dealt[place] = taken[at] ?? 0;
    bucketEnds[own] = place + 1;
  }
  const all = dealt.subarray(0, count);
  let sortedTo = 0;
  const sortedUpTo = (position: number): void => {
    while (sortedTo <= position && sortedTo < count) {
      const bucket = bucketOfPlace(position);
      const from = bucket === 0 ? 0 : (bucketEnds[bucket - 1] ?? 0);
      const to = bucketEnds[bucket] ?? count;
      sortBetween(from, to);
      sortedTo = to;
    }
  };
  return fractions.map((fraction) => {
    const below = Math.floor(fraction * (count - 1));
    sortedUpTo(below);
    sortedUpTo(below + 1);
    return quantileOfSorted(all, fraction);
  });
};

/** Few values are in place sooner than an engine's own sorting has begun. @unit count */
const FEW = 40;

const sortBetween = (from: number, to: number): void => {
  if (to - from > FEW) {
    dealt.subarray(from, to).sort();
    return;
  }
  for (let next = from + 1; next < to; next++) {
    const value = dealt[next] ?? 0;
    let at = next;
    for (; at > from && (dealt[at - 1] ?? 0) > value; at--) dealt[at] = dealt[at - 1] ?? 0;
    dealt[at] = value;
  }
};

/** First bucket that ends after a place in the dealt values. */
const bucketOfPlace = (place: number): number => {
  let low = 0;
  let high = BUCKETS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bucketEnds[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Quantiles of one output along the run, one number for each display instant. @unit as the output */
export interface OutputFan {
  readonly name: OutputName;
  /** @unit as the output */
  readonly p05: readonly number[];
  /** @unit as the output */
  readonly p25: readonly number[];
  /** @unit as the output */
  readonly p50: readonly number[];
  /** @unit as the output */
  readonly p75: readonly number[];
  /** @unit as the output */
  readonly p95: readonly number[];
}

const FAN_FRACTIONS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** The fan of one output over all members. Quantiles cost almost as much as simulating, so they are taken at display times only. */
export const fanOf = (run: EnsembleRun, name: OutputName): OutputFan => {
  const byTime = Array.from(run.timesS, (_, t) => quantilesOf(slice(run, name, t), FAN_FRACTIONS));
  const [p05 = [], p25 = [], p50 = [], p75 = [], p95 = []] = FAN_FRACTIONS.map((_, which) =>
    byTime.map((quantiles) => quantiles[which] ?? Number.NaN),
  );
  return { name, p05, p25, p50, p75, p95 };
};
