import type { EnsembleRun } from "../ensemble/index.ts";
import { quantilesOf } from "../ensemble/index.ts";
import { chancesAt } from "./first-cramp.ts";
import type { Spread } from "./forecast.ts";
import type { PreparedForecast } from "./prepare-forecast.ts";

/** Plan B against plan A, body by body. */
export interface PlanComparison {
  /** Change of the chance of a cramp (B − A): mean over bodies; 10 % and 90 % quantiles over bodies. */
  readonly crampProbabilityDifference: Spread;
  /** Share of the bodies for which plan B is the better one. */
  readonly betterMemberFraction: number;
  /** The change is larger than its own sampling error twice over. */
  readonly isDistinguishable: boolean;
}

/** A prepared plan with its finished run. */
export interface FinishedPlan {
  readonly prepared: PreparedForecast;
  readonly run: EnsembleRun;
}

/**
 * Compares two plans of one athlete on the same bodies: with one seed and one number of members every member is the same
 * person in both, so most of the spread between people falls out of the difference.
 * @source common random numbers
 */
export function comparePlans(planA: FinishedPlan, planB: FinishedPlan): PlanComparison {
  const { seed } = planA.prepared.request;
  if (planB.prepared.request.seed !== seed || planB.run.memberCount !== planA.run.memberCount) {
    throw new RangeError(
      `comparePlans got seeds ${seed} and ${planB.prepared.request.seed}, members ${planA.run.memberCount} and ${planB.run.memberCount}; expected the same. Was one plan run with other settings?`,
    );
  }
  const finishOf = ({ prepared, run }: FinishedPlan): Float64Array =>
    chancesAt(run, prepared.frailty, run.timesS.length - 1);
  const before = finishOf(planA);
  const differences = finishOf(planB).map((value, member) => value - (before[member] ?? 0));
  const count = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / count;
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, count - 1);
  const [low = mean, high = mean] = quantilesOf(differences, [0.1, 0.9]);
  return {
    crampProbabilityDifference: { central: mean, low, high },
    betterMemberFraction: differences.reduce((sum, value) => sum + (value < 0 ? 1 : 0), 0) / count,
    isDistinguishable: Math.abs(mean) > 2 * Math.sqrt(variance / count),
  };
}
