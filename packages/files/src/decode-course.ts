import { type FileReason, sayFileReason } from "@crampcast/model/activity";
import { withoutGzip } from "./archive/gzip.ts";
import type { NamedBytes } from "./decoded-file.ts";
import { createFitLog } from "./fit/fit-log.ts";
import { looksLikeFit, readFitMessages } from "./fit/messages.ts";
import { readGpx } from "./xml/gpx-document.ts";
import type { TrackPoint } from "./xml/point-rows.ts";
import { xmlRootName, xmlText } from "./xml/read-xml.ts";
import { readTcx } from "./xml/tcx-document.ts";

/** One point of a way as the file states it. */
export interface DecodedCoursePoint {
  /** @unit degree */
  readonly latitudeDeg: number;
  /** @unit degree */
  readonly longitudeDeg: number;
  readonly altitudeM: number | null;
  readonly distanceM: number | null;
}

/** A named place on or near the way (aid station, summit). */
export interface CourseWaypoint {
  /** @unit degree */
  readonly latitudeDeg: number;
  /** @unit degree */
  readonly longitudeDeg: number;
  readonly name: string | null;
}

export type DecodedCourse =
  | {
      readonly ok: true;
      readonly name: string;
      readonly points: readonly DecodedCoursePoint[];
      readonly waypoints: readonly CourseWaypoint[];
    }
  | { readonly ok: false; readonly reason: string; readonly why: FileReason };

const noCourse = (why: FileReason): DecodedCourse => ({ ok: false, reason: sayFileReason(why), why });

/**
 * The way in a file: a GPX track or route, a TCX course or activity, a FIT course or activity; plain or gzipped. Points
 * come in order, with altitude and distance where the file states them; nothing is smoothed or filled.
 */
export function decodeCourse({ name, bytes }: NamedBytes): DecodedCourse {
  const plain = withoutGzip(bytes);
  if (!plain.ok) return noCourse(plain.why);
  if (plain.bytes.length === 0) return noCourse({ key: "file-empty" });
  const fallback = name.replace(/^.*[/\\]/, "").replace(/\.(gpx|tcx|fit)(\.gz)?$/i, "");
  if (looksLikeFit(plain.bytes)) return fromFit(plain.bytes, fallback);
  const root = xmlRootName(plain.bytes);
  if (root === "gpx") return fromGpx(xmlText(plain.bytes), fallback);
  if (root === "TrainingCenterDatabase") return fromTcx(xmlText(plain.bytes), fallback);
  return noCourse({ key: "no-known-format" });
}

function fromGpx(text: string, fallback: string): DecodedCourse {
  const { tracks, routes, waypoints, metadataName, problem } = readGpx(text);
  const hasTracks = tracks.some((track) => track.segments.some((segment) => segment.length > 1));
  const paths = hasTracks ? tracks : routes.slice(0, 1);
  const points = paths.flatMap((path) => path.segments.flat());
  const own = paths.length === 1 ? paths[0]?.name : null;
  return courseOf({
    name: own ?? metadataName ?? paths[0]?.name ?? fallback,
    points: points.map(pointOf),
    waypoints,
    problem,
  });
}

function fromTcx(text: string, fallback: string): DecodedCourse {
  const { courses, activities, problem } = readTcx(text);
  const course = courses.find((one) => one.points.length > 1);
  const activity = activities.find((one) => one.laps.some((lap) => lap.points.length > 0));
  const points = course?.points ?? activity?.laps.flatMap((lap) => lap.points) ?? [];
  return courseOf({
    name: course?.name ?? activity?.notes ?? fallback,
    points: points.map(pointOf),
    waypoints: course?.waypoints ?? [],
    problem,
  });
}

function fromFit(bytes: Uint8Array, fallback: string): DecodedCourse {
  const { log, take } = createFitLog();
  const reading = readFitMessages(bytes, take);
  const { records } = log;
  const points = records.timestampS.map((_, i) => ({
    latitudeDeg: records.latitudeDeg[i] ?? Number.NaN,
    longitudeDeg: records.longitudeDeg[i] ?? Number.NaN,
    altitudeM: nullIfNaN(records.altitudeM[i]),
    distanceM: nullIfNaN(records.distanceM[i]),
  }));
  const waypoints = log.coursePoints.filter((point) => !Number.isNaN(point.latitudeDeg));
  return courseOf({ name: log.courseName ?? fallback, points, waypoints, problem: reading.notes[0] ?? null });
}

interface CourseParts {
  readonly name: string;
  readonly points: readonly DecodedCoursePoint[];
  readonly waypoints: readonly CourseWaypoint[];
  readonly problem: FileReason | null;
}

function courseOf({ name, points, waypoints, problem }: CourseParts): DecodedCourse {
  const placed = points.filter(
    (point) =>
      Math.abs(point.latitudeDeg) <= 90 &&
      Math.abs(point.longitudeDeg) <= 180 &&
      !(point.latitudeDeg === 0 && point.longitudeDeg === 0),
  );
  if (placed.length < 2) return noCourse(problem ?? { key: "no-way" });
  const named = waypoints
    .filter((point) => !Number.isNaN(point.latitudeDeg) && !Number.isNaN(point.longitudeDeg))
    .map(({ latitudeDeg, longitudeDeg, name: text }) => ({
      latitudeDeg,
      longitudeDeg,
      name: text === "" ? null : text,
    }));
  return { ok: true, name, points: placed, waypoints: named };
}

function pointOf(point: TrackPoint): DecodedCoursePoint {
  return {
    latitudeDeg: point.latitudeDeg,
    longitudeDeg: point.longitudeDeg,
    altitudeM: nullIfNaN(point.altitudeM),
    distanceM: nullIfNaN(point.distanceM),
  };
}

function nullIfNaN(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
