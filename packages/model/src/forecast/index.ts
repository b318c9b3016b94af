export { comparePlans, type FinishedPlan, type PlanComparison } from "./compare.ts";
export type {
  Basis,
  CauseForecast,
  Fan,
  Forecast,
  ForecastPoint,
  ForecastWarning,
  MuscleForecast,
  Spread,
} from "./forecast.ts";
export { forecastFrom } from "./forecast-from.ts";
export { type ForecastOrder, forecastRace } from "./forecast-race.ts";
export { modelVersion } from "./model-version.ts";
export { type PreparedForecast, prepareForecast } from "./prepare-forecast.ts";
export { claimsAbout, sourcesBehind, type WhereFrom, whereFrom } from "./where-from.ts";
