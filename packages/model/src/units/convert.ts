import { SODIUM_MOLAR_MASS } from "./constants.ts";

// Conversions happen here and nowhere else. Inside the model every number is in the unit its name says.

/** Temperature in °C of a reading in °F. */
export const celsiusFromFahrenheit = (temperatureF: number): number => ((temperatureF - 32) * 5) / 9;
/** Temperature in °F of a temperature in °C. @unit °F */
export const fahrenheitFromCelsius = (temperatureC: number): number => (temperatureC * 9) / 5 + 32;

/** Statute mile. */
export const MILE_M = 1609.344;
/** International foot. */
export const FOOT_M = 0.3048;
/** International pound. */
export const POUND_KG = 0.45359237;
/** US fluid ounce of water. */
export const FLUID_OUNCE_KG = 0.0295735295625;

/** Metres of a distance in miles. */
export const metresFromMiles = (distanceMi: number): number => distanceMi * MILE_M;
/** Miles of a distance in metres. @unit mi */
export const milesFromMetres = (distanceM: number): number => distanceM / MILE_M;
/** Metres of a height in feet. */
export const metresFromFeet = (heightFt: number): number => heightFt * FOOT_M;
/** Feet of a height in metres. @unit ft */
export const feetFromMetres = (heightM: number): number => heightM / FOOT_M;
/** Kilograms of a mass in pounds. */
export const kilogramsFromPounds = (massLb: number): number => massLb * POUND_KG;
/** Pounds of a mass in kilograms. @unit lb */
export const poundsFromKilograms = (massKg: number): number => massKg / POUND_KG;
/** Kilograms of water in a volume in US fluid ounces. */
export const kilogramsFromFluidOunces = (volumeOz: number): number => volumeOz * FLUID_OUNCE_KG;
/** US fluid ounces of a mass of water. @unit fl oz */
export const fluidOuncesFromKilograms = (massKg: number): number => massKg / FLUID_OUNCE_KG;
/** Kilograms of a volume of drink in millilitres (1 mL = 1 g). */
export const kilogramsFromMillilitres = (volumeMl: number): number => volumeMl / 1000;
/** Millilitres of a mass of drink. @unit mL */
export const millilitresFromKilograms = (massKg: number): number => massKg * 1000;

/** Speed of a pace in seconds per kilometre. */
export const metresPerSecondFromSecondsPerKm = (paceSPerKm: number): number => 1000 / paceSPerKm;
/** Pace of a speed. @unit s/km */
export const secondsPerKmFromMetresPerSecond = (speedMps: number): number => 1000 / speedMps;
/** Speed of a pace in seconds per mile. */
export const metresPerSecondFromSecondsPerMile = (paceSPerMi: number): number => MILE_M / paceSPerMi;
/** Pace of a speed. @unit s/mi */
export const secondsPerMileFromMetresPerSecond = (speedMps: number): number => MILE_M / speedMps;
/** Speed of a speed in kilometres per hour. */
export const metresPerSecondFromKmPerHour = (speedKmh: number): number => speedKmh / 3.6;
/** Speed in kilometres per hour. @unit km/h */
export const kmPerHourFromMetresPerSecond = (speedMps: number): number => speedMps * 3.6;
/** Speed of a speed in miles per hour. */
export const metresPerSecondFromMilesPerHour = (speedMph: number): number => (speedMph * MILE_M) / 3600;
/** Speed in miles per hour. @unit mi/h */
export const milesPerHourFromMetresPerSecond = (speedMps: number): number => (speedMps * 3600) / MILE_M;

/** Millimoles of a mass of sodium (not of salt) in milligrams. */
export const sodiumMmolFromMilligrams = (sodiumMg: number): number => sodiumMg / SODIUM_MOLAR_MASS;
/** Mass of an amount of sodium. @unit mg */
export const sodiumMilligramsFromMmol = (sodiumMmol: number): number => sodiumMmol * SODIUM_MOLAR_MASS;

/**
 * Saturation vapour pressure over water in Pa; valid −40 to 60 °C.
 * @source iso7933
 */
export const saturationVapourPressurePa = (temperatureC: number): number =>
  610.5 * Math.exp((17.27 * temperatureC) / (temperatureC + 237.3));

/** Vapour pressure of air in Pa, from its temperature and its relative humidity (0–1). @source iso7933 */
export const vapourPressurePaFromHumidity = (airTemperatureC: number, relativeHumidityFraction: number): number =>
  saturationVapourPressurePa(airTemperatureC) * relativeHumidityFraction;

/** Relative humidity, 0–1 in unsaturated air, from air temperature and vapour pressure. @source iso7933 */
export const relativeHumidityFractionFromVapour = (airTemperatureC: number, vapourPressurePa: number): number =>
  vapourPressurePa / saturationVapourPressurePa(airTemperatureC);

/** Density of moist air in kg/m³: dry air and vapour as two ideal gases. @unit kg/m³ */
export const airDensityKgPerM3 = (air: {
  airTemperatureC: number;
  airPressurePa: number;
  vapourPressurePa: number;
}): number => {
  const temperatureK = air.airTemperatureC + 273.15;
  return (
    (air.airPressurePa - air.vapourPressurePa) / (287.058 * temperatureK) +
    air.vapourPressurePa / (461.495 * temperatureK)
  );
};
