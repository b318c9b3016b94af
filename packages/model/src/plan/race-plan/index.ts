export {
  type FrontierOrder,
  frontierFromPoints,
  frontierOrder,
  raceFrontier,
  raceFrontierInTurns,
  slowerTasks,
  usualEffort,
} from "./frontier.ts";
export { planLimits } from "./limits.ts";
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
export { type PlanTask, type PointFound, planPointInTurns, type SearchEffort } from "./search-point.ts";
export { stationSportsDrink, stationWater, usualWishes } from "./usual-wishes.ts";
