import { sync } from "node-ical";
import { describe, expect, test } from "vitest";
import { type Calendar, type CalendarEvent, writeCalendar } from "./calendar.ts";

const writtenEpochMs = Date.UTC(2026, 10, 23, 5, 0, 0);
const start: CalendarEvent = {
  key: "race-1.start",
  title: "Wien Marathon; Start, Block 3",
  description: "Erst langsam.\nZweite Zeile mit Komma, Strichpunkt; und \\ Schrägstrich.",
  time: { kind: "instant", startEpochMs: Date.UTC(2026, 3, 19, 7, 0), endEpochMs: Date.UTC(2026, 3, 19, 11, 30) },
  place: "Reichsbrücke, Wien",
  categories: ["Lauf, lang"],
  reminders: [
    { leadS: 5400, text: "Ein Glas trinken, mehr nicht" },
    { leadS: 0, text: "Start" },
  ],
  isBusy: true,
};
const session: CalendarEvent = {
  ...start,
  key: "session-7",
  title: `Kräftigung der Hüfte ${"äöüß🏃‍♀️".repeat(40)}`,
  description: "",
  place: "",
  time: { kind: "local", date: "2026-03-29", startS: 2.5 * 3600, durationS: 2700 },
  reminders: [],
  isBusy: false,
};
const day: CalendarEvent = { ...session, key: "rest", title: "Rest", time: { kind: "day", date: "2026-12-31" } };
const calendar: Calendar = {
  name: "Race day, all",
  writtenEpochMs,
  revision: 2,
  timeZone: null,
  events: [start, session, day],
};

function textOf(given: Calendar): string {
  const written = writeCalendar(given);
  if (!written.ok) throw new Error(written.reason);
  return written.text;
}
const unfolded = (text: string) => text.replace(/\r\n /g, "").split("\r\n");

describe("a calendar file", () => {
  test("gives an independent reader every event back, texts and times as they were", () => {
    const read = Object.values(sync.parseICS(textOf(calendar))).filter((one) => one?.type === "VEVENT");
    expect(read).toHaveLength(3);
    const byUid = (key: string) => {
      const found = read.find((one) => one?.type === "VEVENT" && one.uid === `${key}@crampcast`);
      if (found?.type !== "VEVENT") throw new Error(`no event ${key}`);
      return found;
    };
    const race = byUid("race-1.start");
    expect(race.summary).toBe(start.title);
    expect(race.description).toBe(start.description);
    expect(race.location).toBe(start.place);
    expect(race.start.getTime()).toBe(Date.UTC(2026, 3, 19, 7, 0));
    expect(race.end?.getTime()).toBe(Date.UTC(2026, 3, 19, 11, 30));
    expect(race.sequence).toBe(2);
    expect(race.alarms?.map((alarm) => alarm.trigger)).toEqual(["-PT90M", "PT0S"]);
    expect(byUid("session-7").summary).toBe(session.title);
    expect(byUid("rest").datetype).toBe("date");
  });

  test("keeps to the rules of RFC 5545 for lines, names and stamps", () => {
    const text = textOf(calendar);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    // No sign is cut in two.
    expect(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(text))).not.toContain("\uFFFD");
    const lines = unfolded(text);
    const count = (name: string) => lines.filter((line) => line.startsWith(`${name}:`)).length;
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    expect(count("PRODID")).toBe(1);
    expect(lines.filter((line) => line === "DTSTAMP:20261123T050000Z")).toHaveLength(3);
    expect(new Set(lines.filter((line) => line.startsWith("UID:"))).size).toBe(3);
    expect(lines).toContain("DTSTART:20260419T070000Z");
    // An hour that the clocks of Central Europe skip stays what it is: no time zone of the writing machine comes in.
    expect(lines).toContain("DTSTART:20260329T023000");
    expect(lines).toContain("DTEND:20260329T031500");
    expect(lines).toContain("DTSTART;VALUE=DATE:20261231");
    expect(lines).toContain("DTEND;VALUE=DATE:20270101");
    expect(lines).toContain("CATEGORIES:Lauf\\, lang");
    expect(lines).toContain("DESCRIPTION:Ein Glas trinken\\, mehr nicht");
    for (const line of lines.filter((one) => one.startsWith("TRIGGER"))) expect(line).toMatch(/^TRIGGER:-?PT\d+[HMS]$/);
  });

  test("is the same text for the same input", () => {
    expect(textOf(calendar)).toBe(textOf(structuredClone(calendar)));
  });

  test("says what is wrong instead of writing it", () => {
    const reasonOf = (changed: Partial<CalendarEvent>) => {
      const written = writeCalendar({ ...calendar, events: [{ ...start, ...changed }] });
      return written.ok ? null : written.reason;
    };
    expect(reasonOf({ time: { kind: "day", date: "2026-13-01" } })).toContain("not a calendar day");
    expect(reasonOf({ time: { kind: "local", date: "2026-12-01", startS: 0, durationS: 0 } })).toContain("ends before");
    expect(reasonOf({ key: "a b\r\nX:1" })).toContain("signs");
    expect(writeCalendar({ ...calendar, events: [start, start] })).toEqual({
      ok: false,
      reason: "two events have the same key",
    });
    expect(writeCalendar({ ...calendar, events: [] })).toEqual({ ok: false, reason: "there is no event" });
  });

  test("a text cannot smuggle a line into the file", () => {
    const text = textOf({
      ...calendar,
      events: [
        { ...start, title: "a\r\nATTENDEE:mailto:x@y\u0007", reminders: [{ leadS: 60, text: "b\nEND:VALARM" }] },
      ],
    });
    expect(unfolded(text).filter((line) => line.startsWith("ATTENDEE") || line === "END:VALARM")).toEqual([
      "END:VALARM",
    ]);
  });
});

/** Sessions at seven on some mornings. */
function mornings(timeZone: string, dates: readonly string[]): Calendar {
  const events = dates.map(
    (date): CalendarEvent => ({
      ...session,
      key: `morning-${date}`,
      title: date,
      time: { kind: "local", date, startS: 7 * 3600, durationS: 2700 },
    }),
  );
  return { name: "Mornings", writtenEpochMs, revision: 0, timeZone, events };
}

/** Start of each event as an independent reader has it, by its day. */
function startsIn(text: string): Record<string, string> {
  const read = Object.values(sync.parseICS(text)).flatMap((one) => (one?.type === "VEVENT" ? [one] : []));
  return Object.fromEntries(read.map((one) => [String(one.summary), one.start.toISOString()]));
}

/**
 * The same calendar under a name that no table of zones has, so that a reader has only the description in the file to go
 * by.
 */
const described = (text: string, timeZone: string): string => text.replaceAll(timeZone, "Customized Time Zone");

describe("a session at seven in the morning", () => {
  const autumn = ["2026-10-23", "2026-10-25", "2026-10-26", "2027-03-27", "2027-03-28", "2027-03-29"];

  test("stays at seven when Vienna's clocks change in October and in March", () => {
    const text = textOf(mornings("Europe/Vienna", autumn));
    expect(startsIn(text)).toEqual({
      "2026-10-23": "2026-10-23T05:00:00.000Z",
      "2026-10-25": "2026-10-25T06:00:00.000Z",
      "2026-10-26": "2026-10-26T06:00:00.000Z",
      "2027-03-27": "2027-03-27T06:00:00.000Z",
      "2027-03-28": "2027-03-28T05:00:00.000Z",
      "2027-03-29": "2027-03-29T05:00:00.000Z",
    });
    expect(unfolded(text)).toContain("DTSTART;TZID=Europe/Vienna:20261025T070000");
  });

  test("stays at seven south of the equator, and where the clocks never change", () => {
    expect(startsIn(textOf(mornings("Australia/Sydney", ["2027-04-03", "2027-04-04"])))).toEqual({
      "2027-04-03": "2027-04-02T20:00:00.000Z",
      "2027-04-04": "2027-04-03T21:00:00.000Z",
    });
    const text = textOf(mornings("Asia/Kolkata", autumn));
    for (const [date, start] of Object.entries(startsIn(text))) expect(start).toBe(`${date}T01:30:00.000Z`);
    expect(unfolded(text).filter((line) => /^BEGIN:(STANDARD|DAYLIGHT)$/.test(line))).toEqual(["BEGIN:STANDARD"]);
    expect(unfolded(text)).toContain("TZOFFSETTO:+0530");
  });

  test("lasts as long as it lasts in the night in which the clocks change", () => {
    const night: CalendarEvent = {
      ...session,
      time: { kind: "local", date: "2027-03-28", startS: 1.5 * 3600, durationS: 7200 },
    };
    const lines = unfolded(textOf({ ...calendar, timeZone: "Europe/Vienna", events: [night] }));
    expect(lines).toContain("DTSTART;TZID=Europe/Vienna:20270328T013000");
    expect(lines).toContain("DTEND;TZID=Europe/Vienna:20270328T043000");
  });

  test("is described in the file for readers that do not know the zone, change by change", () => {
    const lines = unfolded(textOf(mornings("Europe/Vienna", autumn)));
    const from = lines.indexOf("BEGIN:VTIMEZONE");
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThan(lines.indexOf("BEGIN:VEVENT"));
    const zone = lines.slice(from, lines.indexOf("END:VTIMEZONE"));
    expect(zone[1]).toBe("TZID:Europe/Vienna");
    const at = zone.indexOf("DTSTART:20261025T030000");
    expect(zone.slice(at - 1, at + 4)).toEqual([
      "BEGIN:STANDARD",
      "DTSTART:20261025T030000",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "END:STANDARD",
    ]);
    expect(zone).toContain("DTSTART:20270328T020000");
  });

  test("comes out the same for a reader that has nothing but that description", () => {
    for (const timeZone of ["Europe/Vienna", "America/New_York", "Asia/Kolkata", "Pacific/Marquesas"]) {
      const text = textOf(mornings(timeZone, autumn));
      expect(startsIn(described(text, timeZone))).toEqual(startsIn(text));
    }
  });

  test("a race in a known zone is at its moment there and on the wall clock of its place", () => {
    const text = textOf({ ...calendar, timeZone: "Europe/Vienna" });
    expect(unfolded(text)).toContain("DTSTART;TZID=Europe/Vienna:20260419T090000");
    const race = Object.values(sync.parseICS(text)).find(
      (one) => one?.type === "VEVENT" && one.summary === start.title,
    );
    expect(race?.type === "VEVENT" ? race.start.getTime() : null).toBe(Date.UTC(2026, 3, 19, 7, 0));
  });

  test("is refused in a zone that nobody knows, and in a bare offset, which knows no change of clocks", () => {
    for (const timeZone of ["Europe/Atlantis", "+02:00"])
      expect(writeCalendar(mornings(timeZone, autumn))).toEqual({
        ok: false,
        reason: `the time zone "${timeZone}" is not known`,
      });
  });
});
