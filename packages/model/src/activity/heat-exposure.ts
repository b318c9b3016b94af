import type { ActivitySummary } from "./activity-summary.ts";

const DAY_MS = 86_400_000;
/** Air from which exercise counts as hot. @source assumption */
export const HOT_AIR_C = 25;
/** A watch on a wrist reads some degrees above the air; a bike computer in the sun less. Assumptions. */
const WRIST_EXCESS_C = 4;
const HANDLEBAR_EXCESS_C = 2;
const HOT_SESSION_S = 3600;
const BUILD_DAYS = 6;
const DECAY_PER_DAY = 0.025;

/** Adaptation to heat with what it rests on, or null when no session has a temperature. */
export interface HeatExposure {
  readonly acclimationFraction: number;
  /** Days with any exercise in heat. */
  readonly hotDayCount: number;
  readonly measuredSessionCount: number;
  /** Of those, sessions whose weather came from a weather service. */
  readonly weatherSessionCount: number;
}

/** Air temperature that a device's reading stands for, °C. @source assumption: mean excess of worn and mounted sensors */
export function airTemperatureFromDeviceC(summary: ActivitySummary): number | null {
  if (summary.averageTemperatureC === null) return null;
  return summary.averageTemperatureC - (summary.sport === "cycling" ? HANDLEBAR_EXCESS_C : WRIST_EXCESS_C);
}

/** Time of a session in heat, s: of its attached weather, else of the device's temperature; null when neither is known. */
function hotTimeS(summary: ActivitySummary): number | null {
  if (summary.weather) return Math.min(summary.timerS, summary.weather.hotS);
  const airC = airTemperatureFromDeviceC(summary);
  return airC === null ? null : airC >= HOT_AIR_C ? summary.timerS : 0;
}

/**
 * Adaptation to heat on a day, 0-1: each day with an hour of hot exercise adds a sixth of what is missing, a shorter time
 * in proportion; each day loses 2.5 %.
 * @source build rate and its share for short sessions assumed; decay Daanen 2018 doi:10.1007/s40279-017-0808-x
 */
export function heatExposure(summaries: readonly ActivitySummary[], asOfEpochMs: number): HeatExposure | null {
  const measured = summaries.flatMap((each) => {
    const hotS = each.sport === "swimming" || each.startEpochMs > asOfEpochMs ? null : hotTimeS(each);
    return hotS === null ? [] : [{ hotS, startEpochMs: each.startEpochMs, isFromWeather: Boolean(each.weather) }];
  });
  if (measured.length === 0) return null;
  const first = Math.min(...measured.map((each) => each.startEpochMs));
  const hotSecondsByDay = new Map<number, number>();
  for (const { hotS, startEpochMs } of measured) {
    const day = Math.floor(startEpochMs / DAY_MS);
    hotSecondsByDay.set(day, (hotSecondsByDay.get(day) ?? 0) + hotS);
  }
  let acclimationFraction = 0;
  let hotDayCount = 0;
  for (let day = Math.floor(first / DAY_MS); day <= Math.floor(asOfEpochMs / DAY_MS); day++) {
    acclimationFraction *= 1 - DECAY_PER_DAY;
    const dose = Math.min(1, (hotSecondsByDay.get(day) ?? 0) / HOT_SESSION_S);
    acclimationFraction += (dose * (1 - acclimationFraction)) / BUILD_DAYS;
    if (dose > 0) hotDayCount++;
  }
  return {
    acclimationFraction,
    hotDayCount,
    measuredSessionCount: measured.length,
    weatherSessionCount: measured.filter((each) => each.isFromWeather).length,
  };
}
