import type { RacePlan } from "@crampcast/model/plan";
import type { RaceDayScenario } from "@crampcast/model/plan/race-day";

/** The same race on other days and at other times, each with a plan of its own. */
export interface RaceScenarios {
  /** The plan for the day that is farther from the expected one; null: none. */
  readonly planB: RacePlan | null;
  readonly rows: readonly RaceDayScenario[];
}
