import { type CalendarDay, dayAfter } from "./calendar-day.ts";
import { daysToRace, isPermitted, type PlanningContext } from "./planning-context.ts";
import type { ProgrammeSession } from "./programme.ts";
import { sessionOf } from "./session-of.ts";
import { dosed } from "./tracks.ts";

/** Adaptation falls by about 2.5 % a day, so it is built in the two weeks before the race. @source racinais2015 daanen2018 */
const FIRST_DAYS_BEFORE = 16;
const LAST_DAYS_BEFORE = 3;
const MOST_SESSIONS = 10;
/** Time in heat: shorter at first, then an hour. @source racinais2015 */
const firstDurationsS = [1800, 2400, 3000] as const;
const FULL_DURATION_S = 3600;

/** Whether a day lies in the two weeks of heat before the race. */
export const isHeatDay = (context: PlanningContext, date: CalendarDay): boolean => {
  const left = daysToRace(context, date);
  return left <= FIRST_DAYS_BEFORE && left >= LAST_DAYS_BEFORE;
};

/** Whether heat is trained at all. */
export const isHeatPlanned = (context: PlanningContext): boolean =>
  context.heat.isWanted && !context.heat.needsClinician && isPermitted(context, "heat-session");

/** Turns the easy runs of the days before a warm race into sessions in heat and adds more on days that are free. */
export function withHeat(given: {
  readonly context: PlanningContext;
  readonly monday: CalendarDay;
  readonly sessions: readonly ProgrammeSession[];
  readonly freeDays: readonly CalendarDay[];
  /** @unit count */
  readonly doneCount: number;
}): readonly ProgrammeSession[] {
  const { context, monday, sessions, freeDays } = given;
  if (!isHeatPlanned(context)) return sessions;
  const hardDays = sessions.filter((one) => one.isLong || one.part === "race-pace" || one.part === "downhill");
  const inHeat = freeDays.filter((day) => isHeatDay(context, day) && !hardDays.some((one) => one.date === day));
  // One day of the week stays without heat.
  const isFullWeek = [0, 1, 2, 3, 4, 5, 6].every((index) => freeDays.includes(dayAfter(monday, index)));
  const days = (isFullWeek ? inHeat.slice(1) : inHeat).slice(0, Math.max(0, MOST_SESSIONS - given.doneCount));
  const isEasyRun = (one: ProgrammeSession) =>
    !one.isLong && (one.part === "conditioning" || one.part === "taper") && days.includes(one.date);
  const heat = days.map((date, index) => {
    const run = sessions.find((one) => one.date === date && isEasyRun(one));
    const durationS = firstDurationsS[given.doneCount + index] ?? FULL_DURATION_S;
    const distanceM =
      run === undefined ? 0 : Math.min(run.distanceM, Math.floor((durationS * context.start.easySpeedMps) / 100) * 100);
    return sessionOf({
      monday,
      date,
      part: "heat",
      number: index + 1,
      exercises: [dosed("heat-session", { durationS, effortOfTen: 4, ...(distanceM > 0 ? { distanceM } : {}) })],
      durationS,
      distanceM,
    });
  });
  return [...sessions.filter((one) => !isEasyRun(one)), ...heat];
}
