import { type CalendarDay, dayAfter, daysBetween } from "./calendar-day.ts";

/** A run that was done or is planned. */
export interface DatedRun {
  readonly date: CalendarDay;
  readonly distanceM: number;
}

/** A week may be this much above the largest of the four before it. An assumption: a trial of 10 % spared no injury. */
export const weekGrowthRatio = 1.1;
/** A run may be this much above the longest of the 30 days before it. @source frandsen2025 */
export const runGrowthRatio = 1.1;
/** Every fourth week is lighter. Clinical practice. */
export const easyWeekRatio = 0.75;
/** First week after a gap against the largest week before it. Assumptions. */
const afterGapRatios = [
  { fromDays: 28, ratio: 0.5 },
  { fromDays: 14, ratio: 0.6 },
  { fromDays: 7, ratio: 0.8 },
] as const;
/** A run after 30 days without one, against the longest known. An assumption. */
const REGAINED_RUN_RATIO = 0.5;
const SHORTEST_CAP_M = 3000;
const HUNDRED_M = 100;

/** Whole hundred metres, never rounded up. */
export const roundedDownM = (distanceM: number): number => Math.floor(distanceM / HUNDRED_M + 1e-9) * HUNDRED_M;

/** Longest distance that one run may have on that day. */
export function runCapM(runs: readonly DatedRun[], date: CalendarDay): number {
  const before = runs.filter((run) => run.date < date);
  const recent = before.filter((run) => daysBetween(run.date, date) <= 30);
  const longestM = (list: readonly DatedRun[]) => list.reduce((most, run) => Math.max(most, run.distanceM), 0);
  const capM = recent.length > 0 ? runGrowthRatio * longestM(recent) : REGAINED_RUN_RATIO * longestM(before);
  return roundedDownM(Math.max(SHORTEST_CAP_M, capM));
}

/** Running distance of a week. */
export interface WeekDistance {
  readonly monday: CalendarDay;
  readonly distanceM: number;
}

/** Most that a week may hold: a tenth above the largest of the four weeks before. */
export function weekCapM(weeks: readonly WeekDistance[], monday: CalendarDay): number {
  const first = dayAfter(monday, -28);
  const recent = weeks.filter((week) => week.monday < monday && week.monday >= first);
  return roundedDownM(weekGrowthRatio * recent.reduce((most, week) => Math.max(most, week.distanceM), 0));
}

/** Growth of one week, at most a tenth, that reaches the goal in so many weeks and not long before. */
export function pacedGrowthRatio(given: {
  readonly fromM: number;
  readonly toM: number;
  /** @unit count */
  readonly weekCount: number;
}): number {
  const { fromM, toM, weekCount } = given;
  if (fromM <= 0 || toM <= fromM) return 1;
  return Math.min(weekGrowthRatio, (toM / fromM) ** (1 / Math.max(1, weekCount)));
}

/** Share of the former week that the first week after so many days without running may have; 1 when the gap is short. */
export function afterGapRatio(gapDays: number): number {
  return afterGapRatios.find((one) => gapDays >= one.fromDays)?.ratio ?? 1;
}

/** Races from here on get a fortnight of taper, shorter ones a week. An assumption. @unit m */
const LONG_TAPER_FROM_M = 15_000;
/** Races from here on get a lighter week before the taper, as is usual for a marathon. An assumption. @unit m */
const LEAD_IN_FROM_M = 30_000;
const LEAD_IN_RATIO = 0.85;
const FIRST_TAPER_WEEK_RATIO = 0.65;
const LAST_TAPER_WEEK_RATIO = 0.4;
/** Most of the usual load that a taper week may hold once minutes of walking in heat are counted. @source bosquet2007 */
export const mostTaperRatio = 0.59;

/**
 * Share of the usual distance on a day so long before the race. The two weeks together are about half down, the middle of the
 * 41 to 60 % of the source; how the fall is shared between them, and the lighter week before, are assumptions. @source bosquet2007
 */
export function taperRatio(daysToRace: number, raceDistanceM: number): number {
  if (daysToRace <= 7) return LAST_TAPER_WEEK_RATIO;
  if (daysToRace <= 14) return raceDistanceM >= LONG_TAPER_FROM_M ? FIRST_TAPER_WEEK_RATIO : 1;
  return daysToRace <= 20 && raceDistanceM >= LEAD_IN_FROM_M ? LEAD_IN_RATIO : 1;
}
