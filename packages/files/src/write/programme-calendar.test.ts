import {
  buildProgramme,
  english,
  metricNumbers,
  type ProgrammeInput,
  programmeEvents,
} from "@crampcast/model/plan/programme";
import { sync } from "node-ical";
import { describe, expect, test } from "vitest";
import { writeCalendar } from "./calendar.ts";

const input: ProgrammeInput = {
  formatVersion: 1,
  answers: {},
  clearedRules: [],
  startDate: "2027-01-25",
  race: {
    name: "Spring marathon",
    date: "2027-05-23",
    isRunning: true,
    distanceM: 42_195,
    descentM: 100,
    airTemperatureC: 18,
  },
  history: {
    weeklyDistanceM: 40_000,
    longestRunM: 18_000,
    runsPerWeek: 4,
    easySpeedMps: 2.8,
    accustomedAirTemperatureC: 4,
  },
  injury: null,
  unavailableWeekdays: [],
  unavailableDates: [],
  usualStartS: 7 * 3600,
};

/** First session of each day of a whole programme: its day, and its begin and end as an independent reader has them. */
function firstOfEachDay(given: ProgrammeInput) {
  const built = buildProgramme(given);
  if (!built.ok) throw new Error(built.reason);
  const { programme } = built;
  const events = programmeEvents({
    programme,
    records: [],
    from: given.startDate,
    words: english,
    numbers: metricNumbers("en"),
  });
  const written = writeCalendar({
    name: "Programme",
    writtenEpochMs: Date.UTC(2027, 0, 20),
    revision: 0,
    timeZone: given.timeZone ?? null,
    events,
  });
  if (!written.ok) throw new Error(written.reason);
  const read = sync.parseICS(written.text);
  const days = new Map<string, { startEpochMs: number; endEpochMs: number }[]>();
  for (const { id, date } of programme.sessions) {
    const event = read[`programme-${id}@crampcast`];
    if (event?.type !== "VEVENT" || event.end === undefined) throw new Error(`no event for ${id}`);
    const of = days.get(date) ?? [];
    days.set(date, [...of, { startEpochMs: event.start.getTime(), endEpochMs: event.end.getTime() }]);
  }
  return [...days].map(([date, sessions]) => ({ date, sessions }));
}

const clockIn = (timeZone: string, epochMs: number) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(epochMs);

describe("a programme of sessions at seven in the calendar", () => {
  test("stays at seven on every day of its weeks, although the clocks of Vienna change in the middle", () => {
    const days = firstOfEachDay({ ...input, timeZone: "Europe/Vienna" });
    expect(days.length).toBeGreaterThan(60);
    for (const { date, sessions } of days) {
      expect(clockIn("Europe/Vienna", sessions[0]?.startEpochMs ?? 0), date).toBe("07:00");
    }
    const utcHours = new Set(days.map(({ sessions }) => new Date(sessions[0]?.startEpochMs ?? 0).getUTCHours()));
    expect([...utcHours].sort()).toEqual([5, 6]);
  });

  test("stays at seven, always the same moment of the world's day, where the clocks never change", () => {
    const days = firstOfEachDay({ ...input, timeZone: "Africa/Nairobi" });
    for (const { date, sessions } of days) {
      expect(new Date(sessions[0]?.startEpochMs ?? 0).toISOString(), date).toBe(`${date}T04:00:00.000Z`);
    }
  });

  test("has sessions of one day one after the other, none in the midst of another", () => {
    const double = firstOfEachDay({ ...input, timeZone: "Europe/Vienna" }).filter(
      ({ sessions }) => sessions.length > 1,
    );
    expect(double.length).toBeGreaterThan(10);
    for (const { date, sessions } of double)
      for (const [index, { startEpochMs }] of sessions.entries())
        expect(startEpochMs, date).toBeGreaterThanOrEqual(sessions[index - 1]?.endEpochMs ?? 0);
  });

  test("is refused in a zone that nobody knows", () => {
    expect(buildProgramme({ ...input, timeZone: "Europe/Atlantis" })).toEqual({
      ok: false,
      reason: "time-zone-unknown",
      field: "timeZone",
    });
  });
});
