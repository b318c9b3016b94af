import { type CalendarDay, mondayOf } from "./calendar-day.ts";
import { type ProgrammePart, programmeParts } from "./parts.ts";
import { latestRecords } from "./planning-state.ts";
import type { Programme, SessionRecord } from "./programme.ts";
import { standingSessions } from "./replan.ts";

/** Sessions that were due and those that were done. */
export interface DoneOfPlanned {
  /** @unit count */
  readonly done: number;
  /** @unit count */
  readonly planned: number;
}

/** How far the programme was followed up to yesterday; what was done today counts. */
export interface Adherence {
  readonly all: DoneOfPlanned;
  readonly byPart: readonly (DoneOfPlanned & { readonly part: ProgrammePart })[];
  readonly byWeek: readonly (DoneOfPlanned & { readonly monday: CalendarDay })[];
  /** Sessions that were due and have neither been done nor marked as missed. @unit count */
  readonly unmarked: number;
  /** Running done. */
  readonly doneDistanceM: number;
  readonly plannedDistanceM: number;
}

/** Counts of done and due sessions by part and week. Optional ones count only when they were done. */
export function adherenceOf(programme: Programme, records: readonly SessionRecord[], today: CalendarDay): Adherence {
  const latest = latestRecords(records.filter((record) => record.state !== "moved"));
  const isDone = (id: string) => latest.get(id)?.state === "done";
  const due = standingSessions(programme, records).filter(
    (one) => isDone(one.id) || (one.date < today && !one.isOptional),
  );
  const count = (list: typeof due): DoneOfPlanned => ({
    done: list.filter((one) => isDone(one.id)).length,
    planned: list.length,
  });
  const mondays = [...new Set(due.map((one) => mondayOf(one.date)))];
  const distanceOf = (list: typeof due) => list.reduce((sum, one) => sum + one.distanceM, 0);
  return {
    all: count(due),
    byPart: programmeParts
      .map((part) => ({ part, ...count(due.filter((one) => one.part === part)) }))
      .filter((one) => one.planned > 0),
    byWeek: mondays.map((monday) => ({ monday, ...count(due.filter((one) => mondayOf(one.date) === monday)) })),
    unmarked: due.filter((one) => !latest.has(one.id)).length,
    doneDistanceM: distanceOf(due.filter((one) => isDone(one.id))),
    plannedDistanceM: distanceOf(due),
  };
}
