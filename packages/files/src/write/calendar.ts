import { instantOfClockMs, utcOffsetAtS } from "@crampcast/model/units";
import { createEvents, type EventAttributes } from "ics";
import { foldLines } from "./fold-lines.ts";
import { stampOf, timeZoneLines } from "./time-zone-lines.ts";

/**
 * When an event is. `instant`: at that moment everywhere (a start gun). `local`: at that time of the clock, before and after
 * the clocks change (a training session): the clock of the calendar's time zone or, without one, the clock wherever the
 * person is. `day`: the whole of a calendar day.
 */
export type CalendarTime =
  | { readonly kind: "instant"; readonly startEpochMs: number; readonly endEpochMs: number }
  | { readonly kind: "local"; readonly date: string; readonly startS: number; readonly durationS: number }
  | { readonly kind: "day"; readonly date: string };

/** A note that the calendar shows before an event. */
export interface CalendarReminder {
  /** Before the beginning of the event; whole minutes count. */
  readonly leadS: number;
  readonly text: string;
}

/** One event of a calendar. All texts are plain text. */
export interface CalendarEvent {
  /** Letters, digits, `-` and `.`: the same key written again is the same event, which replaces the older one. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly time: CalendarTime;
  /** Empty: none. */
  readonly place: string;
  readonly categories: readonly string[];
  readonly reminders: readonly CalendarReminder[];
  /** Whether the time counts as taken. */
  readonly isBusy: boolean;
}

/** A calendar to write. */
export interface Calendar {
  readonly name: string;
  /** When it is written. */
  readonly writtenEpochMs: number;
  /** Counts up when the same events are written anew, so that a calendar takes the newer ones. @unit count */
  readonly revision: number;
  /** IANA name, `Europe/Vienna`: all times are written on its clock. Null: moments in UTC, local times without any zone. */
  readonly timeZone: string | null;
  readonly events: readonly CalendarEvent[];
}

const isDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`));

const utcStamp = (epochMs: number): string => `${stampOf(epochMs)}Z`;
const dayParts = (date: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return [year, month, day];
};

/** Text without what a calendar may not hold: control signs besides the line end. */
const clean = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/[\p{Cc}]/gu, (sign) => (sign === "\n" ? sign : " "));
/** The writer escapes titles, descriptions and places, but neither reminders nor categories. */
const escaped = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");

/** A bare offset is no name: it would not know when the clocks change, and its colon would break the line. */
const isZone = (name: string): boolean => /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name) && utcOffsetAtS(name, 0) !== null;

/** What the clock of a time zone shows at a moment. */
const clockStamp = (timeZone: string, epochMs: number): string =>
  stampOf(epochMs + (utcOffsetAtS(timeZone, epochMs) ?? 0) * 1000);

function timesOf(
  time: CalendarTime,
  timeZone: string | null,
): Pick<EventAttributes, "start"> & { end: EventAttributes["start"] } {
  switch (time.kind) {
    case "instant": {
      const stamp = timeZone === null ? utcStamp : (epochMs: number) => clockStamp(timeZone, epochMs);
      return { start: stamp(time.startEpochMs), end: stamp(time.endEpochMs) };
    }
    case "local": {
      const clockMs = Date.parse(`${time.date}T00:00:00Z`) + time.startS * 1000;
      const startEpochMs = timeZone === null ? null : instantOfClockMs(timeZone, clockMs);
      if (timeZone === null || startEpochMs === null)
        return { start: stampOf(clockMs), end: stampOf(clockMs + time.durationS * 1000) };
      // It lasts as long as it lasts, also when the clocks change meanwhile.
      return { start: stampOf(clockMs), end: clockStamp(timeZone, startEpochMs + time.durationS * 1000) };
    }
    case "day": {
      const next = new Date(Date.parse(`${time.date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      return { start: dayParts(time.date), end: dayParts(next) };
    }
  }
}

function problemOf(event: CalendarEvent): string | null {
  const { time, key } = event;
  if (!/^[A-Za-z0-9.-]+$/.test(key))
    return `the key ${JSON.stringify(key)} has signs that a calendar name may not have`;
  if (time.kind !== "instant" && !isDate(time.date)) return `${JSON.stringify(time.date)} is not a calendar day`;
  const numbers =
    time.kind === "instant"
      ? [time.startEpochMs, time.endEpochMs]
      : time.kind === "local"
        ? [time.startS, time.durationS]
        : [];
  if (!numbers.every(Number.isFinite)) return `${event.title}: its time is not a number`;
  if (time.kind === "instant" && time.endEpochMs <= time.startEpochMs)
    return `${event.title}: it ends before it begins`;
  if (time.kind === "local" && time.durationS <= 0) return `${event.title}: it ends before it begins`;
  return null;
}

/** First and last moment of a calendar, to a day: the days of whole-day events need no clock. */
function spanOf(events: readonly CalendarEvent[]): { firstEpochMs: number; lastEpochMs: number } | null {
  const moments = events.flatMap(({ time }) => {
    if (time.kind === "instant") return [time.startEpochMs, time.endEpochMs];
    if (time.kind === "day") return [];
    const clockMs = Date.parse(`${time.date}T00:00:00Z`) + time.startS * 1000;
    return [clockMs, clockMs + time.durationS * 1000];
  });
  return moments.length === 0 ? null : { firstEpochMs: Math.min(...moments), lastEpochMs: Math.max(...moments) };
}

/** The calendar text with its local times on the clock of the zone, and the zone described before the first event. */
function inZone(text: string, timeZone: string, zoneLines: readonly string[]): string {
  return text
    .replace(/^(DTSTART|DTEND):(\d{8}T\d{6})\r$/gm, `$1;TZID=${timeZone}:$2\r`)
    .replace("BEGIN:VEVENT", `${zoneLines.join("\r\n")}\r\nBEGIN:VEVENT`);
}

function attributesOf(event: CalendarEvent, { writtenEpochMs, revision, timeZone }: Calendar): EventAttributes {
  const { title, description, place, categories, reminders } = event;
  return {
    uid: `${event.key}@crampcast`,
    sequence: revision,
    ...timesOf(event.time, timeZone),
    created: utcStamp(writtenEpochMs),
    lastModified: utcStamp(writtenEpochMs),
    title: clean(title),
    ...(description === "" ? {} : { description: clean(description) }),
    ...(place === "" ? {} : { location: clean(place) }),
    ...(categories.length === 0 ? {} : { categories: categories.map(escaped) }),
    status: "CONFIRMED",
    transp: event.isBusy ? "OPAQUE" : "TRANSPARENT",
    alarms: reminders.map(({ leadS, text }) => ({
      action: "display",
      description: escaped(text),
      trigger: { before: leadS > 0, minutes: Math.round(leadS / 60) },
    })),
  };
}

/**
 * A calendar file (iCalendar, `text/calendar`) to be stored as UTF-8: each event with a name that stays the same, so
 * that a newer file replaces the events of an older one. The same input gives the same text. A wrong date, a zone that is
 * not known or an end before the beginning is a plain reason.
 * @source RFC 5545
 */
export function writeCalendar(calendar: Calendar): { ok: true; text: string } | { ok: false; reason: string } {
  const keys = new Set(calendar.events.map((event) => event.key));
  if (keys.size < calendar.events.length) return { ok: false, reason: "two events have the same key" };
  for (const event of calendar.events) {
    const problem = problemOf(event);
    if (problem !== null) return { ok: false, reason: problem };
  }
  if (calendar.events.length === 0) return { ok: false, reason: "there is no event" };
  const { timeZone } = calendar;
  const span = spanOf(calendar.events);
  const zoneLines = timeZone === null || span === null ? [] : timeZoneLines(timeZone, span);
  if (zoneLines === null || (timeZone !== null && !isZone(timeZone)))
    return { ok: false, reason: `the time zone ${JSON.stringify(timeZone)} is not known` };
  // The writer knows `timestamp` (DTSTAMP), its types do not.
  const stamped = { timestamp: utcStamp(calendar.writtenEpochMs) };
  const events = calendar.events.map((event) => ({ ...attributesOf(event, calendar), ...stamped }));
  const { error, value } = createEvents(events, {
    productId: "-//Crampcast//Crampcast//EN",
    method: "PUBLISH",
    calName: escaped(calendar.name),
  });
  if (error !== null || value === null)
    return { ok: false, reason: error?.message ?? "the calendar could not be written" };
  // A reminder at the beginning itself: the writer leaves out zeros and the number with them.
  const text = value.replace(/^TRIGGER:-?PT\r$/gm, "TRIGGER:PT0S\r");
  return { ok: true, text: foldLines(timeZone === null ? text : inZone(text, timeZone, zoneLines)) };
}
