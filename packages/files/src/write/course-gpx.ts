import type { WatchCourse } from "@crampcast/model/plan/race-day";
import { xmlDegrees, xmlText, xmlTime } from "./xml-text.ts";

/**
 * A leg as GPX 1.1: a waypoint with name and description for each cue, the way as a track whose times are the plan.
 * @source GPX 1.1 schema (order: metadata, wpt, trk)
 */
export function writeCourseGpx(course: WatchCourse): string {
  const place = ({ latitudeDeg, longitudeDeg }: { latitudeDeg: number; longitudeDeg: number }) =>
    `lat="${xmlDegrees(latitudeDeg)}" lon="${xmlDegrees(longitudeDeg)}"`;
  const at = (timeS: number) => xmlTime(course.startEpochMs + timeS * 1000);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Crampcast" xmlns="http://www.topografix.com/GPX/1/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd">',
    `<metadata><name>${xmlText(course.name)}</name><time>${at(0)}</time></metadata>`,
    ...course.cues.map(
      (cue) =>
        `<wpt ${place(cue)}><ele>${cue.altitudeM.toFixed(1)}</ele><name>${xmlText(cue.name)}</name><desc>${xmlText(cue.text)}</desc><sym>${cue.kind === "drink" ? "Drinking Water" : "Flag, Blue"}</sym></wpt>`,
    ),
    `<trk><name>${xmlText(course.name)}</name><type>${course.sport}</type><trkseg>`,
    ...course.points.map(
      (point) =>
        `<trkpt ${place(point)}><ele>${point.altitudeM.toFixed(1)}</ele><time>${at(point.timeS)}</time></trkpt>`,
    ),
    "</trkseg></trk>",
    "</gpx>",
    "",
  ].join("\n");
}
