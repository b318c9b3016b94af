import { writeCalendar, writeCourseFit, writeCourseGpx, writeCourseTcx, writeWorkoutFit } from "@crampcast/files/write";
import type { RacePlan } from "@crampcast/model/plan";
import {
  english,
  german,
  type Notation,
  type RaceDayInput,
  type RaceDaySheet,
  raceDayCalendarName,
  raceDayEvents,
  raceDaySheet,
  type SheetSize,
  sheetHtml,
  watchCourse,
  watchWorkout,
} from "@crampcast/model/plan/race-day";
import type { RaceCard } from "../../client/race-card.ts";
import type { Language } from "../../text/language.ts";
import type { UnitSystem } from "../../text/units.ts";
import type { RaceScenarios } from "./race-scenarios.ts";

/** A size in which the sheet is printed. */
export type SheetKind = "wristband" | "card" | "sheet";
/** A file for a watch. */
export type WatchFile = "course" | "workout" | "gpx" | "tcx";

/** What the files are made from. */
export interface Order {
  readonly plan: RacePlan;
  readonly scenarios: RaceScenarios | null;
  readonly units: UnitSystem;
  readonly language: Language;
  readonly writtenEpochMs: number;
}

/** A file, or the reason why there is none. */
export type MadeFile =
  | { readonly ok: true; readonly name: string; readonly type: string; readonly content: BlobPart }
  | { readonly ok: false; readonly reason: string };

const sizes = { wristband: "band", card: "card", sheet: "a4" } as const satisfies Record<SheetKind, SheetSize>;

const notationOf = ({ units, language }: Order): Notation => ({ units, words: language === "de" ? german : english });

/** The name of the race as part of a file name. */
const fileStem = ({ plan }: Order): string =>
  plan.request.name
    .normalize("NFD")
    .replace(/[^\w]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 40) || "race";

const inputOf = (order: Order): RaceDayInput => ({
  planA: order.plan,
  planB: order.scenarios?.planB ?? null,
  scenarios: order.scenarios?.rows ?? [],
  notation: notationOf(order),
});

const sheetOf = (order: Order): RaceDaySheet => raceDaySheet(inputOf(order));

/** The sheet as a page of its own in one size. */
export const sheetPage = (order: Order, kind: SheetKind): string => sheetHtml(sheetOf(order), sizes[kind]);

/** The A4 sheet as a file to keep or to print elsewhere. */
export const sheetFile = (order: Order): MadeFile => ({
  ok: true,
  name: `${fileStem(order)}-plan.html`,
  type: "text/html",
  content: sheetPage(order, "sheet"),
});

/** What the phone shows on race day. */
export function raceCardOf(order: Order): RaceCard {
  const sheet = sheetOf({ ...order, scenarios: null });
  return {
    language: sheet.language,
    title: order.plan.request.name,
    subtitle: sheet.subtitle,
    markWord: sheet.markWord,
    lines: [...(sheet.plans[0]?.lines ?? [])],
    sections: sheet.shortSections.map(({ title, rows }) => ({
      title,
      rows: rows.map(({ place, isStop, cells }) => ({
        place,
        isStop,
        cells: cells.map(({ clock, time, pace, take }) => ({ clock, time, pace, take })),
      })),
    })),
    neverMore: sheet.neverMore,
    cramp: sheet.cramp,
    stop: sheet.stop,
    startEpochMs: order.plan.request.startEpochMs,
  };
}

/** A file for the watch from one leg; what needs positions says so where there are none. */
export function watchFile(
  order: Order,
  { kind, legIndex }: { readonly kind: WatchFile; readonly legIndex: number },
): MadeFile {
  const { plan, writtenEpochMs } = order;
  const notation = notationOf(order);
  const stem = `${fileStem(order)}${plan.request.legs.length > 1 ? `-${legIndex + 1}` : ""}`;
  if (kind === "workout") {
    const made = watchWorkout(plan, legIndex, notation);
    if (!made.ok) return made;
    return fitFile(`${stem}-workout.fit`, writeWorkoutFit(made.workout, writtenEpochMs));
  }
  const made = watchCourse(plan, legIndex, notation);
  if (!made.ok) return made;
  if (kind === "course") return fitFile(`${stem}-course.fit`, writeCourseFit(made.course, writtenEpochMs));
  return kind === "gpx"
    ? { ok: true, name: `${stem}.gpx`, type: "application/gpx+xml", content: writeCourseGpx(made.course) }
    : { ok: true, name: `${stem}.tcx`, type: "application/vnd.garmin.tcx+xml", content: writeCourseTcx(made.course) };
}

const fitFile = (name: string, bytes: Uint8Array): MadeFile => ({
  ok: true,
  name,
  type: "application/vnd.ant.fit",
  // A copy whose buffer is its own, as a Blob wants it.
  content: new Uint8Array(bytes),
});

/** Race day in the calendar: the start, what comes before it, and when to look at the weather. */
export function calendarFile(order: Order): MadeFile {
  const { request } = order.plan;
  const input = inputOf(order);
  const events = raceDayEvents(input, { raceId: `${fileStem(order)}-${request.startEpochMs}`, link: null });
  const written = writeCalendar({
    name: raceDayCalendarName(input),
    writtenEpochMs: order.writtenEpochMs,
    // Rises with time, so that a calendar takes the newer file.
    revision: Math.floor(order.writtenEpochMs / 1000) % 2_147_483_648,
    events,
  });
  return written.ok
    ? { ok: true, name: `${fileStem(order)}.ics`, type: "text/calendar", content: written.text }
    : written;
}
