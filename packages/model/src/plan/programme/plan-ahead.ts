import { type CalendarDay, dayAfter, mondayOf } from "./calendar-day.ts";
import type { HoldBack } from "./plan-runs.ts";
import { planWeek } from "./plan-week.ts";
import { type PlanningContext, weekIndexOf } from "./planning-context.ts";
import { afterDone, isFrozenOn, type PlanningState } from "./planning-state.ts";
import type { ProgrammeSession, ProgrammeWeek } from "./programme.ts";

/** In the order of their days; within a day in the order in which they are done. */
export function inOrder(sessions: readonly ProgrammeSession[]): ProgrammeSession[] {
  return sessions
    .map((session, index) => ({ session, index }))
    .sort((a, b) => a.session.date.localeCompare(b.session.date) || a.index - b.index)
    .map(({ session }) => session);
}

/** Plans week after week up to the race or the last day, taking what lies ahead as done without pain. */
export function planAhead(given: {
  readonly context: PlanningContext;
  readonly state: PlanningState;
  readonly from: CalendarDay;
  readonly kept: readonly ProgrammeSession[];
  readonly pinned: ReadonlyMap<string, CalendarDay>;
  readonly holdBack: HoldBack;
}): {
  readonly weeks: readonly ProgrammeWeek[];
  readonly sessions: readonly ProgrammeSession[];
  readonly state: PlanningState;
} {
  const { context, from, kept, pinned } = given;
  let state = given.state;
  const weeks: ProgrammeWeek[] = [];
  const sessions: ProgrammeSession[] = [];
  let holdBack = given.holdBack;
  for (let monday = mondayOf(from); monday <= context.lastDate; monday = dayAfter(monday, 7)) {
    const planned = planWeek({ context, state, monday, from, holdBack, kept, pinned });
    weeks.push(planned.week);
    sessions.push(...planned.sessions);
    for (const session of inOrder(planned.sessions))
      state = afterDone(state, session, {
        painOfTen: 0,
        weekIndex: weekIndexOf(context, session.date),
        isFrozen: isFrozenOn(session.date, context.raceDate),
      });
    // What holds back does so for the first week; after it the rule of the week carries on from there.
    holdBack = { mayGrow: true, noHardUntil: holdBack.noHardUntil };
  }
  return { weeks, sessions: inOrder(sessions), state };
}
