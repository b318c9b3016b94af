import { quantileOfSorted } from "../../ensemble/index.ts";
import type { PlanFinish } from "../../forecast/index.ts";
import type { ConstraintCheck, ConstraintKey } from "./race-plan.ts";

/**
 * The hard limits. Shares are of the simulated bodies.
 *
 * | key | value | limit |
 * | --- | --- | --- |
 * | drinks-at-most-sweat | largest ratio of what was drunk to the sweat of the body at the 10 % quantile: at the finish all of it, what was swallowed to cool before the start as well; at each instant on the way what was drunk so far less the 0.5 kg that may still lie in the stomach | 1 |
 * | no-mass-gain | share that is heavier at the finish than at the start | 0.01 |
 * | sodium-in-range | share whose plasma sodium falls below 135 mmol/L at any time | 0.01, or the share when nothing is drunk if that is more: no plan may add to it |
 * | stomach-holds | share that ever has more than 0.6 L in the stomach | 0.1, and 0.075 more for each percent of mass that the median body loses beyond 2 %, at most 0.25; see `fullStomachLimit` |
 * | whole-units | largest distance of a count from a whole cup, bottle or capsule | 0 |
 * | within-supplies | largest ratio of what is taken to what there is | 1 |
 * | core-temperature | share whose core passes 41 °C at any time | 0.05; many finish well above 40 °C, and a forecast warns of it |
 * | within-reach | share that empties the reserve above critical speed or power | 0.5, as from where a forecast warns |
 * @source sawka2007 never more than is sweated; hewButler2015summary 135 mmol/L; the shares are assumptions on the strict side
 */
export const planLimits = {
  drinkOverSweatRatio: 1,
  sweatQuantileFraction: 0.1,
  /** On the way drink may be ahead of sweat by what waits in the stomach: a bottle, less than the stomach may hold. */
  aheadKg: 0.5,
  gainingMemberFraction: 0.01,
  lowSodiumMmolPerL: 135,
  lowSodiumMemberFraction: 0.01,
  stomachKg: 0.6,
  fullStomachMemberFraction: 0.1,
  /** More stomachs may be full from this loss of the median body on ... */
  dryLossFromFraction: 0.02,
  /** ... up to this loss, in even proportion. */
  dryLossToFraction: 0.04,
  fullStomachWhenDryMemberFraction: 0.25,
  coreTemperatureC: 41,
  hotCoreMemberFraction: 0.05,
  spentMemberFraction: 0.5,
} as const;

/** How far a plan is from whole units and from what there is; see `unitUse`. */
export interface UnitUse {
  /** Largest distance of a count from a whole number. @unit count */
  readonly offWholeCount: number;
  /** Largest ratio of what is taken to what there is. */
  readonly usedOverOfferedRatio: number;
}

/** What a plan did to the bodies, as far as limits look at it. */
export interface PlanOutcome {
  readonly finish: PlanFinish;
  /** Drunk over sweat so far, the largest along the way; see `drinkOverSweatRatio`. */
  readonly drinkOverSweatRatio: number;
  readonly use: UnitUse;
}

function fractionWhere(values: ArrayLike<number>, isSo: (value: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < values.length; index++) if (isSo(values[index] ?? 0)) count++;
  return values.length > 0 ? count / values.length : 0;
}

/** Share of bodies below 135 mmol/L at any time. */
export const lowSodiumMemberFraction = (finish: Pick<PlanFinish, "lowestPlasmaSodiumMmolPerL">): number =>
  fractionWhere(finish.lowestPlasmaSodiumMmolPerL, (value) => value < planLimits.lowSodiumMmolPerL);

/**
 * Largest ratio of what was drunk to the sweat of the body at the 10 % quantile: at the finish all of it, on the way what
 * was drunk up to an instant less what may still lie in the stomach.
 */
export function drinkOverSweatRatio(along: {
  /** Cumulative, at each instant. @unit kg */
  readonly drinkKg: ArrayLike<number>;
  /** The 10 % quantile over bodies of the cumulative sweat, at each instant. @unit kg */
  readonly lowSweatKg: ArrayLike<number>;
  /** Swallowed to cool before the start. */
  readonly beforeStartKg: number;
}): number {
  const last = along.drinkKg.length - 1;
  let worst = 0;
  for (let index = 0; index <= last; index++) {
    const drunk = along.drinkKg[index] ?? 0;
    const counted = index === last ? drunk + along.beforeStartKg : Math.max(0, drunk - planLimits.aheadKg);
    if (counted > 0) worst = Math.max(worst, counted / Math.max(1e-6, along.lowSweatKg[index] ?? 0));
  }
  return worst;
}

/** The value at the 10 % quantile of what bodies sweated up to one instant. @unit kg */
export function lowSweatKg(sweatKg: ArrayLike<number>): number {
  return quantileOfSorted(Float64Array.from(sweatKg).sort(), planLimits.sweatQuantileFraction);
}

const medianOf = (values: ArrayLike<number>): number => quantileOfSorted(Float64Array.from(values).sort(), 0.5);

/**
 * Share of bodies whose stomach may be full, by what the median body loses of its mass all the same: 0.1 up to a loss of 2 %,
 * 0.25 from 4 % on, evenly between. A full stomach is a nuisance and drying out strains the body, the more the further it
 * goes and with no step anywhere: so the allowance has none, and no plan gains by drying the body out past a threshold.
 * @source sawka2007 for 2 %, from where loss is advised against; 4 % and both shares are assumptions
 */
export function fullStomachLimit(medianLossFraction: number): number {
  const { dryLossFromFraction: from, dryLossToFraction: to, fullStomachMemberFraction: least } = planLimits;
  const dryness = Math.min(1, Math.max(0, (medianLossFraction - from) / (to - from)));
  const limit = least + dryness * (planLimits.fullStomachWhenDryMemberFraction - least);
  return Number(limit.toPrecision(6));
}

/** All limits with what a plan makes of them. `undrunkLowSodiumFraction`: share below 135 mmol/L when nothing is drunk. */
export function checksOf(outcome: PlanOutcome, undrunkLowSodiumFraction: number): ConstraintCheck[] {
  const { finish, use } = outcome;
  const check = (key: ConstraintKey, value: number, limit: number): ConstraintCheck => ({
    key,
    value: Number(value.toPrecision(6)),
    limit,
    isKept: value <= limit + 1e-9,
  });
  return [
    check("drinks-at-most-sweat", outcome.drinkOverSweatRatio, planLimits.drinkOverSweatRatio),
    check(
      "no-mass-gain",
      fractionWhere(finish.bodyMassLossFraction, (value) => value < 0),
      planLimits.gainingMemberFraction,
    ),
    check(
      "sodium-in-range",
      lowSodiumMemberFraction(finish),
      Math.max(planLimits.lowSodiumMemberFraction, undrunkLowSodiumFraction),
    ),
    check(
      "stomach-holds",
      fractionWhere(finish.highestStomachKg, (value) => value > planLimits.stomachKg),
      fullStomachLimit(medianOf(finish.bodyMassLossFraction)),
    ),
    check("whole-units", use.offWholeCount, 0),
    check("within-supplies", use.usedOverOfferedRatio, 1),
    check(
      "core-temperature",
      fractionWhere(finish.highestCoreTemperatureC, (value) => value > planLimits.coreTemperatureC),
      planLimits.hotCoreMemberFraction,
    ),
    check(
      "within-reach",
      fractionWhere(finish.lowestReserveFraction, (value) => value < 0),
      planLimits.spentMemberFraction,
    ),
  ];
}

/** By how much limits are crossed, each in its own measure; 0 when all are kept. @unit ratio */
export const violationRatio = (checks: readonly ConstraintCheck[]): number =>
  checks.reduce((sum, { isKept, value, limit }) => sum + (isKept ? 0 : value - limit), 0);

/** Whether a plan keeps every limit. */
export const keepsAll = (checks: readonly ConstraintCheck[]): boolean => checks.every((check) => check.isKept);
