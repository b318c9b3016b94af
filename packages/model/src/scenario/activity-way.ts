import type { Activity } from "../activity/recording.ts";
import { haversineM } from "../course/course-from-points.ts";
import type { PlaceOnWay } from "../weather/conditions-at.ts";
import { placesAlong, type RacePlace } from "./weather-places.ts";

/** Where an activity was, as far as its weather asks. */
export interface ActivityWay {
  /** Places at which to ask for its weather. */
  readonly places: readonly RacePlace[];
  /** Whether the recording has altitudes; without, the air is taken at the altitude of the weather. */
  readonly hasAltitude: boolean;
  /** Where it was so long after its start. */
  readonly at: (atS: number) => PlaceOnWay;
}

/** Positions closer in time than this tell weather nothing new. */
const EVERY_S = 60;

/** The way of an activity with positions, or null. Distances are over the ground between positions a minute apart. */
export function activityWay(activity: Activity): ActivityWay | null {
  const { timeS, latitudeDeg, longitudeDeg, altitudeM } = activity.columns;
  if (latitudeDeg === null || longitudeDeg === null) return null;
  const points: RacePlace[] = [];
  const timesS: number[] = [];
  const firstM = altitudeM?.find((height) => Number.isFinite(height));
  let heightM = firstM ?? 0;
  for (const [index, atS] of timeS.entries()) {
    const place = { latitudeDeg: latitudeDeg[index] ?? Number.NaN, longitudeDeg: longitudeDeg[index] ?? Number.NaN };
    const height = altitudeM?.[index] ?? Number.NaN;
    if (Number.isFinite(height)) heightM = height;
    if (!Number.isFinite(place.latitudeDeg + place.longitudeDeg)) continue;
    if (atS - (timesS.at(-1) ?? Number.NEGATIVE_INFINITY) < EVERY_S) continue;
    const last = points.at(-1);
    const distanceM = last === undefined ? 0 : last.distanceM + haversineM(last, place);
    points.push({ ...place, distanceM, altitudeM: heightM });
    timesS.push(atS);
  }
  const first = points[0];
  if (first === undefined) return null;
  return {
    places: placesAlong(points),
    hasAltitude: firstM !== undefined,
    at: (atS) => {
      const { distanceM, altitudeM: here } = points[timesS.findLastIndex((time) => time <= atS)] ?? first;
      return { distanceM, altitudeM: here };
    },
  };
}
