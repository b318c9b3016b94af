import { type CalendarDay, dayAfter, daysBetween } from "./calendar-day.ts";
import type { ProgrammeExercise } from "./dose.ts";
import { areAllMet, criteriaForJumping } from "./gates.ts";
import {
  daysToRace,
  isPermitted,
  lastEccentricDaysBeforeRace,
  lastStrengthDaysBeforeRace,
  newLoadDaysBeforeRace,
  type PlanningContext,
  weekIndexOf,
} from "./planning-context.ts";
import type { PlanningState } from "./planning-state.ts";
import type { ProgrammeSession } from "./programme.ts";
import { sessionOf, warmUp } from "./session-of.ts";
import { stepOf, type TrackKey } from "./tracks.ts";

/** Share of the sets that stays in the last two weeks. Clinical practice. */
const TAPER_SETS = 0.5;
const TAPER_DAYS = 14;

const halved = (one: ProgrammeExercise): ProgrammeExercise => ({
  ...one,
  dose: { ...one.dose, sets: one.dose.sets === null ? null : Math.max(1, Math.ceil(TAPER_SETS * one.dose.sets)) },
});

/** Exercises of a ladder's step on a day: what the injury allows, with half the sets near the race. */
export function stepExercises(
  context: PlanningContext,
  state: PlanningState,
  track: TrackKey,
  date: CalendarDay,
): readonly ProgrammeExercise[] {
  const step = stepOf(track, state.progress[track], weekIndexOf(context, date));
  const allowed = step.exercises.filter((one) => isPermitted(context, one.exercise));
  return daysToRace(context, date) <= TAPER_DAYS ? allowed.map(halved) : allowed;
}

/** Whether an eccentric or jumping ladder is open on a day: begun long enough before the race and not too close to it. */
export function isLoadOpen(
  context: PlanningContext,
  state: PlanningState,
  track: TrackKey,
  date: CalendarDay,
): boolean {
  const left = daysToRace(context, date);
  const hasBegun = state.progress[track].doneCount > 0;
  return left >= lastEccentricDaysBeforeRace && (hasBegun || left >= newLoadDaysBeforeRace);
}

/** Whether jumping is open: criteria, time, and no pain that holds it back. */
export function isJumpingOpen(
  context: PlanningContext,
  state: PlanningState,
  given: { readonly date: CalendarDay; readonly noHardUntil: CalendarDay | null },
): boolean {
  return (
    isLoadOpen(context, state, "plyometrics", given.date) &&
    (given.noHardUntil === null || given.noHardUntil < given.date) &&
    areAllMet(
      criteriaForJumping({
        answers: context.input.answers,
        injury: context.input.injury,
        hip: state.progress["hip-strength"],
        calf: state.progress["calf-eccentric"],
      }),
    )
  );
}

/** Whether the blocks of a week carry eccentric work. */
export function areBlocksEccentric(context: PlanningContext, state: PlanningState, monday: CalendarDay): boolean {
  const days = [0, 6].map((index) => dayAfter(monday, index));
  return (["hamstring-eccentric", "calf-eccentric"] as const).some((track) =>
    days.some((day) => isLoadOpen(context, state, track, day) && stepExercises(context, state, track, day).length > 0),
  );
}

/** The sessions of one strength block: jumps first while fresh and once a week, then calf, hamstring and hip. */
export function blockSessions(given: {
  readonly context: PlanningContext;
  readonly state: PlanningState;
  readonly monday: CalendarDay;
  readonly date: CalendarDay;
  readonly number: number;
  readonly isLongDay: boolean;
  readonly noHardUntil: CalendarDay | null;
}): readonly ProgrammeSession[] {
  const { context, state, monday, date, number } = given;
  const sessions: ProgrammeSession[] = [];
  const add = (part: TrackKey, before: readonly ProgrammeExercise[] = []) => {
    const exercises = stepExercises(context, state, part, date);
    if (exercises.length > 0)
      sessions.push(sessionOf({ monday, date, part, number, exercises: [...before, ...exercises] }));
  };
  const mayJump = number === 1 && !given.isLongDay && isJumpingOpen(context, state, given);
  if (mayJump) add("plyometrics", warmUp);
  if (isLoadOpen(context, state, "calf-eccentric", date)) add("calf-eccentric");
  if (isLoadOpen(context, state, "hamstring-eccentric", date)) add("hamstring-eccentric");
  if (daysToRace(context, date) >= lastStrengthDaysBeforeRace) add("hip-strength");
  return sessions;
}

/** Days of the walk-run ladder in a week: every other day at most. */
export function ladderDays(
  days: readonly CalendarDay[],
  lastDay: CalendarDay | null,
  count: number,
): readonly CalendarDay[] {
  const chosen: CalendarDay[] = [];
  let last = lastDay;
  for (const day of days) {
    if (chosen.length >= count) break;
    if (last === null || daysBetween(last, day) >= 2) {
      chosen.push(day);
      last = day;
    }
  }
  return chosen;
}
