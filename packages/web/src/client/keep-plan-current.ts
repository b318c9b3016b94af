import { canonicalJson } from "@crampcast/contract";
import { useEffect } from "react";
import { useAthlete } from "./athlete-state.ts";
import { usePlanQuestion } from "./plan-question.ts";
import { useCurrentPlan } from "./plan-state.ts";

/**
 * Puts the athlete as known now into the current plan, so that imported files and new answers change the forecast
 * without another visit to the race. The sample keeps its own athlete.
 */
export function useKeepPlanCurrent(): void {
  const { request, isSample, setRequest } = useCurrentPlan();
  const { profile, isSettled } = useAthlete(usePlanQuestion());
  useEffect(() => {
    if (request === null || isSample || !isSettled) return;
    if (canonicalJson(profile) !== canonicalJson(request.athlete)) setRequest({ ...request, athlete: profile });
  }, [request, isSample, setRequest, profile, isSettled]);
}
