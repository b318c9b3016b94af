import type { Course } from "../../course/index.ts";
import type { RacePlan } from "../race-plan/race-plan.ts";

/** A place of a leg with the moment at which the plan is there. */
export interface PlannedPoint {
  /** Since the start of the leg. */
  readonly distanceM: number;
  /** Since the start of the race. */
  readonly timeS: number;
  readonly altitudeM: number;
  /** Null on a course typed as distance and climb. @unit degree */
  readonly latitudeDeg: number | null;
  /** @unit degree */
  readonly longitudeDeg: number | null;
}

/** Beginning and end of a leg since the start of the race, as planned; a leg without splits takes its goal time. */
export function legTimes(plan: RacePlan, legIndex: number): { readonly startS: number; readonly endS: number } {
  let startS = 0;
  for (let index = 0; ; index++) {
    const last = plan.splits.filter((split) => split.legIndex === index).at(-1);
    const endS = last?.endTimeS ?? startS + (plan.request.legs[index]?.pacing.goalTimeS ?? 0);
    if (index === legIndex) return { startS, endS };
    startS = endS;
  }
}

/** Number between two along a third, held outside them. */
const between = (share: number, from: number, to: number): number =>
  from + (to - from) * Math.min(1, Math.max(0, share));

/**
 * When the plan is at a distance of a leg, seconds since the start of the race: straight between the ends of the splits,
 * the ends of the leg outside them.
 */
export function plannedTimeS(plan: RacePlan, at: { readonly legIndex: number; readonly distanceM: number }): number {
  const { startS, endS } = legTimes(plan, at.legIndex);
  if (at.distanceM <= 0) return startS;
  const split = plan.splits.find((each) => each.legIndex === at.legIndex && at.distanceM <= each.toM);
  if (split === undefined) return endS;
  return between(
    (at.distanceM - split.fromM) / (split.toM - split.fromM),
    split.endTimeS - split.durationS,
    split.endTimeS,
  );
}

/** Where a course is at a distance: altitude and position, straight between its points; the shorter way round the earth. */
export function placeOnCourse(course: Course, distanceM: number): Omit<PlannedPoint, "timeS"> {
  const { points } = course;
  const next = points.findIndex((point) => point.distanceM >= distanceM);
  const after = points[next < 0 ? points.length - 1 : next];
  if (after === undefined) throw new RangeError(`course ${course.name} has 0 points; expected at least two`);
  const before = points[Math.max(0, (next < 0 ? points.length : next) - 1)] ?? after;
  const spanM = after.distanceM - before.distanceM;
  const share = spanM > 0 ? (distanceM - before.distanceM) / spanM : 1;
  const isPlaced =
    before.latitudeDeg !== null &&
    before.longitudeDeg !== null &&
    after.latitudeDeg !== null &&
    after.longitudeDeg !== null;
  const altitudeM = between(share, before.altitudeM, after.altitudeM);
  if (!isPlaced) return { distanceM, altitudeM, latitudeDeg: null, longitudeDeg: null };
  const turnDeg = ((after.longitudeDeg - before.longitudeDeg + 540) % 360) - 180;
  const longitudeDeg = between(share, before.longitudeDeg, before.longitudeDeg + turnDeg);
  return {
    distanceM,
    altitudeM,
    latitudeDeg: between(share, before.latitudeDeg, after.latitudeDeg),
    longitudeDeg: longitudeDeg > 180 ? longitudeDeg - 360 : longitudeDeg < -180 ? longitudeDeg + 360 : longitudeDeg,
  };
}

/** Closer together than this, two points of the way are one. */
const SAME_PLACE_M = 0.5;

/** The whole leg as planned: every point of its course, every end of a split and every place where something is taken. */
export function plannedWay(plan: RacePlan, legIndex: number): PlannedPoint[] {
  const course = plan.request.legs[legIndex]?.course;
  if (course === undefined)
    throw new RangeError(`leg ${legIndex} of ${plan.request.legs.length}; expected one of them`);
  const lengthM = course.points.at(-1)?.distanceM ?? 0;
  const servings = plan.servings.filter((serving) => serving.legIndex === legIndex).map(({ distanceM }) => distanceM);
  const splitEnds = plan.splits.filter((split) => split.legIndex === legIndex).map(({ toM }) => toM);
  // Servings come first, so that their places are kept and a point of the course beside them gives way.
  const places = [0, lengthM, ...servings, ...splitEnds, ...course.points.map(({ distanceM }) => distanceM)].filter(
    (distanceM) => distanceM >= 0 && distanceM <= lengthM,
  );
  const order = places
    .map((distanceM, rank) => ({ distanceM, rank }))
    .sort((a, b) => a.distanceM - b.distanceM || a.rank - b.rank);
  const kept: { distanceM: number; rank: number }[] = [];
  for (const place of order) {
    const last = kept.at(-1);
    if (last === undefined || place.distanceM - last.distanceM > SAME_PLACE_M) kept.push(place);
    else if (place.rank < last.rank) kept[kept.length - 1] = place;
  }
  return kept.map(({ distanceM }) => ({
    ...placeOnCourse(course, distanceM),
    timeS: plannedTimeS(plan, { legIndex, distanceM }),
  }));
}
