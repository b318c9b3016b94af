import {
  formatAltitude,
  formatDate,
  formatDistance,
  formatDuration,
  formatHeight,
  formatMass,
  formatNumber,
  formatPace,
  formatShare,
  formatSpeed,
  formatSwimPace,
  formatTemperature,
  formatVolume,
  formatVolumePerHour,
} from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";

type Format = (value: number, key: string, units: UnitSystem) => string;

/** The unit at the end of a name, longest first, and how people read such a number. */
const formats: readonly (readonly [RegExp, Format])[] = [
  [/EpochMs$/, (value) => formatDate(value, 0)],
  [/MmolPerL$/, (value) => `${formatNumber(value)} mmol/L`],
  [/GPerL$/, (value) => `${formatNumber(value)} g/L`],
  [/KgPerH$/, (value, _, units) => formatVolumePerHour(value, units)],
  [/swim.*Mps$/i, (value, _, units) => formatSwimPace(value, units)],
  [/wind.*Mps$/i, (value, _, units) => formatSpeed(value, units)],
  [/Mps$/, (value, _, units) => formatPace(value, units)],
  [/Ratio$/, (value) => `× ${formatNumber(value, 2)}`],
  [/PerH$/, (value) => `${formatNumber(value, 2)} /h`],
  [/Mmol$/, (value) => `${formatNumber(value)} mmol`],
  [/Fraction$|Probability$/, (value) => formatShare(value, 0)],
  [/KjPerKg$/, (value) => `${formatNumber(value, 2)} kJ/kg`],
  [/Years$/, (value) => formatNumber(value)],
  [/Count$/, (value) => formatNumber(value)],
  [/Kg$/, (value, key, units) => (/mass/i.test(key) ? formatMass(value, units) : formatVolume(value, units))],
  [/Bpm$/, (value) => `${formatNumber(value)} bpm`],
  [/Clo$/, (value) => `${formatNumber(value, 2)} clo`],
  [/[a-z]Pa$/, (value) => `${formatNumber(value / 100)} hPa`],
  [/[a-z]Deg$/, (value) => `${formatNumber(value, 1)}°`],
  [/[a-z]W$/, (value) => `${formatNumber(value)} W`],
  [/[a-z]J$/, (value) => `${formatNumber(value / 1000, 1)} kJ`],
  [/[a-z]C$/, (value, _, units) => formatTemperature(value, units)],
  [/[a-z]H$/, (value) => `${formatNumber(value, 1)}\u00a0h`],
  [/[a-z]S$/, (value) => formatDuration(value)],
  [
    /[a-z]M$/,
    (value, key, units) =>
      /height/i.test(key)
        ? formatHeight(value, units)
        : /climb/i.test(key)
          ? formatAltitude(value, units)
          : formatDistance(value, units),
  ],
];

/** A value for people, in the unit its name ends in; null is left for the caller to word. */
export function formatByName(key: string, value: number | string, units: UnitSystem): string {
  if (typeof value === "string") return value;
  const format = formats.find(([ending]) => ending.test(key))?.[1];
  return format ? format(value, key, units) : formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

/** The quantity of a name in words, without its unit: `criticalSpeedMps` becomes `critical speed`. */
export function wordsOfName(key: string): string {
  return key
    .replace(
      /(EpochMs|MmolPerL|GPerL|KgPerH|KjPerKg|Mps|Mmol|Fraction|Probability|Years|Count|Kg|Bpm|Clo|Pa|Deg|W|J|C|S|M)$/,
      "",
    )
    .replaceAll(/[-_.]/g, " ")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/^./, (letter) => letter.toUpperCase());
}
