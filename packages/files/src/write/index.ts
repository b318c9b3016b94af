export {
  type Calendar,
  type CalendarEvent,
  type CalendarReminder,
  type CalendarTime,
  writeCalendar,
} from "./calendar.ts";
export { writeCourseFit } from "./course-fit.ts";
export { writeCourseGpx } from "./course-gpx.ts";
export { writeCourseTcx } from "./course-tcx.ts";
export { writeWorkoutFit } from "./workout-fit.ts";
