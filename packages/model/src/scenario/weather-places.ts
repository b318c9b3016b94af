import type { Course, CoursePoint } from "../course/course.ts";
import { courseDistanceM } from "../course/segments.ts";
import type { WeatherSeries } from "../weather/conditions.ts";

/** A place of a race at which its weather is asked for. */
export interface RacePlace {
  /** Since the start of the race, all legs in a row. */
  readonly distanceM: number;
  readonly altitudeM: number;
  /** @unit degree */
  readonly latitudeDeg: number;
  /** @unit degree */
  readonly longitudeDeg: number;
}

/** A new place after so much of the way, or after so much climb or descent: what the grid of a service can tell apart. */
const EVERY_M = 20_000;
const EVERY_ALTITUDE_M = 300;
/** At most so many places: each is a question to a service. @unit count */
const MOST_PLACES = 12;
/** Places are asked for by rounded coordinates: a grid of a tenth of a degree. */
const CELLS_PER_DEG = 10;

const cellOf = ({ latitudeDeg, longitudeDeg }: RacePlace): string =>
  `${Math.round(latitudeDeg * CELLS_PER_DEG)} ${Math.round(longitudeDeg * CELLS_PER_DEG)}`;

function placeOf(point: CoursePoint, beforeM: number): RacePlace | null {
  const { latitudeDeg, longitudeDeg, altitudeM } = point;
  if (latitudeDeg === null || longitudeDeg === null) return null;
  return { distanceM: beforeM + point.distanceM, altitudeM, latitudeDeg, longitudeDeg };
}

function pointsOf(legs: readonly { readonly course: Course }[]): RacePlace[] {
  const places: RacePlace[] = [];
  let startM = 0;
  for (const { course } of legs) {
    const firstM = course.points[0]?.distanceM ?? 0;
    for (const point of course.points) {
      const place = placeOf(point, startM - firstM);
      if (place !== null) places.push(place);
    }
    startM += courseDistanceM(course) - firstM;
  }
  return places;
}

function chosen(points: readonly RacePlace[], spacing: number): RacePlace[] {
  const places: RacePlace[] = [];
  for (const [index, point] of points.entries()) {
    const last = places.at(-1);
    if (last === undefined) {
      places.push(point);
      continue;
    }
    const isFar =
      point.distanceM - last.distanceM >= spacing * EVERY_M ||
      Math.abs(point.altitudeM - last.altitudeM) >= spacing * EVERY_ALTITUDE_M ||
      index === points.length - 1;
    // Within one cell the service knows one weather; altitude is put right by rule.
    if (isFar && cellOf(point) !== cellOf(last)) places.push(point);
  }
  return places;
}

/**
 * Places of a race at which to ask for its weather: the start, then every 20 km or 300 m of altitude, and the finish; never
 * twice in a row within a tenth of a degree, and at most twelve (the steps grow on longer ways). None for courses
 * without positions.
 */
export function racePlaces(legs: readonly { readonly course: Course }[]): RacePlace[] {
  return placesAlong(pointsOf(legs));
}

/** The same choice among the points of any way, in its order. */
export function placesAlong(points: readonly RacePlace[]): RacePlace[] {
  let places = chosen(points, 1);
  for (let spacing = 1.25; places.length > MOST_PLACES; spacing *= 1.25) places = chosen(points, spacing);
  return places;
}

/** The answers for several places as one series along the race, in the order of the places; the first serves the start. */
export function weatherAlong(answers: readonly { readonly distanceM: number; readonly weather: WeatherSeries }[]) {
  const [first, ...rest] = answers;
  if (first === undefined) throw new RangeError("weatherAlong got 0 answers; expected one for each place, at least 1");
  const weather: WeatherSeries = {
    ...first.weather,
    distanceM: first.distanceM,
    furtherPlaces: rest.map(({ distanceM, weather: { latitudeDeg, longitudeDeg, altitudeM, hours } }) => ({
      latitudeDeg,
      longitudeDeg,
      distanceM,
      ...(altitudeM === undefined ? {} : { altitudeM }),
      hours,
    })),
  };
  return weather;
}
