import type { CalendarDay } from "./calendar-day.ts";
import { doseWords, type NumberWords, sessionName, timeWords } from "./dose-words.ts";
import { latestRecords } from "./planning-state.ts";
import type { Programme, SessionRecord } from "./programme.ts";
import { standingSessions } from "./replan.ts";
import type { ProgrammeWords } from "./text/words.ts";

/** One day's session for a calendar file: the whole day, not taken as busy. */
export interface ProgrammeEvent {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly time: { readonly kind: "day"; readonly date: CalendarDay };
  readonly place: "";
  readonly categories: readonly string[];
  readonly reminders: readonly never[];
  readonly isBusy: false;
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
  return standingSessions(given.programme, given.records)
    .filter((one) => one.date >= given.from && latest.get(one.id)?.state !== "done")
    .map((session) => ({
      key: `programme-${session.id}`,
      title: `${sessionName(session, words)} · ${session.distanceM > 0 ? numbers.distance(session.distanceM) : timeWords(session.durationS)}`,
      description: [
        ...session.exercises.map(
          ({ exercise, dose }) => `${words.exercises[exercise].name}: ${doseWords(dose, words, numbers)}`,
        ),
        words.parts[session.part].stop,
      ].join("\n"),
      time: { kind: "day", date: session.date },
      place: "",
      categories: [words.title],
      reminders: [],
      isBusy: false,
    }));
}
