import { type PreparedMembers, quantilesOf } from "../../ensemble/index.ts";
import { finishOfPlan, type PreparedForecast } from "../../forecast/index.ts";
import { type RaceRequest, withIntakes } from "../../scenario/index.ts";
import { type PlanControls, requestOf } from "./controls.ts";
import { checksOf, drinkOverSweatRatio, keepsAll, violationRatio } from "./limits.ts";
import { cooledWithKg, drunkAt } from "./outcome.ts";
import { legOf, unitsOf } from "./plan-lattice.ts";
import type { PlanTask } from "./plan-task.ts";
import type { ConstraintCheck, ConstraintKey } from "./race-plan.ts";
import { unitUse } from "./unit-use.ts";

/** What breaks a limit lies above all else. */
const BARRIER = 10;
/** More drink than the athlete's own plan is proposed only while the median body loses more than this. @source sawka2007 */
const ADVISED_LOSS_FRACTION = 0.02;
/** Rounding to whole cups is not more drink. */
const LEAST_MORE_KG = 0.15;
/** Allowed by the limits, but not asked for by any evidence: above every chance, below every broken limit. */
const MORE_THAN_ADVISED = 5;
/** Of two plans with one chance the one with less to carry. */
const WORTH_PER_UNIT = 2e-6;

/** Everything that all trials for one finish time share. */
export interface Trials {
  readonly task: PlanTask;
  readonly paced: RaceRequest;
  readonly base: PreparedForecast;
  readonly members: PreparedMembers;
  /** Steps up to the end of each display instant. @unit count */
  readonly ends: readonly number[];
  /** @unit kg */
  readonly sweatKg: readonly number[];
  readonly undrunkLowSodiumFraction: number;
  /** Drink of the athlete's own plan, as much an hour as in it. */
  readonly ownDrinkKg: number;
}

/** Controls of all legs at a point of the lattice. */
export const controlsAt = (task: PlanTask, point: readonly number[]): PlanControls => ({
  preCooling: task.preCooling,
  legs: task.request.legs.map((_, index) => legOf(point, index)),
});

/** One plan on the few bodies. */
export interface Trial {
  /** @unit count */
  readonly point: readonly number[];
  readonly checks: readonly ConstraintCheck[];
  /** Mean chance, and a trifle for each unit to carry. @unit probability */
  readonly chance: number;
  /** Of each of the few bodies, in order. @unit probability */
  readonly crampProbabilities: Float64Array;
  /** Share of body mass that the median body loses. */
  readonly medianLossFraction: number;
  /** By how much the plan drinks past what any evidence asks for; 0 when it does not. */
  readonly pastAdviceFraction: number;
}

/** What the whole ensemble says of a value and of its limit over what the few bodies say of the same plan. */
export type Corrections = ReadonlyMap<ConstraintKey, { readonly offset: number; readonly limitOffset: number }>;

/** Before the whole ensemble has said anything. */
export const uncorrected: Corrections = new Map();

/** Corrections from one plan on both. */
export function correctionsOf(few: readonly ConstraintCheck[], full: readonly ConstraintCheck[]): Corrections {
  return new Map(
    full.map(({ key, value, limit }) => {
      const same = few.find((check) => check.key === key);
      return [key, { offset: value - (same?.value ?? value), limitOffset: limit - (same?.limit ?? limit) }];
    }),
  );
}

/** Limits of a trial as the whole ensemble would read them. */
export function corrected(checks: readonly ConstraintCheck[], corrections: Corrections): ConstraintCheck[] {
  return checks.map((check) => {
    const known = corrections.get(check.key);
    // Two limits are read off the bodies as well: blood sodium without a drink, and the stomach by what the body loses.
    const limit = check.limit + (known?.limitOffset ?? 0);
    const value = check.value + (known?.offset ?? 0);
    return { ...check, value, limit, isKept: value <= limit + 1e-9 };
  });
}

/** Runs one plan on the few bodies. */
export function tryPoint(trials: Trials, point: readonly number[]): Trial {
  const { task, base, members, ends } = trials;
  const request = requestOf(trials.paced, task.wishes, controlsAt(task, point));
  const scenario = withIntakes(base.scenario, request.legs);
  const ensemble = { ...base.ensemble, steps: scenario.steps };
  const finish = finishOfPlan({ ...base, request, scenario, ensemble }, members);
  const beforeStartKg = cooledWithKg(request.preCooling, request.athlete.massKg);
  const along = { drinkKg: drunkAt(scenario.steps, ends), lowSweatKg: trials.sweatKg, beforeStartKg };
  const outcome = { finish, drinkOverSweatRatio: drinkOverSweatRatio(along), use: unitUse(request, task.wishes) };
  const { crampProbability } = finish;
  const mean = crampProbability.reduce((sum, value) => sum + value, 0) / crampProbability.length;
  const [medianLoss = 0] = quantilesOf(finish.bodyMassLossFraction, [0.5]);
  const isMore = scenario.drinkKg > trials.ownDrinkKg + LEAST_MORE_KG;
  return {
    point,
    checks: checksOf(outcome, trials.undrunkLowSodiumFraction),
    chance: mean + WORTH_PER_UNIT * unitsOf(point, task.request.legs.length),
    crampProbabilities: crampProbability,
    medianLossFraction: medianLoss,
    pastAdviceFraction: isMore ? Math.max(0, ADVISED_LOSS_FRACTION - medianLoss) : 0,
  };
}

/** Broken limits above drinking past all advice, and that above every chance. */
export function worthOf(trial: Trial, corrections: Corrections): number {
  const checks = corrected(trial.checks, corrections);
  if (!keepsAll(checks)) return BARRIER + violationRatio(checks);
  return trial.pastAdviceFraction > 0 ? MORE_THAN_ADVISED + trial.pastAdviceFraction : trial.chance;
}
