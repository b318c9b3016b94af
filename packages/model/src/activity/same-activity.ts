import { presentCount } from "./clean-columns.ts";
import { distanceBetweenM } from "./clean-positions.ts";
import type { Activity, Sport } from "./recording.ts";

/** Whether two recordings are of one effort, and in plain words why. */
export type SameActivity =
  | { readonly isSame: false; readonly reason: string }
  | { readonly isSame: true; readonly reason: string; readonly overlap: EffortOverlap };

/** How the times of two recordings of one effort lie to each other. */
export interface EffortOverlap {
  /** Between the two starts. */
  readonly startsApartS: number;
  /** Of the shorter that lies inside the other. */
  readonly overlapFraction: number;
}

/** Share of the shorter recording that must lie inside the longer. */
const leastOverlapFraction = 0.6;

/** Two devices on one athlete are never farther apart than this, even with a bad fix. @unit m */
const farthestApartM = 3000;

/** Clocks that were never set start in 1989 or 1990: their times say nothing. @unit ms */
const firstPlausibleEpochMs = Date.UTC(2000, 0, 1);

/**
 * Tells whether two activities of one athlete are the same effort, recorded twice (watch and phone, or one ride exported
 * as FIT, TCX and GPX): their times overlap by most of the shorter, the sport fits and the places do not contradict.
 */
export function isSameActivity(a: Activity, b: Activity): SameActivity {
  const isUnclocked = a.startEpochMs < firstPlausibleEpochMs;
  if (isUnclocked !== b.startEpochMs < firstPlausibleEpochMs)
    return { isSame: false, reason: "one of the two has no true date" };
  if (!isSportCompatible(a.sport, b.sport)) {
    return { isSame: false, reason: `different sports (${[a.sport, b.sport].sort().join(", ")})` };
  }
  if (a.sport !== b.sport && (a.sport === "transition" || b.sport === "transition")) {
    return { isSame: false, reason: "a transition is compared only with transitions" };
  }
  const startS = Math.max(a.startEpochMs, b.startEpochMs) / 1000;
  const endS = Math.min(a.startEpochMs / 1000 + a.elapsedS, b.startEpochMs / 1000 + b.elapsedS);
  const shorterS = Math.min(a.elapsedS, b.elapsedS);
  const overlapFraction = Math.max(0, endS - startS) / Math.max(shorterS, 1e-9);
  if (overlapFraction < leastOverlapFraction) {
    const reason =
      endS <= startS
        ? "at different times"
        : `only ${Math.round(overlapFraction * 100)} % of the shorter lies inside the other`;
    return { isSame: false, reason };
  }
  if (isUnclocked && Math.abs(a.elapsedS - b.elapsedS) > 2) {
    return { isSame: false, reason: "neither has a true date and they differ in length" };
  }
  const apartM = distanceApartM(a, b, startS);
  if (apartM !== null && apartM > farthestApartM) {
    return { isSame: false, reason: `at the same time but ${Math.round(apartM / 1000)} km apart` };
  }
  const differenceS = Math.round(Math.abs(a.startEpochMs - b.startEpochMs) / 1000);
  const share = Math.round(Math.min(1, overlapFraction) * 100);
  const start = differenceS === 0 ? "start at the same second" : `start ${differenceS} s apart`;
  return {
    isSame: true,
    reason: `they ${start} and ${share} % of the shorter lies inside the other`,
    overlap: { startsApartS: differenceS, overlapFraction: Math.min(1, overlapFraction) },
  };
}

/** One device's run may be another's walk or hike; what names no sport fits all. */
function isSportCompatible(a: Sport, b: Sport): boolean {
  const isOnFoot = (sport: Sport) => sport === "running" || sport === "walking";
  return a === b || a === "other" || b === "other" || (isOnFoot(a) && isOnFoot(b));
}

function distanceApartM(a: Activity, b: Activity, atEpochS: number): number | null {
  const inA = positionAt(a, atEpochS);
  const inB = positionAt(b, atEpochS);
  return inA === null || inB === null ? null : distanceBetweenM(inA, inB);
}

/** First position at or after an instant, if one comes within five minutes. */
function positionAt(
  { columns, startEpochMs }: Activity,
  atEpochS: number,
): { latitudeDeg: number; longitudeDeg: number } | null {
  const fromS = atEpochS - startEpochMs / 1000;
  for (let row = 0; row < columns.timeS.length; row += 1) {
    const timeS = columns.timeS[row] ?? 0;
    if (timeS < fromS) continue;
    if (timeS > fromS + 300) return null;
    const latitudeDeg = columns.latitudeDeg?.[row] ?? Number.NaN;
    const longitudeDeg = columns.longitudeDeg?.[row] ?? Number.NaN;
    if (!Number.isNaN(latitudeDeg) && !Number.isNaN(longitudeDeg)) return { latitudeDeg, longitudeDeg };
  }
  return null;
}

/**
 * The richer of two recordings of one effort: more of it, more quantities, closer samples, and FIT before TCX before
 * GPX when all else is equal. On a tie the first.
 */
export function preferredOf(a: Activity, b: Activity): Activity {
  const longestS = Math.max(a.elapsedS, b.elapsedS, 1);
  return richness(b, longestS) > richness(a, longestS) ? b : a;
}

/** A FIT file is what the device wrote; the others are exports of it that lost some. */
const formatWorth = { fit: 2, tcx: 1, gpx: 0 } as const;

function richness(activity: Activity, longestS: number): number {
  const { columns } = activity;
  const sampleCount = Math.max(1, columns.timeS.length);
  const covered = (column: Float64Array | null) => presentCount(column) / sampleCount;
  const quantities =
    3 * covered(columns.coreTemperatureC) +
    2 * covered(columns.heartRateBpm) +
    2 * covered(columns.powerW) +
    (columns.distanceM === null ? 0 : 1) +
    covered(columns.latitudeDeg) +
    (activity.sport === "swimming" ? 0 : covered(columns.altitudeM)) +
    0.5 * covered(columns.cadencePerMin) +
    0.5 * covered(columns.deviceTemperatureC);
  const density = Math.min(1, sampleCount / Math.max(1, activity.timerS));
  return 4 * (activity.elapsedS / longestS) + quantities + density + formatWorth[activity.origin.format];
}

/** One effort, with the recordings of it that were set aside and why. */
export interface DistinctActivity {
  readonly activity: Activity;
  readonly duplicates: readonly { readonly activity: Activity; readonly reason: string }[];
}

/** Each effort once, in order of start: of several recordings of it the richest. */
export function distinctActivities(activities: readonly Activity[]): DistinctActivity[] {
  const found: { activity: Activity; duplicates: { activity: Activity; reason: string }[] }[] = [];
  for (const activity of [...activities].sort((a, b) => a.startEpochMs - b.startEpochMs)) {
    let reason = "";
    const twin = found.find((one) => {
      const verdict = isSameActivity(one.activity, activity);
      reason = verdict.reason;
      return verdict.isSame;
    });
    if (twin === undefined) {
      found.push({ activity, duplicates: [] });
    } else {
      const kept = preferredOf(twin.activity, activity);
      twin.duplicates.push({ activity: kept === activity ? twin.activity : activity, reason });
      twin.activity = kept;
    }
  }
  return found;
}
