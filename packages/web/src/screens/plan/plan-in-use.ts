import type { RacePlan } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import { type PlanChange, plannedPart, withPlannedPart } from "../../client/plan-changes.ts";

/** Whether a request is paced and drunk as the plan says. */
export const isInUse = (plan: RacePlan, request: RaceRequest): boolean =>
  plannedPart(plan.request) === plannedPart(request);

/** The race in use with pace, drinks and pre-cooling of the plan: course, weather, start, gear and athlete stay its own. */
export const requestToUse = (plan: RacePlan, inUse: RaceRequest): RaceRequest => withPlannedPart(inUse, plan.request);

/** Whether pace and drinks of a plan still fit the race: on another course they are no plan. */
export const isUsable = (changes: readonly PlanChange[]): boolean => !changes.includes("course");
