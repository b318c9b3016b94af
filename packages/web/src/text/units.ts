import { FLUID_OUNCE_KG, FOOT_M, MILE_M, POUND_KG, SODIUM_MOLAR_MASS } from "@crampcast/model/units";

export { celsiusFromFahrenheit, fahrenheitFromCelsius } from "@crampcast/model/units";

/** The two systems a person can read the app in. */
export type UnitSystem = "metric" | "imperial";

/** What one unit on screen is in the unit the model uses. A US fluid ounce and a litre are counted as water. */
export const perUnit = {
  kilometreM: 1000,
  mileM: MILE_M,
  footM: FOOT_M,
  inchM: FOOT_M / 12,
  yardM: FOOT_M * 3,
  poundKg: POUND_KG,
  fluidOunceKg: FLUID_OUNCE_KG,
  mphMps: MILE_M / 3600,
  kmhMps: 1 / 3.6,
  hundredMetresM: 100,
  hundredYardsM: FOOT_M * 300,
  sodiumMgPerMmol: SODIUM_MOLAR_MASS,
} as const;
