import { airDensityKgPerM3, vapourPressurePaFromHumidity } from "../units/convert.ts";
import type { HourOfWeather, WeatherSeries } from "./conditions.ts";
import { clearSkyIrradianceWPerM2, cloudTransmissionFraction, directIrradianceFraction } from "./irradiance.ts";
import { meanRadiantTemperatureC } from "./mean-radiant-temperature.ts";
import { cosineOfSolarZenith, sunDistanceRatio, sunInstantAt } from "./sun.ts";
import { wbgtParts } from "./wbgt.ts";
import { windAtBodyHeightMps } from "./wind.ts";

const HOUR_MS = 3_600_000;
const SEA_LEVEL_PRESSURE_PA = 101_325;

/** Weather of one instant as a body meets it. */
export interface Conditions {
  readonly airTemperatureC: number;
  readonly relativeHumidityFraction: number;
  readonly vapourPressurePa: number;
  readonly airPressurePa: number;
  readonly airDensityKgPerM3: number;
  /** At chest height. */
  readonly windSpeedMps: number;
  /** Degrees clockwise from north where the wind comes from; null when unknown. @unit degree */
  readonly windFromDeg: number | null;
  readonly cloudCoverFraction: number;
  readonly globalIrradianceWPerM2: number;
  readonly directFraction: number;
  /** @unit ratio */
  readonly cosZenithRatio: number;
  readonly meanRadiantTemperatureC: number;
}

/** Share of the clear-sky irradiance that arrives in this hour: measured or forecast where given, else from cloud. */
function skyTransmissionFraction(series: WeatherSeries, hour: HourOfWeather): number {
  if (hour.globalIrradianceWPerM2 === null) return cloudTransmissionFraction(hour.cloudCoverFraction);
  let clearSumWPerM2 = 0;
  for (let part = 0; part < 6; part++) {
    const instant = sunInstantAt(series, hour.epochMs + ((part + 0.5) / 6) * HOUR_MS);
    clearSumWPerM2 += clearSkyIrradianceWPerM2(cosineOfSolarZenith(instant));
  }
  const clearMeanWPerM2 = clearSumWPerM2 / 6;
  // Near the horizon the ratio of two small numbers means nothing.
  if (clearMeanWPerM2 < 20) return cloudTransmissionFraction(hour.cloudCoverFraction);
  return Math.min(Math.max(hour.globalIrradianceWPerM2 / clearMeanWPerM2, 0), 1.2);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** Direction between two directions by the shorter way, weighted by their speeds. */
function mixedDirectionDeg(from: HourOfWeather, to: HourOfWeather, share: number): number | null {
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

/** Air pressure at an altitude, Pa, standard atmosphere: for hours that state none. */
function standardPressurePa(altitudeM: number): number {
  return SEA_LEVEL_PRESSURE_PA * (1 - 2.25577e-5 * altitudeM) ** 5.2559;
}

/**
 * Prepares a series for reading at many instants. The returned function interpolates between hours (irradiance through
 * the share of clear sky, so that sunrise falls at its minute) and holds the first and last hour outside the series.
 * @source linear interpolation; radiation as in `irradiance.ts` and `mean-radiant-temperature.ts`
 */
export function weatherReader(series: WeatherSeries): (epochMs: number, altitudeM?: number) => Conditions {
  const hours = [...series.hours].sort((a, b) => a.epochMs - b.epochMs);
  const transmissions = hours.map((hour) => skyTransmissionFraction(series, hour));
  const first = hours[0];
  if (first === undefined) throw new RangeError("weather series has 0 hours; expected at least 1");
  return (epochMs, altitudeM = 0) => {
    let index = 0;
    while (index + 1 < hours.length && (hours[index + 1]?.epochMs ?? 0) <= epochMs) index++;
    const from = hours[index] ?? first;
    const to = hours[index + 1] ?? from;
    const spanMs = to.epochMs - from.epochMs;
    const share = spanMs > 0 ? Math.min(1, Math.max(0, (epochMs - from.epochMs) / spanMs)) : 0;
    const airTemperatureC = mix(from.airTemperatureC, to.airTemperatureC, share);
    const relativeHumidityFraction = mix(from.relativeHumidityFraction, to.relativeHumidityFraction, share);
    const cloudCoverFraction = mix(from.cloudCoverFraction, to.cloudCoverFraction, share);
    const airPressurePa =
      from.airPressurePa !== null && to.airPressurePa !== null
        ? mix(from.airPressurePa, to.airPressurePa, share)
        : (from.airPressurePa ?? to.airPressurePa ?? standardPressurePa(altitudeM));
    const vapour = vapourPressurePaFromHumidity(airTemperatureC, relativeHumidityFraction);
    const instant = sunInstantAt(series, epochMs);
    const cosZenithRatio = cosineOfSolarZenith(instant);
    // An hour's mean stands for its middle.
    const middle = share - 0.5;
    const here = transmissions[index] ?? 1;
    const neighbour = transmissions[index + (middle < 0 ? -1 : 1)] ?? here;
    const transmission = spanMs > 0 ? mix(here, neighbour, Math.abs(middle)) : here;
    const globalIrradianceWPerM2 = transmission * clearSkyIrradianceWPerM2(cosZenithRatio);
    const directFraction = directIrradianceFraction({
      globalIrradianceWPerM2,
      cosZenithRatio,
      sunDistanceRatio: sunDistanceRatio(instant),
    });
    return {
      airTemperatureC,
      relativeHumidityFraction,
      vapourPressurePa: vapour,
      airPressurePa,
      airDensityKgPerM3: airDensityKgPerM3({ airTemperatureC, vapourPressurePa: vapour, airPressurePa }),
      windSpeedMps: windAtBodyHeightMps(mix(from.windSpeedMps, to.windSpeedMps, share)),
      windFromDeg: mixedDirectionDeg(from, to, share),
      cloudCoverFraction,
      globalIrradianceWPerM2,
      directFraction,
      cosZenithRatio,
      meanRadiantTemperatureC: meanRadiantTemperatureC({
        airTemperatureC,
        vapourPressurePa: vapour,
        cloudCoverFraction,
        globalIrradianceWPerM2,
        directFraction,
        cosZenithRatio,
        skyViewFraction: 1,
      }),
    };
  };
}

/** Weather of one instant, interpolated between the hours of the series. For many instants use `weatherReader`. */
export function conditionsAt(series: WeatherSeries, epochMs: number): Conditions {
  return weatherReader(series)(epochMs);
}

/** Wet-bulb globe temperature, °C, under these conditions. @source Liljegren 2008 */
export function wbgtC(conditions: Conditions): number {
  return wbgtParts(conditions).wbgtC;
}
