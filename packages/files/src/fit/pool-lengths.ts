import type { RecordingColumns } from "@crampcast/model/activity";
import type { FitLength } from "./fit-log.ts";

/**
 * Columns of a pool swim from its lengths: one row at the start and one at the end of each length. Distance grows by
 * the pool's length while swimming and stays while resting.
 */
export function rowsFromLengths({
  lengths,
  startS,
  poolLengthM,
}: {
  readonly lengths: readonly FitLength[];
  readonly startS: number;
  readonly poolLengthM: number;
}): RecordingColumns {
  const timeS: number[] = [0];
  const distanceM: number[] = [0];
  const speedMps: number[] = [Number.NaN];
  const cadencePerMin: number[] = [Number.NaN];
  for (const length of lengths) {
    if (Number.isNaN(length.startS) || Number.isNaN(length.elapsedS) || length.elapsedS <= 0) continue;
    const advanceM = length.isActive && !Number.isNaN(poolLengthM) ? poolLengthM : 0;
    timeS.push(length.startS - startS + length.elapsedS);
    distanceM.push((distanceM.at(-1) ?? 0) + advanceM);
    speedMps.push(advanceM / length.elapsedS);
    cadencePerMin.push((length.strokeCount / length.elapsedS) * 60);
  }
  return {
    timeS: Float64Array.from(timeS),
    latitudeDeg: null,
    longitudeDeg: null,
    altitudeM: null,
    distanceM: Number.isNaN(poolLengthM) ? null : Float64Array.from(distanceM),
    speedMps: Number.isNaN(poolLengthM) ? null : Float64Array.from(speedMps),
    heartRateBpm: null,
    cadencePerMin: cadencePerMin.some((value) => !Number.isNaN(value)) ? Float64Array.from(cadencePerMin) : null,
    powerW: null,
    deviceTemperatureC: null,
    coreTemperatureC: null,
  };
}
