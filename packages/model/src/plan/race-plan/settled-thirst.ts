import { prepareForecast } from "../../forecast/index.ts";
import { centralValue, muscleParameters, parameters, parametersFrom, simulate } from "../../physiology/index.ts";
import type { IntakePlan, RaceLeg, RaceRequest } from "../../scenario/index.ts";

function scaled(intake: IntakePlan, ratio: number): IntakePlan {
  return {
    ...intake,
    isToThirst: null,
    drinkKgPerH: intake.drinkKgPerH * ratio,
    drinkPerStationKg: intake.drinkPerStationKg * ratio,
    ...(intake.servings
      ? {
          servings: intake.servings.map((each) =>
            each.drink === null ? each : { ...each, count: each.count * ratio },
          ),
        }
      : {}),
  };
}

/**
 * The request with fixed amounts in place of drinking to thirst: on each leg what the body at the middle of everything believed
 * about the athlete drinks there. A search changes amounts, and thirst has none. A request that cannot be simulated is
 * returned as it is.
 */
export function settledThirst(request: RaceRequest): RaceRequest {
  if (!request.legs.some((leg) => leg.intake.isToThirst === true)) return request;
  const result = prepareForecast(request, "draft");
  if (!result.ok) return request;
  const { scenario, ensemble } = result.prepared;
  const { prior } = ensemble;
  const drunkKg = scenario.legs.map(() => 0);
  const offeredKg = scenario.legs.map(() => 0);
  let legIndex = 0;
  simulate({
    steps: ensemble.steps,
    parameters: parametersFrom({
      scalar: (name) => centralValue(prior.scalar[name] ?? parameters[name].prior),
      perMuscle: (name) => [...(prior.perMuscle[name]?.central ?? muscleParameters[name].central)],
    }),
    onInstant: (state, stepCount) => {
      const endS = scenario.stepEndTimeS[stepCount - 1] ?? 0;
      while (legIndex < scenario.legs.length - 1 && endS > (scenario.legs[legIndex]?.endS ?? 0) + 1e-6) legIndex++;
      drunkKg[legIndex] = (drunkKg[legIndex] ?? 0) + state.drinkStepKg;
      offeredKg[legIndex] = (offeredKg[legIndex] ?? 0) + (ensemble.steps[stepCount - 1]?.offeredDrinkKg ?? 0);
    },
  });
  const legs = request.legs.map((leg, index): RaceLeg => {
    if (leg.intake.isToThirst !== true) return leg;
    const offered = offeredKg[index] ?? 0;
    return { ...leg, intake: scaled(leg.intake, offered > 0 ? (drunkKg[index] ?? 0) / offered : 0) };
  });
  return { ...request, legs };
}
