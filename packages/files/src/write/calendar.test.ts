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
const calendar: Calendar = { name: "Race day, all", writtenEpochMs, revision: 2, events: [start, session, day] };

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
