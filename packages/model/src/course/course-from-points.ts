import type { FieldProblem } from "../units/field-problem.ts";
import type { AidStation, Course, CoursePoint } from "./course.ts";
import { climbOf, interpolateAlong, smoothedProfile } from "./elevation.ts";

/** A point as a GPX, TCX or FIT file gives it; what the file does not say is null. */
export interface DecodedPoint {
  /** @unit degree */
  readonly latitudeDeg: number | null;
  /** @unit degree */
  readonly longitudeDeg: number | null;
  readonly altitudeM: number | null;
  /** Distance since the start where the file states it. */
  readonly distanceM: number | null;
}

/** A decoded track with what the person knows about the race. */
export interface DecodedCourse {
  readonly name: string;
  readonly points: readonly DecodedPoint[];
  /** Official distance: the track is stretched to it; null keeps the measured one. */
  readonly officialDistanceM?: number | null;
  readonly aidStations?: readonly AidStation[];
}

const EARTH_RADIUS_M = 6_371_008.8;
/** Course points no denser than this, and no more than MAXIMUM_POINTS, so that a request stays small. */
const POINT_SPACING_M = 50;
const MAXIMUM_POINTS = 1500;
const SMOOTHING_WINDOW_M = 100;

/** Distance over the ground between two places, m, on a sphere of the earth's mean radius. @source haversine formula */
export function haversineM(
  from: { readonly latitudeDeg: number; readonly longitudeDeg: number },
  to: { readonly latitudeDeg: number; readonly longitudeDeg: number },
): number {
  const rad = Math.PI / 180;
  const latitudeTerm = Math.sin(((to.latitudeDeg - from.latitudeDeg) * rad) / 2) ** 2;
  const longitudeTerm = Math.sin(((to.longitudeDeg - from.longitudeDeg) * rad) / 2) ** 2;
  const h = latitudeTerm + Math.cos(from.latitudeDeg * rad) * Math.cos(to.latitudeDeg * rad) * longitudeTerm;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

function isPlaced(point: DecodedPoint): point is DecodedPoint & { latitudeDeg: number; longitudeDeg: number } {
  return (
    point.latitudeDeg !== null &&
    point.longitudeDeg !== null &&
    Math.abs(point.latitudeDeg) <= 90 &&
    Math.abs(point.longitudeDeg) <= 180
  );
}

/** Distances since the start: by position where every point has one, else as the file states them. */
function distancesOf(points: readonly DecodedPoint[]): number[] | null {
  if (points.every(isPlaced)) {
    let totalM = 0;
    let previous: DecodedPoint | null = null;
    return points.map((point) => {
      if (previous !== null && isPlaced(previous) && isPlaced(point)) totalM += haversineM(previous, point);
      previous = point;
      return totalM;
    });
  }
  const first = points[0]?.distanceM ?? 0;
  if (!points.every((point) => point.distanceM !== null && Number.isFinite(point.distanceM))) return null;
  return points.map((point) => (point.distanceM ?? 0) - first);
}

/**
 * A course from decoded points: distances, smoothed altitudes, stretched to the official distance. What had to be
 * assumed is in `notes`; a track that is no way at all is a plain reason.
 * @source haversine distance; altitude smoothed over 100 m
 */
export function courseFromPoints(decoded: DecodedCourse): { ok: true; course: Course } | FieldProblem {
  const problem = (reason: string, allowed: string): FieldProblem => ({
    ok: false,
    field: "course.points",
    reason,
    allowed,
  });
  const usable = decoded.points.some(isPlaced) ? decoded.points.filter(isPlaced) : decoded.points;
  const all = distancesOf(usable);
  if (usable.length < 2 || all === null) {
    return problem("the track has no way: fewer than two points with positions or distances", "at least two points");
  }
  const notes: string[] = [];
  const points: DecodedPoint[] = [];
  const distances: number[] = [];
  for (const [index, distanceM] of all.entries()) {
    const point = usable[index];
    const last = distances.at(-1);
    if (point === undefined || (last !== undefined && distanceM <= last)) continue;
    points.push(point);
    distances.push(distanceM);
  }
  const measuredM = distances.at(-1) ?? 0;
  if (measuredM < 50) return problem(`the track is ${measuredM.toFixed(0)} m long`, "at least 50 m");

  const officialM = decoded.officialDistanceM ?? null;
  const scale = officialM === null ? 1 : officialM / measuredM;
  if (scale < 0.5 || scale > 2) {
    return problem(
      `the track is ${(measuredM / 1000).toFixed(1)} km, the stated distance ${((officialM ?? 0) / 1000).toFixed(1)} km`,
      "a stated distance between half and twice the track",
    );
  }
  if (Math.abs(scale - 1) > 0.001) {
    notes.push(
      `stretched from ${(measuredM / 1000).toFixed(2)} km to the stated ${((officialM ?? 0) / 1000).toFixed(2)} km`,
    );
  }
  const scaled = distances.map((distanceM) => distanceM * scale);
  const totalM = measuredM * scale;

  const known = points.flatMap((point, index) =>
    point.altitudeM !== null && Number.isFinite(point.altitudeM)
      ? [{ distanceM: scaled[index] ?? 0, altitudeM: point.altitudeM }]
      : [],
  );
  const spreadM = Math.max(...known.map((each) => each.altitudeM)) - Math.min(...known.map((each) => each.altitudeM));
  const spacingM = Math.max(POINT_SPACING_M, totalM / MAXIMUM_POINTS);
  const hasAltitude = known.length >= 2 && !(spreadM <= 1 && Math.abs(known[0]?.altitudeM ?? 0) <= 1);
  if (!hasAltitude) notes.push("the file has no elevations: course taken as flat at sea level");
  else if (known.length < points.length)
    notes.push(`${points.length - known.length} points had no elevation: filled by straight lines`);
  const raw = hasAltitude
    ? { distancesM: known.map((each) => each.distanceM), altitudesM: known.map((each) => each.altitudeM) }
    : { distancesM: [0, totalM], altitudesM: [0, 0] };
  // The profile spans the whole way even where its first or last points have no altitude.
  const span = {
    distancesM: [0, ...raw.distancesM.filter((d) => d > 0 && d < totalM), totalM],
    altitudesM: [] as number[],
  };
  const profile = smoothedProfile(
    {
      distancesM: span.distancesM,
      altitudesM: span.distancesM.map((d) => interpolateAlong(raw.distancesM, raw.altitudesM, d)),
    },
    { spacingM, windowM: SMOOTHING_WINDOW_M },
  );
  if (hasAltitude) {
    const before = climbOf(raw.altitudesM).ascentM;
    const after = climbOf(profile.altitudesM).ascentM;
    notes.push(
      `elevations smoothed over ${Math.max(SMOOTHING_WINDOW_M, Math.round(spacingM))} m: climb ${before.toFixed(0)} m in the file, ${after.toFixed(0)} m used`,
    );
  }

  const placed = points.every(isPlaced);
  const latitudes = placed ? points.map((point) => point.latitudeDeg ?? 0) : null;
  const longitudes = placed ? points.map((point) => point.longitudeDeg ?? 0) : null;
  const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
  const coursePoints: CoursePoint[] = profile.distancesM.map((distanceM, index) => ({
    distanceM: index === profile.distancesM.length - 1 ? totalM : rounded(distanceM, 2),
    altitudeM: rounded(profile.altitudesM[index] ?? 0, 2),
    latitudeDeg: latitudes === null ? null : rounded(interpolateAlong(scaled, latitudes, distanceM), 6),
    longitudeDeg: longitudes === null ? null : rounded(interpolateAlong(scaled, longitudes, distanceM), 6),
  }));
  const aidStations = (decoded.aidStations ?? []).filter((each) => each.distanceM >= 0 && each.distanceM <= totalM);
  if (aidStations.length < (decoded.aidStations ?? []).length) notes.push("aid stations beyond the finish left out");
  return { ok: true, course: { name: decoded.name, points: coursePoints, aidStations, notes } };
}
