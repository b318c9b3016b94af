import type { CalendarDay } from "./calendar-day.ts";
import { dayAfter, daysBetween, mondayOf } from "./calendar-day.ts";
import type { DatedRun, WeekDistance } from "./load-rule.ts";
import type { ProgrammePart } from "./parts.ts";
import type { ProgrammeSession, SessionRecord } from "./programme.ts";
import { afterSession, atTheFoot, type Progress, type TrackKey, trackKeys } from "./tracks.ts";

/** What is known while weeks are planned one after the other; what lies ahead is taken as done. */
export interface PlanningState {
  readonly weeks: readonly WeekDistance[];
  readonly runs: readonly DatedRun[];
  readonly progress: Readonly<Record<TrackKey, Progress>>;
  readonly eccentricDays: readonly CalendarDay[];
  /** Days with hip strength. */
  readonly hipDays: readonly CalendarDay[];
  readonly hardRunDays: readonly CalendarDay[];
  readonly downhillDays: readonly CalendarDay[];
  readonly heatDays: readonly CalendarDay[];
  readonly walkRunDays: readonly CalendarDay[];
}

/** Parts whose sessions lengthen muscles under load. */
export const eccentricParts: readonly ProgrammePart[] = [
  "hamstring-eccentric",
  "calf-eccentric",
  "plyometrics",
  "downhill",
];
/** Whether a session is a hard run: long, fast or down a hill. */
export const isHardRun = (session: ProgrammeSession): boolean =>
  session.isLong || session.part === "race-pace" || session.part === "downhill";

/** The state before the first session, from four weeks of history. */
export function stateBefore(given: {
  readonly startDate: CalendarDay;
  readonly weeklyDistanceM: number;
  readonly longestRunM: number;
}): PlanningState {
  const monday = mondayOf(given.startDate);
  return {
    weeks: [4, 3, 2, 1].map((back) => ({ monday: dayAfter(monday, -7 * back), distanceM: given.weeklyDistanceM })),
    runs: given.longestRunM > 0 ? [{ date: dayAfter(given.startDate, -1), distanceM: given.longestRunM }] : [],
    progress: {
      "hip-strength": atTheFoot,
      "hamstring-eccentric": atTheFoot,
      "calf-eccentric": atTheFoot,
      plyometrics: atTheFoot,
      "return-to-running": atTheFoot,
    },
    eccentricDays: [],
    hipDays: [],
    hardRunDays: [],
    downhillDays: [],
    heatDays: [],
    walkRunDays: [],
  };
}

const isTrack = (part: string): part is TrackKey => trackKeys.some((key) => key === part);

/** How a session changes the state once it is done. */
export function afterDone(
  state: PlanningState,
  session: ProgrammeSession,
  given: { readonly painOfTen: number | null; readonly weekIndex: number; readonly isFrozen: boolean },
): PlanningState {
  const { part, date, distanceM } = session;
  const monday = mondayOf(date);
  const before = state.weeks.find((week) => week.monday === monday)?.distanceM ?? 0;
  const progress = isTrack(part)
    ? { ...state.progress, [part]: afterSession(state.progress[part], { track: part, ...given }) }
    : state.progress;
  return {
    weeks:
      distanceM === 0
        ? state.weeks
        : [...state.weeks.filter((week) => week.monday !== monday), { monday, distanceM: before + distanceM }],
    runs: distanceM === 0 ? state.runs : [...state.runs, { date, distanceM }],
    progress,
    eccentricDays: eccentricParts.includes(part) ? [...state.eccentricDays, date] : state.eccentricDays,
    hipDays: part === "hip-strength" ? [...state.hipDays, date] : state.hipDays,
    hardRunDays: isHardRun(session) ? [...state.hardRunDays, date] : state.hardRunDays,
    downhillDays: part === "downhill" ? [...state.downhillDays, date] : state.downhillDays,
    heatDays: part === "heat" ? [...state.heatDays, date] : state.heatDays,
    walkRunDays: part === "return-to-running" ? [...state.walkRunDays, date] : state.walkRunDays,
  };
}

/** The last record of every session. */
export function latestRecords(records: readonly SessionRecord[]): ReadonlyMap<string, SessionRecord> {
  return new Map(records.map((record) => [record.sessionId, record]));
}

/** The day a session stands on now: where it was moved to last, or where it was planned. */
export function movedDates(records: readonly SessionRecord[]): ReadonlyMap<string, CalendarDay> {
  return new Map(
    records.flatMap((record) =>
      record.state === "moved" && record.date !== null ? [[record.sessionId, record.date] as const] : [],
    ),
  );
}

/** No new step from here on before the race. Clinical practice. @unit days */
export const frozenDaysBeforeRace = 21;

/** Whether the race is so near that nothing may get harder. */
export const isFrozenOn = (date: CalendarDay, raceDate: CalendarDay | null): boolean =>
  raceDate !== null && daysBetween(date, raceDate) <= frozenDaysBeforeRace;
