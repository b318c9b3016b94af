export {
  hotterK,
  type OtherDays,
  type OtherDaysOrder,
  type OtherRaceDay,
  otherDaysInTurns,
  otherRaceDays,
  planOfDayInTurns,
  raceOnOtherDay,
} from "./other-days.ts";
export { type RaceDayEvent, raceDayCalendarName, raceDayEvents, raceTimeZone } from "./race-day-events.ts";
export {
  type RaceDayInput,
  type RaceDayScenario,
  type RaceDaySheet,
  raceDaySheet,
  type SheetPlan,
  switchConditions,
} from "./sheet.ts";
export { type SheetSize, sheetHtml } from "./sheet-html.ts";
export type { SheetCell, SheetRow, SheetSection } from "./sheet-rows.ts";
export type { Notation, UnitSystem } from "./show.ts";
export { english } from "./text/english.ts";
export { german } from "./text/german.ts";
export type { RaceDayWords } from "./text/words.ts";
export { type CourseCue, MOST_CUES_COUNT, type WatchCourse, watchCourse } from "./watch-course.ts";
export {
  MOST_STEPS_COUNT,
  type StepTarget,
  type WatchWorkout,
  type WorkoutStep,
  watchWorkout,
} from "./watch-workout.ts";
