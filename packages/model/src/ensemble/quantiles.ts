import type { EnsembleRun } from "./columns.ts";
import { slice } from "./columns.ts";
import { HIGH } from "./exact-functions.ts";
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

/** Buckets into which values are dealt: an eighth of a usual ensemble. @unit count */
const BUCKETS = 256;

/** Room to deal values into buckets. */
interface Table {
  readonly taken: Float64Array;
  /** The same numbers in halves. */
  readonly takenWords: Uint32Array;
  readonly bucketOf: Uint16Array;
  /** How many values lie in the buckets before each. @unit count */
  readonly before: Uint32Array;
  /** Where the next value of a bucket that is wanted goes; −1 for the others. @unit index */
  readonly nextIn: Int32Array;
  readonly dealt: Float64Array;
}

// One for the values, and one for each time that a full bucket is dealt again.
const tables: Table[] = [];

const tableFor = (level: number, count: number): Table => {
  const known = tables[level];
  if (known && known.taken.length >= count) return known;
  const length = Math.max(4096, 2 * count);
  const taken = new Float64Array(length);
  const made = {
    taken,
    takenWords: new Uint32Array(taken.buffer),
    bucketOf: new Uint16Array(length),
    before: new Uint32Array(BUCKETS + 1),
    nextIn: new Int32Array(BUCKETS),
    dealt: new Float64Array(length),
  };
  tables[level] = made;
  return made;
};

/**
 * Quantiles of finite values in any order, the same numbers as from the sorted values. Deals the values into buckets, keeps
 * those in which a quantile lies, and sorts these few. @unit as the values
 */
export const quantilesOf = (values: ArrayLike<number>, fractions: readonly number[]): number[] => {
  const count = values.length;
  const positions = fractions.map((fraction) => {
    const position = fraction * (count - 1);
    if (position >= 0 && position <= count - 1) return position;
    throw new RangeError(
      `quantiles of ${count} values at fraction ${fraction}; expected at least one value and 0 to 1.`,
    );
  });
  const places = positions.flatMap((position) => {
    const below = Math.floor(position);
    return [below, Math.min(below + 1, count - 1)];
  });
  // One kind of array from here on, whatever was given: engines run such loops several times as fast.
  tableFor(0, count).taken.set(values);
  const found = valuesAt(0, count, places);
  return positions.map((position, which) => {
    const low = found[2 * which] ?? Number.NaN;
    const high = found[2 * which + 1] ?? Number.NaN;
    return low + (position - Math.floor(position)) * (high - low);
  });
};

/** So few values are sorted at once; more in one bucket are dealt again. @unit count */
const FEW = 48;

/** The values that would stand at these places if the first `count` taken ones of a table were sorted. */
const valuesAt = (level: number, count: number, places: readonly number[]): number[] => {
  const table = tableFor(level, count);
  const { taken, bucketOf, before, nextIn, dealt } = table;
  if (count <= FEW) {
    sortFew(taken, 0, count);
    return places.map((place) => taken[place] ?? Number.NaN);
  }
  const { least, most } = rangeOf(taken, count);
  if (least === most) return places.map(() => least);
  dealIntoBuckets(table, { count, least, most });
  const buckets = places.map((place) => bucketOfPlace(before, place));
  nextIn.fill(-1);
  let keptCount = 0;
  for (const bucket of buckets) {
    if ((nextIn[bucket] ?? 0) >= 0) continue;
    nextIn[bucket] = keptCount;
    keptCount += (before[bucket + 1] ?? 0) - (before[bucket] ?? 0);
  }
  for (let at = 0; at < count; at++) {
    const bucket = bucketOf[at] ?? 0;
    const next = nextIn[bucket] ?? -1;
    if (next < 0) continue;
    dealt[next] = taken[at] ?? 0;
    nextIn[bucket] = next + 1;
  }
  const found: number[] = [];
  while (found.length < places.length) {
    const bucket = buckets[found.length] ?? 0;
    const end = buckets.findIndex((other, which) => which > found.length && other !== bucket);
    const here = places.slice(found.length, end < 0 ? undefined : end);
    const first = before[bucket] ?? 0;
    const size = (before[bucket + 1] ?? 0) - first;
    const from = (nextIn[bucket] ?? 0) - size;
    if (size > FEW && size < count) {
      tableFor(level + 1, size).taken.set(dealt.subarray(from, from + size));
      found.push(
        ...valuesAt(
          level + 1,
          size,
          here.map((place) => place - first),
        ),
      );
      continue;
    }
    // Dealing that sets nothing apart, as of infinite ranges, would never end.
    if (size > FEW) dealt.subarray(from, from + size).sort();
    else sortFew(dealt, from, from + size);
    for (const place of here) found.push(dealt[from + place - first] ?? Number.NaN);
  }
  return found;
};

const rangeOf = (values: Float64Array, count: number): { least: number; most: number } => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at++) {
    const value = values[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
};

/** What is dealt. */
interface Dealing {
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** Positive values that differ by more than this are dealt by their logarithm: by width, most would share a bucket. @unit ratio */
const WIDE = 32;

/** Finds the bucket of each taken value, and counts how many lie in the buckets before each. */
const dealIntoBuckets = (table: Table, dealing: Dealing): void => {
  const { least, most } = dealing;
  const { before } = table;
  before.fill(0);
  if (least > 0 && most > WIDE * least) dealByLogarithm(table, dealing);
  else dealByWidth(table, dealing);
  for (let bucket = 1; bucket <= BUCKETS; bucket++) before[bucket] = (before[bucket] ?? 0) + (before[bucket - 1] ?? 0);
};

// In both, rounding keeps order, so a larger value is never in an earlier bucket.

const dealByWidth = ({ taken, bucketOf, before }: Table, { count, least, most }: Dealing): void => {
  const perUnit = (BUCKETS - 1) / (most - least);
  const scale = Number.isFinite(perUnit) ? perUnit : 0;
  for (let at = 0; at < count; at++) {
    bucketOf[at] = ((taken[at] ?? 0) - least) * scale;
    const next = (bucketOf[at] ?? 0) + 1;
    before[next] = (before[next] ?? 0) + 1;
  }
};

/** The first word of a positive number, exponent and then the upper digits, grows nearly as its logarithm. */
const dealByLogarithm = ({ takenWords, bucketOf, before }: Table, { count, least, most }: Dealing): void => {
  const ends = new Uint32Array(Float64Array.of(least, most).buffer);
  const from = ends[HIGH] ?? 0;
  const scale = (BUCKETS - 1) / ((ends[2 + HIGH] ?? 0) - from);
  for (let at = 0; at < count; at++) {
    bucketOf[at] = ((takenWords[2 * at + HIGH] ?? 0) - from) * scale;
    const next = (bucketOf[at] ?? 0) + 1;
    before[next] = (before[next] ?? 0) + 1;
  }
};

const sortFew = (values: Float64Array, from: number, to: number): void => {
  for (let next = from + 1; next < to; next++) {
    const value = values[next] ?? 0;
    let at = next;
    for (; at > from && (values[at - 1] ?? 0) > value; at--) values[at] = values[at - 1] ?? 0;
    values[at] = value;
  }
};

/** Bucket that holds a place in the order of the values. */
const bucketOfPlace = (before: Uint32Array, place: number): number => {
  let low = 0;
  let high = BUCKETS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((before[middle + 1] ?? 0) > place) high = middle;
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
