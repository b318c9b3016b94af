import type { HourOfWeather, WeatherOfPlace } from "./conditions.ts";
import { clearSkyIrradianceWPerM2, cloudTransmissionFraction } from "./irradiance.ts";
import { cosineOfSolarZenith, sunInstantAt } from "./sun.ts";

const HOUR_MS = 3_600_000;

/** Air and sky of one instant at one place, as a weather service states them. */
export interface Air {
  readonly airTemperatureC: number;
  readonly relativeHumidityFraction: number;
  /** Null: not stated. */
  readonly airPressurePa: number | null;
  /** Wind at 10 m. */
  readonly windSpeedMps: number;
  /** @unit degree */
  readonly windFromDeg: number | null;
  readonly cloudCoverFraction: number;
  /** Share of the clear-sky irradiance that arrives. */
  readonly transmissionFraction: number;
}

/** Share of the clear-sky irradiance that arrives in this hour: measured or forecast where given, else from cloud. */
function skyTransmissionFraction(place: WeatherOfPlace, hour: HourOfWeather): number {
  if (hour.globalIrradianceWPerM2 === null) return cloudTransmissionFraction(hour.cloudCoverFraction);
  let clearSumWPerM2 = 0;
  for (let part = 0; part < 6; part++) {
    const instant = sunInstantAt(place, hour.epochMs + ((part + 0.5) / 6) * HOUR_MS);
    clearSumWPerM2 += clearSkyIrradianceWPerM2(cosineOfSolarZenith(instant));
  }
  const clearMeanWPerM2 = clearSumWPerM2 / 6;
  // Near the horizon the ratio of two small numbers means nothing.
  if (clearMeanWPerM2 < 20) return cloudTransmissionFraction(hour.cloudCoverFraction);
  return Math.min(Math.max(hour.globalIrradianceWPerM2 / clearMeanWPerM2, 0), 1.2);
}

/** Value between two, by its share of the way. @unit as the values */
export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

interface Wind {
  readonly windSpeedMps: number;
  readonly windFromDeg: number | null;
}

/** Direction between two directions by the shorter way, weighted by their speeds. */
function mixedDirectionDeg(from: Wind, to: Wind, share: number): number | null {
  if (from.windFromDeg === null || to.windFromDeg === null) return share < 0.5 ? from.windFromDeg : to.windFromDeg;
  const rad = Math.PI / 180;
  const east = mix(
    from.windSpeedMps * Math.sin(from.windFromDeg * rad),
    to.windSpeedMps * Math.sin(to.windFromDeg * rad),
    share,
  );
  const north = mix(
    from.windSpeedMps * Math.cos(from.windFromDeg * rad),
    to.windSpeedMps * Math.cos(to.windFromDeg * rad),
    share,
  );
  if (east === 0 && north === 0) return from.windFromDeg;
  return (Math.atan2(east, north) / rad + 360) % 360;
}

/** Air between two, by its share of the way; temperature and relative humidity by straight lines. */
export function mixedAir(from: Air, to: Air, share: number): Air {
  const { airPressurePa: before } = from;
  const { airPressurePa: after } = to;
  return {
    airTemperatureC: mix(from.airTemperatureC, to.airTemperatureC, share),
    relativeHumidityFraction: mix(from.relativeHumidityFraction, to.relativeHumidityFraction, share),
    airPressurePa: before !== null && after !== null ? mix(before, after, share) : (before ?? after),
    windSpeedMps: mix(from.windSpeedMps, to.windSpeedMps, share),
    windFromDeg: mixedDirectionDeg(from, to, share),
    cloudCoverFraction: mix(from.cloudCoverFraction, to.cloudCoverFraction, share),
    transmissionFraction: mix(from.transmissionFraction, to.transmissionFraction, share),
  };
}

/**
 * Prepares the hours of a place for reading at many instants. The returned function interpolates between hours
 * (irradiance through the share of clear sky, so that sunrise falls at its minute) and holds the first and last hour
 * outside the series.
 * @source linear interpolation; radiation as in `irradiance.ts`
 */
export function airReader(place: WeatherOfPlace): (epochMs: number) => Air {
  const hours = [...place.hours].sort((a, b) => a.epochMs - b.epochMs);
  const transmissions = hours.map((hour) => skyTransmissionFraction(place, hour));
  const first = hours[0];
  if (first === undefined) throw new RangeError("weather series has 0 hours; expected at least 1");
  return (epochMs) => {
    let index = 0;
    while (index + 1 < hours.length && (hours[index + 1]?.epochMs ?? 0) <= epochMs) index++;
    const from = hours[index] ?? first;
    const to = hours[index + 1] ?? from;
    const spanMs = to.epochMs - from.epochMs;
    const share = spanMs > 0 ? Math.min(1, Math.max(0, (epochMs - from.epochMs) / spanMs)) : 0;
    // An hour's mean stands for its middle.
    const middle = share - 0.5;
    const here = transmissions[index] ?? 1;
    const neighbour = transmissions[index + (middle < 0 ? -1 : 1)] ?? here;
    const transmissionFraction = spanMs > 0 ? mix(here, neighbour, Math.abs(middle)) : here;
    const sky = { transmissionFraction };
    return { ...mixedAir({ ...from, ...sky }, { ...to, ...sky }, share), ...sky };
  };
}
