import type { Segment } from "../course/segments.ts";
import {
  powerFromSpeedW,
  type RidingConditions,
  runningCostJPerKgPerM,
  walkingPowerWPerKg,
} from "../physiology/metabolism/index.ts";

/** One segment of the way as it will be covered. */
export interface PacedSegment {
  readonly segment: Segment;
  readonly durationS: number;
  readonly speedMps: number;
  readonly isWalked: boolean;
  /** A stop: no way is covered. */
  readonly isStanding?: boolean;
  /** Crank power; 0 unless cycling. */
  readonly mechanicalPowerW: number;
}

/** Gross power of standing, W/kg. */
const STANDING_W_PER_KG = 1.44;
/** Economy with which effort is spread; it cancels except between running and walking. */
const RUNNING_COST_RATIO = 1.08;
/** Walking equations end here; runs slower than this are walks. */
const FASTEST_WALK_MPS = 1.96;
const SLOWEST_WALK_MPS = 0.1;
const SLOWEST_RUN_MPS = 1.9;
/** Nobody lets slopes carry them faster than this times level speed, whatever the cost of transport says. An assumption. */
const DOWNHILL_SPEED_RATIO_LIMIT = 1.3;
/** Riders brake beyond this speed. An assumption. */
const DOWNHILL_RIDING_LIMIT_MPS = 18;
/** Metabolic power between which an even effort is sought, W/kg: barely more than standing to a sprint. */
const EFFORT_W_PER_KG = { min: 1.5, max: 60 };

/**
 * Zero of a function between two arguments of opposite sign, by the Illinois form of regula falsi: some ten evaluations
 * where halving takes forty. @source Dowell and Jarratt 1971
 */
export function zeroBetween(
  outcomeOf: (argument: number) => number,
  from: number,
  to: number,
  tolerance: number,
): number {
  let a = from;
  let b = to;
  let atA = outcomeOf(a);
  let atB = outcomeOf(b);
  for (let round = 0; round < 60 && Math.abs(b - a) > tolerance; round++) {
    const c = atB === atA ? 0.5 * (a + b) : b - (atB * (b - a)) / (atB - atA);
    const atC = outcomeOf(c);
    if (Math.abs(atC) < tolerance) return c;
    if (atC * atB < 0) {
      a = b;
      atA = atB;
    } else atA /= 2;
    b = c;
    atB = atC;
  }
  return b;
}

function runningSpeedMps(powerWPerKg: number, gradeRatio: number): number {
  const cost = Math.max(runningCostJPerKgPerM(gradeRatio), runningCostJPerKgPerM(0) / DOWNHILL_SPEED_RATIO_LIMIT);
  return Math.max(0, powerWPerKg - STANDING_W_PER_KG) / (RUNNING_COST_RATIO * cost);
}

/** Walking speed that costs this power, at most the fastest walk. */
export function walkingSpeedMps(powerWPerKg: number, gradeRatio: number): number {
  // Steeply downhill the fitted cost falls below standing: the gait is then limited by speed alone.
  if (walkingPowerWPerKg(FASTEST_WALK_MPS, gradeRatio) <= powerWPerKg) return FASTEST_WALK_MPS;
  if (walkingPowerWPerKg(SLOWEST_WALK_MPS, gradeRatio) >= powerWPerKg) return SLOWEST_WALK_MPS;
  return zeroBetween(
    (speedMps) => walkingPowerWPerKg(speedMps, gradeRatio) - powerWPerKg,
    SLOWEST_WALK_MPS,
    FASTEST_WALK_MPS,
    1e-7,
  );
}

/** The faster gait at one power: walking below 1.96 m/s where it is no slower, running above. */
function footSpeed(powerWPerKg: number, gradeRatio: number, mayRun: boolean): { speedMps: number; isWalked: boolean } {
  const runMps = mayRun ? runningSpeedMps(powerWPerKg, gradeRatio) : 0;
  // Faster than any walk: no need to solve for the walk, which is the slow part.
  if (runMps > FASTEST_WALK_MPS) return { speedMps: runMps, isWalked: false };
  const walkMps = walkingSpeedMps(powerWPerKg, gradeRatio);
  return runMps > walkMps && runMps >= SLOWEST_RUN_MPS
    ? { speedMps: runMps, isWalked: false }
    : { speedMps: walkMps, isWalked: true };
}

function paced(segment: Segment, speedMps: number, isWalked: boolean, mechanicalPowerW: number): PacedSegment {
  return { segment, durationS: segment.lengthM / speedMps, speedMps, isWalked, mechanicalPowerW };
}

/** Stretches all durations alike so that they add to the goal exactly; only rounding is left to remove. */
export function exactly(goalTimeS: number, segments: readonly PacedSegment[]): PacedSegment[] {
  const totalS = segments.reduce((sum, each) => sum + each.durationS, 0);
  const ratio = goalTimeS / totalS;
  return segments.map((each) => ({ ...each, durationS: each.durationS * ratio, speedMps: each.speedMps / ratio }));
}

/**
 * On foot with equal metabolic power over the whole way so that the goal time is met; null when walking alone is already
 * faster than the limits allow. Steep pieces are walked where that is no slower.
 * @source minetti2002 looney2019
 */
export function evenEffortOnFoot(
  segments: readonly Segment[],
  goalTimeS: number,
  mayRun: boolean,
): PacedSegment[] | null {
  const at = (powerWPerKg: number): PacedSegment[] =>
    segments.map((segment) => {
      const { speedMps, isWalked } = footSpeed(powerWPerKg, segment.gradeRatio, mayRun);
      return paced(segment, speedMps, isWalked, 0);
    });
  const timeS = (powerWPerKg: number): number => at(powerWPerKg).reduce((sum, each) => sum + each.durationS, 0);
  const { min, max } = EFFORT_W_PER_KG;
  if (timeS(min) < goalTimeS || timeS(max) > goalTimeS) return evenSpeedOnFoot(segments, goalTimeS, mayRun);
  // In logarithms both ends are near, and the secant does not crawl.
  const logPower = zeroBetween(
    (logWPerKg) => Math.log(timeS(Math.exp(logWPerKg)) / goalTimeS),
    Math.log(min),
    Math.log(max),
    1e-10,
  );
  const plan = at(Math.exp(logPower));
  const totalS = plan.reduce((sum, each) => sum + each.durationS, 0);
  if (Math.abs(totalS / goalTimeS - 1) > 0.02) return evenSpeedOnFoot(segments, goalTimeS, mayRun);
  return exactly(goalTimeS, plan);
}

/** On foot with the same speed everywhere; walked where that is slow or, on a slope, cheaper. @source minetti2002 looney2019 */
export function evenSpeedOnFoot(segments: readonly Segment[], goalTimeS: number, mayRun: boolean): PacedSegment[] {
  const totalM = segments.reduce((sum, each) => sum + each.lengthM, 0);
  const speedMps = totalM / goalTimeS;
  return segments.map((segment) => {
    const runWPerKg = STANDING_W_PER_KG + RUNNING_COST_RATIO * runningCostJPerKgPerM(segment.gradeRatio) * speedMps;
    const isWalked =
      !mayRun ||
      speedMps < SLOWEST_RUN_MPS ||
      (speedMps <= FASTEST_WALK_MPS && walkingPowerWPerKg(speedMps, segment.gradeRatio) < runWPerKg);
    return paced(segment, speedMps, isWalked, 0);
  });
}

/** Swimming or moving slowly between legs: the same speed everywhere. */
export function evenSpeed(segments: readonly Segment[], goalTimeS: number): PacedSegment[] {
  const totalM = segments.reduce((sum, each) => sum + each.lengthM, 0);
  return segments.map((segment) => paced(segment, totalM / goalTimeS, false, 0));
}

/** The road of one segment, as the power equation wants it. */
export type RoadOf = (segment: Segment) => RidingConditions;

const SLOWEST_RIDE_MPS = 0.8;

/** Cycling at one crank power, braked downhill. @source martin1998 */
export function ridingAtPower(segments: readonly Segment[], powerW: number, roadOf: RoadOf): PacedSegment[] {
  return segments.map((segment) => {
    const road = roadOf(segment);
    const excessW = (speedMps: number): number => powerFromSpeedW(speedMps, road) - powerW;
    // Who brakes does not pedal.
    const atLimitW = excessW(DOWNHILL_RIDING_LIMIT_MPS) + powerW;
    if (atLimitW <= powerW) return paced(segment, DOWNHILL_RIDING_LIMIT_MPS, false, Math.max(0, atLimitW));
    if (excessW(SLOWEST_RIDE_MPS) >= 0) return paced(segment, SLOWEST_RIDE_MPS, false, powerW);
    const speedMps = zeroBetween(excessW, SLOWEST_RIDE_MPS, DOWNHILL_RIDING_LIMIT_MPS, 1e-7);
    return paced(segment, speedMps, false, powerW);
  });
}

/** Cycling at the one power that meets the goal time, or null when 5 to 1000 W do not reach it. @source martin1998 */
export function ridingInTime(segments: readonly Segment[], goalTimeS: number, roadOf: RoadOf): PacedSegment[] | null {
  const roads = new Map(segments.map((segment) => [segment, roadOf(segment)] as const));
  const known: RoadOf = (segment) => roads.get(segment) ?? roadOf(segment);
  const timeS = (powerW: number): number =>
    ridingAtPower(segments, powerW, known).reduce((sum, each) => sum + each.durationS, 0);
  if (timeS(5) < goalTimeS || timeS(1000) > goalTimeS) return null;
  const logPower = zeroBetween(
    (logW) => Math.log(timeS(Math.exp(logW)) / goalTimeS),
    Math.log(5),
    Math.log(1000),
    1e-9,
  );
  return exactly(goalTimeS, ridingAtPower(segments, Math.exp(logPower), known));
}

/** Cycling at one speed, with the power that takes; downhill the brakes do the rest. @source martin1998 */
export function ridingAtSpeed(segments: readonly Segment[], goalTimeS: number, roadOf: RoadOf): PacedSegment[] {
  const totalM = segments.reduce((sum, each) => sum + each.lengthM, 0);
  const speedMps = totalM / goalTimeS;
  return segments.map((segment) =>
    paced(segment, speedMps, false, Math.min(1000, Math.max(0, powerFromSpeedW(speedMps, roadOf(segment))))),
  );
}
