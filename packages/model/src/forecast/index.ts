export type { Attribution, DriverPart } from "./attribution.ts";
export { type DriverKey, driverKeys, usualRace } from "./attribution-drivers.ts";
export type { DriverInput } from "./attribution-inputs.ts";
export { type CauseShare, causeKeys } from "./cause-split.ts";
export { comparePlans, type FinishedPlan, type PlanComparison } from "./compare.ts";
export { type Explanation, explainInTurns } from "./explain.ts";
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
export { evidenceLimits, isOutsideEvidence, type OutsideEvidence } from "./outside-evidence.ts";
export { finishOfPlan, type PlanFinish } from "./plan-finish.ts";
export { type PlanNumbers, planNumbersFrom } from "./plan-numbers.ts";
export { type PreparedForecast, prepareForecast } from "./prepare-forecast.ts";
export { type Sensitivity, type SensitivityLine, sensitivityInTurns } from "./sensitivity.ts";
export type { SobolIndex } from "./sobol.ts";
export { claimsAbout, sourcesBehind, type WhereFrom, whereFrom } from "./where-from.ts";
