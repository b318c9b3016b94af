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
