import { type CalendarDay, dayAfter, daysBetween, mondayOf, weekdayIndexOf } from "./calendar-day.ts";
import { runCapM, weekGrowthRatio } from "./load-rule.ts";
import { lastEccentricDaysBeforeRace, lastStrengthDaysBeforeRace } from "./planning-context.ts";
import { eccentricParts, isHardRun } from "./planning-state.ts";
import type { Programme, ProgrammeSession, SessionRecord } from "./programme.ts";
import { standingSessions } from "./replan.ts";

/** Why a day is a poor choice. Each has its sentence in the words. */
export type MoveWarning =
  | "eccentric-next-day"
  | "eccentric-same-day"
  | "hard-runs-too-near"
  | "day-not-free"
  | "race-too-near"
  | "after-race"
  | "in-the-past"
  | "week-too-full"
  | "run-too-long"
  | "same-part-that-day"
  | "walk-run-next-day"
  | "phase-order";

/** What speaks against moving a session to a day; nothing is forbidden, everything is said. */
export function judgeMove(given: {
  readonly programme: Programme;
  readonly records: readonly SessionRecord[];
  readonly sessionId: string;
  readonly date: CalendarDay;
  readonly today: CalendarDay;
}): readonly MoveWarning[] {
  const { programme, date, today } = given;
  const all = standingSessions(programme, given.records);
  const moved = all.find((one) => one.id === given.sessionId);
  if (moved === undefined || moved.date === date) return [];
  const others = all.filter((one) => one.id !== moved.id);
  const warnings: MoveWarning[] = [];
  const warnIf = (isSo: boolean, warning: MoveWarning) => {
    if (isSo) warnings.push(warning);
  };
  const { input } = programme;
  const raceDate = input.race?.date ?? null;
  const near = (test: (one: ProgrammeSession) => boolean, apart: (days: number) => boolean) =>
    others.some((one) => test(one) && apart(Math.abs(daysBetween(one.date, date))));
  const isEccentric = (one: ProgrammeSession) => eccentricParts.includes(one.part);

  warnIf(date < today, "in-the-past");
  warnIf(raceDate !== null && date >= raceDate, "after-race");
  warnIf(
    input.unavailableWeekdays.includes(weekdayIndexOf(date)) || input.unavailableDates.includes(date),
    "day-not-free",
  );
  if (isEccentric(moved)) {
    warnIf(
      near(isEccentric, (days) => days === 1),
      "eccentric-next-day",
    );
    // Sessions of one strength block belong together on a day; a descent does not belong beside them.
    warnIf(
      near(
        (one) => isEccentric(one) && (one.part === "downhill") !== (moved.part === "downhill"),
        (days) => days === 0,
      ),
      "eccentric-same-day",
    );
  }
  warnIf(isHardRun(moved) && near(isHardRun, (days) => days <= 1), "hard-runs-too-near");
  warnIf(
    near(
      (one) => one.part === moved.part && one.part !== "conditioning",
      (days) => days === 0,
    ),
    "same-part-that-day",
  );
  warnIf(
    moved.part === "return-to-running" &&
      near(
        (one) => one.part === "return-to-running",
        (days) => days === 1,
      ),
    "walk-run-next-day",
  );
  if (raceDate !== null && date < raceDate) {
    const left = daysBetween(date, raceDate);
    const least = isEccentric(moved)
      ? lastEccentricDaysBeforeRace
      : moved.part === "hip-strength"
        ? lastStrengthDaysBeforeRace
        : moved.isLong
          ? 8
          : isHardRun(moved)
            ? 4
            : 0;
    warnIf(left < least, "race-too-near");
  }
  if (moved.distanceM > 0) {
    const monday = mondayOf(date);
    const distanceOf = (first: CalendarDay) =>
      others.filter((one) => mondayOf(one.date) === first).reduce((sum, one) => sum + one.distanceM, 0);
    const weeks = [1, 2, 3, 4].map((back) => dayAfter(monday, -7 * back));
    const start = programme.weeks[0]?.distanceM ?? 0;
    const largestM = Math.max(input.history.weeklyDistanceM ?? start, ...weeks.map(distanceOf));
    warnIf(
      mondayOf(moved.date) !== monday && distanceOf(monday) + moved.distanceM > weekGrowthRatio * largestM,
      "week-too-full",
    );
    const runs = [
      ...(input.history.longestRunM === null
        ? []
        : [{ date: dayAfter(input.startDate, -1), distanceM: input.history.longestRunM }]),
      ...others.filter((one) => one.distanceM > 0),
    ];
    warnIf(runs.some((run) => run.date < date) && moved.distanceM > runCapM(runs, date), "run-too-long");
  }
  const track = others.filter((one) => one.part === moved.part && one.date > moved.date && one.date < date);
  warnIf(
    moved.part !== "conditioning" && moved.part !== "stretching" && moved.part !== "heat" && track.length > 0,
    "phase-order",
  );
  return warnings;
}
