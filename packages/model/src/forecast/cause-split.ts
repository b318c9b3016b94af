import type { EnsembleRun } from "../ensemble/index.ts";
import type { Frailty } from "../physiology/hazard/index.ts";
import { type FirstCramp, firstCramp } from "./first-cramp.ts";
import type { Spread } from "./forecast.ts";
import { causesOf } from "./forecast-from.ts";
import type { AnyParameterName } from "./sensitivity-groups.ts";
import { groupOfParameter } from "./sensitivity-groups.ts";
import type { SobolIndex } from "./sobol.ts";

/** Causes of a first cramp in the order of `FirstCramp.byCauseProbability`. */
export const causeKeys = ["fatigue", "electrolytes", "interaction"] as const;
/** One cause. */
export type CauseKey = (typeof causeKeys)[number];

/** Share of the chance that one cause has, and how sure that is. */
export interface CauseShare {
  readonly key: CauseKey;
  /** Share of the forecast chance; 10 % and 90 % quantiles over members. */
  readonly shareFraction: Spread;
  /** Standard error of the central share from the number of members. */
  readonly shareErrorFraction: number;
  /**
   * Part of the variance of this share between members that comes from not knowing how strong each theory of cramp is
   * (the hazards and their weights); the rest comes from not knowing the body. 95 % interval.
   */
  readonly theoryVarianceFraction: SobolIndex;
}

/** Whether a parameter says how strong a theory of cramp is, and not what a body is like. */
export function isOfTheory(name: AnyParameterName): boolean {
  const group = groupOfParameter[name];
  return group === "fatigue-hazard" || group === "electrolyte-hazard";
}

/** Share of each cause in each member's own chance, causes in the order of `causeKeys`; 0 where the chance is 0. */
export function memberShares(run: EnsembleRun, frailty: Frailty): Float64Array[] {
  const cramp = firstCramp(run, frailty);
  const finish = finishOf(cramp);
  return causeKeys.map((_, cause) =>
    ownOf(cramp, cause).map((own, member) => {
      const chance = finish[member] ?? 0;
      return chance > 1e-12 ? own / chance : 0;
    }),
  );
}

/** Shares of the causes with their sampling error; `theory` holds the variance shares in the order of `causeKeys`. */
export function causeShares(cramp: FirstCramp, theory: readonly SobolIndex[]): CauseShare[] {
  const byCause = causesOf(cramp);
  const spreads = [byCause.fatigueFraction, byCause.electrolytesFraction, byCause.interactionFraction];
  const none = { central: 0, low: 0, high: 0 };
  return causeKeys.map((key, cause) => ({
    key,
    shareFraction: spreads[cause] ?? none,
    shareErrorFraction: Number(ratioError(ownOf(cramp, cause), finishOf(cramp)).toPrecision(4)),
    theoryVarianceFraction: theory[cause] ?? none,
  }));
}

const finishOf = (cramp: FirstCramp): Float64Array =>
  cramp.probability.subarray((cramp.timeCount - 1) * cramp.memberCount);

const ownOf = (cramp: FirstCramp, cause: number): Float64Array =>
  cramp.byCauseProbability.slice(cause * cramp.memberCount, (cause + 1) * cramp.memberCount);

/** Standard error of the ratio of two sums over members. @source cochran 1977, ratio estimator */
function ratioError(parts: Float64Array, wholes: Float64Array): number {
  const count = parts.length;
  const whole = wholes.reduce((sum, value) => sum + value, 0);
  if (count < 2 || !(whole > 0)) return 0;
  const ratio = parts.reduce((sum, value) => sum + value, 0) / whole;
  let squares = 0;
  for (let member = 0; member < count; member++) squares += ((parts[member] ?? 0) - ratio * (wholes[member] ?? 0)) ** 2;
  return Math.sqrt((squares * count) / (count - 1)) / whole;
}
