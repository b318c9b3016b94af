import { type AthleteStart, athleteStart } from "./athlete-start.ts";
import { type CalendarDay, dayAfter, daysBetween, mondayOf, weekdayIndexOf } from "./calendar-day.ts";
import { type ExerciseKey, loadsRegion } from "./exercises.ts";
import { areAllMet, criteriaForFullRunning, criteriaForWalkRun, needsClinicianInHeat } from "./gates.ts";
import type { PlanningState } from "./planning-state.ts";
import type { ProgrammeInput } from "./programme.ts";
import { isTopReached } from "./tracks.ts";

/** What stays the same while the weeks are planned. */
export interface PlanningContext {
  readonly input: ProgrammeInput;
  readonly start: AthleteStart;
  readonly raceDate: CalendarDay | null;
  /** Last day that is planned. */
  readonly lastDate: CalendarDay;
  /** No load on the injured region, because it is treated or its criteria are not met. */
  readonly isRegionSpared: boolean;
  readonly hasLadder: boolean;
  /** Where the weeks stop growing. */
  readonly peakWeekM: number;
  readonly longCapM: number;
  readonly heat: { readonly isWanted: boolean; readonly needsClinician: boolean };
}

/** A programme without a race lasts as long as the published hip programme. @source wagner2010 @unit days */
export const daysWithoutRace = 24 * 7;
/** No programme is planned for longer. @unit days */
export const longestProgrammeDays = 52 * 7;
/** New eccentric or jumping work needs this long before the race: three weeks to learn it, three without a new step. @unit days */
export const newLoadDaysBeforeRace = 42;
/** Last eccentric, jumping or descending session before the race. Clinical practice. @unit days */
export const lastEccentricDaysBeforeRace = 10;
/** Last hip session before the race. @unit days */
export const lastStrengthDaysBeforeRace = 5;
/** Least descent of a race that is worth training for: about 2 kJ/kg of braking. An assumption. */
export const descentWorthTrainingM = 200;

const RACE_WARM_C = 20;
const WARMER_BY_K = 5;
const PEAK_OF_RACE_RATIO = 1.8;
const PEAK_OF_START_RATIO = 1.8;
/** What each week beyond twelve adds to it, and where that ends. Assumptions. */
const PEAK_RATIO_PER_MORE_WEEK = 0.03;
const WEEKS_BEFORE_MORE = 12;
const HIGHEST_PEAK_OF_START_RATIO = 2.5;
const PEAK_WITHOUT_RACE_RATIO = 1.3;
const LONG_OF_RACE_RATIO = 0.8;
/** Usual ends of the long run in marathon plans. Assumptions; no source was read. */
const LONGEST_LONG_RUN_M = 32_000;
const LONGEST_LONG_RUN_S = 3 * 3600;

function isHeatWanted(input: ProgrammeInput): boolean {
  const raceC = input.race?.airTemperatureC ?? null;
  const usedToC = input.history.accustomedAirTemperatureC;
  const heatDays = input.answers["race.heat-days"];
  if (typeof heatDays === "number" && heatDays >= 7) return false;
  if (raceC !== null && usedToC !== null) return raceC >= RACE_WARM_C && raceC - usedToC >= WARMER_BY_K;
  return input.race !== null && input.answers["race.hot"] === "yes" && (raceC === null || raceC >= RACE_WARM_C);
}

const peakOfStartRatio = (weekCount: number): number =>
  Math.min(
    HIGHEST_PEAK_OF_START_RATIO,
    PEAK_OF_START_RATIO + PEAK_RATIO_PER_MORE_WEEK * Math.max(0, weekCount - WEEKS_BEFORE_MORE),
  );

/** Everything that the planning of a week needs to know. */
export function planningContext(input: ProgrammeInput): PlanningContext {
  const start = athleteStart(input);
  const { race, injury } = input;
  const end = race === null ? dayAfter(input.startDate, daysWithoutRace - 1) : race.date;
  const limit = dayAfter(input.startDate, longestProgrammeDays - 1);
  const isRegionSpared =
    injury !== null && (injury.stage === "in-treatment" || !areAllMet(criteriaForWalkRun(injury, input.answers)));
  return {
    input,
    start,
    raceDate: race?.date ?? null,
    lastDate: end < limit ? end : limit,
    isRegionSpared,
    hasLadder: start.isRunner && (start.startsWithLadder || injury?.stage === "returning"),
    peakWeekM:
      race === null
        ? PEAK_WITHOUT_RACE_RATIO * start.weeklyDistanceM
        : Math.max(
            start.weeklyDistanceM,
            Math.min(
              PEAK_OF_RACE_RATIO * race.distanceM,
              peakOfStartRatio(daysBetween(input.startDate, race.date) / 7) * Math.max(12_000, start.weeklyDistanceM),
            ),
          ),
    longCapM: Math.max(
      race === null
        ? 1.3 * start.longestRunM
        : Math.min(
            LONG_OF_RACE_RATIO * race.distanceM,
            Math.max(start.longestRunM, Math.min(LONGEST_LONG_RUN_M, LONGEST_LONG_RUN_S * start.easySpeedMps)),
          ),
      5000,
    ),
    heat: { isWanted: isHeatWanted(input), needsClinician: needsClinicianInHeat(input.answers) },
  };
}

/** Days to the race; a very large number without one. @unit days */
export const daysToRace = (context: PlanningContext, date: CalendarDay): number =>
  context.raceDate === null ? Number.MAX_SAFE_INTEGER : daysBetween(date, context.raceDate);

/** Weeks since the programme began. @unit index */
export const weekIndexOf = (context: PlanningContext, date: CalendarDay): number =>
  Math.max(0, Math.floor(daysBetween(mondayOf(context.input.startDate), date) / 7));

/** Whether the athlete has that day for training. */
export const isFree = (context: PlanningContext, date: CalendarDay): boolean =>
  !context.input.unavailableWeekdays.includes(weekdayIndexOf(date)) && !context.input.unavailableDates.includes(date);

/** Whether an exercise may be done with the injury as it is. */
export const isPermitted = (context: PlanningContext, exercise: ExerciseKey): boolean =>
  !context.isRegionSpared || !loadsRegion(exercise, context.input.injury?.region ?? null);

/** How the athlete runs now: on the ladder, in full, or not at all. */
export function runningMode(context: PlanningContext, state: PlanningState): "none" | "ladder" | "full" {
  if (!context.start.isRunner || !isPermitted(context, "easy-run")) return "none";
  return context.hasLadder && !isTopReached("return-to-running", state.progress["return-to-running"])
    ? "ladder"
    : "full";
}

/** Whether fast running and descents are open after an injury. */
export const mayRunFast = (context: PlanningContext): boolean =>
  context.input.injury === null || areAllMet(criteriaForFullRunning(context.input.answers, true));
