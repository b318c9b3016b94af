import {
  formatAltitude,
  formatDistance,
  formatDuration,
  formatHours,
  formatMass,
  formatNumber,
  formatPace,
  formatShare,
  formatSpeed,
  formatSwimPace,
  formatTemperature,
  formatVolume,
  formatVolumePerHour,
} from "./format.ts";
import { languageInUse } from "./language.ts";
import { type Parsed, parseDuration, parseNumber, parsePace, parseSwimPace } from "./parse.ts";
import { celsiusFromFahrenheit, fahrenheitFromCelsius, perUnit, type UnitSystem } from "./units.ts";

/** How one kind of number is shown in a field, read from it, and said in a sentence. Values are in the model's unit. */
export interface Quantity {
  /** Stands behind the field; empty for a pure count. */
  readonly unit: string;
  readonly toText: (value: number) => string;
  readonly parse: (text: string) => Parsed;
  readonly say: (value: number) => string;
}

/** As a person types it: no separator of thousands, and a German decimal comma. */
function trimZeros(value: number, digits: number): string {
  const text = String(Number(value.toFixed(digits)));
  return languageInUse() === "de" ? text.replace(".", ",") : text;
}

function scaled(input: {
  readonly unit: string;
  readonly perUnit: number;
  readonly digits: number;
  readonly say?: (value: number) => string;
}): Quantity {
  return {
    unit: input.unit,
    toText: (value) => trimZeros(value / input.perUnit, input.digits),
    parse: (text) => {
      const parsed = parseNumber(text);
      return parsed.ok ? { ok: true, value: parsed.value * input.perUnit } : parsed;
    },
    say:
      input.say ??
      ((value) => `${formatNumber(value / input.perUnit, input.digits)}${input.unit === "" ? "" : ` ${input.unit}`}`),
  };
}

function timeLike(twoParts: "hours-first" | "minutes-first"): Quantity {
  return {
    unit: twoParts === "hours-first" ? "h:mm:ss" : "m:ss",
    // Always with hours where two parts would be read as hours and minutes: half an hour is 0:30:00.
    toText: (value) =>
      twoParts === "hours-first" && Math.round(value) < 3600
        ? `0:${formatDuration(value).padStart(5, "0")}`
        : formatDuration(value),
    parse: (text) => parseDuration(text, twoParts),
    say: twoParts === "hours-first" ? formatHours : formatDuration,
  };
}

function paceLike(unit: string, format: (speedMps: number) => string, parse: (text: string) => Parsed): Quantity {
  return { unit, toText: (value) => format(value).replace(/ .*$/, ""), parse, say: format };
}

function feetAndInches(text: string): Parsed {
  const match = /^\s*(\d)\s*(?:ft|feet|'|′|-)\s*(\d{1,2}(?:[.,]\d+)?)?\s*(?:in|"|″)?\s*$/i.exec(text);
  if (match) {
    const inches = Number((match[2] ?? "0").replace(",", "."));
    return { ok: true, value: Number(match[1]) * perUnit.footM + inches * perUnit.inchM };
  }
  const inches = parseNumber(text);
  return inches.ok ? { ok: true, value: inches.value * perUnit.inchM } : inches;
}

const height = (isImperial: boolean): Quantity =>
  isImperial
    ? {
        unit: "ft in",
        toText: (value) => {
          const inches = Math.round(value / perUnit.inchM);
          return `${Math.floor(inches / 12)} ft ${inches % 12}`;
        },
        parse: feetAndInches,
        say: (value) => `${trimZeros(value / perUnit.inchM, 0)} in`,
      }
    : scaled({ unit: "cm", perUnit: 0.01, digits: 0 });

const temperature = (isImperial: boolean): Quantity => ({
  unit: isImperial ? "°F" : "°C",
  toText: (value) => trimZeros(isImperial ? fahrenheitFromCelsius(value) : value, 1),
  parse: (text) => {
    const parsed = parseNumber(text);
    return parsed.ok && isImperial ? { ok: true, value: celsiusFromFahrenheit(parsed.value) } : parsed;
  },
  say: (value) => formatTemperature(value, isImperial ? "imperial" : "metric"),
});

/** Every kind of number that a field of the app takes, in the units the person reads. */
export function quantities(units: UnitSystem) {
  const isImperial = units === "imperial";
  const isGerman = languageInUse() === "de";
  return {
    distance: scaled({
      unit: isImperial ? "mi" : "km",
      perUnit: isImperial ? perUnit.mileM : perUnit.kilometreM,
      digits: 3,
      say: (value) => formatDistance(value, units),
    }),
    climb: scaled({
      unit: isImperial ? "ft" : "m",
      perUnit: isImperial ? perUnit.footM : 1,
      digits: 0,
      say: (value) => formatAltitude(value, units),
    }),
    shortDistance: scaled({ unit: isImperial ? "yd" : "m", perUnit: isImperial ? perUnit.yardM : 1, digits: 0 }),
    mass: scaled({
      unit: isImperial ? "lb" : "kg",
      perUnit: isImperial ? perUnit.poundKg : 1,
      digits: 1,
      say: (value) => formatMass(value, units),
    }),
    height: height(isImperial),
    temperature: temperature(isImperial),
    wind: scaled({
      unit: isImperial ? "mph" : "km/h",
      perUnit: isImperial ? perUnit.mphMps : perUnit.kmhMps,
      digits: 1,
      say: (value) => formatSpeed(value, units),
    }),
    pace: paceLike(
      isImperial ? "min/mi" : "min/km",
      (value) => formatPace(value, units),
      (text) => parsePace(text, units),
    ),
    swimPace: paceLike(
      isImperial ? "min/100 yd" : "min/100 m",
      (value) => formatSwimPace(value, units),
      (text) => parseSwimPace(text, units),
    ),
    power: scaled({ unit: "W", perUnit: 1, digits: 0 }),
    work: scaled({ unit: "kJ", perUnit: 1000, digits: 1 }),
    workPerMass: scaled({ unit: "kJ/kg", perUnit: 1, digits: 1 }),
    drinkPerHour: scaled({
      unit: isImperial ? "fl oz/h" : "mL/h",
      perUnit: isImperial ? perUnit.fluidOunceKg : 0.001,
      digits: isImperial ? 1 : 0,
      say: (value) => formatVolumePerHour(value, units),
    }),
    drink: scaled({
      unit: isImperial ? "fl oz" : "mL",
      perUnit: isImperial ? perUnit.fluidOunceKg : 0.001,
      digits: isImperial ? 1 : 0,
      say: (value) => formatVolume(value, units),
    }),
    sodiumMgPerL: scaled({ unit: "mg/L", perUnit: 1 / perUnit.sodiumMgPerMmol, digits: 0 }),
    sodiumMmolPerL: scaled({ unit: "mmol/L", perUnit: 1, digits: 1 }),
    sodiumMg: scaled({ unit: "mg", perUnit: 1 / perUnit.sodiumMgPerMmol, digits: 0 }),
    carbohydrate: scaled({ unit: "g/L", perUnit: 1, digits: 0 }),
    percent: scaled({ unit: "%", perUnit: 0.01, digits: 0, say: (value) => formatShare(value, 0) }),
    clothing: scaled({ unit: "clo", perUnit: 1, digits: 2 }),
    degrees: scaled({ unit: "°", perUnit: 1, digits: 4, say: (value) => `${formatNumber(value, 2)}°` }),
    duration: timeLike("hours-first"),
    years: scaled({ unit: isGerman ? "Jahre" : "years", perUnit: 1, digits: 0 }),
    hours: scaled({ unit: "h", perUnit: 1, digits: 1 }),
    minutesPerWeek: scaled({ unit: isGerman ? "min/Woche" : "min/week", perUnit: 1, digits: 0 }),
    load: scaled({ unit: isGerman ? "pro Tag" : "per day", perUnit: 1, digits: 0 }),
    count: scaled({ unit: "", perUnit: 1, digits: 0 }),
  } as const satisfies Record<string, Quantity>;
}
