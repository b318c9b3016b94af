import type { CoursePoint } from "../course/index.ts";
import { interpolateAlong } from "../course/index.ts";
import { type RaceLeg, type RaceRequest, raceScenario } from "../scenario/index.ts";
import type { FieldProblem } from "../units/index.ts";

/** A race that goes on more slowly from a place on the course. */
export interface SlowerRest {
  readonly request: RaceRequest;
  /** Distance since the start of the race. */
  readonly fromDistanceM: number;
  /** By how much the pace is longer from there: 0.1 takes a tenth more time for each kilometre. */
  readonly slowerFraction: number;
}

/** The plan with its rest slowed, and when the place is passed. */
export interface SlowedPlan {
  readonly request: RaceRequest;
  readonly atS: number;
}

/** A cut nearer than this to the end of a leg is a cut between the legs. */
const NEAREST_CUT_M = 50;

/**
 * The whole race with the planned pace up to a place and a slower one from there; the leg of the place becomes two, and
 * the body goes on from one to the other. It assumes that the plan was followed up to there. Capsules begin their
 * interval anew at the cut.
 */
export function slowedFrom({
  request,
  fromDistanceM,
  slowerFraction,
}: SlowerRest): { readonly ok: true; readonly plan: SlowedPlan } | FieldProblem {
  const result = raceScenario(request);
  if (!result.ok) return result;
  const { scenario } = result;
  if (!(fromDistanceM >= 0 && fromDistanceM < scenario.distanceM - NEAREST_CUT_M)) {
    return {
      ok: false,
      field: "fromDistanceM",
      reason: `is ${fromDistanceM}`,
      allowed: `0 to ${Math.floor(scenario.distanceM - NEAREST_CUT_M)}`,
    };
  }
  const atS = interpolateAlong([0, ...scenario.stepEndDistanceM], [0, ...scenario.stepEndTimeS], fromDistanceM);
  const ratio = 1 + slowerFraction;
  const legs = request.legs.flatMap((leg, index): RaceLeg[] => {
    const placed = scenario.legs[index];
    if (placed === undefined || placed.endM <= fromDistanceM + NEAREST_CUT_M) return [leg];
    const durationS = placed.endS - placed.startS;
    if (placed.startM >= fromDistanceM - NEAREST_CUT_M) return [slowedLeg(leg, durationS, ratio)];
    const first = firstM(leg);
    const cutM = first + (fromDistanceM - placed.startM);
    const beforeS = atS - placed.startS;
    return [
      paced(part(leg, { fromM: first, toM: cutM }), beforeS, 1),
      slowedLeg(part(leg, { fromM: cutM, toM: Number.POSITIVE_INFINITY }), durationS - beforeS, ratio),
    ];
  });
  return { ok: true, plan: { request: { ...request, legs }, atS } };
}

const firstM = (leg: RaceLeg): number => leg.course.points[0]?.distanceM ?? 0;

function paced(leg: RaceLeg, durationS: number, ratio: number): RaceLeg {
  const { powerW } = leg.pacing;
  // On a bicycle nearly all power goes against the air, which takes the cube of the speed.
  const slower = powerW === null ? null : powerW / ratio ** 3;
  return { ...leg, pacing: { ...leg.pacing, goalTimeS: durationS * ratio, powerW: slower } };
}

const slowedLeg = (leg: RaceLeg, durationS: number, ratio: number): RaceLeg =>
  leg.sport === "transition" ? leg : paced(leg, durationS, ratio);

function part(leg: RaceLeg, { fromM, toM }: { readonly fromM: number; readonly toM: number }): RaceLeg {
  const { points, aidStations } = leg.course;
  const isInside = (distanceM: number) => distanceM > fromM && distanceM < toM;
  const first = pointAt(points, fromM);
  const last = pointAt(points, Math.min(toM, points.at(-1)?.distanceM ?? toM));
  const moved = [first, ...points.filter((point) => isInside(point.distanceM)), last].map((point) => ({
    ...point,
    distanceM: point.distanceM - fromM,
  }));
  const stations = aidStations
    .filter((station) => isInside(station.distanceM))
    .map((station) => ({ ...station, distanceM: station.distanceM - fromM }));
  const servings = leg.intake.servings
    ?.filter((serving) => isInside(serving.distanceM))
    .map((serving) => ({ ...serving, distanceM: serving.distanceM - fromM }));
  const isDry = leg.intake.pattern === "aid-stations" && stations.length === 0;
  return {
    ...leg,
    course: { ...leg.course, points: moved.filter(isAfterPrevious), aidStations: stations },
    // A part without a station is a part without a drink.
    intake: {
      ...leg.intake,
      ...(isDry ? { pattern: "continuous" as const, drinkKgPerH: 0 } : {}),
      ...(servings ? { servings } : {}),
    },
  };
}

const isAfterPrevious = (point: CoursePoint, index: number, all: readonly CoursePoint[]): boolean =>
  index === 0 || point.distanceM > (all[index - 1]?.distanceM ?? -1);

function pointAt(points: readonly CoursePoint[], distanceM: number): CoursePoint {
  const exact = points.find((point) => point.distanceM === distanceM);
  if (exact !== undefined) return exact;
  const after = points.findIndex((point) => point.distanceM > distanceM);
  const to = points[after];
  const from = points[after - 1];
  if (to === undefined || from === undefined) {
    throw new RangeError(
      `pointAt got ${distanceM} m on a course of ${points.length} points up to ${points.at(-1)?.distanceM} m; expected a place on it.`,
    );
  }
  const share = (distanceM - from.distanceM) / (to.distanceM - from.distanceM);
  const between = (a: number, b: number) => a + share * (b - a);
  const maybe = (a: number | null, b: number | null) => (a === null || b === null ? null : between(a, b));
  return {
    distanceM,
    altitudeM: between(from.altitudeM, to.altitudeM),
    latitudeDeg: maybe(from.latitudeDeg, to.latitudeDeg),
    longitudeDeg: maybe(from.longitudeDeg, to.longitudeDeg),
  };
}
