import type { FileReason } from "@crampcast/model/activity";
import { emptyTrackPoint, epochMsOf, numberOf, type TrackPoint } from "./point-rows.ts";
import { readXml } from "./read-xml.ts";

/** One `Lap`, with the points of its tracks. */
export interface TcxLap {
  startEpochMs: number;
  timerS: number;
  distanceM: number;
  averageHeartRateBpm: number;
  readonly points: TrackPoint[];
}

/** One `Activity` or one leg of a `MultiSportSession`. */
export interface TcxActivity {
  sport: string | null;
  creator: string | null;
  notes: string | null;
  readonly laps: TcxLap[];
}

/** The parts of a TCX document that Crampcast uses. */
export interface TcxDocument {
  readonly activities: readonly TcxActivity[];
  readonly courses: readonly {
    name: string | null;
    readonly points: TrackPoint[];
    readonly waypoints: { latitudeDeg: number; longitudeDeg: number; name: string | null }[];
  }[];
  readonly hasWorkouts: boolean;
  /** Where the XML breaks off, or null. */
  readonly problem: FileReason | null;
}

interface TcxCourse {
  name: string | null;
  points: TrackPoint[];
  waypoints: { latitudeDeg: number; longitudeDeg: number; name: string | null }[];
}

/** Reads a Training Center text: activities with laps and points, courses with points. */
export function readTcx(text: string): TcxDocument {
  const activities: TcxActivity[] = [];
  const courses: TcxCourse[] = [];
  const path: string[] = [];
  let hasWorkouts = false;
  let activity: TcxActivity | null = null;
  let course: TcxCourse | null = null;
  let lap: TcxLap | null = null;
  let point: TrackPoint | null = null;
  let coursePoint: { latitudeDeg: number; longitudeDeg: number; name: string | null } | null = null;

  const problem = readXml(text, {
    open(name, attribute) {
      path.push(name);
      if (name === "Activity") {
        activity = { sport: attribute("Sport"), creator: null, notes: null, laps: [] };
        activities.push(activity);
      } else if (name === "Course" && path.at(-2) === "Courses") {
        course = { name: null, points: [], waypoints: [] };
        courses.push(course);
      } else if (name === "Workout") {
        hasWorkouts = true;
      } else if (name === "Lap" && activity !== null) {
        lap = {
          startEpochMs: epochMsOf(attribute("StartTime") ?? ""),
          timerS: Number.NaN,
          distanceM: Number.NaN,
          averageHeartRateBpm: Number.NaN,
          points: [],
        };
        activity.laps.push(lap);
      } else if (name === "Trackpoint") {
        point = emptyTrackPoint();
      } else if (name === "CoursePoint") {
        coursePoint = { latitudeDeg: Number.NaN, longitudeDeg: Number.NaN, name: null };
      }
    },
    close(name, content) {
      path.pop();
      const parent = path.at(-1);
      if (point !== null) {
        if (name === "Trackpoint") {
          (lap?.points ?? course?.points)?.push(point);
          point = null;
        } else takePointField({ point, name, parent, content });
      } else if (coursePoint !== null) {
        if (name === "CoursePoint") {
          course?.waypoints.push(coursePoint);
          coursePoint = null;
        } else if (name === "LatitudeDegrees") coursePoint.latitudeDeg = numberOf(content);
        else if (name === "LongitudeDegrees") coursePoint.longitudeDeg = numberOf(content);
        else if (name === "Name") coursePoint.name = content;
      } else if (lap !== null) {
        if (name === "Lap") lap = null;
        else if (parent === "Lap" && name === "TotalTimeSeconds") lap.timerS = numberOf(content);
        else if (parent === "Lap" && name === "DistanceMeters") lap.distanceM = numberOf(content);
        else if (parent === "AverageHeartRateBpm" && name === "Value") lap.averageHeartRateBpm = numberOf(content);
      } else if (activity !== null) {
        if (name === "Name" && parent === "Creator") activity.creator = content.trim();
        else if (name === "Notes" && parent === "Activity") activity.notes = content;
        else if (name === "Activity") activity = null;
      } else if (course !== null) {
        if (name === "Name" && parent === "Course") course.name = content;
        else if (name === "Course") course = null;
      }
    },
  });
  return { activities, courses, hasWorkouts, problem };
}

interface PointField {
  readonly point: TrackPoint;
  readonly name: string;
  readonly parent: string | undefined;
  readonly content: string;
}

function takePointField({ point, name, parent, content }: PointField): void {
  switch (name) {
    case "Time":
      point.epochMs = epochMsOf(content);
      return;
    case "LatitudeDegrees":
      point.latitudeDeg = numberOf(content);
      return;
    case "LongitudeDegrees":
      point.longitudeDeg = numberOf(content);
      return;
    case "AltitudeMeters":
      point.altitudeM = numberOf(content);
      return;
    case "DistanceMeters":
      point.distanceM = numberOf(content);
      return;
    case "Value":
      if (parent === "HeartRateBpm") point.heartRateBpm = numberOf(content);
      return;
    case "Cadence":
    case "RunCadence":
      point.cadencePerMin = numberOf(content);
      return;
    case "Speed":
      point.speedMps = numberOf(content);
      return;
    case "Watts":
      point.powerW = numberOf(content);
      return;
    case "Temperature":
      point.deviceTemperatureC = numberOf(content);
      return;
    default:
      return;
  }
}
