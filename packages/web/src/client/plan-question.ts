import type { RaceLeg } from "@crampcast/model/scenario";
import { useMemo } from "react";
import { type TrainingQuestion, usualRace } from "./athlete-state.ts";
import { useCurrentPlan } from "./plan-state.ts";

/** Sport of the longest leg and time of the whole race: what training numbers are asked for. */
export function questionOf(
  legs: readonly { readonly sport: RaceLeg["sport"]; readonly goalTimeS: number }[],
): TrainingQuestion {
  let longestS = -1;
  let raceSport: TrainingQuestion["raceSport"] = usualRace.raceSport;
  let raceDurationS = 0;
  for (const leg of legs) {
    raceDurationS += leg.goalTimeS;
    if (leg.sport === "transition" || leg.goalTimeS <= longestS) continue;
    longestS = leg.goalTimeS;
    raceSport = leg.sport;
  }
  return raceDurationS >= 60 ? { raceSport, raceDurationS } : usualRace;
}

/** The question of the current plan; of a four-hour run while there is none. */
export function usePlanQuestion(): TrainingQuestion {
  const { request } = useCurrentPlan();
  return useMemo(
    () =>
      request === null
        ? usualRace
        : questionOf(request.legs.map((leg) => ({ sport: leg.sport, goalTimeS: leg.pacing.goalTimeS }))),
    [request],
  );
}
