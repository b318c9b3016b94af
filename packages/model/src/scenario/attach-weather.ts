import type { ActivitySummary } from "../activity/activity-summary.ts";
import { HOT_AIR_C } from "../activity/heat-exposure.ts";
import type { WeatherSeries } from "../weather/conditions.ts";
import { wbgtC, weatherReader } from "../weather/conditions-at.ts";

const LOOK_EVERY_S = 300;
const HOUR_MS = 3_600_000;

/**
 * The summary with the weather it was done in: means over its time, read every five minutes. Why not, where the series does
 * not cover the activity; weather of another day is worse than none.
 */
export function attachWeather(
  summary: ActivitySummary,
  series: WeatherSeries,
): { readonly ok: true; readonly summary: ActivitySummary } | { readonly ok: false; readonly reason: string } {
  const instants = series.hours.map((hour) => hour.epochMs);
  const endEpochMs = summary.startEpochMs + summary.elapsedS * 1000;
  if (Math.min(...instants) > summary.startEpochMs || Math.max(...instants) + HOUR_MS < endEpochMs) {
    return { ok: false, reason: "the weather does not cover the time of this activity" };
  }
  const weatherAt = weatherReader(series);
  const looks: number[] = [];
  for (let atS = 0; atS <= summary.elapsedS; atS += LOOK_EVERY_S) looks.push(atS);
  const seen = looks.map((atS) => weatherAt(summary.startEpochMs + atS * 1000));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const hotShare = seen.filter((air) => air.airTemperatureC >= HOT_AIR_C).length / seen.length;
  return {
    ok: true,
    summary: {
      ...summary,
      weather: {
        meanAirTemperatureC: Number(mean(seen.map((air) => air.airTemperatureC)).toFixed(1)),
        meanRelativeHumidityFraction: Number(mean(seen.map((air) => air.relativeHumidityFraction)).toFixed(2)),
        highestWbgtC: Number(Math.max(...seen.map(wbgtC)).toFixed(1)),
        hotS: Math.round(hotShare * summary.timerS),
        origin: series.origin,
      },
    },
  };
}
