/** Which units people read; everything inside stays SI. */
export type UnitSystem = "metric" | "imperial";

const metresPerMile = 1609.344;
const metresPerFoot = 0.3048;
const kgPerPound = 0.453_592_37;
const kgPerUsFluidOunce = 0.029_573_529_562_5;

/** The unit in which distances of a race are counted. */
export function distanceUnit(units: UnitSystem): { readonly name: "km" | "mi"; readonly lengthM: number } {
  return units === "metric" ? { name: "km", lengthM: 1000 } : { name: "mi", lengthM: metresPerMile };
}

/** A distance with one decimal and its unit. */
export function distanceText(distanceM: number, units: UnitSystem): string {
  const unit = distanceUnit(units);
  return `${(distanceM / unit.lengthM).toFixed(1)} ${unit.name}`;
}

/** A height in m or ft. */
export function heightText(altitudeM: number, units: UnitSystem): string {
  return units === "metric" ? `${altitudeM.toFixed(0)} m` : `${(altitudeM / metresPerFoot).toFixed(0)} ft`;
}

/** A temperature with one decimal in °C or °F, without its unit. */
export function temperatureNumber(temperatureC: number, units: UnitSystem): string {
  return (units === "metric" ? temperatureC : temperatureC * 1.8 + 32).toFixed(1);
}

/** A temperature with one decimal and its unit. */
export function temperatureText(temperatureC: number, units: UnitSystem): string {
  return `${temperatureNumber(temperatureC, units)} ${units === "metric" ? "°C" : "°F"}`;
}

/** A mass of sweat, drink or urine: L (1 kg taken as 1 L) or US fluid ounces, without its unit. */
export function fluidNumber(massKg: number, units: UnitSystem): string {
  return units === "metric" ? massKg.toFixed(2) : (massKg / kgPerUsFluidOunce).toFixed(0);
}

/** Name of the fluid unit. */
export function fluidUnit(units: UnitSystem): string {
  return units === "metric" ? "L" : "fl oz";
}

/** A body mass in kg or lb. */
export function bodyMassText(massKg: number, units: UnitSystem): string {
  return units === "metric" ? `${massKg.toFixed(1)} kg` : `${(massKg / kgPerPound).toFixed(0)} lb`;
}
