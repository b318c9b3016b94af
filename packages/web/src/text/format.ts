import { type Language, languageInUse } from "./language.ts";
import { fahrenheitFromCelsius, perUnit, type UnitSystem } from "./units.ts";

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number with at most so many digits after the point, in the reader's notation. */
export function formatNumber(value: number, digits = 0): string {
  const key = `${languageInUse()} ${digits}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(languageInUse(), { maximumFractionDigits: digits, minimumFractionDigits: digits });
    numberFormats.set(key, format);
  }
  const text = format.format(value);
  return /^-0([.,]0*)?$/.test(text) ? text.slice(1) : text;
}

/** How a percentage is written: German sets a space that does not break before the sign. */
const percentWords: Readonly<Record<Language, { sign: string; under: string; over: string }>> = {
  en: { sign: "%", under: "under 1%", over: "over 99%" },
  de: { sign: "\u00a0%", under: "unter 1\u00a0%", over: "über 99\u00a0%" },
};

const isImperial = (units: UnitSystem): boolean => units === "imperial";

/** Distance of a race or session: kilometres or miles, metres or yards when short. */
export function formatDistance(distanceM: number, units: UnitSystem, digits?: number): string {
  const unitM = isImperial(units) ? perUnit.mileM : perUnit.kilometreM;
  const value = distanceM / unitM;
  if (value < 1 && distanceM !== 0 && digits === undefined) {
    return isImperial(units) ? `${formatNumber(distanceM / perUnit.yardM)} yd` : `${formatNumber(distanceM)} m`;
  }
  return `${formatNumber(value, digits ?? (value < 100 ? 1 : 0))} ${isImperial(units) ? "mi" : "km"}`;
}

/** Height above the sea, or climb: metres or feet. */
export function formatAltitude(altitudeM: number, units: UnitSystem): string {
  return isImperial(units) ? `${formatNumber(altitudeM / perUnit.footM)} ft` : `${formatNumber(altitudeM)} m`;
}

/** Running pace: minutes and seconds per kilometre or mile. */
export function formatPace(speedMps: number, units: UnitSystem): string {
  if (!(speedMps > 0)) return "–";
  const unitM = isImperial(units) ? perUnit.mileM : perUnit.kilometreM;
  return `${minutesAndSeconds(unitM / speedMps)} /${isImperial(units) ? "mi" : "km"}`;
}

/** Swimming pace: minutes and seconds per 100 m or 100 yd. */
export function formatSwimPace(speedMps: number, units: UnitSystem): string {
  if (!(speedMps > 0)) return "–";
  const unitM = isImperial(units) ? perUnit.hundredYardsM : perUnit.hundredMetresM;
  return `${minutesAndSeconds(unitM / speedMps)} /100 ${isImperial(units) ? "yd" : "m"}`;
}

/** Speed over ground or of wind: km/h or mph. */
export function formatSpeed(speedMps: number, units: UnitSystem): string {
  return isImperial(units)
    ? `${formatNumber(speedMps / perUnit.mphMps, 1)} mph`
    : `${formatNumber(speedMps / perUnit.kmhMps, 1)} km/h`;
}

/** How athletes of a sport state how fast they go: pace on foot, speed on wheels, pace per 100 in water. */
export function formatSportSpeed(sport: string, speedMps: number, units: UnitSystem): string {
  if (sport === "cycling") return formatSpeed(speedMps, units);
  if (sport === "swimming") return formatSwimPace(speedMps, units);
  return formatPace(speedMps, units);
}

/** Temperature of air or body. */
export function formatTemperature(temperatureC: number, units: UnitSystem, digits = 0): string {
  return isImperial(units)
    ? `${formatNumber(fahrenheitFromCelsius(temperatureC), digits)} °F`
    : `${formatNumber(temperatureC, digits)} °C`;
}

/** A difference between two temperatures (no offset). */
export function formatTemperatureDifference(differenceK: number, units: UnitSystem, digits = 1): string {
  return isImperial(units)
    ? `${formatNumber(differenceK * 1.8, digits)} °F`
    : `${formatNumber(differenceK, digits)} °C`;
}

/** Amount of drink, 1 kg counted as 1 L: millilitres and litres, or US fluid ounces. */
export function formatVolume(amountKg: number, units: UnitSystem): string {
  if (isImperial(units)) return `${formatNumber(amountKg / perUnit.fluidOunceKg)} fl oz`;
  return amountKg < 0.9995 ? `${formatNumber(amountKg * 1000)} mL` : `${formatNumber(amountKg, 2)} L`;
}

/** Drink or sweat per hour. */
export function formatVolumePerHour(rateKgPerH: number, units: UnitSystem): string {
  return isImperial(units)
    ? `${formatNumber(rateKgPerH / perUnit.fluidOunceKg)} fl oz/h`
    : `${formatNumber(rateKgPerH * 1000)} mL/h`;
}

/** Body mass. */
export function formatMass(massKg: number, units: UnitSystem): string {
  return isImperial(units) ? `${formatNumber(massKg / perUnit.poundKg)} lb` : `${formatNumber(massKg, 1)} kg`;
}

/** Body height. */
export function formatHeight(heightM: number, units: UnitSystem): string {
  if (!isImperial(units)) return `${formatNumber(heightM, 2)} m`;
  const inches = Math.round(heightM / perUnit.inchM);
  return `${Math.floor(inches / 12)} ft ${inches % 12} in`;
}

/** Sodium concentration, in milligrams as bottles state it. */
export function formatSodiumMgPerL(sodiumMmolPerL: number): string {
  return `${formatNumber(sodiumMmolPerL * perUnit.sodiumMgPerMmol)} mg/L`;
}

/** Time as h:mm:ss, or m:ss under an hour. */
export function formatDuration(durationS: number): string {
  const whole = Math.max(0, Math.round(durationS));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const seconds = String(whole % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
}

/** Time in words: `3 h 30 min`, `45 min`; used where a colon could be read as a clock time. */
export function formatHours(durationS: number): string {
  const minutes = Math.round(durationS / 60);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

/** A chance for people: whole percent, and never 0 % or 100 % for what is merely rare or very likely. */
export function formatChance(probability: number): string {
  if (probability > 0 && probability < 0.01) return percentWords[languageInUse()].under;
  if (probability < 1 && probability > 0.99) return percentWords[languageInUse()].over;
  return `${formatNumber(probability * 100)}${percentWords[languageInUse()].sign}`;
}

/** A share such as a mass loss: percent with one digit. */
export function formatShare(fraction: number, digits = 1): string {
  return `${formatNumber(fraction * 100, digits)}${percentWords[languageInUse()].sign}`;
}

/** Day of an instant at a place with this offset from UTC. */
export function formatDate(epochMs: number, utcOffsetS: number): string {
  return new Intl.DateTimeFormat(languageInUse(), { dateStyle: "medium", timeZone: "UTC" }).format(
    epochMs + utcOffsetS * 1000,
  );
}

/** Clock time (24 h) of an instant at a place with this offset from UTC. */
export function formatClock(epochMs: number, utcOffsetS: number): string {
  return new Date(epochMs + utcOffsetS * 1000).toISOString().slice(11, 16);
}

/** Offset from UTC as `UTC+02:00`. */
export function formatUtcOffset(utcOffsetS: number): string {
  const minutes = Math.round(Math.abs(utcOffsetS) / 60);
  const sign = utcOffsetS < 0 ? "−" : "+";
  return `UTC${sign}${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function minutesAndSeconds(durationS: number): string {
  const whole = Math.round(durationS);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
