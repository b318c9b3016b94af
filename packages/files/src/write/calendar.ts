import { createEvents, type EventAttributes } from "ics";
import { foldLines } from "./fold-lines.ts";

/**
 * When an event is. `instant`: at that moment everywhere (a start gun). `local`: at that time of the clock wherever the
 * person is (a training session); it has no time zone on purpose. `day`: the whole of a calendar day.
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
  readonly events: readonly CalendarEvent[];
}

const isDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`));

/** `20261123T074500`, of a moment counted as UTC. */
const stampOf = (epochMs: number): string => new Date(epochMs).toISOString().replace(/[-:]|\.\d+Z$/g, "");
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

function timesOf(time: CalendarTime): Pick<EventAttributes, "start"> & { end: EventAttributes["start"] } {
  switch (time.kind) {
    case "instant":
      return { start: utcStamp(time.startEpochMs), end: utcStamp(time.endEpochMs) };
    case "local": {
      const startEpochMs = Date.parse(`${time.date}T00:00:00Z`) + time.startS * 1000;
      return { start: stampOf(startEpochMs), end: stampOf(startEpochMs + time.durationS * 1000) };
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

function attributesOf(event: CalendarEvent, { writtenEpochMs, revision }: Calendar): EventAttributes {
  const { title, description, place, categories, reminders } = event;
  return {
    uid: `${event.key}@crampcast`,
    sequence: revision,
    ...timesOf(event.time),
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
 * that a newer file replaces the events of an older one. The same input gives the same text. A wrong date or an end
 * before the beginning is a plain reason.
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
  return { ok: true, text: foldLines(value.replace(/^TRIGGER:-?PT\r$/gm, "TRIGGER:PT0S\r")) };
}
