/**
 * Local time minus UTC in a named zone (IANA, `Europe/Vienna`) at a moment, daylight saving of that very moment included;
 * null for a name that this engine does not know.
 * @unit s
 * @source IANA time zone database, as the JavaScript engine carries it
 */
export function utcOffsetAtS(timeZone: string, epochMs: number): number | null {
  const format = formatOf(timeZone);
  if (format === null) return null;
  const parts = format.formatToParts(epochMs);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const localMs = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return Math.round((localMs - Math.floor(epochMs / 1000) * 1000) / 1000);
}

/** A calendar asks hundreds of times, and making a format takes far longer than using it. Few are kept: names come from outside. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS_COUNT = 32;

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = newFormat(timeZone);
  if (made === null) return null;
  if (formats.size >= MOST_FORMATS_COUNT) formats.clear();
  formats.set(timeZone, made);
  return made;
}

function newFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch (error) {
    // An unknown zone is a name that somebody typed or that is newer than this engine.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The moment at which the clocks of a named zone show a local time (given as if it were UTC), null for an unknown zone. In
 * the hour that the clocks skip, the time after the change; in the hour they show twice, the first.
 * @unit ms
 * @source RFC 5545, section 3.3.5 (local times in a skipped or doubled hour)
 */
export function instantOfClockMs(timeZone: string, clockAsUtcMs: number): number | null {
  const before = utcOffsetAtS(timeZone, clockAsUtcMs - 86_400_000);
  const after = utcOffsetAtS(timeZone, clockAsUtcMs + 86_400_000);
  if (before === null || after === null) return null;
  const fits = [before, after].map((offsetS) => clockAsUtcMs - offsetS * 1000);
  return (
    fits.find((epochMs) => epochMs + (utcOffsetAtS(timeZone, epochMs) ?? 0) * 1000 === clockAsUtcMs) ??
    clockAsUtcMs - before * 1000
  );
}
