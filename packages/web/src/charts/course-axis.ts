import { perUnit, type UnitSystem } from "../text/units.ts";
import { niceTicks } from "./scale.ts";

/** Metres in one unit of the distance axis: a kilometre or a mile. */
export function metresPerAxisUnit(units: UnitSystem): number {
  return units === "metric" ? perUnit.kilometreM : perUnit.mileM;
}

/** Tick marks of a distance axis: where they stand, m, and the number written there, km or miles. */
export function courseTicks(options: {
  readonly distanceM: number;
  readonly units: UnitSystem;
  readonly widthPx: number;
}): { readonly atM: number; readonly label: string }[] {
  const perUnitM = metresPerAxisUnit(options.units);
  const count = options.widthPx < 420 ? 5 : 9;
  return niceTicks({ low: 0, high: options.distanceM / perUnitM, count }).map((value) => ({
    atM: value * perUnitM,
    label: String(value),
  }));
}

/** Distances, m, at which a table has a row: every km or mile (every 5 or 10 of them on long courses) and the finish. */
export function tableDistancesM(options: { readonly distanceM: number; readonly units: UnitSystem }): number[] {
  const perUnitM = metresPerAxisUnit(options.units);
  const lengthUnits = options.distanceM / perUnitM;
  const step = lengthUnits > 300 ? 10 : lengthUnits > 100 ? 5 : 1;
  const distances: number[] = [];
  for (let unit = step; unit < lengthUnits - 0.05; unit += step) distances.push(unit * perUnitM);
  distances.push(options.distanceM);
  return distances;
}

/** Value at `position` on the line through (`at`, `values`), straight between points, flat beyond the ends. */
export function valueAt(options: {
  readonly at: readonly number[];
  readonly values: readonly number[];
  readonly position: number;
}): number {
  const { at, values, position } = options;
  const next = at.findIndex((x) => x >= position);
  if (next === -1) return values.at(-1) ?? Number.NaN;
  const x1 = at[next] ?? 0;
  const y1 = values[next] ?? Number.NaN;
  if (next === 0 || x1 === position) return y1;
  const x0 = at[next - 1] ?? 0;
  const y0 = values[next - 1] ?? Number.NaN;
  return x1 === x0 ? y1 : y0 + ((position - x0) / (x1 - x0)) * (y1 - y0);
}
