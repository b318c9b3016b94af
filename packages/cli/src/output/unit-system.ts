import { FLUID_OUNCE_KG, fahrenheitFromCelsius, MILE_M } from "@crampcast/model/units";

/** Which units people read; everything inside stays SI. */
export type UnitSystem = "metric" | "imperial";

/** The unit in which distances of a race are counted. */
export function distanceUnit(units: UnitSystem): { readonly name: "km" | "mi"; readonly lengthM: number } {
  return units === "metric" ? { name: "km", lengthM: 1000 } : { name: "mi", lengthM: MILE_M };
}

/** A distance with one decimal and its unit. */
export function distanceText(distanceM: number, units: UnitSystem): string {
  const unit = distanceUnit(units);
  return `${(distanceM / unit.lengthM).toFixed(1)} ${unit.name}`;
}

/** A temperature with one decimal, without its unit. */
export function temperatureNumber(temperatureC: number, units: UnitSystem): string {
  return (units === "metric" ? temperatureC : fahrenheitFromCelsius(temperatureC)).toFixed(1);
}

/** Name of the temperature unit. */
export function temperatureUnit(units: UnitSystem): string {
  return units === "metric" ? "°C" : "°F";
}

/** A mass of sweat, drink or urine: L (1 kg taken as 1 L) or US fluid ounces, without its unit. */
export function fluidNumber(massKg: number, units: UnitSystem): string {
  return units === "metric" ? massKg.toFixed(2) : (massKg / FLUID_OUNCE_KG).toFixed(0);
}

/** Name of the fluid unit. */
export function fluidUnit(units: UnitSystem): string {
  return units === "metric" ? "L" : "fl oz";
}
