import type { Fan } from "@crampcast/model";
import type { ReferenceLine } from "../../charts/fan-chart.tsx";
import type { ForecastTextKey, Say } from "../../text/en-forecast.ts";
import { formatNumber, formatShare } from "../../text/format.ts";
import { fahrenheitFromCelsius, type UnitSystem } from "../../text/units.ts";

/** How one quantity of the forecast is shown to people. */
export interface FanView {
  readonly name: string;
  readonly title: ForecastTextKey;
  /** From the model's unit to the one that is shown. */
  readonly toShown: (value: number, units: UnitSystem) => number;
  readonly unit: (units: UnitSystem) => string;
  /** Number without its unit. */
  readonly format: (shown: number) => string;
  readonly formatTick: (shown: number, units: UnitSystem) => string;
  readonly references: (units: UnitSystem, say: Say) => readonly ReferenceLine[];
}

/** The quantities of the Forecast screen, in the order they are drawn. */
export const fanViews: readonly FanView[] = [
  {
    name: "coreTemperatureC",
    title: "fanCoreTitle",
    toShown: (value, units) => (units === "imperial" ? fahrenheitFromCelsius(value) : value),
    unit: (units) => (units === "imperial" ? " °F" : " °C"),
    format: (shown) => formatNumber(shown, 1),
    formatTick: (shown, units) => `${formatNumber(shown, units === "imperial" ? 0 : 1)}°`,
    references: (units, say) =>
      units === "imperial"
        ? [{ value: 104, label: say("referenceCoreImperial") }]
        : [{ value: 40, label: say("referenceCore") }],
  },
  {
    name: "bodyMassLossFraction",
    title: "fanMassTitle",
    toShown: (value) => value * 100,
    unit: () => "%",
    format: (shown) => formatNumber(shown, 1),
    formatTick: (shown) => formatShare(shown / 100, shown % 1 === 0 ? 0 : 1),
    references: (_, say) => [{ value: 0, label: say("referenceMassZero") }],
  },
  {
    name: "plasmaSodiumMmolPerL",
    title: "fanSodiumTitle",
    toShown: (value) => value,
    unit: () => " mmol/L",
    format: (shown) => formatNumber(shown, 1),
    formatTick: (shown) => formatNumber(shown),
    references: (_, say) => [{ value: 135, label: say("referenceSodium") }],
  },
];

/** A fan in the unit that is shown. */
export function shownFan(fan: Fan, view: FanView, units: UnitSystem): Fan {
  const convert = (values: readonly number[]) => values.map((value) => view.toShown(value, units));
  return {
    name: fan.name,
    p05: convert(fan.p05),
    p25: convert(fan.p25),
    p50: convert(fan.p50),
    p75: convert(fan.p75),
    p95: convert(fan.p95),
  };
}
