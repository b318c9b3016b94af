import { airDensityKgPerM3, vapourPressurePaFromHumidity } from "../units/convert.ts";
import { type Air, airReader, mix, mixedAir } from "./air-reader.ts";
import { airAtAltitude, standardPressurePa } from "./altitude.ts";
import { placesOf, type WeatherOfPlace, type WeatherSeries } from "./conditions.ts";
import { clearSkyIrradianceWPerM2, directIrradianceFraction } from "./irradiance.ts";
import { meanRadiantTemperatureC } from "./mean-radiant-temperature.ts";
import { cosineOfSolarZenith, sunDistanceRatio, sunInstantAt } from "./sun.ts";
import { wbgtParts } from "./wbgt.ts";
import { windAtBodyHeightMps } from "./wind.ts";

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

/** A place on the way, by what weather depends on. */
export interface PlaceOnWay {
  /** Since the start of the race, all legs in a row. */
  readonly distanceM: number;
  readonly altitudeM: number;
}

interface LocalAir {
  readonly air: Air;
  /** @unit degree */
  readonly latitudeDeg: number;
  /** @unit degree */
  readonly longitudeDeg: number;
}

/** Longitude between two by the shorter way round. @unit degree */
function mixedLongitudeDeg(fromDeg: number, toDeg: number, share: number): number {
  const turnDeg = ((toDeg - fromDeg + 540) % 360) - 180;
  return ((fromDeg + turnDeg * share + 540) % 360) - 180;
}

/** The air of one place, brought to the altitude at which it is read where its own is known. */
function placeReader(place: WeatherOfPlace): (epochMs: number, at: PlaceOnWay | undefined) => LocalAir {
  const airAt = airReader(place);
  const { latitudeDeg, longitudeDeg } = place;
  const ownM = place.altitudeM ?? null;
  return (epochMs, at) => {
    const air = airAt(epochMs);
    const isElsewhere = at !== undefined && ownM !== null;
    return { air: isElsewhere ? airAtAltitude(air, ownM, at.altitudeM) : air, latitudeDeg, longitudeDeg };
  };
}

/** Air and coordinates anywhere on the way: of the nearest place outside the places, between two by straight lines. */
function wayReader(series: WeatherSeries): (epochMs: number, at: PlaceOnWay | undefined) => LocalAir {
  const places = placesOf(series).map((place) => ({ distanceM: place.distanceM ?? 0, read: placeReader(place) }));
  const first = places[0];
  if (first === undefined) throw new RangeError("weather has 0 places; expected at least the start");
  return (epochMs, at) => {
    const distanceM = at?.distanceM ?? 0;
    let index = 0;
    while (index + 1 < places.length && (places[index + 1]?.distanceM ?? 0) <= distanceM) index++;
    const before = places[index] ?? first;
    const after = places[index + 1];
    const here = before.read(epochMs, at);
    if (after === undefined || distanceM <= before.distanceM) return here;
    const share = (distanceM - before.distanceM) / (after.distanceM - before.distanceM);
    const there = after.read(epochMs, at);
    return {
      air: mixedAir(here.air, there.air, share),
      latitudeDeg: mix(here.latitudeDeg, there.latitudeDeg, share),
      longitudeDeg: mixedLongitudeDeg(here.longitudeDeg, there.longitudeDeg, share),
    };
  };
}

/**
 * Prepares weather for reading at many instants and places. Hours and places are joined by straight lines, the first and
 * last hold outside them; the sun stands where it does between the coordinates of the places. Without a place on the way
 * the air is read at the start and at the altitude for which it was stated.
 * @source linear interpolation; altitude as in `altitude.ts`; radiation as in `irradiance.ts` and `mean-radiant-temperature.ts`
 */
export function weatherReader(series: WeatherSeries): (epochMs: number, at?: PlaceOnWay) => Conditions {
  const localAt = wayReader(series);
  return (epochMs, at) => {
    const { air, ...place } = localAt(epochMs, at);
    const { airTemperatureC, relativeHumidityFraction, cloudCoverFraction } = air;
    const airPressurePa = air.airPressurePa ?? standardPressurePa(at?.altitudeM ?? series.altitudeM ?? 0);
    const vapour = vapourPressurePaFromHumidity(airTemperatureC, relativeHumidityFraction);
    const instant = sunInstantAt(place, epochMs);
    const cosZenithRatio = cosineOfSolarZenith(instant);
    const globalIrradianceWPerM2 = air.transmissionFraction * clearSkyIrradianceWPerM2(cosZenithRatio);
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
      windSpeedMps: windAtBodyHeightMps(air.windSpeedMps),
      windFromDeg: air.windFromDeg,
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

/** Weather of one instant at the start, interpolated between the hours. For many instants use `weatherReader`. */
export function conditionsAt(series: WeatherSeries, epochMs: number): Conditions {
  return weatherReader(series)(epochMs);
}

/** Wet-bulb globe temperature, °C, under these conditions. @source Liljegren 2008 */
export function wbgtC(conditions: Conditions): number {
  return wbgtParts(conditions).wbgtC;
}
