import { boundProblem, type FieldProblem } from "../units/field-problem.ts";
import type { Course } from "./course.ts";

/** A piece of the way with one slope and one heading. */
export interface Segment {
  readonly startM: number;
  readonly lengthM: number;
  /** Rise over run, within ±0.45, the range of the cost equations. */
  readonly gradeRatio: number;
  readonly startAltitudeM: number;
  /** Degrees clockwise from north; null on a course without positions. @unit degree */
  readonly headingDeg: number | null;
}

const GRADE_LIMIT_RATIO = 0.45;

/** Initial heading from one place to another, degrees clockwise from north. @source great-circle bearing */
export function headingDeg(
  from: { readonly latitudeDeg: number; readonly longitudeDeg: number },
  to: { readonly latitudeDeg: number; readonly longitudeDeg: number },
): number {
  const rad = Math.PI / 180;
  const deltaRad = (to.longitudeDeg - from.longitudeDeg) * rad;
  const y = Math.sin(deltaRad) * Math.cos(to.latitudeDeg * rad);
  const x =
    Math.cos(from.latitudeDeg * rad) * Math.sin(to.latitudeDeg * rad) -
    Math.sin(from.latitudeDeg * rad) * Math.cos(to.latitudeDeg * rad) * Math.cos(deltaRad);
  return (Math.atan2(y, x) / rad + 360) % 360;
}

/** Length of the course, m. */
export function courseDistanceM(course: Course): number {
  return course.points.at(-1)?.distanceM ?? 0;
}

/** First thing that makes a course unusable, or null. */
export function courseProblem(course: Course, field: string): FieldProblem | null {
  if (course.points.length < 2) {
    return { ok: false, field: `${field}.points`, reason: `has ${course.points.length} points`, allowed: "at least 2" };
  }
  let previousM = -1;
  for (const [index, point] of course.points.entries()) {
    const at = `${field}.points[${index}]`;
    const problem =
      boundProblem(`${at}.distanceM`, point.distanceM, { min: 0, max: 1_000_000 }) ??
      boundProblem(`${at}.altitudeM`, point.altitudeM, { min: -500, max: 9000 });
    if (problem !== null) return problem;
    if (point.distanceM <= previousM) {
      return {
        ok: false,
        field: `${at}.distanceM`,
        reason: `is ${point.distanceM}`,
        allowed: `more than ${previousM}`,
      };
    }
    previousM = point.distanceM;
  }
  return boundProblem(`${field}.points`, courseDistanceM(course), { min: 1, max: 1_000_000 });
}

/** The course as pieces between its points, slopes clamped to what the cost equations were measured on. */
export function segmentsOf(course: Course): Segment[] {
  const segments: Segment[] = [];
  for (let i = 1; i < course.points.length; i++) {
    const from = course.points[i - 1];
    const to = course.points[i];
    if (from === undefined || to === undefined) continue;
    const lengthM = to.distanceM - from.distanceM;
    const slope = (to.altitudeM - from.altitudeM) / lengthM;
    const { latitudeDeg: fromLat, longitudeDeg: fromLon } = from;
    const { latitudeDeg: toLat, longitudeDeg: toLon } = to;
    segments.push({
      startM: from.distanceM,
      lengthM,
      gradeRatio: Math.min(GRADE_LIMIT_RATIO, Math.max(-GRADE_LIMIT_RATIO, slope)),
      startAltitudeM: from.altitudeM,
      headingDeg:
        fromLat === null || fromLon === null || toLat === null || toLon === null
          ? null
          : headingDeg({ latitudeDeg: fromLat, longitudeDeg: fromLon }, { latitudeDeg: toLat, longitudeDeg: toLon }),
    });
  }
  return segments;
}
