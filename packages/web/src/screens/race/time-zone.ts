import { utcOffsetAtS as offsetOfZoneS } from "@crampcast/model";

/** Zones the engine knows, with the one of this device first. */
export function timeZones(): readonly string[] {
  const own = deviceTimeZone();
  return [own, ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== own)];
}

/** Zone this device is set to. */
export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/**
 * A zone with this offset at the instant: that of this device when it fits, otherwise the bare offset. A named zone is not
 * guessed: many places share an offset.
 */
export function zoneWithOffset(offsetS: number, epochMs: number): string {
  const own = deviceTimeZone();
  if (utcOffsetAtS(own, epochMs) === offsetS) return own;
  const minutes = Math.round(Math.abs(offsetS) / 60);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offsetS < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Name of a zone for people: a bare offset as "UTC+02:00", a named zone with spaces. */
export function zoneName(zone: string): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : zone.replaceAll("_", " ");
}

/** Local time minus UTC in a zone, or in a bare offset, at an instant; throws for a zone that no list offers. @unit s */
export function utcOffsetAtS(zone: string, epochMs: number): number {
  const offsetS = offsetOfZoneS(zone, epochMs);
  if (offsetS === null)
    throw new RangeError(`the time zone is "${zone}"; expected one of timeZones() or a bare offset.`);
  return offsetS;
}

/** An instant and the offset of its place. */
export interface ZonedInstant {
  readonly epochMs: number;
  readonly utcOffsetS: number;
}

/**
 * The instant at which the clocks of a zone show a date and time, or null when the text is no date or time. In the hour
 * that the clocks skip, the time after the change; in the hour they show twice, the first.
 */
export function instantInZone(date: string, time: string, zone: string): ZonedInstant | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const clock = /^(\d{1,2}):(\d{2})$/.exec(time);
  if (!day || !clock) return null;
  const [year = 0, month = 0, dayOfMonth = 0] = day.slice(1).map(Number);
  const [hour = 0, minute = 0] = clock.slice(1).map(Number);
  const asUtcMs = Date.UTC(year, month - 1, dayOfMonth, hour, minute);
  if (new Date(asUtcMs).toISOString().slice(0, 10) !== date || hour > 23 || minute > 59) return null;
  const before = utcOffsetAtS(zone, asUtcMs - 86_400_000);
  const after = utcOffsetAtS(zone, asUtcMs + 86_400_000);
  const fits = [before, after].map((offsetS) => asUtcMs - offsetS * 1000);
  const epochMs =
    fits.find((candidate) => candidate + utcOffsetAtS(zone, candidate) * 1000 === asUtcMs) ?? asUtcMs - before * 1000;
  return { epochMs, utcOffsetS: utcOffsetAtS(zone, epochMs) };
}
