import { medianOf, pickRows } from "./clean-columns.ts";
import type { RecordingColumns, Repair } from "./recording.ts";

const hourS = 3600;
const dayS = 86_400;

/** Pauses longer than this are no part of one effort: the clock was corrected, or the recording resumed another day. */
const longestPauseS = 12 * hourS;

/** A jump longer than this is no pause but a wrong clock. */
const longestPlausibleJumpS = 60 * dayS;

/** Columns whose times start at 0 and rise, and by how much the start moved. */
export interface CleanedTime {
  readonly columns: RecordingColumns;
  /** Added to the recording's start because rows before the new first one were dropped. */
  readonly startShiftS: number;
  /** Whether a long gap was closed, so that stated elapsed times no longer fit. */
  readonly isGapClosed: boolean;
  readonly repairs: readonly Repair[];
}

/**
 * Puts times in order: drops rows without a time or with one already seen, keeps the longest stretch that one clock
 * wrote, closes pauses of more than twelve hours.
 */
export function cleanTime(columns: RecordingColumns): CleanedTime {
  const repairs: Repair[] = [];
  const stretch = longestStretch(columns.timeS, repairs);
  const kept: number[] = [];
  let lastS = Number.NEGATIVE_INFINITY;
  let backwardCount = 0;
  const twinOf = new Map<number, number>();
  for (const row of stretch) {
    const timeS = columns.timeS[row] ?? Number.NaN;
    if (timeS > lastS) {
      kept.push(row);
      lastS = timeS;
    } else if (timeS === lastS) twinOf.set(row, kept.length - 1);
    else backwardCount += 1;
  }
  if (twinOf.size > 0) {
    repairs.push({
      kind: "duplicate-time",
      message: `${twinOf.size} samples repeat a time already seen: each was merged into the first of that time`,
      sampleCount: twinOf.size,
    });
  }
  if (backwardCount > 0) {
    repairs.push({
      kind: "time-backwards",
      message: `${backwardCount} samples go back in time and were dropped`,
      sampleCount: backwardCount,
    });
  }
  const ordered = mergeTwins({ all: columns, kept: pickRows(columns, kept), twinOf });
  const firstS = ordered.timeS[0] ?? 0;
  const isFirstDropped = kept[0] !== undefined && kept[0] > 0;
  // The device may start its timer before the first sample: that lead stays, unless the lead itself is a wrong clock.
  const startShiftS = isFirstDropped || firstS < 0 || firstS > hourS ? firstS : 0;
  const closing = closeGaps(ordered.timeS, startShiftS);
  if (closing.closedCount > 0) {
    repairs.push({
      kind: "clock-jump",
      message: `time stands still for ${describeDuration(closing.closedS)} between samples: the gap was closed`,
      sampleCount: closing.closedCount,
    });
  }
  return { columns: { ...ordered, timeS: closing.timeS }, startShiftS, isGapClosed: closing.closedCount > 0, repairs };
}

interface TwinsToMerge {
  readonly all: RecordingColumns;
  readonly kept: RecordingColumns;
  /** Row of `all` to row of `kept` with the same time. */
  readonly twinOf: ReadonlyMap<number, number>;
}

/** Some apps write position and distance of one second as two samples: what the first lacks, the second gives. */
function mergeTwins({ all, kept, twinOf }: TwinsToMerge): RecordingColumns {
  if (twinOf.size === 0) return kept;
  const merge = (from: Float64Array | null, into: Float64Array | null) => {
    if (from === null || into === null) return into;
    for (const [row, keptRow] of twinOf) {
      if (Number.isNaN(into[keptRow] ?? Number.NaN)) into[keptRow] = from[row] ?? Number.NaN;
    }
    return into;
  };
  return {
    timeS: kept.timeS,
    latitudeDeg: merge(all.latitudeDeg, kept.latitudeDeg),
    longitudeDeg: merge(all.longitudeDeg, kept.longitudeDeg),
    altitudeM: merge(all.altitudeM, kept.altitudeM),
    distanceM: merge(all.distanceM, kept.distanceM),
    speedMps: merge(all.speedMps, kept.speedMps),
    heartRateBpm: merge(all.heartRateBpm, kept.heartRateBpm),
    cadencePerMin: merge(all.cadencePerMin, kept.cadencePerMin),
    powerW: merge(all.powerW, kept.powerW),
    deviceTemperatureC: merge(all.deviceTemperatureC, kept.deviceTemperatureC),
    coreTemperatureC: merge(all.coreTemperatureC, kept.coreTemperatureC),
  };
}

function longestStretch(timeS: Float64Array, repairs: Repair[]): number[] {
  const stretches: number[][] = [[]];
  let lastS = Number.NaN;
  let missingCount = 0;
  timeS.forEach((value, row) => {
    if (Number.isNaN(value)) {
      missingCount += 1;
      return;
    }
    if (Math.abs(value - lastS) > longestPlausibleJumpS) stretches.push([]);
    stretches.at(-1)?.push(row);
    lastS = value;
  });
  if (missingCount > 0) {
    repairs.push({
      kind: "no-time",
      message: `${missingCount} samples carry no time and were dropped`,
      sampleCount: missingCount,
    });
  }
  const longest = stretches.reduce((best, one) => (one.length > best.length ? one : best));
  const lostCount = timeS.length - missingCount - longest.length;
  if (lostCount > 0) {
    repairs.push({
      kind: "clock-wrong",
      message: `the clock jumps by years: ${lostCount} samples outside the longest consistent stretch were dropped`,
      sampleCount: lostCount,
    });
  }
  return longest;
}

function closeGaps(timeS: Float64Array, startS: number): { timeS: Float64Array; closedCount: number; closedS: number } {
  let closedS = 0;
  let closedCount = 0;
  const closed = timeS.map((value, i) => {
    const gapS = i === 0 ? 0 : value - (timeS[i - 1] ?? value);
    if (gapS > longestPauseS) {
      closedS += gapS - 1;
      closedCount += 1;
    }
    return value - startS - closedS;
  });
  return { timeS: closed, closedCount, closedS };
}

/** A stretch between two samples during which the device wrote nothing. */
export interface Gap {
  readonly fromS: number;
  readonly lengthS: number;
  /** Row after the gap. @unit count */
  readonly row: number;
}

/** Stretches that are far longer than the device's usual interval between samples (five times, at least 20 s). */
export function gapsOf(timeS: Float64Array): Gap[] {
  const intervals: number[] = [];
  for (let row = 1; row < timeS.length; row += 1) intervals.push((timeS[row] ?? 0) - (timeS[row - 1] ?? 0));
  const usualS = intervals.length === 0 ? 0 : medianOf(intervals);
  const longS = Math.max(20, 5 * usualS);
  const gaps: Gap[] = [];
  intervals.forEach((lengthS, i) => {
    if (lengthS > longS) gaps.push({ fromS: timeS[i] ?? 0, lengthS, row: i + 1 });
  });
  return gaps;
}

/** A duration for people: `155 s`, `5 h 2 min`, `29.9 days`. */
export function describeDuration(durationS: number): string {
  if (durationS < 180) return `${Math.round(durationS)} s`;
  if (durationS < 2 * hourS) return `${Math.round(durationS / 60)} min`;
  if (durationS < 2 * dayS) return `${Math.floor(durationS / hourS)} h ${Math.round((durationS % hourS) / 60)} min`;
  return `${(durationS / dayS).toFixed(1)} days`;
}
