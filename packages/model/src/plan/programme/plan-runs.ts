import { type CalendarDay, dayAfter, daysBetween, mondayOf } from "./calendar-day.ts";
import type { ProgrammeExercise } from "./dose.ts";
import {
  easyWeekRatio,
  pacedGrowthRatio,
  roundedDownM,
  runCapM,
  runGrowthRatio,
  taperRatio,
  weekCapM,
  weekGrowthRatio,
} from "./load-rule.ts";
import {
  daysToRace,
  descentWorthTrainingM,
  isFree,
  mayRunFast,
  type PlanningContext,
  weekIndexOf,
} from "./planning-context.ts";
import type { PlanningState } from "./planning-state.ts";
import type { ProgrammeSession, ProgrammeWeek } from "./programme.ts";
import { sessionOf, warmUp } from "./session-of.ts";
import { dosed } from "./tracks.ts";

/** How much a week is held back, besides its rule. */
export interface HoldBack {
  /** Whether the first week may be larger than the largest before it. */
  readonly mayGrow: boolean;
  /** No fast running and no jumping up to this day. */
  readonly noHardUntil: CalendarDay | null;
}

const isEasyWeek = (weekIndex: number): boolean => weekIndex % 4 === 3;

/** Whether a day lies in the taper of the source, not in the lighter week before it. */
const isTaperDay = (context: PlanningContext, date: CalendarDay): boolean => {
  const raceM = context.input.race?.distanceM ?? 0;
  const left = daysToRace(context, date);
  return left <= 14 && taperRatio(left, raceM) < 1;
};

/** Weeks from this one on that may still grow: neither lighter ones nor the last three before the race. @unit count */
function buildWeeksLeft(context: PlanningContext, monday: CalendarDay): number {
  const last = context.raceDate === null ? context.lastDate : dayAfter(context.raceDate, -21);
  const count = Math.floor(Math.max(0, daysBetween(monday, last)) / 7) + 1;
  const first = weekIndexOf(context, monday);
  return Array.from({ length: count }, (_, index) => first + index).filter((index) => !isEasyWeek(index)).length;
}

/** Kind and distance of a week, from the rule, the taper and the share of its days that are planned. */
export function weekTarget(
  context: PlanningContext,
  state: PlanningState,
  given: { readonly monday: CalendarDay; readonly mayGrow: boolean },
): Pick<ProgrammeWeek, "kind" | "distanceM"> {
  const { monday } = given;
  const days = [0, 1, 2, 3, 4, 5, 6].map((index) => dayAfter(monday, index));
  const planned = days.filter(
    (day) => day >= context.input.startDate && day <= context.lastDate && day !== context.raceDate,
  );
  const capM = weekCapM(state.weeks, monday);
  const largestM = capM / weekGrowthRatio;
  const weekIndex = weekIndexOf(context, monday);
  const isHeldBack = !given.mayGrow;
  const isEasy = isEasyWeek(weekIndex) && !isHeldBack;
  const raceDistanceM = context.input.race?.distanceM ?? 0;
  const taper = days
    .map((day) => {
      const left = daysToRace(context, day);
      return left > 0 ? taperRatio(left, raceDistanceM) : 0;
    })
    .reduce((sum, ratio) => sum + ratio / 7, 0);
  const isTaper = taper < 0.999;
  const isCited = days.filter((day) => isTaperDay(context, day)).length >= 4;
  const pacedM =
    largestM *
    pacedGrowthRatio({ fromM: largestM, toM: context.peakWeekM, weekCount: buildWeeksLeft(context, monday) });
  const grownM = weekIndex === 0 || isHeldBack ? largestM : Math.min(capM, pacedM);
  const fullM = isTaper
    ? taper * largestM
    : Math.min(isEasy ? easyWeekRatio * largestM : grownM, Math.max(context.peakWeekM, 0));
  const shareOfDays = isTaper
    ? Math.min(1, planned.length / Math.max(1, days.filter((day) => daysToRace(context, day) > 0).length))
    : planned.length / 7;
  const distanceM = roundedDownM(fullM * shareOfDays);
  const hasRace = context.raceDate !== null && days.includes(context.raceDate);
  const kind = hasRace
    ? "race"
    : isTaper
      ? isCited
        ? "taper"
        : taper > 0.9
          ? "hold"
          : "easy"
      : isEasy
        ? "easy"
        : fullM < grownM || weekIndex === 0 || isHeldBack
          ? "hold"
          : "build";
  return { kind, distanceM };
}

const shareOfLong = [0, 1, 0.6, 0.45, 0.38, 0.34, 0.3] as const;
const QUALITY_SHARE = 0.25;
const QUALITY_SHARE_OF_REST = 0.4;
/** Most of a week that the long run before a long race may be, as in usual plans with four runs. An assumption. */
const MOST_LONG_SHARE = 0.5;
/** Races from here on ask for a long run beyond its usual share of the week. An assumption. @unit m */
const LONG_RUN_MATTERS_FROM_M = 30_000;
/** Days of plain running after the last walk-run before anything fast. An assumption. @unit days */
const DAYS_FROM_LADDER_TO_FAST = 21;
const DESCENT_EVERY_DAYS = 12;

/** Whether a descent is due in this week. */
export function isDescentDue(context: PlanningContext, state: PlanningState, monday: CalendarDay): boolean {
  const { race } = context.input;
  if (race === null || (race.descentM ?? 0) < descentWorthTrainingM || !mayRunFast(context)) return false;
  const left = daysToRace(context, dayAfter(monday, 3));
  if (left < 13 || weekIndexOf(context, monday) < 2) return false;
  const last = state.downhillDays.at(-1);
  return last === undefined || daysBetween(last, dayAfter(monday, 3)) >= DESCENT_EVERY_DAYS;
}

/** Whether a week has a fast session: after two easy weeks, not in the last three days before the race. */
export function hasQuality(
  context: PlanningContext,
  given: {
    monday: CalendarDay;
    distanceM: number;
    noHardUntil: CalendarDay | null;
    lastWalkRunDay: CalendarDay | null;
  },
): boolean {
  const { monday, distanceM, noHardUntil, lastWalkRunDay } = given;
  return (
    context.raceDate !== null &&
    mayRunFast(context) &&
    distanceM >= 8000 &&
    weekIndexOf(context, monday) >= 2 &&
    (noHardUntil === null || noHardUntil < dayAfter(monday, 2)) &&
    (lastWalkRunDay === null || daysBetween(lastWalkRunDay, monday) >= DAYS_FROM_LADDER_TO_FAST)
  );
}

/** Descent of the next downhill session: 100 m, then half as much again each time, to 60 % of the race or 600 m. */
function nextDescentM(context: PlanningContext, doneCount: number): number {
  const raceM = context.input.race?.descentM ?? 0;
  return Math.floor(Math.min(0.6 * raceM, 600, 100 * 1.5 ** doneCount) / 10) * 10;
}

/** The long run before a long race: from the longest of 30 days in even steps to its cap, in a lighter week less. */
function pacedLongRunM(context: PlanningContext, state: PlanningState, day: CalendarDay): number {
  if ((context.input.race?.distanceM ?? 0) < LONG_RUN_MATTERS_FROM_M) return 0;
  const monday = mondayOf(day);
  const longestM = runCapM(state.runs, day) / runGrowthRatio;
  const weekCount = buildWeeksLeft(context, monday);
  const pacedM = longestM * pacedGrowthRatio({ fromM: longestM, toM: context.longCapM, weekCount });
  const ratio = taperRatio(daysToRace(context, day), context.input.race?.distanceM ?? 0);
  return ratio < 1 ? ratio * longestM : isEasyWeek(weekIndexOf(context, monday)) ? easyWeekRatio * longestM : pacedM;
}

/** Lengths of the runs of a week under both rules. */
export function runLengths(given: {
  readonly context: PlanningContext;
  readonly state: PlanningState;
  readonly weekDistanceM: number;
  readonly long: CalendarDay | null;
  readonly quality: CalendarDay | null;
  readonly easy: readonly CalendarDay[];
}): { readonly longM: number; readonly qualityM: number; readonly easyM: number } {
  const { context, state, weekDistanceM, long, quality, easy } = given;
  const count = easy.length + (long === null ? 0 : 1) + (quality === null ? 0 : 1);
  const days = [long, quality, ...easy].filter((day) => day !== null);
  if (days.length === 0) return { longM: 0, qualityM: 0, easyM: 0 };
  // A run may not lean on another of the same week, and the longest of 30 days may be forgotten before the week is over.
  const capM = Math.min(...days.map((day) => runCapM(state.runs, day)));
  const usualLongM = (shareOfLong[count] ?? 0.3) * weekDistanceM;
  const wantedLongM =
    long === null
      ? 0
      : Math.max(usualLongM, Math.min(MOST_LONG_SHARE * weekDistanceM, pacedLongRunM(context, state, long)));
  // In the taper the long run falls as the rest does, and what it leaves is not run on other days.
  const isTapered = long !== null && isTaperDay(context, long);
  const taperedM = isTapered
    ? taperRatio(daysToRace(context, long), context.input.race?.distanceM ?? 0) *
      (runCapM(state.runs, long) / runGrowthRatio)
    : wantedLongM;
  const longM = roundedDownM(Math.min(capM, context.longCapM, wantedLongM, taperedM));
  const besideLongM = weekDistanceM - (isTapered ? Math.min(capM, wantedLongM) : longM);
  const wantedQualityM =
    easy.length === 0 ? besideLongM : Math.min(QUALITY_SHARE * weekDistanceM, QUALITY_SHARE_OF_REST * besideLongM);
  const qualityM = quality === null ? 0 : roundedDownM(Math.min(capM, long === null ? capM : longM, wantedQualityM));
  const restM = (besideLongM - qualityM) / Math.max(1, easy.length);
  const easyM = easy.length === 0 ? 0 : roundedDownM(Math.min(capM, long === null ? capM : longM, restM));
  return { longM, qualityM, easyM };
}

/** The fast session: warm-up, then stretches at race effort, at most half of it. */
export function racePaceExercises(context: PlanningContext, qualityM: number): readonly ProgrammeExercise[] {
  const raceM = context.input.race?.distanceM ?? qualityM;
  const fastM = Math.min(0.5 * qualityM, 0.3 * raceM);
  const sets = fastM >= 4000 ? 4 : 3;
  const distanceM = Math.max(300, roundedDownM(fastM / sets));
  const effortOfTen = raceM >= 30_000 ? 6 : raceM >= 15_000 ? 7 : 8;
  return [...warmUp, dosed("race-pace-run", { sets, distanceM, restS: 120, effortOfTen })];
}

/** One run of a week with its time at easy speed. */
export function runSession(given: {
  readonly context: PlanningContext;
  readonly monday: CalendarDay;
  readonly date: CalendarDay;
  readonly kind: "long" | "easy" | "race-pace" | "downhill";
  readonly number: number;
  readonly distanceM: number;
  /** @unit count */
  readonly descentCount: number;
}): ProgrammeSession {
  const { context, kind, distanceM, date, monday, number } = given;
  const durationS = distanceM / context.start.easySpeedMps + (kind === "race-pace" || kind === "downhill" ? 600 : 0);
  const base = { monday, date, number, distanceM, durationS };
  if (kind === "race-pace")
    return sessionOf({ ...base, part: "race-pace", exercises: racePaceExercises(context, distanceM) });
  if (kind === "downhill") {
    const descentM = nextDescentM(context, given.descentCount);
    const sets = Math.max(2, Math.ceil(descentM / 60));
    return sessionOf({
      ...base,
      part: "downhill",
      exercises: [...warmUp, dosed("downhill-run", { sets, descentM, effortOfTen: 5 })],
    });
  }
  const exercise = kind === "long" ? "long-run" : "easy-run";
  return sessionOf({
    ...base,
    part: isTaperDay(context, date) ? "taper" : "conditioning",
    isLong: kind === "long",
    exercises: [dosed(exercise, { distanceM, effortOfTen: 3 })],
    isOptional: kind === "easy" && number >= 3,
  });
}

/** Days of a week on which the athlete can train, from a day on and before the race. */
export const freeDaysOf = (context: PlanningContext, monday: CalendarDay, from: CalendarDay): CalendarDay[] =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((index) => dayAfter(monday, index))
    .filter((day) => day >= from && day <= context.lastDate && day !== context.raceDate && isFree(context, day));
