import type { BestEffort } from "../activity/best-efforts.ts";

/** Best mean rate for each duration over many activities, with the start of the activity it comes from. */
export interface DatedEffort extends BestEffort {
  readonly startEpochMs: number;
}

/** What a sport's curve of best efforts may look like. */
export interface CurveLimits {
  /** Durations of the straight line of distance (work) against time. */
  readonly shortestS: number;
  readonly longestS: number;
  /** Least reserve that all-out efforts leave; a flatter curve comes from even training. @unit m or J */
  readonly leastReserve: number;
  /** @unit m or J */
  readonly typicalReserve: number;
  /** @unit m or J */
  readonly largestReserve: number;
  /** Share of the critical rate that the best 15 to 40 minutes of training without all-out efforts usually have. */
  readonly trainingShareFraction: number;
  /** Share of the critical rate that is held for a duration beyond the fit. */
  readonly heldFraction: (durationS: number) => number;
  /** @unit m/s or W */
  readonly min: number;
  /** @unit m/s or W */
  readonly max: number;
}

/** Critical rate and reserve with what they rest on. */
export interface CriticalFit {
  /** m/s or W. @unit as the efforts */
  readonly criticalRate: number;
  readonly criticalVariationFraction: number;
  /** m or J. @unit as the efforts times s */
  readonly reserve: number;
  readonly reserveVariationFraction: number;
  /** All-out efforts were seen: the curve bends as they do. */
  readonly isMaximal: boolean;
  readonly usedEfforts: readonly DatedEffort[];
  /** A longer effort raised the critical rate above the line. */
  readonly raisedBy: DatedEffort | null;
}

/** All-out efforts of one season lie this near to one line; a wrong position does not. An assumption. */
const STRAIGHTNESS = 0.06;

/** Best effort of each duration. */
export function bestOfEach(efforts: readonly DatedEffort[]): DatedEffort[] {
  const best = new Map<number, DatedEffort>();
  for (const effort of efforts) {
    const known = best.get(effort.durationS);
    if (known === undefined || effort.value > known.value) best.set(effort.durationS, effort);
  }
  return [...best.values()].sort((a, b) => a.durationS - b.durationS);
}

/** Straight line through the points by least squares. */
function line(points: readonly { x: number; y: number }[]): { slope: number; intercept: number } {
  const n = points.length;
  const meanX = points.reduce((sum, point) => sum + point.x, 0) / n;
  const meanY = points.reduce((sum, point) => sum + point.y, 0) / n;
  let products = 0;
  let squares = 0;
  for (const { x, y } of points) {
    products += (x - meanX) * (y - meanY);
    squares += (x - meanX) ** 2;
  }
  const slope = products / squares;
  return { slope, intercept: meanY - slope * meanX };
}

/** A line that leaves out the longest efforts still needs one of this length. An assumption. @unit s */
const LEAST_LONGEST_S = 600;

/**
 * The line of the all-out efforts, or null where the curve is not of such. The longest efforts are left out while they
 * keep the rest from one line: who raced 20 minutes but never 40 has no all-out 40 minutes.
 */
function allOutLine(
  inRange: readonly DatedEffort[],
  limits: CurveLimits,
): { slope: number; intercept: number; used: readonly DatedEffort[] } | null {
  for (let count = inRange.length; count >= 3; count--) {
    const used = inRange.slice(0, count);
    const longestS = used.at(-1)?.durationS ?? 0;
    const isLongEnough = count === inRange.length || longestS >= LEAST_LONGEST_S;
    if (!isLongEnough || longestS < 4 * (used[0]?.durationS ?? Infinity)) return null;
    const { slope, intercept } = line(used.map((each) => ({ x: each.durationS, y: each.durationS * each.value })));
    const overBy = (each: DatedEffort) => (each.durationS * each.value) / (slope * each.durationS + intercept) - 1;
    const isStraight = used.every((each) => Math.abs(overBy(each)) < STRAIGHTNESS);
    // What was left out may be slower than the line allows, never faster.
    const isCeiling = inRange.slice(count).every((each) => overBy(each) < 0);
    if (isStraight && isCeiling && intercept >= limits.leastReserve && intercept <= limits.largestReserve) {
      return { slope, intercept, used };
    }
  }
  return null;
}

/**
 * Critical rate from best efforts: the slope of distance (work) against time over 2 to 40 minutes. When the curve is too
 * flat to come from all-out efforts, the best 15 to 40 minutes stand for a usual share of the critical rate and the
 * uncertainty is wider. No effort may lie above what the result allows. Null without any effort of 5 minutes.
 * @source hyperbolic model of Monod and Scherrer; CV 4 % and 20 % for all-out efforts; 6 % for a part of the curve and the guards are assumptions
 */
export function criticalFit(all: readonly DatedEffort[], limits: CurveLimits): CriticalFit | null {
  const efforts = bestOfEach(all);
  const inRange = efforts.filter((each) => each.durationS >= limits.shortestS && each.durationS <= limits.longestS);
  const long = inRange.filter((each) => each.durationS >= 600);
  const anchor = (long.length > 0 ? long : inRange.filter((each) => each.durationS >= 300)).reduce<DatedEffort | null>(
    (best, each) => (best === null || each.durationS > best.durationS ? each : best),
    null,
  );
  if (anchor === null) return null;

  let criticalRate = 0;
  let reserve = limits.typicalReserve;
  let isMaximal = false;
  let usedEfforts: readonly DatedEffort[] = [anchor];
  const fromTraining =
    (anchor.value * anchor.durationS - limits.typicalReserve * 0.5) / anchor.durationS / limits.trainingShareFraction;
  const fitted = allOutLine(inRange, limits);
  // Repetitions with jogs between them are straight for a while too, and lower than the running in between.
  const isBelowTraining = fitted !== null && fitted.used.length < inRange.length && fitted.slope < 0.98 * fromTraining;
  const allOut = isBelowTraining ? null : fitted;
  if (allOut !== null) {
    criticalRate = allOut.slope;
    reserve = allOut.intercept;
    isMaximal = true;
    usedEfforts = allOut.used;
  }
  if (!isMaximal) criticalRate = fromTraining;

  // Nobody holds more than a critical rate allows: a long race in the history lifts an estimate from easy runs.
  let raisedBy: DatedEffort | null = null;
  for (const effort of efforts) {
    if (effort.durationS <= limits.longestS) continue;
    const needed = effort.value / limits.heldFraction(effort.durationS);
    if (needed > criticalRate * 1.02) {
      criticalRate = needed;
      raisedBy = effort;
    }
  }
  return {
    criticalRate: Math.min(limits.max, Math.max(limits.min, criticalRate)),
    criticalVariationFraction:
      !isMaximal || raisedBy !== null ? 0.08 : usedEfforts.length < inRange.length ? 0.06 : 0.04,
    reserve,
    reserveVariationFraction: isMaximal ? 0.2 : 0.35,
    isMaximal,
    usedEfforts,
    raisedBy,
  };
}
