import { mapColumns } from "./clean-columns.ts";
import type { RecordingColumns } from "./recording.ts";

/** How to lay columns on an even grid. */
export interface ResampleOptions {
  /** Width of a grid step. */
  readonly stepS: number;
  /** A sample holds for so long at most; after that the value is unknown. Above the step, at least 10 s by default. */
  readonly maximumHoldS?: number;
}

/**
 * Columns on an even grid from 0 to the last sample: row k stands for the step that starts at `k * stepS`. Distance,
 * position and altitude are read off at the start of the step (straight lines between samples, also through gaps);
 * everything else is the time-weighted mean over the step of values held until the next sample. NaN where nothing is
 * known.
 */
export function resampleColumns(columns: RecordingColumns, { stepS, maximumHoldS }: ResampleOptions): RecordingColumns {
  if (!(stepS > 0)) throw new RangeError(`resampleColumns got stepS ${stepS}; expected a positive number of seconds`);
  const { timeS } = columns;
  const lastS = timeS.at(-1) ?? Number.NaN;
  const stepCount = Number.isNaN(lastS) ? 0 : Math.floor(lastS / stepS) + 1;
  const holdS = maximumHoldS ?? Math.max(10, stepS);
  const mean = (column: Float64Array | null) =>
    column === null ? null : heldMeans({ timeS, column, stepS, stepCount, holdS });
  const line = (column: Float64Array | null) =>
    column === null ? null : straightLines({ timeS, column, stepS, stepCount });
  return {
    timeS: Float64Array.from({ length: stepCount }, (_, k) => k * stepS),
    latitudeDeg: line(columns.latitudeDeg),
    longitudeDeg: line(columns.longitudeDeg),
    altitudeM: line(columns.altitudeM),
    distanceM: line(columns.distanceM),
    speedMps: mean(columns.speedMps),
    heartRateBpm: mean(columns.heartRateBpm),
    cadencePerMin: mean(columns.cadencePerMin),
    powerW: mean(columns.powerW),
    deviceTemperatureC: mean(columns.deviceTemperatureC),
    coreTemperatureC: mean(columns.coreTemperatureC),
  };
}

interface ColumnToGrid {
  readonly timeS: Float64Array;
  readonly column: Float64Array;
  readonly stepS: number;
  readonly stepCount: number;
}

function heldMeans({
  timeS,
  column,
  stepS,
  stepCount,
  holdS,
}: ColumnToGrid & { readonly holdS: number }): Float64Array {
  const sums = new Float64Array(stepCount);
  const weightsS = new Float64Array(stepCount);
  for (let row = 0; row < timeS.length; row += 1) {
    const value = column[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const fromS = timeS[row] ?? 0;
    const untilS = Math.min(timeS[row + 1] ?? fromS + stepS, fromS + holdS);
    for (let k = Math.max(0, Math.floor(fromS / stepS)); k < stepCount && k * stepS < untilS; k += 1) {
      const weightS = Math.min(untilS, (k + 1) * stepS) - Math.max(fromS, k * stepS);
      if (weightS <= 0) continue;
      sums[k] = (sums[k] ?? 0) + value * weightS;
      weightsS[k] = (weightsS[k] ?? 0) + weightS;
    }
  }
  return sums.map((sum, k) => {
    const weightS = weightsS[k] ?? 0;
    return weightS > 0 ? sum / weightS : Number.NaN;
  });
}

function straightLines({ timeS, column, stepS, stepCount }: ColumnToGrid): Float64Array {
  const known: number[] = [];
  for (let row = 0; row < timeS.length; row += 1) if (!Number.isNaN(column[row] ?? Number.NaN)) known.push(row);
  const onGrid = new Float64Array(stepCount).fill(Number.NaN);
  let next = 0;
  for (let k = 0; k < stepCount; k += 1) {
    const atS = k * stepS;
    while (next < known.length && (timeS[known[next] ?? 0] ?? 0) < atS) next += 1;
    const after = known[next];
    const before = known[next - 1];
    if (after === undefined) {
      onGrid[k] = before === undefined ? Number.NaN : (column[before] ?? Number.NaN);
    } else if (before === undefined) {
      onGrid[k] = column[after] ?? Number.NaN;
    } else {
      const beforeS = timeS[before] ?? 0;
      const share = (atS - beforeS) / ((timeS[after] ?? 0) - beforeS);
      onGrid[k] = (column[before] ?? 0) * (1 - share) + (column[after] ?? 0) * share;
    }
  }
  return onGrid;
}

/** Columns cut to the time from one instant to before another, with times and distance counted from the cut. */
export function cutColumns(
  columns: RecordingColumns,
  { fromS, untilS }: { readonly fromS: number; readonly untilS: number },
): RecordingColumns {
  const rows: number[] = [];
  columns.timeS.forEach((timeS, row) => {
    if (timeS >= fromS && timeS < untilS) rows.push(row);
  });
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
  const cut = mapColumns(columns, pick, (timeS) => pick(timeS).map((value) => value - fromS));
  const firstM = cut.distanceM?.find((value) => !Number.isNaN(value)) ?? 0;
  return { ...cut, distanceM: cut.distanceM?.map((value) => value - firstM) ?? null };
}
