import {
  FOOT_M,
  fahrenheitFromCelsius,
  fluidOuncesFromKilograms,
  MILE_M,
  milesFromMetres,
  millilitresFromKilograms,
  sodiumMilligramsFromMmol,
} from "../../units/index.ts";
import type { RaceDayWords } from "./text/words.ts";

/** The units in which the athlete reads. */
export type UnitSystem = "metric" | "imperial";

/** How quantities are written: in whose units and in which language. */
export interface Notation {
  readonly units: UnitSystem;
  readonly words: RaceDayWords;
}

const decimals = (value: number, digitCount: number, { words }: Notation): string =>
  value.toFixed(digitCount).replace(".", words.decimalMark);
/** Keeps a number and its unit on one line. */
const NBSP = "\u00a0";
const two = (value: number): string => String(value).padStart(2, "0");

/** Length by which marks along the way are counted: a kilometre or a mile. */
export const markLengthM = (units: UnitSystem): number => (units === "metric" ? 1000 : MILE_M);

/** `42,2` of 42,195 m: kilometres or miles without their unit; no digits after the mark for whole ones. */
export function showMark(distanceM: number, notation: Notation): string {
  const value = notation.units === "metric" ? distanceM / 1000 : milesFromMetres(distanceM);
  return Math.abs(value - Math.round(value)) < 0.05 ? String(Math.round(value)) : decimals(value, 1, notation);
}

/** `21.1 km` or `13.1 mi`. */
export const showDistance = (distanceM: number, notation: Notation): string =>
  `${showMark(distanceM, notation)}${NBSP}${notation.units === "metric" ? "km" : "mi"}`;

/** `3:07:45`, without hours `57:05`. */
export function showDuration(durationS: number): string {
  const s = Math.round(durationS);
  const rest = `${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  return s >= 3600 ? `${Math.floor(s / 3600)}:${rest}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
}

/** `3:08` of hours and minutes: for sheets that are read at a glance. */
export function showHours(durationS: number): string {
  const minutes = Math.round(durationS / 60);
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
}

/** `09:05`, local time of a moment. */
export function showClock(epochMs: number, utcOffsetS: number): string {
  const minutes = Math.round((epochMs / 1000 + utcOffsetS) / 60);
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** `2026-04-19`, local day of a moment. */
export const showDay = (epochMs: number, utcOffsetS: number): string =>
  new Date(epochMs + utcOffsetS * 1000).toISOString().slice(0, 10);

/** Pace on foot, speed on wheels, pace for 100 m or 100 yd in water; a dash when nothing moves. */
export function showPace(sport: string, speedMps: number, notation: Notation): string {
  const isMetric = notation.units === "metric";
  if (!(speedMps > 0)) return "–";
  if (sport === "cycling") {
    return isMetric
      ? `${decimals(speedMps * 3.6, 1, notation)} km/h`
      : `${decimals((speedMps * 3600) / MILE_M, 1, notation)} mph`;
  }
  if (sport === "swimming") {
    return `${showDuration((isMetric ? 100 : 300 * FOOT_M) / speedMps)} /100 ${isMetric ? "m" : "yd"}`;
  }
  return `${showDuration(markLengthM(notation.units) / speedMps)} /${isMetric ? "km" : "mi"}`;
}

/** `250 mL` or `8 fl oz` of a drink. */
export function showDrink(drinkKg: number, { units }: Notation): string {
  if (units === "imperial") return `${Math.round(fluidOuncesFromKilograms(drinkKg))}${NBSP}fl${NBSP}oz`;
  return `${Math.round(millilitresFromKilograms(drinkKg) / 5) * 5}${NBSP}mL`;
}

/** `1,5 L` or `51 fl oz`: the drink of a whole race. */
export function showDrinkTotal(drinkKg: number, notation: Notation): string {
  return notation.units === "imperial" ? showDrink(drinkKg, notation) : `${decimals(drinkKg, 1, notation)}${NBSP}L`;
}

/** Sodium in milligrams, as packets state it. */
export const showSodium = (sodiumMmol: number): string =>
  `${Math.round(sodiumMilligramsFromMmol(sodiumMmol) / 10) * 10}${NBSP}mg`;

/** `18 °C` or `64 °F`. */
export function showTemperature(temperatureC: number, { units }: Notation): string {
  return units === "imperial"
    ? `${Math.round(fahrenheitFromCelsius(temperatureC))}${NBSP}°F`
    : `${Math.round(temperatureC)}${NBSP}°C`;
}

/** `31 %` (English `31%`); under 1 and over 99 in words. */
export function showChance(fraction: number, { words }: Notation): string {
  if (fraction < 0.01) return words.chanceUnder;
  if (fraction > 0.99) return words.chanceOver;
  return `${Math.round(fraction * 100)}${words.percentSign}`;
}
