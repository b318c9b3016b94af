export {
  type Calendar,
  type CalendarEvent,
  type CalendarReminder,
  type CalendarTime,
  writeCalendar,
} from "./calendar.ts";
