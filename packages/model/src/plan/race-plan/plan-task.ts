import type { PreCooling, RaceRequest } from "../../scenario/index.ts";
import type { FoundPlan } from "./confirm.ts";
import type { ConstraintKey, PlanWishes } from "./race-plan.ts";

/** How much a search may compute. */
export interface SearchEffort {
  /** Bodies on which plans are tried; the found plan is checked on all of the request. @unit count */
  readonly memberCount: number;
  /** Plans tried for one finish time. @unit count */
  readonly mostTrials: number;
}

/** The search for one finish time, as plain data: it can be sent to a worker. */
export interface PlanTask {
  /** The athlete's own plan, with capacities that do not move with the goal; see `withFixedCapacities`. */
  readonly request: RaceRequest;
  readonly wishes: PlanWishes;
  readonly finishTimeS: number;
  readonly preCooling: PreCooling | null;
  readonly effort: SearchEffort;
}

/** What a task found. */
export interface PointFound {
  readonly finishTimeS: number;
  /** Null: no plan for this finish time keeps every limit. */
  readonly found: FoundPlan | null;
  /** Where on the lattice of `latticeOf` the found plan lies; null without one. @unit count */
  readonly chosen: readonly number[] | null;
  /** Limits that the plan of least violation breaks, when none was found. */
  readonly broken: readonly ConstraintKey[];
  /** @unit count */
  readonly evaluationCount: number;
  readonly isFinished: boolean;
}

/** A race with the finish times to search, each as a task that can be sent to a worker. */
export interface FrontierOrder {
  /** As it came. */
  readonly request: RaceRequest;
  readonly wishes: PlanWishes;
  readonly goalTimeS: number;
  readonly preCooling: PreCooling | null;
  readonly tasks: readonly PlanTask[];
}
