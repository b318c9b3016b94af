export { thinsBlood } from "./advice-evidence.ts";
export {
  frontierFromPoints,
  frontierOrder,
  raceFrontier,
  raceFrontierInTurns,
  slowerTasks,
  usualEffort,
} from "./frontier.ts";
export { planLimits } from "./limits.ts";
export type { FrontierOrder, PlanTask, PointFound, SearchEffort } from "./plan-task.ts";
export type {
  ConstraintCheck,
  ConstraintKey,
  Frontier,
  FrontierPoint,
  PaceSplit,
  PlanWishes,
  RacePlan,
  Recommendation,
  Serving,
  Supplies,
} from "./race-plan.ts";
export { planPointInTurns } from "./search-point.ts";
export { stationSportsDrink, stationWater, usualWishes } from "./usual-wishes.ts";
export {
  type ChanceOverWeathers,
  chanceOverWeathers,
  inWarmerAir,
  type PlansForWeathers,
  plansForWeathersInTurns,
  type Robustness,
  temperatureErrorK,
  type WeatherScenario,
  weatherScenarios,
} from "./weather-plans.ts";
