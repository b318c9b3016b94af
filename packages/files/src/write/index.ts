export {
  type Calendar,
  type CalendarEvent,
  type CalendarReminder,
  type CalendarTime,
  writeCalendar,
} from "./calendar.ts";
export {
  legFileKeys,
  type RaceDayFile,
  type RaceDayFileKey,
  type RaceDayFileOrder,
  raceDayFile,
  raceDayFileName,
  raceFileKeys,
} from "./race-day-files.ts";
