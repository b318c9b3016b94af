export type {
  ConstraintCheck,
  ConstraintKey,
  Drink,
  Frontier,
  FrontierPoint,
  PaceSplit,
  PlanWishes,
  RacePlan,
  Recommendation,
  Serving,
  Supplies,
} from "./race-plan/race-plan.ts";
