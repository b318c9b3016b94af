import { type ActivitySummary, summaryBins } from "./activity-summary.ts";

/** Capacities that turn time at a speed, power or heart rate into relative intensity; null where unknown. */
export interface LoadCapacities {
  /** @unit m/s */
  readonly criticalSpeedMps: number | null;
  /** @unit W */
  readonly criticalPowerW: number | null;
  /** @unit m/s */
  readonly criticalSwimSpeedMps: number | null;
  readonly maximumHeartRateBpm: number | null;
}

/** Load of one session, or why it has none. 100 is one hour at critical intensity. */
export type SessionLoad =
  | { readonly ok: true /** @unit load */; readonly load: number; readonly from: "power" | "speed" | "heart rate" }
  | { readonly ok: false; readonly reason: string };

const RESTING_HEART_RATE_BPM = 60;
/** Share of heart-rate reserve at critical intensity: an assumption, between the two usual thresholds. */
const RESERVE_SHARE_AT_CRITICAL = 0.88;

function loadOfBins(bins: readonly number[], relativeIntensityOf: (binIndex: number) => number): number {
  let sum = 0;
  for (const [index, seconds] of bins.entries()) {
    const intensity = Math.min(1.5, Math.max(0, relativeIntensityOf(index)));
    sum += (seconds / 3600) * intensity * intensity * 100;
  }
  return sum;
}

/**
 * Load of a session: hours × (intensity relative to critical)² × 100, from power where there is a meter, else from speed,
 * else from heart rate. The square is a neutral choice: effort costs more than in proportion.
 * @source assumption
 */
export function sessionLoad(summary: ActivitySummary, capacities: LoadCapacities): SessionLoad {
  const { criticalPowerW, criticalSpeedMps, criticalSwimSpeedMps, maximumHeartRateBpm } = capacities;
  if (summary.timeAtPowerS !== null && criticalPowerW !== null && summary.sport === "cycling") {
    const widthW = summaryBins.power.widthW;
    return {
      ok: true,
      load: loadOfBins(summary.timeAtPowerS, (i) => ((i + 0.5) * widthW) / criticalPowerW),
      from: "power",
    };
  }
  const onFoot = summary.sport === "running" || summary.sport === "walking";
  const critical = onFoot ? criticalSpeedMps : summary.sport === "swimming" ? criticalSwimSpeedMps : null;
  if (summary.timeAtSpeedS !== null && critical !== null) {
    const widthMps = summary.sport === "swimming" ? summaryBins.swimSpeed.widthMps : summaryBins.speed.widthMps;
    return {
      ok: true,
      load: loadOfBins(summary.timeAtSpeedS, (i) => ((i + 0.5) * widthMps) / critical),
      from: "speed",
    };
  }
  if (summary.timeAtHeartRateS !== null && maximumHeartRateBpm !== null && maximumHeartRateBpm > 100) {
    const reserveBpm = (maximumHeartRateBpm - RESTING_HEART_RATE_BPM) * RESERVE_SHARE_AT_CRITICAL;
    const widthBpm = summaryBins.heartRate.widthBpm;
    return {
      ok: true,
      load: loadOfBins(summary.timeAtHeartRateS, (i) => ((i + 0.5) * widthBpm - RESTING_HEART_RATE_BPM) / reserveBpm),
      from: "heart rate",
    };
  }
  return { ok: false, reason: "no power, speed or heart rate that could be set against a known capacity" };
}

/**
 * Exponentially weighted mean of daily loads, exact over one day: x += (load − x)(1 − e^(−1/τ)), not 1/τ. Returns the
 * value after the last day. Load per day.
 * @source exact solution of the first-order filter
 * @unit load per day
 */
export function weightedLoad(dailyLoads: readonly number[], timeConstantDays: number, startLoad = 0): number {
  const gain = 1 - Math.exp(-1 / timeConstantDays);
  let value = startLoad;
  for (const load of dailyLoads) value += (load - value) * gain;
  return value;
}
