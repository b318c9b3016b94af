import { utcOffsetAtS } from "../../units/index.ts";
import { isCalendarDay } from "./calendar-day.ts";
import { stoppingRules } from "./gates.ts";
import { leftOutOf, longRunNotices, noticesOf } from "./left-out.ts";
import { planAhead } from "./plan-ahead.ts";
import { planningContext } from "./planning-context.ts";
import { stateBefore } from "./planning-state.ts";
import type { ProgrammeInput, ProgrammeResult } from "./programme.ts";
import { reasonsFor } from "./reasons.ts";

/** What a number of the input may be. @unit as the field */
const bounds: readonly (readonly [string, (input: ProgrammeInput) => number | null, number, number])[] = [
  ["race.distanceM", (input) => input.race?.distanceM ?? null, 100, 1_000_000],
  ["race.descentM", (input) => input.race?.descentM ?? null, 0, 30_000],
  ["race.airTemperatureC", (input) => input.race?.airTemperatureC ?? null, -40, 60],
  ["history.weeklyDistanceM", (input) => input.history.weeklyDistanceM, 0, 400_000],
  ["history.longestRunM", (input) => input.history.longestRunM, 0, 300_000],
  ["history.runsPerWeek", (input) => input.history.runsPerWeek, 0, 14],
  ["history.easySpeedMps", (input) => input.history.easySpeedMps, 1, 7],
  ["history.accustomedAirTemperatureC", (input) => input.history.accustomedAirTemperatureC, -40, 60],
  ["injury.painAtRestOfTen", (input) => input.injury?.painAtRestOfTen ?? null, 0, 10],
  ["injury.painWalkingOfTen", (input) => input.injury?.painWalkingOfTen ?? null, 0, 10],
  ["usualStartS", (input) => input.usualStartS ?? null, 0, 86_399],
];

/** The first field that cannot be used, or null. */
export function inputProblem(input: ProgrammeInput): Extract<ProgrammeResult, { field: string }> | null {
  const days = [
    ["startDate", input.startDate],
    ["race.date", input.race?.date ?? null],
    ["injury.sinceDate", input.injury?.sinceDate ?? null],
    ...input.unavailableDates.map((day) => ["unavailableDates", day] as const),
  ] as const;
  for (const [field, day] of days)
    if (day !== null && !isCalendarDay(day)) return { ok: false, reason: "date-unreadable", field };
  for (const [field, read, min, max] of bounds) {
    const value = read(input);
    if (value !== null && !(value >= min && value <= max)) return { ok: false, reason: "number-out-of-range", field };
  }
  if (input.timeZone && utcOffsetAtS(input.timeZone, 0) === null)
    return { ok: false, reason: "time-zone-unknown", field: "timeZone" };
  if (input.race !== null && input.race.date < input.startDate)
    return { ok: false, reason: "race-is-over", field: "race.date" };
  return null;
}

/** A dated programme from the intake, the history and the race; none until a clinician has looked where that is needed. */
export function buildProgramme(input: ProgrammeInput): ProgrammeResult {
  const problem = inputProblem(input);
  if (problem !== null) return problem;
  const rules = stoppingRules(input.answers, input.clearedRules);
  if (rules.length > 0) return { ok: false, reason: "ask-a-clinician", rules };
  const context = planningContext(input);
  const { weeklyDistanceM, longestRunM } = context.start;
  const state = stateBefore({ startDate: input.startDate, weeklyDistanceM, longestRunM });
  const ahead = planAhead({
    context,
    state,
    from: input.startDate,
    kept: [],
    pinned: new Map(),
    holdBack: { mayGrow: true, noHardUntil: null },
  });
  return {
    ok: true,
    programme: {
      formatVersion: 1,
      input,
      plannedFrom: input.startDate,
      weeks: ahead.weeks,
      sessions: ahead.sessions,
      reasons: reasonsFor(input, ahead.sessions),
      leftOut: leftOutOf(context, ahead.sessions, ahead.state),
      notices: [...noticesOf(context, state, input.startDate), ...longRunNotices(input, ahead.sessions)],
      progress: state.progress,
    },
  };
}
