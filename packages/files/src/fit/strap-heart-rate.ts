import type { FitMessage } from "./message.ts";

/** A heart rate that a strap kept, on the device's clock (seconds since the FIT epoch). */
export interface StrapHeartRate {
  readonly timestampS: number;
  readonly heartRateBpm: number;
}

const holdS = 5;

/**
 * Fills records without heart rate from what a strap stored: the mean of the strap's values since the record before,
 * or the last value when it is no older than 5 s. Returns how many records were filled.
 */
export function mergeStrapHeartRates(
  rows: { readonly timestampS: readonly number[]; readonly heartRateBpm: number[] },
  strapHeartRates: readonly StrapHeartRate[],
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

/** The strap's clock at its last beat, and what to add to it for the device's. */
export interface StrapClock {
  eventS: number;
  offsetS: number;
}

/**
 * A chest strap under water keeps its beats and hands them over later as `hr` messages: a first one that ties the
 * strap's clock (1/1024 s) to the device's, then packed 12-bit steps of it.
 *
 * @source FIT protocol, "Plugins: heart rate"
 */
export function takeStrapHeartRates({
  heartRates,
  message,
  clock,
}: {
  readonly heartRates: StrapHeartRate[];
  readonly message: FitMessage;
  readonly clock: StrapClock;
}): void {
  const rates = message.numbers(6);
  const full = message.numbers(9);
  const eventsS: number[] = [];
  if (full.length > 0 && !Number.isNaN(full[0] ?? Number.NaN)) {
    for (const raw of full) eventsS.push(raw / 1024);
    if (!Number.isNaN(message.timestampS)) {
      const fraction = message.number(0) / 32768;
      clock.offsetS = message.timestampS + (Number.isNaN(fraction) ? 0 : fraction) - (eventsS[0] ?? 0);
    }
    clock.eventS = eventsS.at(-1) ?? clock.eventS;
  } else {
    const packed = message.bytes(10);
    for (let i = 0; i + 2 < packed.length; i += 3) {
      const [a = 0, b = 0, c = 0] = packed.subarray(i, i + 3);
      for (const steps of [a | ((b & 0x0f) << 8), (b >> 4) | (c << 4)]) {
        const before = Math.round(clock.eventS * 1024);
        clock.eventS = (before + ((steps - (before & 0xfff) + 0x1000) & 0xfff)) / 1024;
        eventsS.push(clock.eventS);
      }
    }
  }
  eventsS.forEach((eventS, i) => {
    const rate = rates[i] ?? Number.NaN;
    const timestampS = eventS + clock.offsetS;
    if (!Number.isNaN(timestampS) && rate > 0) heartRates.push({ timestampS, heartRateBpm: rate });
  });
}
