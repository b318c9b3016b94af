import type { CalendarDay } from "./calendar-day.ts";
import { doseWords, type NumberWords, sessionName, timeWords } from "./dose-words.ts";
import { latestRecords } from "./planning-state.ts";
import type { Programme, ProgrammeSession, SessionRecord } from "./programme.ts";
import { standingSessions } from "./replan.ts";
import type { ProgrammeWords } from "./text/words.ts";

/** One session for a calendar file: at its time of the clock where one is usual, else the whole day; not taken as busy. */
export interface ProgrammeEvent {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly time:
    | { readonly kind: "day"; readonly date: CalendarDay }
    | { readonly kind: "local"; readonly date: CalendarDay; readonly startS: number; readonly durationS: number };
  readonly place: "";
  readonly categories: readonly string[];
  readonly reminders: readonly never[];
  readonly isBusy: false;
}

/** Sessions of one day follow each other; each begins at a full five minutes. */
const STEP_S = 300;
const DAY_S = 86_400;

/** When each session begins on its day, after those that come before it. @unit s from midnight */
function startsOf(sessions: readonly ProgrammeSession[], usualStartS: number): ReadonlyMap<string, number> {
  const freeS = new Map<CalendarDay, number>();
  return new Map(
    sessions.map(({ id, date, durationS }) => {
      // A long day does not run into the next one: its last session is put so that it ends by midnight.
      const startS = Math.max(0, Math.min(freeS.get(date) ?? usualStartS, DAY_S - durationS));
      freeS.set(date, Math.ceil((startS + durationS) / STEP_S) * STEP_S);
      return [id, startS] as const;
    }),
  );
}

/** The open sessions from a day on as events of a calendar; the key of a session stays when it is moved. */
export function programmeEvents(given: {
  readonly programme: Programme;
  readonly records: readonly SessionRecord[];
  readonly from: CalendarDay;
  readonly words: ProgrammeWords;
  readonly numbers: NumberWords;
}): readonly ProgrammeEvent[] {
  const { words, numbers } = given;
  const latest = latestRecords(given.records.filter((record) => record.state !== "moved"));
  const open = standingSessions(given.programme, given.records).filter(
    (one) => one.date >= given.from && latest.get(one.id)?.state !== "done",
  );
  const usualStartS = given.programme.input.usualStartS ?? null;
  const starts = usualStartS === null ? null : startsOf(open, usualStartS);
  return open.map((session) => {
    const startS = starts?.get(session.id);
    return {
      key: `programme-${session.id}`,
      title: `${sessionName(session, words)} · ${session.distanceM > 0 ? numbers.distance(session.distanceM) : timeWords(session.durationS)}`,
      description: [
        ...session.exercises.map(
          ({ exercise, dose }) => `${words.exercises[exercise].name}: ${doseWords(dose, words, numbers)}`,
        ),
        words.parts[session.part].stop,
      ].join("\n"),
      time:
        startS === undefined
          ? { kind: "day", date: session.date }
          : { kind: "local", date: session.date, startS, durationS: session.durationS },
      place: "",
      categories: [words.title],
      reminders: [],
      isBusy: false,
    };
  });
}
