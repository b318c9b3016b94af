import type { RaceLeg } from "@crampcast/model/scenario";
import { useMemo } from "react";
import { useCurrentPlan } from "./plan-state.ts";
import { type TrainingQuestion, usualRace } from "./training-question.ts";

/** Sport of the longest leg, time of the whole race, and its day when it is over: what training numbers are asked for. */
export function questionOf(
  legs: readonly { readonly sport: RaceLeg["sport"]; readonly goalTimeS: number }[],
  race: { readonly startEpochMs: number; readonly nowEpochMs: number },
): TrainingQuestion {
  const asOfEpochMs = race.startEpochMs < race.nowEpochMs ? race.startEpochMs : null;
  let longestS = -1;
  let raceSport: TrainingQuestion["raceSport"] = usualRace.raceSport;
  let raceDurationS = 0;
  for (const leg of legs) {
    raceDurationS += leg.goalTimeS;
    if (leg.sport === "transition" || leg.goalTimeS <= longestS) continue;
    longestS = leg.goalTimeS;
    raceSport = leg.sport;
  }
  return raceDurationS >= 60 ? { raceSport, raceDurationS, asOfEpochMs } : { ...usualRace, asOfEpochMs };
}

/** The question of the current plan; of a four-hour run while there is none. */
export function usePlanQuestion(): TrainingQuestion {
  const { request } = useCurrentPlan();
  return useMemo(() => {
    if (request === null) return usualRace;
    const legs = request.legs.map((leg) => ({ sport: leg.sport, goalTimeS: leg.pacing.goalTimeS }));
    return questionOf(legs, { startEpochMs: request.startEpochMs, nowEpochMs: Date.now() });
  }, [request]);
}
