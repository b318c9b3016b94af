import type { WatchCourse } from "@crampcast/model/plan/race-day";
import { xmlDegrees, xmlText, xmlTime } from "./xml-text.ts";

/** The longest names that the format allows. */
const COURSE_NAME_COUNT = 15;

/**
 * A leg as TCX course: the way with planned times and distances, a course point for each cue with a name of at most ten
 * letters and the whole text as its note.
 * @source Training Center Database v2 schema (order: Name, Lap, Track, CoursePoint)
 */
export function writeCourseTcx(course: WatchCourse): string {
  const place = ({ latitudeDeg, longitudeDeg }: { latitudeDeg: number; longitudeDeg: number }) =>
    `<LatitudeDegrees>${xmlDegrees(latitudeDeg)}</LatitudeDegrees><LongitudeDegrees>${xmlDegrees(longitudeDeg)}</LongitudeDegrees>`;
  const at = (timeS: number) => xmlTime(course.startEpochMs + timeS * 1000);
  const [first] = course.points;
  const last = course.points.at(-1);
  if (first === undefined || last === undefined) {
    throw new RangeError(`course ${course.name} has 0 points; expected at least two`);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2 http://www.garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd">',
    "<Courses><Course>",
    `<Name>${xmlText(course.name.slice(0, COURSE_NAME_COUNT))}</Name>`,
    `<Lap><TotalTimeSeconds>${course.durationS.toFixed(1)}</TotalTimeSeconds><DistanceMeters>${course.distanceM.toFixed(1)}</DistanceMeters><BeginPosition>${place(first)}</BeginPosition><EndPosition>${place(last)}</EndPosition><Intensity>Active</Intensity></Lap>`,
    "<Track>",
    ...course.points.map(
      (point) =>
        `<Trackpoint><Time>${at(point.timeS)}</Time><Position>${place(point)}</Position><AltitudeMeters>${point.altitudeM.toFixed(1)}</AltitudeMeters><DistanceMeters>${point.distanceM.toFixed(1)}</DistanceMeters></Trackpoint>`,
    ),
    "</Track>",
    ...course.cues.map(
      (cue) =>
        `<CoursePoint><Name>${xmlText(cue.shortName)}</Name><Time>${at(cue.timeS)}</Time><Position>${place(cue)}</Position><AltitudeMeters>${cue.altitudeM.toFixed(1)}</AltitudeMeters><PointType>${cue.kind === "drink" ? "Water" : "Generic"}</PointType><Notes>${xmlText(cue.text)}</Notes></CoursePoint>`,
    ),
    "</Course></Courses>",
    "</TrainingCenterDatabase>",
    "",
  ].join("\n");
}
