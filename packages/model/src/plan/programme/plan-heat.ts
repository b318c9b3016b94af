import { type CalendarDay, dayAfter } from "./calendar-day.ts";
import type { ProgrammeExercise } from "./dose.ts";
import { mostTaperRatio, roundedDownM, runCapM, weekCapM, weekGrowthRatio } from "./load-rule.ts";
import { daysToRace, isPermitted, type PlanningContext } from "./planning-context.ts";
import type { PlanningState } from "./planning-state.ts";
import type { ProgrammeSession } from "./programme.ts";
import { sessionOf } from "./session-of.ts";
import { dosed } from "./tracks.ts";

/** Adaptation falls by about 2.5 % a day, so it is built in the two weeks before the race. @source racinais2015 daanen2018 @unit days */
export const firstHeatDaysBeforeRace = 16;
const LAST_DAYS_BEFORE = 3;
const MOST_SESSIONS = 10;
/** Time in heat: shorter at first, then an hour. @source racinais2015 */
const firstDurationsS = [1800, 2400, 3000] as const;
const FULL_DURATION_S = 3600;
/** Shorter efforts than this are no session in heat. An assumption. */
const SHORTEST_DURATION_S = 1200;
const SHORTEST_RUN_M = 1000;
/** Effort of 10 of a walk in heat, and of a run. */
const WALK_EFFORT = 3;
const RUN_EFFORT = 4;

/** Whether a day lies in the two weeks of heat before the race. */
export const isHeatDay = (context: PlanningContext, date: CalendarDay): boolean => {
  const left = daysToRace(context, date);
  return left <= firstHeatDaysBeforeRace && left >= LAST_DAYS_BEFORE;
};

/** Whether heat is trained at all. */
export const isHeatPlanned = (context: PlanningContext): boolean =>
  context.heat.isWanted && !context.heat.needsClinician && isPermitted(context, "heat-session");

const isEasyRun = (one: ProgrammeSession): boolean =>
  !one.isLong && (one.part === "conditioning" || one.part === "taper");

/** Load of a session as running: a walk in heat counts with all its minutes, as if they were run. @unit m */
export const loadAsRunningM = (session: ProgrammeSession, easySpeedMps: number): number =>
  session.part === "heat" && session.distanceM === 0 ? session.durationS * easySpeedMps : session.distanceM;

/**
 * Has the easy runs of the days before a warm race done in heat, and adds walks in heat while the week, their minutes
 * counted, stays as low as a taper asks. Nobody is longer in heat than the longest run of 30 days and a tenth.
 */
export function withHeat(given: {
  readonly context: PlanningContext;
  readonly state: PlanningState;
  readonly monday: CalendarDay;
  readonly sessions: readonly ProgrammeSession[];
  readonly freeDays: readonly CalendarDay[];
  /** Load of the week's sessions that stand already. */
  readonly doneLoadM: number;
}): readonly ProgrammeSession[] {
  const { context, state, monday, sessions, freeDays, doneLoadM } = given;
  if (!isHeatPlanned(context)) return sessions;
  const { easySpeedMps } = context.start;
  const doneCount = state.heatDays.length;
  const hardDays = sessions.filter((one) => one.isLong || one.part === "race-pace" || one.part === "downhill");
  const inHeat = freeDays.filter((day) => isHeatDay(context, day) && !hardDays.some((one) => one.date === day));
  const easyRunOn = (day: CalendarDay) => sessions.find((one) => one.date === day && isEasyRun(one));
  // One day of the week stays without running and heat.
  const isFullWeek = [0, 1, 2, 3, 4, 5, 6].every((index) => freeDays.includes(dayAfter(monday, index)));
  const restDay = isFullWeek ? inHeat.find((day) => easyRunOn(day) === undefined) : undefined;
  const usualM = weekCapM(state.weeks, monday) / weekGrowthRatio;
  let roomM =
    mostTaperRatio * usualM - doneLoadM - sessions.reduce((sum, one) => sum + loadAsRunningM(one, easySpeedMps), 0);
  const heat: ProgrammeSession[] = [];
  for (const date of inHeat.filter((day) => day !== restDay)) {
    if (doneCount + heat.length >= MOST_SESSIONS) break;
    const run = easyRunOn(date);
    const fullS = firstDurationsS[doneCount + heat.length] ?? FULL_DURATION_S;
    const longestS = runCapM(state.runs, date) / easySpeedMps;
    const durationS = 60 * Math.floor(Math.min(fullS, longestS) / 60);
    const number = heat.length + 1;
    if (run === undefined) {
      if (durationS < SHORTEST_DURATION_S || durationS * easySpeedMps > roomM) continue;
      roomM -= durationS * easySpeedMps;
      const exercises = [dosed("heat-session", { durationS, effortOfTen: WALK_EFFORT })];
      heat.push(sessionOf({ monday, date, part: "heat", number, exercises, durationS }));
    } else if (run.durationS >= SHORTEST_DURATION_S && durationS >= SHORTEST_DURATION_S)
      heat.push(heatRun({ context, monday, run, durationS, number }));
  }
  const heatDays = heat.map((one) => one.date);
  return [...sessions.filter((one) => !(isEasyRun(one) && heatDays.includes(one.date))), ...heat];
}

/** An easy run of which so much is in heat; what is longer is run before it. */
function heatRun(given: {
  readonly context: PlanningContext;
  readonly monday: CalendarDay;
  readonly run: ProgrammeSession;
  readonly durationS: number;
  /** @unit count */
  readonly number: number;
}): ProgrammeSession {
  const { context, monday, run, durationS, number } = given;
  const restM = roundedDownM(run.distanceM - durationS * context.start.easySpeedMps);
  const beforeM = restM >= SHORTEST_RUN_M ? restM : 0;
  const inHeatS = Math.min(durationS, run.durationS);
  const exercises: readonly ProgrammeExercise[] = [
    ...(beforeM > 0 ? [dosed("easy-run", { distanceM: beforeM, effortOfTen: 3 })] : []),
    dosed("heat-session", { durationS: inHeatS, distanceM: run.distanceM - beforeM, effortOfTen: RUN_EFFORT }),
  ];
  const { date, distanceM } = run;
  return sessionOf({ monday, date, part: "heat", number, exercises, durationS: run.durationS, distanceM });
}
