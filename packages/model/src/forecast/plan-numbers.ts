import { type EnsembleRun, type OutputName, quantilesOf, slice } from "../ensemble/index.ts";
import { chancesAt } from "./first-cramp.ts";
import type { Forecast, ForecastPoint, ForecastWarning } from "./forecast.ts";
import { rounded, spreadOf } from "./forecast-from.ts";
import { outsideEvidence } from "./outside-evidence.ts";
import type { PreparedForecast } from "./prepare-forecast.ts";

/** The part of a forecast that a person watches while the plan changes: no bands along the way, muscles or causes. */
export interface PlanNumbers
  extends Pick<
    Forecast,
    "memberCount" | "distanceM" | "crampProbability" | "crampProbabilityLow" | "crampProbabilityHigh"
  > {
  /** What lies outside the evidence, where something does; all else is told by the forecast. */
  readonly warnings: readonly Pick<ForecastWarning, "key" | "values">[];
  readonly byDistance: readonly Pick<ForecastPoint, "distanceM" | "timeS" | "crampProbability">[];
  readonly atFinish: Pick<
    Forecast["atFinish"],
    "coreTemperatureC" | "bodyMassLossFraction" | "plasmaSodiumMmolPerL" | "sweatKg"
  >;
}

/** The same numbers as `forecastFrom` of the run, in a tenth of the time. */
export function planNumbersFrom(prepared: PreparedForecast, run: EnsembleRun): PlanNumbers {
  const { request, scenario, ensemble, frailty } = prepared;
  const lastTime = run.timesS.length - 1;
  const finish = chancesAt(run, frailty, lastTime);
  const [low = 0, high = 0] = quantilesOf(finish, [0.1, 0.9]);
  const byDistance = Array.from(run.timesS, (_, time) => {
    const step = Math.min((time + 1) * ensemble.displayEverySteps, scenario.steps.length) - 1;
    let sum = 0;
    for (const chance of time === lastTime ? finish : chancesAt(run, frailty, time)) sum += chance;
    return {
      distanceM: rounded(scenario.stepEndDistanceM[step] ?? 0),
      timeS: rounded(scenario.stepEndTimeS[step] ?? 0),
      crampProbability: rounded(sum / run.memberCount),
    };
  });
  const outside = outsideEvidence({ ...scenario, ageYears: request.athlete.ageYears });
  const atFinish = (name: OutputName) => spreadOf(slice(run, name, lastTime));
  return {
    memberCount: run.memberCount,
    distanceM: rounded(scenario.distanceM),
    crampProbability: byDistance.at(-1)?.crampProbability ?? 0,
    crampProbabilityLow: rounded(low),
    crampProbabilityHigh: rounded(high),
    warnings: Object.keys(outside).length === 0 ? [] : [{ key: "outside-evidence", values: { ...outside } }],
    byDistance,
    atFinish: {
      coreTemperatureC: atFinish("coreTemperatureC"),
      bodyMassLossFraction: atFinish("bodyMassLossFraction"),
      plasmaSodiumMmolPerL: atFinish("plasmaSodiumMmolPerL"),
      sweatKg: atFinish("sweatKg"),
    },
  };
}
