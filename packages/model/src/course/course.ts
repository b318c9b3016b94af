/** One point of a course profile. */
export interface CoursePoint {
  readonly distanceM: number;
  readonly altitudeM: number;
  /** Degrees; null on a course typed as distance and climb. @unit degree */
  readonly latitudeDeg: number | null;
  /** @unit degree */
  readonly longitudeDeg: number | null;
}

/** Where the race hands out drinks. */
export interface AidStation {
  readonly distanceM: number;
  readonly name: string | null;
}

/** The way: points in order, evenly or unevenly spaced, distances rising from 0. */
export interface Course {
  readonly name: string;
  readonly points: readonly CoursePoint[];
  readonly aidStations: readonly AidStation[];
  /** What had to be assumed or repaired, in plain words (no elevations, smoothed, scaled to the official distance). */
  readonly notes: readonly string[];
}
