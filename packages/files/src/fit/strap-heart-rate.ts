import type { RecordRows } from "./fit-log.ts";

const holdS = 5;

/**
 * Fills records without heart rate from what a strap stored: the mean of the strap's values since the record before,
 * or the last value when it is no older than 5 s. Returns how many records were filled.
 */
export function mergeStrapHeartRates(
  rows: RecordRows,
  strapHeartRates: readonly { readonly timestampS: number; readonly heartRateBpm: number }[],
): number {
  if (strapHeartRates.length === 0) return 0;
  const ordered = [...strapHeartRates].sort((a, b) => a.timestampS - b.timestampS);
  let next = 0;
  let filled = 0;
  let last: { timestampS: number; heartRateBpm: number } | null = null;
  for (let i = 0; i < rows.timestampS.length; i += 1) {
    const timestampS = rows.timestampS[i] ?? Number.NaN;
    let sum = 0;
    let count = 0;
    while (next < ordered.length) {
      const event = ordered[next];
      if (event === undefined || !(event.timestampS <= timestampS)) break;
      if (event.timestampS > timestampS - holdS) {
        sum += event.heartRateBpm;
        count += 1;
      }
      last = event;
      next += 1;
    }
    if (!Number.isNaN(rows.heartRateBpm[i] ?? Number.NaN)) continue;
    if (count > 0) rows.heartRateBpm[i] = Math.round(sum / count);
    else if (last !== null && timestampS - last.timestampS <= holdS) rows.heartRateBpm[i] = last.heartRateBpm;
    else continue;
    filled += 1;
  }
  return filled;
}
