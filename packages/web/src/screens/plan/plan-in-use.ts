import { canonicalJson } from "@crampcast/contract";
import type { RacePlan } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";

const plannedPart = ({ name, startEpochMs, legs, preCooling, weather }: RaceRequest): string =>
  canonicalJson({ name, startEpochMs, legs, preCooling: preCooling ?? null, weather });

/** Whether two requests plan the same race in the same way; athlete, members and seed may differ. */
export const isSamePlan = (a: RaceRequest, b: RaceRequest): boolean => plannedPart(a) === plannedPart(b);

/** The plan as the race to forecast from now on: athlete, members and seed stay those of the race in use. */
export function requestToUse(plan: RacePlan, inUse: RaceRequest): RaceRequest {
  const { athlete, memberCount, seed } = inUse;
  return { ...plan.request, athlete, memberCount, seed };
}
