/** A local calendar day as `2026-11-23`: no clock, no time zone, so a change to summer time cannot shift it. */
export type CalendarDay = string;

const DAY_MS = 86_400_000;

const epochMsOf = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`);

/** Whether a text is a day that exists. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const epochMs = epochMsOf(text);
  return Number.isFinite(epochMs) && new Date(epochMs).toISOString().startsWith(text);
}

/** The day that many days later; earlier when negative. */
export function dayAfter(day: CalendarDay, daysLater: number): CalendarDay {
  return new Date(epochMsOf(day) + daysLater * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another, negative when the second is earlier. @unit days */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((epochMsOf(to) - epochMsOf(from)) / DAY_MS);
}

/** Place in the week, Monday 0 to Sunday 6. @unit index */
export function weekdayIndexOf(day: CalendarDay): number {
  return (new Date(epochMsOf(day)).getUTCDay() + 6) % 7;
}

/** The Monday of the week of a day. */
export function mondayOf(day: CalendarDay): CalendarDay {
  return dayAfter(day, -weekdayIndexOf(day));
}
