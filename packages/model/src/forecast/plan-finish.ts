import { type PreparedMembers, runToFinish, slice } from "../ensemble/index.ts";
import { chancesAt } from "./first-cramp.ts";
import type { PreparedForecast } from "./prepare-forecast.ts";

/** What a plan makes of each body by the finish: one number for each member, members in order. */
export interface PlanFinish {
  /** Chance of a first cramp up to the finish, with susceptibility integrated out. */
  readonly crampProbability: Float64Array;
  /** Lost at the finish as a share of body mass; negative: gained. */
  readonly bodyMassLossFraction: Float32Array;
  /** Most that the body ever weighed above its start on the way; 0 when it never did. */
  readonly largestMassGainKg: Float32Array;
  /** At the finish. */
  readonly plasmaSodiumMmolPerL: Float32Array;
  /** On the way. */
  readonly lowestPlasmaSodiumMmolPerL: Float32Array;
  /** On the way. */
  readonly highestStomachKg: Float32Array;
  /** Sweat lost from start to finish. */
  readonly sweatKg: Float32Array;
  /** At the finish. */
  readonly coreTemperatureC: Float32Array;
  /** On the way. */
  readonly highestCoreTemperatureC: Float32Array;
  /** Least that was left of the reserve above critical speed or power on the way. */
  readonly lowestReserveFraction: Float32Array;
}

/**
 * Runs one plan on bodies that are already there and keeps what a search over plans asks of the finish. Prepare the bodies
 * once, `prepareMembers({ ...base.ensemble, memberTo: 256 })`, and call this for each plan: bodies at the same index are
 * the same person in every plan, so plans are compared member by member. The prior of the bodies is that of the `base`
 * plan: a prior moves a little with the goal time where no training is known, and a search over paces must not make the
 * athlete fitter by asking for more. Where `plan` is also the base, the chance is that of its forecast with as many members.
 */
export function finishOfPlan(plan: PreparedForecast, members: PreparedMembers): PlanFinish {
  const run = runToFinish(members, plan.ensemble);
  return {
    crampProbability: chancesAt(run, plan.frailty, 0),
    bodyMassLossFraction: slice(run, "bodyMassLossFraction", 0),
    largestMassGainKg: run.extremes.largestMassGainKg,
    plasmaSodiumMmolPerL: slice(run, "plasmaSodiumMmolPerL", 0),
    lowestPlasmaSodiumMmolPerL: run.extremes.lowestPlasmaSodiumMmolPerL,
    highestStomachKg: run.extremes.highestStomachKg,
    sweatKg: slice(run, "sweatKg", 0),
    coreTemperatureC: slice(run, "coreTemperatureC", 0),
    highestCoreTemperatureC: run.extremes.highestCoreTemperatureC,
    lowestReserveFraction: run.extremes.lowestReserveFraction,
  };
}
