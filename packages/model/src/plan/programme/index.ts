export { type Adherence, adherenceOf, type DoneOfPlanned } from "./adherence.ts";
export { buildProgramme, inputProblem } from "./build-programme.ts";
export { type CalendarDay, dayAfter, daysBetween, isCalendarDay, mondayOf, weekdayIndexOf } from "./calendar-day.ts";
export type { Dose, ProgrammeExercise } from "./dose.ts";
export { doseWords, metricNumbers, type NumberWords, noticeWords, sessionName, timeWords } from "./dose-words.ts";
export { type ExerciseKey, exerciseKeys, exercises, loadsRegion } from "./exercises.ts";
export {
  type Criterion,
  criteriaForFullRunning,
  criteriaForJumping,
  criteriaForWalkRun,
  stoppingRules,
} from "./gates.ts";
export { judgeMove, type MoveWarning } from "./judge-move.ts";
export { runCapM, runGrowthRatio, weekCapM, weekGrowthRatio } from "./load-rule.ts";
export { type InjuryRegion, injuryRegions, type ProgrammePart, programmeParts } from "./parts.ts";
export { eccentricParts, isHardRun, latestRecords, movedDates } from "./planning-state.ts";
export type {
  CrampEvidence,
  LeftOut,
  LeftOutReason,
  Programme,
  ProgrammeHistory,
  ProgrammeInjury,
  ProgrammeInput,
  ProgrammeNotice,
  ProgrammeRace,
  ProgrammeReason,
  ProgrammeResult,
  ProgrammeSession,
  ProgrammeWeek,
  SessionRecord,
} from "./programme.ts";
export { type ProgrammeEvent, programmeEvents } from "./programme-calendar.ts";
export { becauseWords, dayWords, programmeDocument } from "./programme-document.ts";
export { replan, standingSessions } from "./replan.ts";
export { type TestChange, testChanges } from "./test-changes.ts";
export { english } from "./text/english.ts";
export { german } from "./text/german.ts";
export { filled, type ProgrammeWords } from "./text/words.ts";
export {
  atTheFoot,
  goodPainOfTen,
  type Progress,
  type TrackKey,
  tooMuchPainOfTen,
  trackKeys,
  tracks,
} from "./tracks.ts";
