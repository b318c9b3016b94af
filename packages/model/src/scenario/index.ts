export { assumedCritical, type CriticalItem, criticals } from "./assumed-critical.ts";
export { type DerivedTraining, type DeriveTraining, deriveTraining } from "./derive-training.ts";
export { intakeBounds } from "./intake.ts";
export { type AthletePrior, frailtyOf, priorOf } from "./prior.ts";
export type { Capsules, IntakePlan, Pacing, PacingStrategy, RaceLeg, RaceRequest } from "./race-request.ts";
export { raceScenario, type Scenario, type ScenarioLeg } from "./race-scenario.ts";
export { requestBounds, requestProblem, speedFloorMps, speedLimitMps } from "./request-problem.ts";
export { summarise } from "./summarise-activity.ts";
export { typicalEffortFraction } from "./typical-effort.ts";
