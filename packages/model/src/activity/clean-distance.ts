import { lastPresent, medianOf, presentCount, rangeOfPresent } from "./clean-columns.ts";
import { distanceBetweenM, fastestSpeedMps } from "./clean-positions.ts";
import type { RecordingColumns, Repair, Sport } from "./recording.ts";

/**
 * Distance that only rises, from the device, else from positions, else from speed; and speed from the device, else from
 * that distance. Steps faster than the sport allows are taken out.
 */
export function cleanDistance(
  columns: RecordingColumns,
  sport: Sport,
): { columns: RecordingColumns; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const limitMps = fastestSpeedMps[sport];
  const stated = withoutScramble(columns.distanceM, repairs);
  let distanceM: Float64Array | null = null;
  if (stated !== null && (rangeOfPresent(stated)?.highest ?? 0) > 0) {
    distanceM = risingDistance({ timeS: columns.timeS, distanceM: stated, limitMps }, repairs);
  } else if (presentCount(columns.latitudeDeg) > 1) {
    const measured = distanceFromPositions(columns, limitMps);
    distanceM = measured.distanceM;
    if (measured.leapCount > 0) repairs.push(leapRepair(measured.leapCount, limitMps));
    repairs.push({
      kind: "distance-from-positions",
      message: "the file states no distance: it was measured along the positions",
      sampleCount: columns.timeS.length,
    });
  } else if ((rangeOfPresent(columns.speedMps)?.highest ?? 0) > 0) {
    distanceM = distanceFromSpeed(columns, limitMps);
    repairs.push({
      kind: "distance-from-speed",
      message: "the file states no distance: it was added up from the speed",
      sampleCount: columns.timeS.length,
    });
  } else if (stated !== null) {
    repairs.push({
      kind: "absent-distance",
      message: "distance is 0 in all samples: taken as not measured",
      sampleCount: presentCount(stated),
    });
  }
  return {
    columns: { ...columns, distanceM, speedMps: cleanSpeed({ columns, distanceM, limitMps }, repairs) },
    repairs,
  };
}

/** A count that falls again and again was not written by a counter: such a column is set aside. */
function withoutScramble(distanceM: Float64Array | null, repairs: Repair[]): Float64Array | null {
  if (distanceM === null) return null;
  let dropCount = 0;
  let last = Number.NaN;
  for (const value of distanceM) {
    if (Number.isNaN(value)) continue;
    if (value < last) dropCount += 1;
    last = value;
  }
  if (dropCount <= Math.max(5, 0.02 * distanceM.length)) return distanceM;
  const message = `distance falls ${dropCount} times: the column is not a count and was set aside`;
  repairs.push({ kind: "distance-scrambled", message, sampleCount: dropCount });
  return null;
}

interface DistanceToClean {
  readonly timeS: Float64Array;
  readonly distanceM: Float64Array;
  readonly limitMps: number;
}

function risingDistance({ timeS, distanceM, limitMps }: DistanceToClean, repairs: Repair[]): Float64Array {
  const rising = distanceM.slice();
  let takenOutM = 0;
  let dropCount = 0;
  const isLeap = leapJudge(limitMps);
  let jumpCount = 0;
  let lastRow = -1;
  for (let row = 0; row < distanceM.length; row += 1) {
    const value = distanceM[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (lastRow >= 0) {
      const stepM = value - (distanceM[lastRow] ?? value);
      const stepS = (timeS[row] ?? 0) - (timeS[lastRow] ?? 0);
      if (stepM < 0) {
        takenOutM += stepM;
        dropCount += 1;
      } else if (isLeap(stepM, stepS)) {
        takenOutM += stepM;
        jumpCount += 1;
      }
    }
    rising[row] = value - takenOutM;
    lastRow = row;
  }
  if (dropCount > 0) {
    repairs.push({
      kind: "distance-drop",
      message: `distance falls ${dropCount} times: it was held there`,
      sampleCount: dropCount,
    });
  }
  if (jumpCount > 0) repairs.push(leapRepair(jumpCount, limitMps));
  return rising;
}

function leapRepair(leapCount: number, limitMps: number): Repair {
  const message = `distance leaps ${leapCount} times faster than ${limitMps} m/s: the leaps were taken out`;
  return { kind: "speed-spike", message, sampleCount: leapCount };
}

/**
 * A judge of steps: says whether a step takes the way ahead of the fastest the sport allows by more than 50 m (a
 * position may settle late). The lead is kept from step to step, so that many small steps cannot hide what one may not.
 */
function leapJudge(limitMps: number): (stepM: number, stepS: number) => boolean {
  const slackM = 50;
  let leftM = slackM;
  return (stepM, stepS) => {
    leftM = Math.min(slackM, leftM) + limitMps * stepS;
    if (stepM > leftM) return true;
    leftM -= stepM;
    return false;
  };
}

function distanceFromPositions(
  columns: RecordingColumns,
  limitMps: number,
): { distanceM: Float64Array; leapCount: number } {
  const { latitudeDeg, longitudeDeg, timeS } = columns;
  const distanceM = new Float64Array(timeS.length).fill(Number.NaN);
  let totalM = 0;
  const isLeap = leapJudge(limitMps);
  let leapCount = 0;
  let lastS = 0;
  let last: { latitudeDeg: number; longitudeDeg: number } | null = null;
  for (let row = 0; row < timeS.length; row += 1) {
    const here = { latitudeDeg: latitudeDeg?.[row] ?? Number.NaN, longitudeDeg: longitudeDeg?.[row] ?? Number.NaN };
    if (Number.isNaN(here.latitudeDeg) || Number.isNaN(here.longitudeDeg)) continue;
    const nowS = timeS[row] ?? 0;
    const stepM = last === null ? 0 : distanceBetweenM(last, here);
    if (isLeap(stepM, nowS - lastS)) leapCount += 1;
    else totalM += stepM;
    distanceM[row] = totalM;
    last = here;
    lastS = nowS;
  }
  return { distanceM, leapCount };
}

function distanceFromSpeed({ timeS, speedMps }: RecordingColumns, limitMps: number): Float64Array {
  let totalM = 0;
  return timeS.map((value, row) => {
    const stepS = row === 0 ? 0 : Math.min(30, value - (timeS[row - 1] ?? value));
    const speed = speedMps?.[row] ?? Number.NaN;
    if (speed > 0 && speed <= limitMps) totalM += speed * stepS;
    return totalM;
  });
}

interface SpeedToClean {
  readonly columns: RecordingColumns;
  readonly distanceM: Float64Array | null;
  readonly limitMps: number;
}

function cleanSpeed({ columns, distanceM, limitMps }: SpeedToClean, repairs: Repair[]): Float64Array | null {
  const { speedMps, timeS } = columns;
  if ((rangeOfPresent(speedMps)?.highest ?? 0) > 0 && speedMps !== null) {
    let spikeCount = 0;
    const cleaned = speedMps.map((value) => {
      if (value >= 0 && value <= limitMps) return value;
      if (!Number.isNaN(value)) spikeCount += 1;
      return Number.NaN;
    });
    if (spikeCount === 0) return speedMps;
    repairs.push({
      kind: "speed-spike",
      message: `${spikeCount} speeds beyond ${limitMps} m/s were removed`,
      sampleCount: spikeCount,
    });
    return cleaned;
  }
  if (distanceM === null || !(lastPresent(distanceM) > 0)) return null;
  repairs.push({
    kind: "speed-from-distance",
    message: "the file states no speed: it was taken from the distance",
    sampleCount: timeS.length,
  });
  return speedFromDistance(timeS, distanceM, limitMps);
}

/** Speed over at least five seconds behind each sample, so that rounding of positions does not become speed. */
function speedFromDistance(timeS: Float64Array, distanceM: Float64Array, limitMps: number): Float64Array {
  let behind = 0;
  return timeS.map((value, row) => {
    const here = distanceM[row] ?? Number.NaN;
    if (row === 0 || Number.isNaN(here)) return Number.NaN;
    while (
      behind + 1 < row &&
      (value - (timeS[behind + 1] ?? value) >= 5 || Number.isNaN(distanceM[behind] ?? Number.NaN))
    )
      behind += 1;
    const speed = (here - (distanceM[behind] ?? Number.NaN)) / (value - (timeS[behind] ?? value));
    return speed >= 0 && speed <= limitMps ? speed : Number.NaN;
  });
}

/** Median speed while moving, m/s; NaN when nothing moves. */
export function medianMovingSpeedMps(speedMps: Float64Array | null): number {
  const moving: number[] = [];
  for (const value of speedMps ?? []) if (value > 0.3) moving.push(value);
  return medianOf(moving);
}
