export { type ActivityWay, activityWay } from "./activity-way.ts";
export { assumedCritical, type CriticalItem, criticals } from "./assumed-critical.ts";
export { attachWeather } from "./attach-weather.ts";
export { type KnownClothing, kitOfLegsClo, knownClothing, USUAL_KIT_CLO } from "./clothing.ts";
export { type DerivedTraining, type DeriveTraining, deriveTraining } from "./derive-training.ts";
export { intakeBounds, servingBounds } from "./intake.ts";
export { type AthletePrior, frailtyOf, priorOf } from "./prior.ts";
export type {
  Capsules,
  Drink,
  IntakePlan,
  Pacing,
  PacingStrategy,
  PlannedServing,
  PreCooling,
  RaceLeg,
  RaceRequest,
  WalkBreaks,
} from "./race-request.ts";
export { raceScenario, type Scenario, type ScenarioLeg } from "./race-scenario.ts";
export { requestBounds, requestProblem, speedFloorMps, speedLimitMps } from "./request-problem.ts";
export type { RiskFactor } from "./risk-factor.ts";
export { type RiskFactorKey, riskFactorOfKey, riskFactors } from "./risk-factors.ts";
export { bodyMassIndexKgPerM2 } from "./risk-shifts.ts";
export { summarise } from "./summarise-activity.ts";
export { type Susceptibility, susceptibilityOf } from "./susceptibility.ts";
export { typicalEffortFraction } from "./typical-effort.ts";
export { type RacePlace, racePlaces, weatherAlong } from "./weather-places.ts";
export { withIntakes } from "./with-intakes.ts";
