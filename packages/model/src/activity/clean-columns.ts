import type { RecordingColumns } from "./recording.ts";

/** Each optional column passed through `change`; the times through `changeTime`. */
export function mapColumns(
  columns: RecordingColumns,
  change: (column: Float64Array) => Float64Array | null,
  changeTime: (timeS: Float64Array) => Float64Array,
): RecordingColumns {
  const apply = (column: Float64Array | null) => (column === null ? null : change(column));
  return {
    timeS: changeTime(columns.timeS),
    latitudeDeg: apply(columns.latitudeDeg),
    longitudeDeg: apply(columns.longitudeDeg),
    altitudeM: apply(columns.altitudeM),
    distanceM: apply(columns.distanceM),
    speedMps: apply(columns.speedMps),
    heartRateBpm: apply(columns.heartRateBpm),
    cadencePerMin: apply(columns.cadencePerMin),
    powerW: apply(columns.powerW),
    deviceTemperatureC: apply(columns.deviceTemperatureC),
    coreTemperatureC: apply(columns.coreTemperatureC),
  };
}

/** Only these rows, in this order. */
export function pickRows(columns: RecordingColumns, rows: readonly number[]): RecordingColumns {
  const isAll = rows.length === columns.timeS.length && rows.every((row, i) => row === i);
  if (isAll) return columns;
  const pick = (column: Float64Array) => {
    const picked = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i += 1) picked[i] = column[rows[i] ?? -1] ?? Number.NaN;
    return picked;
  };
  return mapColumns(columns, pick, pick);
}

/** How many values are present. @unit count */
export function presentCount(column: Float64Array | null): number {
  let count = 0;
  for (const value of column ?? []) if (!Number.isNaN(value)) count += 1;
  return count;
}

/** Plain mean of the values present, or null when there are none. */
export function meanOfPresent(column: Float64Array | null): number | null {
  let sum = 0;
  let count = 0;
  for (const value of column ?? []) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}

/** Smallest and largest value present, or null when there are none. */
export function rangeOfPresent(
  column: Float64Array | null,
): { readonly lowest: number; readonly highest: number } | null {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of column ?? []) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return highest >= lowest ? { lowest, highest } : null;
}

/** Last value present, or NaN. */
export function lastPresent(column: Float64Array): number {
  for (let i = column.length - 1; i >= 0; i -= 1) {
    const value = column[i] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}

/** Median of finite numbers; NaN of none. */
export function medianOf(values: readonly number[]): number {
  // A typed array sorts numbers without a comparison function: ten times faster.
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
