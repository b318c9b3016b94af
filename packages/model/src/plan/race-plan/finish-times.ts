import type { RaceRequest, Scenario } from "../../scenario/index.ts";
import type { PlanWishes } from "./race-plan.ts";

/** Finish times tried, over the goal: dense round it, and further to the slow side, where safety lies. */
const RATIOS = [0.9, 0.93, 0.96, 0.98, 1, 1.02, 1.04, 1.07, 1.1, 1.15, 1.2, 1.25] as const;
/** Tried only where all others break a limit: an athlete who must walk in the heat still gets a plan. */
const SLOWER_RATIOS = [1.35, 1.45, 1.6, 1.8] as const;

/** Times that a person would say: whole minutes for hours, five for days. @unit s */
function roundingS(finishTimeS: number): number {
  if (finishTimeS < 1800) return 5;
  if (finishTimeS < 4500) return 15;
  return finishTimeS < 6 * 3600 ? 60 : 300;
}

const unique = (times: readonly number[]): number[] => [...new Set(times)].sort((a, b) => a - b);

/** Finish times that a search looks at, fastest first; the goal is always among them. @unit s */
export function finishTimesS(goalTimeS: number, range: PlanWishes["finishRangeS"]): number[] {
  const step = roundingS(goalTimeS);
  const whole = (timeS: number): number => Math.max(step, Math.round(timeS / step) * step);
  if (range === null)
    return unique([goalTimeS, ...RATIOS.filter((each) => each !== 1).map((r) => whole(r * goalTimeS))]);
  const count = RATIOS.length - 1;
  const fastestS = Math.min(range.fastestS, range.slowestS);
  const widthS = Math.abs(range.slowestS - range.fastestS);
  const even = Array.from({ length: count }, (_, index) => whole(fastestS + (index * widthS) / (count - 1)));
  const isWithin = goalTimeS >= fastestS && goalTimeS <= fastestS + widthS;
  return unique(isWithin ? [goalTimeS, ...even] : even);
}

/** Slower times than any of a search that found no plan. @unit s */
export function slowerTimesS(goalTimeS: number): number[] {
  const step = roundingS(goalTimeS);
  return SLOWER_RATIOS.map((ratio) => Math.round((ratio * goalTimeS) / step) * step);
}

/**
 * The same race in another time: every leg but the transitions longer or shorter in one proportion, at even effort. A ride
 * that was planned by power is planned by time, so that the finish is that which was asked for. `own` is the scenario of
 * the athlete's own plan.
 */
export function withFinish(request: RaceRequest, own: Scenario, finishTimeS: number): RaceRequest {
  const lengthOf = (index: number): number => {
    const place = own.legs[index];
    return place === undefined ? 0 : place.endS - place.startS;
  };
  const stillS = request.legs.reduce((sum, leg, index) => sum + (leg.sport === "transition" ? lengthOf(index) : 0), 0);
  const ratio = (finishTimeS - stillS) / (own.durationS - stillS);
  return {
    ...request,
    legs: request.legs.map((leg, index) =>
      leg.sport === "transition"
        ? leg
        : {
            ...leg,
            pacing: {
              ...leg.pacing,
              strategy: "even-effort" as const,
              goalTimeS: lengthOf(index) * ratio,
              powerW: null,
            },
          },
    ),
  };
}
