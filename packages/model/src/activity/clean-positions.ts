import { medianOf, presentCount } from "./clean-columns.ts";
import type { RecordingColumns, Repair, Sport } from "./recording.ts";

/** Fastest speed that a second of each sport can truly have; more is a fault of position or clock. @unit m/s */
export const fastestSpeedMps: Readonly<Record<Sport, number>> = {
  running: 12.5,
  walking: 8,
  cycling: 35,
  swimming: 4,
  transition: 12.5,
  other: 60,
};

const earthRadiusM = 6_371_008.8;

/** Metres between two positions on a sphere (haversine). */
export function distanceBetweenM(
  from: { readonly latitudeDeg: number; readonly longitudeDeg: number },
  to: { readonly latitudeDeg: number; readonly longitudeDeg: number },
): number {
  const radian = Math.PI / 180;
  const halfLatitude = Math.sin(((to.latitudeDeg - from.latitudeDeg) * radian) / 2);
  const halfLongitude = Math.sin(((to.longitudeDeg - from.longitudeDeg) * radian) / 2);
  const h =
    halfLatitude ** 2 + Math.cos(from.latitudeDeg * radian) * Math.cos(to.latitudeDeg * radian) * halfLongitude ** 2;
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Median speed from position to position as they stand, so that spikes do not count; NaN without positions. @unit m/s */
export function medianStepMps({ timeS, latitudeDeg, longitudeDeg }: RecordingColumns): number {
  const speeds: number[] = [];
  for (let row = 1; row < timeS.length; row += 1) {
    const movedM = distanceBetweenM(
      { latitudeDeg: latitudeDeg?.[row - 1] ?? Number.NaN, longitudeDeg: longitudeDeg?.[row - 1] ?? Number.NaN },
      { latitudeDeg: latitudeDeg?.[row] ?? Number.NaN, longitudeDeg: longitudeDeg?.[row] ?? Number.NaN },
    );
    const tookS = (timeS[row] ?? 0) - (timeS[row - 1] ?? 0);
    if (!Number.isNaN(movedM) && tookS > 0) speeds.push(movedM / tookS);
  }
  return medianOf(speeds);
}

/** A point that cannot be reached from the last good one is skipped; so many in a row are believed after all. */
const longestSpikeSampleCount = 20;

/** Removes positions that are impossible (0/0, off the globe) or unreachable from their neighbours. */
export function cleanPositions(
  columns: RecordingColumns,
  sport: Sport,
): { columns: RecordingColumns; repairs: Repair[] } {
  const { latitudeDeg, longitudeDeg, timeS } = columns;
  if (latitudeDeg === null || longitudeDeg === null) {
    return { columns: { ...columns, latitudeDeg: null, longitudeDeg: null }, repairs: [] };
  }
  const latitudes = latitudeDeg.slice();
  const longitudes = longitudeDeg.slice();
  const limitMps = fastestSpeedMps[sport];
  let impossibleCount = 0;
  let spikeCount = 0;
  let goodRow = -1;
  let skipped: number[] = [];
  for (let row = 0; row < timeS.length; row += 1) {
    const latitude = latitudes[row] ?? Number.NaN;
    const longitude = longitudes[row] ?? Number.NaN;
    if (Number.isNaN(latitude) || Number.isNaN(longitude)) {
      latitudes[row] = Number.NaN;
      longitudes[row] = Number.NaN;
      continue;
    }
    if ((latitude === 0 && longitude === 0) || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      latitudes[row] = Number.NaN;
      longitudes[row] = Number.NaN;
      impossibleCount += 1;
      continue;
    }
    if (goodRow >= 0) {
      const movedM = distanceBetweenM(
        { latitudeDeg: latitudes[goodRow] ?? latitude, longitudeDeg: longitudes[goodRow] ?? longitude },
        { latitudeDeg: latitude, longitudeDeg: longitude },
      );
      const tookS = Math.max(1, (timeS[row] ?? 0) - (timeS[goodRow] ?? 0));
      // 30 m is the ordinary wandering of a position while standing.
      if (movedM > 30 + limitMps * tookS && skipped.length < longestSpikeSampleCount) {
        skipped.push(row);
        continue;
      }
    }
    // Too many in a row to be a spike: the last good point was the odd one, or the signal was lost on the way.
    if (skipped.length < longestSpikeSampleCount) {
      for (const spike of skipped) {
        latitudes[spike] = Number.NaN;
        longitudes[spike] = Number.NaN;
      }
      spikeCount += skipped.length;
    }
    skipped = [];
    goodRow = row;
  }
  const repairs: Repair[] = [];
  if (impossibleCount > 0) {
    repairs.push({
      kind: "impossible-position",
      message: `${impossibleCount} positions at 0/0 or off the globe were removed`,
      sampleCount: impossibleCount,
    });
  }
  if (spikeCount > 0) {
    repairs.push({
      kind: "position-spike",
      message: `${spikeCount} positions too far from their neighbours to be reached were removed`,
      sampleCount: spikeCount,
    });
  }
  const isEmpty = presentCount(latitudes) === 0;
  return {
    columns: { ...columns, latitudeDeg: isEmpty ? null : latitudes, longitudeDeg: isEmpty ? null : longitudes },
    repairs,
  };
}
