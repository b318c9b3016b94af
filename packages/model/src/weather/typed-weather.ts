import { boundProblem, type FieldProblem } from "../units/field-problem.ts";
import type { HourOfWeather, WeatherOfPlace, WeatherSeries } from "./conditions.ts";

/** One hour as a person types it, in SI units; `localHour` may pass 24 for races over midnight. */
export interface TypedHour {
  /** Hours since local midnight of the race day. @unit h */
  readonly localHour: number;
  readonly airTemperatureC: number;
  readonly relativeHumidityFraction: number;
  readonly windSpeedMps: number;
  /** @unit degree */
  readonly windFromDeg?: number | null;
  readonly cloudCoverFraction: number;
}

/** Weather typed in for one place and day. */
export interface TypedWeather {
  /** @unit degree */
  readonly latitudeDeg: number;
  /** @unit degree */
  readonly longitudeDeg: number;
  readonly utcOffsetS: number;
  /** Local midnight that begins the race day, UTC, milliseconds since 1970. @unit ms */
  readonly localMidnightEpochMs: number;
  readonly hours: readonly TypedHour[];
}

/** Bounds of typed weather: what any inhabited place may have, and the equations still hold. */
export const weatherBounds = {
  airTemperatureC: { min: -40, max: 55 },
  relativeHumidityFraction: { min: 0, max: 1 },
  windSpeedMps: { min: 0, max: 40 },
  windFromDeg: { min: 0, max: 360 },
  cloudCoverFraction: { min: 0, max: 1 },
  globalIrradianceWPerM2: { min: 0, max: 1400 },
  airPressurePa: { min: 40_000, max: 110_000 },
} as const;

/** Bounds of where weather stands on a course. */
export const weatherPlaceBounds = {
  distanceM: { min: 0, max: 1_000_000 },
  altitudeM: { min: -500, max: 9000 },
  furtherPlaceCount: { min: 0, max: 40 },
} as const;

/** First reading of a weather series that lies outside `weatherBounds`, or null. */
export function weatherProblem(series: WeatherSeries): FieldProblem | null {
  const further = series.furtherPlaces ?? [];
  const first =
    placeProblem(series, "weather") ??
    boundProblem("weather.furtherPlaces.length", further.length, weatherPlaceBounds.furtherPlaceCount);
  if (first !== null) return first;
  for (const [index, place] of further.entries()) {
    const problem = placeProblem(place, `weather.furtherPlaces[${index}]`);
    if (problem !== null) return problem;
  }
  return null;
}

function placeProblem(place: WeatherOfPlace, field: string): FieldProblem | null {
  if (place.hours.length === 0) {
    return { ok: false, field: `${field}.hours`, reason: "there is no hour of weather", allowed: "at least 1 hour" };
  }
  const where =
    boundProblem(`${field}.latitudeDeg`, place.latitudeDeg, { min: -90, max: 90 }) ??
    boundProblem(`${field}.longitudeDeg`, place.longitudeDeg, { min: -180, max: 180 }) ??
    boundProblem(`${field}.distanceM`, place.distanceM ?? 0, weatherPlaceBounds.distanceM) ??
    boundProblem(`${field}.altitudeM`, place.altitudeM ?? 0, weatherPlaceBounds.altitudeM);
  if (where !== null) return where;
  for (const [index, hour] of place.hours.entries()) {
    if (!Number.isFinite(hour.epochMs)) {
      return {
        ok: false,
        field: `${field}.hours[${index}].epochMs`,
        reason: `is ${hour.epochMs}`,
        allowed: "milliseconds since 1970",
      };
    }
    const readings: [keyof typeof weatherBounds, number | null][] = [
      ["airTemperatureC", hour.airTemperatureC],
      ["relativeHumidityFraction", hour.relativeHumidityFraction],
      ["windSpeedMps", hour.windSpeedMps],
      ["windFromDeg", hour.windFromDeg],
      ["cloudCoverFraction", hour.cloudCoverFraction],
      ["globalIrradianceWPerM2", hour.globalIrradianceWPerM2],
      ["airPressurePa", hour.airPressurePa],
    ];
    for (const [key, value] of readings) {
      const problem =
        value === null ? null : boundProblem(`${field}.hours[${index}].${key}`, value, weatherBounds[key]);
      if (problem !== null) return problem;
    }
  }
  return null;
}

/** Weather typed in by hour as a series, or the field that is wrong. Hours may come in any order and with gaps. */
export function typedWeather(typed: TypedWeather): { ok: true; weather: WeatherSeries } | FieldProblem {
  const hours: HourOfWeather[] = typed.hours
    .map((hour) => ({
      epochMs: typed.localMidnightEpochMs + hour.localHour * 3_600_000,
      airTemperatureC: hour.airTemperatureC,
      relativeHumidityFraction: hour.relativeHumidityFraction,
      windSpeedMps: hour.windSpeedMps,
      windFromDeg: hour.windFromDeg ?? null,
      cloudCoverFraction: hour.cloudCoverFraction,
      globalIrradianceWPerM2: null,
      airPressurePa: null,
    }))
    .sort((a, b) => a.epochMs - b.epochMs);
  const weather: WeatherSeries = {
    latitudeDeg: typed.latitudeDeg,
    longitudeDeg: typed.longitudeDeg,
    utcOffsetS: typed.utcOffsetS,
    origin: "typed",
    hours,
  };
  return weatherProblem(weather) ?? { ok: true, weather };
}
