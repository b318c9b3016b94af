export { type Adherence, adherenceOf, type DoneOfPlanned } from "./adherence.ts";
export { buildProgramme, inputProblem } from "./build-programme.ts";
export { type CalendarDay, dayAfter, daysBetween, isCalendarDay, mondayOf, weekdayIndexOf } from "./calendar-day.ts";
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
export { eccentricParts, isHardRun, latestRecords, movedDates } from "./planning-state.ts";
export {
  type CrampEvidence,
  type Dose,
  type InjuryRegion,
  injuryRegions,
  type LeftOut,
  type LeftOutReason,
  type Programme,
  type ProgrammeExercise,
  type ProgrammeHistory,
  type ProgrammeInjury,
  type ProgrammeInput,
  type ProgrammeNotice,
  type ProgrammePart,
  type ProgrammeRace,
  type ProgrammeReason,
  type ProgrammeResult,
  type ProgrammeSession,
  type ProgrammeWeek,
  programmeParts,
  type SessionRecord,
} from "./programme.ts";
export { replan, standingSessions } from "./replan.ts";
export { type TestChange, testChanges } from "./test-changes.ts";
export {
  atTheFoot,
  goodPainOfTen,
  type Progress,
  type TrackKey,
  tooMuchPainOfTen,
  trackKeys,
  tracks,
} from "./tracks.ts";
