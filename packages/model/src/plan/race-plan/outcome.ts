import { type EnsembleRun, quantileOfSorted, slice } from "../../ensemble/index.ts";
import { chancesAt } from "../../forecast/first-cramp.ts";
import type { PlanFinish, PreparedForecast } from "../../forecast/index.ts";
import type { PreCooling, RaceRequest } from "../../scenario/index.ts";
import { drinkOverSweatRatio, lowSweatKg, type PlanOutcome } from "./limits.ts";
import type { PlanWishes } from "./race-plan.ts";
import { unitUse } from "./unit-use.ts";

/** What is swallowed to cool before the start. */
export const cooledWithKg = (preCooling: PreCooling | null | undefined, massKg: number): number =>
  preCooling ? (preCooling.doseGPerKg * massKg) / 1000 : 0;

/** Steps up to the end of each display instant. @unit count */
export function stepsAtInstants(stepCount: number, displayEverySteps: number): number[] {
  const ends: number[] = [];
  for (let end = displayEverySteps; end < stepCount; end += displayEverySteps) ends.push(end);
  ends.push(stepCount);
  return ends;
}

/** All drunk up to each of these ends of steps. @unit kg */
export function drunkAt(steps: readonly { readonly drinkKg: number }[], ends: readonly number[]): number[] {
  let drinkKg = 0;
  let from = 0;
  return ends.map((end) => {
    for (let index = from; index < end; index++) drinkKg += steps[index]?.drinkKg ?? 0;
    from = end;
    return drinkKg;
  });
}

/** What a whole run holds of the finish and the extremes on the way. */
export function finishOfRun(prepared: PreparedForecast, run: EnsembleRun): PlanFinish {
  const last = run.timesS.length - 1;
  return {
    crampProbability: chancesAt(run, prepared.frailty, last),
    bodyMassLossFraction: slice(run, "bodyMassLossFraction", last),
    largestMassGainKg: run.extremes.largestMassGainKg,
    plasmaSodiumMmolPerL: slice(run, "plasmaSodiumMmolPerL", last),
    lowestPlasmaSodiumMmolPerL: run.extremes.lowestPlasmaSodiumMmolPerL,
    highestStomachKg: run.extremes.highestStomachKg,
    sweatKg: slice(run, "sweatKg", last),
    coreTemperatureC: slice(run, "coreTemperatureC", last),
    highestCoreTemperatureC: run.extremes.highestCoreTemperatureC,
    lowestReserveFraction: run.extremes.lowestReserveFraction,
  };
}

/**
 * What the middle body loses of its mass besides water: fuel, burnt and breathed out. Loss less sweat and urine, plus drink; the
 * water of the breath and the water that burning makes cancel.
 * @unit share of body mass
 * @source rogers1997
 */
export function burntFraction(prepared: PreparedForecast, run: EnsembleRun): number {
  const { request } = prepared;
  const last = run.timesS.length - 1;
  const { massKg } = request.athlete;
  const [sweatKg, urineKg] = [slice(run, "sweatKg", last), slice(run, "urineKg", last)];
  const drunkKg = slice(run, "drunkKg", last);
  const shares = slice(run, "bodyMassLossFraction", last).map(
    (loss, member) => loss - ((sweatKg[member] ?? 0) + (urineKg[member] ?? 0) - (drunkKg[member] ?? 0)) / massKg,
  );
  return quantileOfSorted(Float64Array.from(shares).sort(), 0.5);
}

/** Sweat of the body at the 10 % quantile up to each display instant of a run. @unit kg */
export const lowSweatAlongKg = (run: EnsembleRun): number[] =>
  Array.from(run.timesS, (_, instant) => lowSweatKg(slice(run, "sweatKg", instant)));

/** Everything the limits look at, from a whole run of a plan. */
export function outcomeOfRun(prepared: PreparedForecast, run: EnsembleRun, wishes: PlanWishes): PlanOutcome {
  const { request, ensemble } = prepared;
  const ends = stepsAtInstants(ensemble.steps.length, ensemble.displayEverySteps);
  return {
    finish: finishOfRun(prepared, run),
    drinkOverSweatRatio: drinkOverSweatRatio({
      drinkKg: drunkAt(ensemble.steps, ends),
      lowSweatKg: lowSweatAlongKg(run),
      beforeStartKg: cooledWithKg(request.preCooling, request.athlete.massKg),
    }),
    use: unitUse(request, wishes),
  };
}

/** The same race with nothing drunk or swallowed on the way. */
export function withoutDrink(request: RaceRequest): RaceRequest {
  return {
    ...request,
    legs: request.legs.map((leg) => ({
      ...leg,
      intake: {
        ...leg.intake,
        pattern: "continuous",
        drinkKgPerH: 0,
        drinkPerStationKg: 0,
        capsules: null,
        servings: [],
      },
    })),
  };
}
