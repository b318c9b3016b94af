import { boundProblem, type FieldProblem } from "../units/field-problem.ts";
import type { AidStation, Course, CoursePoint } from "./course.ts";

/** A course known only by its numbers. */
export interface TypedCourse {
  readonly name: string;
  readonly distanceM: number;
  /** Total climb; as much is descended, so that the finish is as high as the start. */
  readonly climbM: number;
  /** Altitude of start and finish. */
  readonly startAltitudeM?: number;
  readonly aidStations?: readonly AidStation[];
}

const SPACING_M = 100;
/** Mean slope of a made-up hill; a climb that needs steeper ones gets longer hills. */
const HILL_GRADE_RATIO = 0.03;

/** Aid stations at equal distances, none at the start or the finish. */
export function evenAidStations(distanceM: number, everyM: number): AidStation[] {
  const stations: AidStation[] = [];
  for (let at = everyM; at < distanceM - everyM / 4; at += everyM) stations.push({ distanceM: at, name: null });
  return stations;
}

/**
 * A course from distance and climb: rounded hills of equal size with that total climb, which begin and end at start
 * altitude. Labelled as made up in `notes`; where the hills stand is invented, how much they cost is about right.
 * @source assumption
 */
export function courseFromDistance(typed: TypedCourse): { ok: true; course: Course } | FieldProblem {
  const problem =
    boundProblem("course.distanceM", typed.distanceM, { min: 50, max: 1_000_000 }) ??
    boundProblem("course.climbM", typed.climbM, { min: 0, max: typed.distanceM * 0.2 });
  if (problem !== null) return problem;
  const startAltitudeM = typed.startAltitudeM ?? 0;
  const hills = Math.max(
    1,
    Math.min(Math.round((typed.distanceM * HILL_GRADE_RATIO) / 2 / 30), Math.ceil(typed.climbM / 15)),
  );
  const heightM = typed.climbM / hills;
  const count = Math.max(2, Math.min(1500, Math.round(typed.distanceM / SPACING_M)));
  // A whole number of points per hill keeps every top, so that the climb is met exactly.
  const perHill = Math.max(2, 2 * Math.round(count / hills / 2));
  const total = typed.climbM === 0 ? count : perHill * hills;
  const points: CoursePoint[] = [];
  for (let i = 0; i <= total; i++) {
    const phase = (i % perHill) / perHill;
    const rise = typed.climbM === 0 ? 0 : heightM * 0.5 * (1 - Math.cos(2 * Math.PI * phase));
    points.push({
      distanceM: i === total ? typed.distanceM : (typed.distanceM * i) / total,
      altitudeM: startAltitudeM + rise,
      latitudeDeg: null,
      longitudeDeg: null,
    });
  }
  const notes = [
    typed.climbM === 0
      ? "flat course from its distance alone"
      : `made-up profile: ${hills} equal hills with ${typed.climbM.toFixed(0)} m of climb in all; load the course file for the real one`,
  ];
  return { ok: true, course: { name: typed.name, points, aidStations: typed.aidStations ?? [], notes } };
}
