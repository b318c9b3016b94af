import type { CalendarDay } from "./calendar-day.ts";
import type { Dose, ProgrammeExercise } from "./dose.ts";
import type { ProgrammePart } from "./parts.ts";
import type { ProgrammeSession } from "./programme.ts";
import { dosed } from "./tracks.ts";

const SECONDS_PER_REPETITION = 4;

/** Time that a dose takes, with the rests between sets. */
export function durationOfDoseS(dose: Dose): number {
  const sides = dose.isEachSide ? 2 : 1;
  const count = dose.sets ?? 1;
  const tempo = dose.tempo;
  const repetitionS = tempo === null ? SECONDS_PER_REPETITION : tempo.upS + tempo.holdS + tempo.downS + 1;
  const workS =
    dose.durationS ??
    (dose.repetitions === null ? (dose.holdS ?? 0) : dose.repetitions * (repetitionS + (dose.holdS ?? 0)));
  return count * sides * workS + count * (dose.restS ?? 0);
}

/** Name of a session: the week it belongs to, its part and its number. It stays when the session is moved. */
export const sessionIdOf = (monday: CalendarDay, part: string, number: number): string => `${monday}.${part}.${number}`;

/** The warm-up before anything fast: moving, not holding. @source behm2016 */
export const warmUp: readonly ProgrammeExercise[] = [
  dosed("leg-swings", { sets: 1, repetitions: 10, isEachSide: true }),
  dosed("walking-lunges", { sets: 1, repetitions: 10 }),
  dosed("high-knees", { sets: 2, durationS: 20, restS: 20 }),
];

/** The stretching routine: each stretch twice for 30 s on both sides. */
export const stretches: readonly ProgrammeExercise[] = (
  ["stretch-calf", "stretch-soleus", "stretch-hamstring", "stretch-quadriceps", "stretch-hip"] as const
).map((exercise) => dosed(exercise, { sets: 2, holdS: 30, isEachSide: true }));

/** A session, with its time from its doses unless a time is given. */
export function sessionOf(given: {
  readonly monday: CalendarDay;
  readonly date: CalendarDay;
  readonly part: ProgrammePart;
  readonly number: number;
  readonly exercises: readonly ProgrammeExercise[];
  readonly durationS?: number;
  readonly distanceM?: number;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
}): ProgrammeSession {
  const { monday, date, part, number, exercises } = given;
  const timeS = given.durationS ?? exercises.reduce((sum, one) => sum + durationOfDoseS(one.dose), 0);
  return {
    id: sessionIdOf(monday, given.isLong === true ? "long-run" : part, number),
    date,
    part,
    exercises,
    durationS: Math.max(60, Math.round(timeS / 60) * 60),
    distanceM: given.distanceM ?? 0,
    isLong: given.isLong ?? false,
    isOptional: given.isOptional ?? false,
  };
}
