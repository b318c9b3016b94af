import type { WatchCourse } from "@crampcast/model/plan/race-day";
import { fitBytes, fitSports, fitText, onGrid, semicircles, startFit } from "./fit-fields.ts";

const NAME_BYTES = 16;

/**
 * A leg as FIT course file: the way as records whose times are the plan (the virtual partner), one lap over all, a course
 * point for each cue. The same course gives the same bytes.
 * @source FIT protocol, file type course: file_id, course, lap, event, record, course_point
 */
export function writeCourseFit(course: WatchCourse, writtenEpochMs: number): Uint8Array {
  const writer = startFit("course", writtenEpochMs);
  const [first] = course.points;
  const last = course.points.at(-1);
  if (first === undefined || last === undefined) {
    throw new RangeError(`course ${course.name} has 0 points; expected at least two`);
  }
  const timeAt = (timeS: number) => writer.time(course.startEpochMs + timeS * 1000);
  const degrees = (angleDeg: number) => semicircles(writer, angleDeg);
  writer.writeMessage("course", { sport: fitSports[course.sport], name: fitText(course.name, NAME_BYTES) }, null, true);
  writer.writeMessage(
    "lap",
    {
      timestamp: timeAt(course.durationS),
      start_time: timeAt(0),
      start_position_lat: degrees(first.latitudeDeg),
      start_position_long: degrees(first.longitudeDeg),
      end_position_lat: degrees(last.latitudeDeg),
      end_position_long: degrees(last.longitudeDeg),
      total_elapsed_time: onGrid(course.durationS, 1000),
      total_timer_time: onGrid(course.durationS, 1000),
      total_distance: onGrid(course.distanceM, 100),
    },
    null,
    true,
  );
  const event = (timeS: number, event_type: "start" | "stop_disable_all") =>
    writer.writeMessage("event", { timestamp: timeAt(timeS), event: "timer", event_type, event_group: 0 });
  event(0, "start");
  for (const cue of course.cues) {
    writer.writeMessage("course_point", {
      message_index: { value: course.cues.indexOf(cue) },
      timestamp: timeAt(cue.timeS),
      position_lat: degrees(cue.latitudeDeg),
      position_long: degrees(cue.longitudeDeg),
      distance: onGrid(cue.distanceM, 100),
      type: cue.kind === "drink" ? "water" : "generic",
      name: fitText(cue.name, NAME_BYTES),
    });
  }
  for (const point of course.points) {
    writer.writeMessage("record", {
      timestamp: timeAt(point.timeS),
      position_lat: degrees(point.latitudeDeg),
      position_long: degrees(point.longitudeDeg),
      distance: onGrid(point.distanceM, 100),
      altitude: onGrid(point.altitudeM, 5),
    });
  }
  event(course.durationS, "stop_disable_all");
  return fitBytes(writer);
}
