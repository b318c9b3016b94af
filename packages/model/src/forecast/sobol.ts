import { randomFor } from "../ensemble/index.ts";

/** An index with its 95 % bootstrap interval. */
export interface SobolIndex {
  /** @unit 1 */
  readonly central: number;
  /** @unit 1 */
  readonly low: number;
  /** @unit 1 */
  readonly high: number;
}

/** How much of the variance of an answer a group of inputs accounts for. */
export interface GroupIndices {
  /** Alone: the share that would go if the group were known. */
  readonly first: SobolIndex;
  /** With everything it acts together with: the share that would be left if all else were known. */
  readonly total: SobolIndex;
}

/** Answers of two independent samples and of their mixtures: sample A with one group of inputs taken from sample B. */
export interface SobolRows {
  /** @unit as the answer */
  readonly a: Float64Array;
  /** @unit as the answer */
  readonly b: Float64Array;
  /** One array for each group. @unit as the answer */
  readonly mixed: readonly Float64Array[];
}

const BOOTSTRAP_COUNT = 200;
/** Index of the stream that the bootstrap draws from: none of a member's. */
const BOOTSTRAP_STREAM = 900_000;

/**
 * First-order and total Sobol indices of each group, with 95 % intervals by drawing the rows again. Both are 0 when the
 * answer does not vary. Same seed, same bytes.
 * @source saltelli 2010 for the first order, jansen 1999 for the total
 */
export function sobolIndices(rows: SobolRows, seed: number): { variance: number; groups: GroupIndices[] } {
  const { central, draws } = estimates(rows, seed);
  const groups = rows.mixed.map((_, group) => ({
    first: indexOf(
      central.first[group] ?? 0,
      draws.map((draw) => draw.first[group] ?? 0),
    ),
    total: indexOf(
      central.total[group] ?? 0,
      draws.map((draw) => draw.total[group] ?? 0),
    ),
  }));
  return { variance: central.variance, groups };
}

/**
 * Share of the variance that falls to the first of two groups that together hold every input; what they do only together
 * is halved between them (the Shapley effect of two groups). 0 when the answer does not vary.
 * @source owen 2014, Sobol' indices and Shapley value
 */
export function shareOfFirstGroup(rows: SobolRows, seed: number): SobolIndex {
  if (rows.mixed.length !== 2) {
    throw new RangeError(`shareOfFirstGroup got ${rows.mixed.length} groups; expected 2. Is one of them left out?`);
  }
  const shareIn = ({ first, total }: Estimates): number => {
    const [own = 0, other = 0] = first.map((value, group) => Math.max(0, (value + (total[group] ?? 0)) / 2));
    return own + other > 0 ? own / (own + other) : 0;
  };
  const { central, draws } = estimates(rows, seed);
  return indexOf(shareIn(central), draws.map(shareIn));
}

interface Estimates {
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

function estimates(rows: SobolRows, seed: number): { central: Estimates; draws: Estimates[] } {
  const rowCount = rows.a.length;
  const central = estimate(
    rows,
    Uint32Array.from({ length: rowCount }, (_, row) => row),
  );
  const draws = Array.from({ length: BOOTSTRAP_COUNT }, (_, draw) => {
    const random = randomFor(seed, draw, BOOTSTRAP_STREAM);
    return estimate(
      rows,
      Uint32Array.from({ length: rowCount }, () => Math.floor(random.uniform() * rowCount)),
    );
  });
  return { central, draws };
}

function estimate({ a, b, mixed }: SobolRows, picked: Uint32Array): Estimates {
  const count = picked.length;
  let sum = 0;
  for (const row of picked) sum += (a[row] ?? 0) + (b[row] ?? 0);
  const mean = sum / (2 * count);
  let squares = 0;
  for (const row of picked) squares += ((a[row] ?? 0) - mean) ** 2 + ((b[row] ?? 0) - mean) ** 2;
  const variance = squares / (2 * count);
  const first: number[] = [];
  const total: number[] = [];
  for (const mixture of mixed) {
    let product = 0;
    let distance = 0;
    for (const row of picked) {
      const change = (mixture[row] ?? 0) - (a[row] ?? 0);
      product += ((b[row] ?? 0) - mean) * change;
      distance += change * change;
    }
    first.push(variance > 0 ? product / count / variance : 0);
    total.push(variance > 0 ? distance / (2 * count) / variance : 0);
  }
  return { variance, first, total };
}

function indexOf(central: number, draws: readonly number[]): SobolIndex {
  const sorted = [...draws].sort((x, y) => x - y);
  const at = (fraction: number): number => sorted[Math.round(fraction * (sorted.length - 1))] ?? central;
  return { central, low: at(0.025), high: at(0.975) };
}
