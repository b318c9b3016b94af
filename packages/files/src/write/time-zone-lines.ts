import { utcOffsetAtS } from "@crampcast/model/units";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Changes of a zone that is watched lie further apart than this: the shortest known is the month of Ramadan in Morocco. */
const WATCH_MS = 7 * DAY_MS;

/** A change of the clocks: the first moment of the new time. */
interface ClockChange {
  readonly epochMs: number;
  readonly fromS: number;
  readonly toS: number;
}

/** `20261123T074500`, of a moment counted as UTC. */
export const stampOf = (epochMs: number): string => new Date(epochMs).toISOString().replace(/[-:]|\.\d+Z$/g, "");

/** The changes of the clocks of a zone between two moments, to the second; null for a zone that is not known. */
function clockChanges(timeZone: string, fromEpochMs: number, toEpochMs: number): ClockChange[] | null {
  const offsetAt = (epochMs: number) => utcOffsetAtS(timeZone, epochMs);
  const changes: ClockChange[] = [];
  const firstS = offsetAt(fromEpochMs);
  if (firstS === null) return null;
  let fromS: number = firstS;
  for (let epochMs = fromEpochMs; epochMs < toEpochMs; epochMs += WATCH_MS) {
    const toS: number = offsetAt(epochMs + WATCH_MS) ?? fromS;
    if (toS === fromS) continue;
    let before = epochMs;
    let after = epochMs + WATCH_MS;
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000;
      if (offsetAt(middle) === fromS) before = middle;
      else after = middle;
    }
    changes.push({ epochMs: after, fromS, toS });
    fromS = toS;
  }
  return changes;
}

/** `+0530`, with seconds where a zone has them. */
function offsetText(offsetS: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(offsetS);
  const seconds = size % 60 === 0 ? "" : two(size % 60);
  return `${offsetS < 0 ? "-" : "+"}${two(Math.floor(size / 3600))}${two(Math.floor(size / 60) % 60)}${seconds}`;
}

/**
 * The description of a time zone (VTIMEZONE) that holds from a year before to a year after the given moments, change by
 * change and without rules of recurrence, so that it says what the zone does in these very years and nothing more. A
 * calendar that knows the name uses its own tables. Null for a zone that is not known.
 * @source RFC 5545, section 3.6.5; the changes are those of the IANA time zone database
 */
export function timeZoneLines(
  timeZone: string,
  { firstEpochMs, lastEpochMs }: { readonly firstEpochMs: number; readonly lastEpochMs: number },
): readonly string[] | null {
  const fromEpochMs = Math.floor(firstEpochMs / DAY_MS) * DAY_MS - 365 * DAY_MS;
  const changes = clockChanges(timeZone, fromEpochMs, lastEpochMs + 365 * DAY_MS);
  const firstS = utcOffsetAtS(timeZone, fromEpochMs);
  if (changes === null || firstS === null) return null;
  const standardS = Math.min(firstS, ...changes.map((change) => change.toS));
  const observances = [{ epochMs: fromEpochMs, fromS: firstS, toS: firstS }, ...changes];
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${timeZone}`,
    ...observances.flatMap(({ epochMs, fromS, toS }) => {
      const name = toS > standardS ? "DAYLIGHT" : "STANDARD";
      return [
        `BEGIN:${name}`,
        // On the clock that held until then.
        `DTSTART:${stampOf(epochMs + fromS * 1000)}`,
        `TZOFFSETFROM:${offsetText(fromS)}`,
        `TZOFFSETTO:${offsetText(toS)}`,
        `END:${name}`,
      ];
    }),
    "END:VTIMEZONE",
  ];
}
