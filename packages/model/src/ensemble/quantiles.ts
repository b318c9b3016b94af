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

/** Quantiles of values in any order. @unit as the values */
export const quantilesOf = (values: ArrayLike<number>, fractions: readonly number[]): number[] => {
  const sorted = Float64Array.from(values).sort();
  return fractions.map((fraction) => quantileOfSorted(sorted, fraction));
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

/** The fan of one output over all members. Sorting costs as much as simulating, so it is done at display times only. */
export const fanOf = (run: EnsembleRun, name: OutputName): OutputFan => {
  const fan = {
    name,
    p05: [] as number[],
    p25: [] as number[],
    p50: [] as number[],
    p75: [] as number[],
    p95: [] as number[],
  };
  for (let t = 0; t < run.timesS.length; t++) {
    const sorted = Float32Array.from(slice(run, name, t)).sort();
    fan.p05.push(quantileOfSorted(sorted, 0.05));
    fan.p25.push(quantileOfSorted(sorted, 0.25));
    fan.p50.push(quantileOfSorted(sorted, 0.5));
    fan.p75.push(quantileOfSorted(sorted, 0.75));
    fan.p95.push(quantileOfSorted(sorted, 0.95));
  }
  return fan;
};
