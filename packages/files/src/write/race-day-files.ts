import type { RaceDayInput } from "@crampcast/model/plan/race-day";
import {
  raceDayCalendarName,
  raceDayEvents,
  raceDaySheet,
  raceTimeZone,
  type SheetSize,
  sheetHtml,
  watchCourse,
  watchWorkout,
} from "@crampcast/model/plan/race-day";
import { writeCalendar } from "./calendar.ts";
import { writeCourseFit } from "./course-fit.ts";
import { writeCourseGpx } from "./course-gpx.ts";
import { writeCourseTcx } from "./course-tcx.ts";
import { writeWorkoutFit } from "./workout-fit.ts";

/** Files of a plan that follow one leg: for watches. */
export const legFileKeys = ["course.fit", "course.gpx", "course.tcx", "workout.fit"] as const;
/** Files of a plan for the whole race. */
export const raceFileKeys = ["calendar.ics", "sheet.html", "plan.json"] as const;

/** Every file that is made of a plan without a server; PDF is made by the server alone. */
export type RaceDayFileKey = (typeof legFileKeys)[number] | (typeof raceFileKeys)[number];

/** A file to hand out. */
export interface RaceDayFile {
  /** Names the day of the race and what it is: nothing about the person. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Which file of which plan. */
export interface RaceDayFileOrder {
  readonly key: RaceDayFileKey;
  readonly input: RaceDayInput;
  readonly legIndex: number;
  readonly size: SheetSize;
  readonly writtenEpochMs: number;
  /** Names the events of the calendar: the same race keeps them. */
  readonly raceId: string;
  /** Where the plan can be opened, or null. */
  readonly link: string | null;
}

const mediaTypes: Readonly<Record<RaceDayFileKey, string>> = {
  "course.fit": "application/vnd.ant.fit",
  "course.gpx": "application/gpx+xml",
  "course.tcx": "application/vnd.garmin.tcx+xml",
  "workout.fit": "application/vnd.ant.fit",
  "calendar.ics": "text/calendar; charset=utf-8",
  "sheet.html": "text/html; charset=utf-8",
  "plan.json": "application/json; charset=utf-8",
};

/** `crampcast-2026-04-19-course.fit`; legs of a race in several sports are counted from 1. */
export function raceDayFileName(input: RaceDayInput, key: string, part: string | null): string {
  const { startEpochMs, weather } = input.planA.request;
  const day = new Date(startEpochMs + weather.utcOffsetS * 1000).toISOString().slice(0, 10);
  const [stem = key, ending = ""] = key.split(".");
  return `crampcast-${day}-${stem}${part === null ? "" : `-${part}`}.${ending}`;
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

function bytesOf(order: RaceDayFileOrder): { ok: true; bytes: Uint8Array } | { ok: false; reason: string } {
  const { key, input, legIndex, writtenEpochMs } = order;
  const { planA, planB, notation } = input;
  if (key === "workout.fit") {
    const made = watchWorkout(planA, legIndex, notation);
    return made.ok ? { ok: true, bytes: writeWorkoutFit(made.workout, writtenEpochMs) } : made;
  }
  if (key === "course.fit" || key === "course.gpx" || key === "course.tcx") {
    const made = watchCourse(planA, legIndex, notation);
    if (!made.ok) return made;
    if (key === "course.fit") return { ok: true, bytes: writeCourseFit(made.course, writtenEpochMs) };
    return {
      ok: true,
      bytes: encoded(key === "course.gpx" ? writeCourseGpx(made.course) : writeCourseTcx(made.course)),
    };
  }
  if (key === "calendar.ics") {
    const made = writeCalendar({
      name: raceDayCalendarName(input),
      writtenEpochMs,
      // Seconds since 2020: a file that is written later is the newer one.
      revision: Math.max(0, Math.floor(writtenEpochMs / 1000) - 1_577_836_800),
      timeZone: raceTimeZone(planA.request),
      events: raceDayEvents(input, { raceId: order.raceId, link: order.link }),
    });
    return made.ok ? { ok: true, bytes: encoded(made.text) } : made;
  }
  if (key === "sheet.html") return { ok: true, bytes: encoded(sheetHtml(raceDaySheet(input), order.size)) };
  return { ok: true, bytes: encoded(`${JSON.stringify({ formatVersion: 1, planA, planB }, null, 2)}\n`) };
}

/** One file of a plan, or the reason why there is none, in the language of the words. The same order gives the same bytes. */
export function raceDayFile(order: RaceDayFileOrder): { ok: true; file: RaceDayFile } | { ok: false; reason: string } {
  const made = bytesOf(order);
  if (!made.ok) return made;
  const { key, input, legIndex, size } = order;
  const isOfLeg = legFileKeys.some((each) => each === key) && input.planA.request.legs.length > 1;
  const part = isOfLeg ? `leg-${legIndex + 1}` : key === "sheet.html" ? size : null;
  return { ok: true, file: { name: raceDayFileName(input, key, part), mediaType: mediaTypes[key], bytes: made.bytes } };
}
