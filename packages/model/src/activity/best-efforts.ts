import type { Activity, Sport } from "./recording.ts";

/** Mean of a quantity over the best stretch of one length within an activity. */
export interface BestEffort {
  readonly durationS: number;
  /** m/s for speeds, W for powers. @unit as the table it stands in */
  readonly value: number;
}

/** Stretches for which best efforts are kept: 1 minute to 4 hours. @unit s */
export const effortDurationsS = [
  60, 120, 180, 240, 300, 420, 600, 900, 1200, 1800, 2400, 3600, 5400, 7200, 10_800, 14_400,
] as const;

const GRID_S = 2;
const GRADE_WINDOW_M = 200;

/** Running totals of an activity at equal spacing of `gridS` seconds. */
export interface EffortSeries {
  readonly gridS: number;
  /** Distance, each metre weighted with the cost of its slope where altitude can be trusted. */
  readonly effortDistanceM: Float64Array;
  /** Mechanical work, J; null without a power meter. */
  readonly workJ: Float64Array | null;
  /** True where slopes were allowed for. */
  readonly isGradeAdjusted: boolean;
  /** Share of the time in which positions leapt faster than the sport can; the median speed stands for it. */
  readonly leapFraction: number;
}

/** Fastest that a body moves by itself for a few seconds in training; more is a leap of a position. */
const SPEED_LIMIT_MPS: Readonly<Partial<Record<Sport, number>>> = { running: 6.5, walking: 3.5, swimming: 2.3 };

/** Puts the median moving speed in place of leaps, in the running total itself; returns the share of time it did. */
function smoothLeaps(totalM: Float64Array, gridS: number, limitMps: number): number {
  const speeds: number[] = [];
  for (let g = 1; g < totalM.length; g++) {
    const speed = ((totalM[g] ?? 0) - (totalM[g - 1] ?? 0)) / gridS;
    if (speed > 0.3) speeds.push(speed);
  }
  speeds.sort((a, b) => a - b);
  const median = speeds[speeds.length >> 1] ?? 0;
  let before = totalM[0] ?? 0;
  let removedM = 0;
  let leaps = 0;
  for (let g = 1; g < totalM.length; g++) {
    const now = totalM[g] ?? 0;
    const stepM = now - before;
    before = now;
    if (stepM / gridS > limitMps) {
      removedM += stepM - Math.min(median, limitMps) * gridS;
      leaps++;
    }
    totalM[g] = now - removedM;
  }
  return leaps / Math.max(1, totalM.length - 1);
}

/** Values at equal spacing by straight lines between finite samples; null without two of them. */
function onGrid(timeS: Float64Array, values: Float64Array, count: number, gridS: number): Float64Array | null {
  const out = new Float64Array(count);
  let left = -1;
  let right = 0;
  let finite = 0;
  const nextFinite = (from: number): number => {
    let i = from;
    while (i < values.length && !(Number.isFinite(values[i]) && Number.isFinite(timeS[i]))) i++;
    return i;
  };
  right = nextFinite(0);
  if (right >= values.length) return null;
  const originS = timeS[0] ?? 0;
  for (let g = 0; g < count; g++) {
    const atS = originS + g * gridS;
    while (right < values.length && (timeS[right] ?? 0) <= atS) {
      left = right;
      right = nextFinite(right + 1);
      finite++;
    }
    if (left < 0) out[g] = values[right] ?? 0;
    else if (right >= values.length) out[g] = values[left] ?? 0;
    else {
      const spanS = (timeS[right] ?? 0) - (timeS[left] ?? 0);
      const share = spanS > 0 ? (atS - (timeS[left] ?? 0)) / spanS : 0;
      out[g] = (values[left] ?? 0) * (1 - share) + (values[right] ?? 0) * share;
    }
  }
  return finite >= 2 ? out : null;
}

/** Altitude is believed when it moves at all and does not climb like noise (more than 150 m/km). */
function hasTrustworthyAltitude(activity: Activity): boolean {
  const altitude = activity.columns.altitudeM;
  if (altitude === null || activity.distanceM === null || activity.distanceM < 500) return false;
  let low = Infinity;
  let high = -Infinity;
  for (const value of altitude) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const climbPerM = (activity.ascentM ?? 0) / activity.distanceM;
  return high - low > 3 && climbPerM < 0.15;
}

/**
 * Running totals of distance and work. `costRatioOf` gives the cost of a metre on a slope relative to the level one;
 * slopes are taken over 200 m, since recorded altitude is noisy.
 */
export function effortSeries(activity: Activity, costRatioOf: (gradeRatio: number) => number): EffortSeries | null {
  const { timeS, distanceM, speedMps, powerW, altitudeM } = activity.columns;
  const first = timeS[0];
  const last = timeS.at(-1);
  if (first === undefined || last === undefined || last - first < 60) return null;
  const gridS = Math.max(GRID_S, Math.ceil((last - first) / 100_000));
  const count = Math.floor((last - first) / gridS) + 1;

  let totalM = distanceM === null ? null : onGrid(timeS, distanceM, count, gridS);
  if (totalM === null && speedMps !== null) {
    const speeds = onGrid(timeS, speedMps, count, gridS);
    if (speeds !== null) {
      totalM = new Float64Array(count);
      for (let g = 1; g < count; g++) totalM[g] = (totalM[g - 1] ?? 0) + Math.max(0, speeds[g] ?? 0) * gridS;
    }
  }
  const powers = powerW === null ? null : onGrid(timeS, powerW, count, gridS);
  if (totalM === null && powers === null) return null;

  const limitMps = SPEED_LIMIT_MPS[activity.sport];
  const leapFraction = totalM !== null && limitMps !== undefined ? smoothLeaps(totalM, gridS, limitMps) : 0;
  const effortDistanceM = new Float64Array(count);
  const altitudes =
    altitudeM !== null && hasTrustworthyAltitude(activity) ? onGrid(timeS, altitudeM, count, gridS) : null;
  if (totalM !== null) {
    let back = 0;
    let front = 0;
    for (let g = 1; g < count; g++) {
      const stepM = Math.max(0, (totalM[g] ?? 0) - (totalM[g - 1] ?? 0));
      let ratio = 1;
      if (altitudes !== null && stepM > 0) {
        const hereM = totalM[g] ?? 0;
        while (back < g && hereM - (totalM[back] ?? 0) > GRADE_WINDOW_M / 2) back++;
        while (front < count - 1 && (totalM[front] ?? 0) - hereM < GRADE_WINDOW_M / 2) front++;
        const spanM = (totalM[front] ?? 0) - (totalM[back] ?? 0);
        const grade = spanM > 50 ? ((altitudes[front] ?? 0) - (altitudes[back] ?? 0)) / spanM : 0;
        ratio = costRatioOf(Math.min(0.3, Math.max(-0.3, grade)));
      }
      effortDistanceM[g] = (effortDistanceM[g - 1] ?? 0) + stepM * ratio;
    }
  }
  let workJ: Float64Array | null = null;
  if (powers !== null) {
    workJ = new Float64Array(count);
    for (let g = 1; g < count; g++) workJ[g] = (workJ[g - 1] ?? 0) + Math.max(0, powers[g] ?? 0) * gridS;
  }
  return { gridS, effortDistanceM, workJ, isGradeAdjusted: altitudes !== null && totalM !== null, leapFraction };
}

/** Largest mean rate of a running total for each duration that fits, in its unit per second. */
export function bestEfforts(total: Float64Array, gridS: number): BestEffort[] {
  const efforts: BestEffort[] = [];
  for (const durationS of effortDurationsS) {
    const width = Math.round(durationS / gridS);
    if (width >= total.length) break;
    let best = 0;
    for (let g = width; g < total.length; g++) {
      const gained = (total[g] ?? 0) - (total[g - width] ?? 0);
      if (gained > best) best = gained;
    }
    if (best > 0) efforts.push({ durationS, value: best / (width * gridS) });
  }
  return efforts;
}

/**
 * Seconds spent in bins of a rate, from a running total, each sample the mean of `windowS`. The last bin is open. Standing
 * still is not counted.
 */
export function timeInBinsS(
  total: Float64Array,
  options: { readonly gridS: number; readonly windowS: number; readonly binWidth: number; readonly binCount: number },
): number[] {
  const bins = new Array<number>(options.binCount).fill(0);
  const half = Math.max(1, Math.round(options.windowS / options.gridS / 2));
  for (let g = 1; g < total.length; g++) {
    const from = Math.max(0, g - half);
    const to = Math.min(total.length - 1, g + half);
    const rate = ((total[to] ?? 0) - (total[from] ?? 0)) / ((to - from) * options.gridS);
    const index = Math.min(options.binCount - 1, Math.floor(rate / options.binWidth));
    if (rate > 1e-6) bins[index] = (bins[index] ?? 0) + options.gridS;
  }
  return bins;
}
