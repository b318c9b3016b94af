import type { ActivitySummary } from "./activity-summary.ts";

const DAY_MS = 86_400_000;
const HOT_AIR_C = 25;
/** A watch on a wrist reads some degrees above the air; a bike computer in the sun less. Assumptions. */
const WRIST_EXCESS_C = 4;
const HANDLEBAR_EXCESS_C = 2;
const HOT_SESSION_S = 3600;
const BUILD_DAYS = 6;
const DECAY_PER_DAY = 0.025;

/** Adaptation to heat with what it rests on, or null when no session has a temperature. */
export interface HeatExposure {
  readonly acclimationFraction: number;
  readonly hotDayCount: number;
  readonly measuredSessionCount: number;
}

/** Air temperature that a device's reading stands for, °C. @source assumption: mean excess of worn and mounted sensors */
export function airTemperatureFromDeviceC(summary: ActivitySummary): number | null {
  if (summary.averageTemperatureC === null) return null;
  return summary.averageTemperatureC - (summary.sport === "cycling" ? HANDLEBAR_EXCESS_C : WRIST_EXCESS_C);
}

/**
 * Adaptation to heat on a day, 0-1: each day with at least an hour of hot exercise adds a sixth of what is missing, each
 * day loses 2.5 %.
 * @source build rate assumed; decay Daanen 2018 doi:10.1007/s40279-017-0808-x
 */
export function heatExposure(summaries: readonly ActivitySummary[], asOfEpochMs: number): HeatExposure | null {
  const measured = summaries.filter((each) => each.averageTemperatureC !== null && each.sport !== "swimming");
  const first = Math.min(...measured.map((each) => each.startEpochMs));
  if (measured.length === 0 || !(asOfEpochMs >= first)) return null;
  const hotSecondsByDay = new Map<number, number>();
  for (const summary of measured) {
    if ((airTemperatureFromDeviceC(summary) ?? 0) < HOT_AIR_C || summary.startEpochMs > asOfEpochMs) continue;
    const day = Math.floor(summary.startEpochMs / DAY_MS);
    hotSecondsByDay.set(day, (hotSecondsByDay.get(day) ?? 0) + summary.timerS);
  }
  let acclimationFraction = 0;
  let hotDayCount = 0;
  for (let day = Math.floor(first / DAY_MS); day <= Math.floor(asOfEpochMs / DAY_MS); day++) {
    acclimationFraction *= 1 - DECAY_PER_DAY;
    if ((hotSecondsByDay.get(day) ?? 0) >= HOT_SESSION_S) {
      acclimationFraction += (1 - acclimationFraction) / BUILD_DAYS;
      hotDayCount++;
    }
  }
  return { acclimationFraction, hotDayCount, measuredSessionCount: measured.length };
}
