import type { Course } from "../course/course.ts";
import { isPlaced, placesOf, type WeatherSeries } from "../weather/conditions.ts";
import { type Conditions, wbgtC } from "../weather/conditions-at.ts";
import type { WeatherAt } from "./leg-steps.ts";
import type { RaceRequest } from "./race-request.ts";

/** Files without elevations lie flat within this, as everything at sea level does. */
const FLAT_M = 1;

/** Whether the altitudes of a course are above the sea, and not above its own start as those of a typed course. */
function isAboveSea({ points: [first, ...rest] }: Course): boolean {
  if (first === undefined) return false;
  const isPlacedCourse = first.latitudeDeg !== null || Math.abs(first.altitudeM) > FLAT_M;
  return isPlacedCourse && [first, ...rest].some((point) => Math.abs(point.altitudeM) > FLAT_M);
}

/**
 * What to add to the altitudes of a course before its weather is read, m: nothing where they are above the sea; a course
 * that knows only its climb begins at the altitude of the weather. The distance is that of the race before it.
 */
export function altitudeOffsetM(weather: WeatherSeries, course: Course, startM: number): number {
  if (isAboveSea(course)) return 0;
  const places = placesOf(weather);
  const near = places.findLast((place) => (place.distanceM ?? 0) <= startM) ?? places[0];
  const stationM = near?.altitudeM ?? null;
  return stationM === null ? 0 : stationM - (course.points[0]?.altitudeM ?? 0);
}

/** The weather read so much higher. */
export function raisedBy(offsetM: number, weatherAt: WeatherAt): WeatherAt {
  if (offsetM === 0) return weatherAt;
  return (epochMs, at) => weatherAt(epochMs, at && { ...at, altitudeM: at.altitudeM + offsetM });
}

/** When and where each step of a race ends; altitudes are those at which the weather is read. */
export interface StepEnds {
  readonly timesS: readonly number[];
  readonly distancesM: readonly number[];
  readonly altitudesM: readonly number[];
}

/** The weather that a race meets, summed up. */
export interface WeatherMet {
  readonly highestWbgtC: number;
  readonly meanRelativeHumidityFraction: number;
  /** Time of the race outside the hours of some place, beyond the hour after its last. */
  readonly weatherMissingS: number;
}

/** Sums up the weather along the way, looked at every ten minutes or forty times, whichever is fewer. */
export function weatherMet(request: RaceRequest, weatherAt: WeatherAt, ends: StepEnds): WeatherMet {
  const durationS = ends.timesS.at(-1) ?? 0;
  const everyS = Math.max(600, durationS / 40);
  const looks = Array.from({ length: Math.floor(durationS / everyS) + 1 }, (_, index): Conditions => {
    const atS = index * everyS;
    const epochMs = request.startEpochMs + atS * 1000;
    if (!isPlaced(request.weather)) return weatherAt(epochMs);
    const step = ends.timesS.findIndex((endS) => endS >= atS);
    const distanceM = atS === 0 ? 0 : (ends.distancesM[step] ?? 0);
    return weatherAt(epochMs, { distanceM, altitudeM: ends.altitudesM[step] ?? 0 });
  });
  return {
    highestWbgtC: Math.max(...looks.map((air) => wbgtC(air))),
    meanRelativeHumidityFraction: looks.reduce((sum, air) => sum + air.relativeHumidityFraction, 0) / looks.length,
    weatherMissingS: missingS(request, durationS),
  };
}

function missingS(request: RaceRequest, durationS: number): number {
  const hours = placesOf(request.weather).map((place) => place.hours.map((hour) => hour.epochMs));
  const firstMs = Math.max(...hours.map((instants) => Math.min(...instants)));
  const lastMs = Math.min(...hours.map((instants) => Math.max(...instants)));
  const beforeS = (firstMs - request.startEpochMs) / 1000;
  const afterS = (request.startEpochMs - lastMs) / 1000 + durationS - 3600;
  // Weather of another day covers nothing of the race, and no more than the race can be uncovered.
  return Math.min(durationS, Math.max(0, beforeS) + Math.max(0, afterS));
}
