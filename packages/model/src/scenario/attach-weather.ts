import type { ActivitySummary } from "../activity/activity-summary.ts";
import { HOT_AIR_C } from "../activity/heat-exposure.ts";
import type { WeatherSeries } from "../weather/conditions.ts";
import { placesOf } from "../weather/conditions.ts";
import { type Conditions, wbgtC, weatherReader } from "../weather/conditions-at.ts";
import type { ActivityWay } from "./activity-way.ts";

const LOOK_EVERY_S = 300;
const HOUR_MS = 3_600_000;
/** A damp dawn in the tropics is hot for a runner below 25 °C, too. An assumption; races flag caution from here. */
const HOT_WBGT_C = 23;

function isHot(air: Conditions): boolean {
  return air.airTemperatureC >= HOT_AIR_C || wbgtC(air) >= HOT_WBGT_C;
}

/**
 * The summary with the weather it was done in: means over its time, read every five minutes; along its way and at its
 * altitude where that is given. Why not, where the series does not cover the activity; weather of another day is worse
 * than none.
 */
export function attachWeather(
  summary: ActivitySummary,
  series: WeatherSeries,
  way: ActivityWay | null = null,
): { readonly ok: true; readonly summary: ActivitySummary } | { readonly ok: false; readonly reason: string } {
  const endEpochMs = summary.startEpochMs + summary.elapsedS * 1000;
  const isCovered = placesOf(series).every(({ hours }) => {
    const instants = hours.map((hour) => hour.epochMs);
    return Math.min(...instants) <= summary.startEpochMs && Math.max(...instants) + HOUR_MS >= endEpochMs;
  });
  if (!isCovered) {
    return { ok: false, reason: "the weather does not cover the time of this activity" };
  }
  const weatherAt = weatherReader(way === null || way.hasAltitude ? series : withoutAltitude(series));
  const looks: number[] = [];
  for (let atS = 0; atS <= summary.elapsedS; atS += LOOK_EVERY_S) looks.push(atS);
  const seen = looks.map((atS) => weatherAt(summary.startEpochMs + atS * 1000, way?.at(atS)));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const hotShare = seen.filter(isHot).length / seen.length;
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

function withoutAltitude(series: WeatherSeries): WeatherSeries {
  const furtherPlaces = series.furtherPlaces?.map((place) => ({ ...place, altitudeM: null }));
  return { ...series, altitudeM: null, ...(furtherPlaces === undefined ? {} : { furtherPlaces }) };
}
