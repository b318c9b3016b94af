import { runEnsemble } from "../../ensemble/index.ts";
import { type PreparedForecast, prepareForecast } from "../../forecast/index.ts";
import type { RaceRequest } from "../../scenario/index.ts";
import type { FieldProblem } from "../../units/field-problem.ts";
import { describePlan } from "./describe-plan.ts";
import { checksOf, keepsAll, lowSodiumMemberFraction, planLimits } from "./limits.ts";
import { burntFraction, finishOfRun, outcomeOfRun, withoutDrink } from "./outcome.ts";
import type { ConstraintCheck, PlanWishes, RacePlan } from "./race-plan.ts";

/** A plan with its forecast, and the chance of each body for comparisons. */
export interface FoundPlan {
  readonly plan: RacePlan;
  /** Of each member, in order. @unit probability */
  readonly crampProbabilities: Float64Array;
  /** Of body mass, lost by the middle body as fuel and not as water. */
  readonly burntFraction: number;
}

/** Of two readings of one limit the worse. */
function worse(a: readonly ConstraintCheck[], b: readonly ConstraintCheck[]): ConstraintCheck[] {
  return a.map((check, index) => {
    const other = b[index];
    return other !== undefined && other.value - other.limit > check.value - check.limit ? other : check;
  });
}

function checkedRun(prepared: PreparedForecast, wishes: PlanWishes) {
  const run = runEnsemble(prepared.ensemble);
  const outcome = outcomeOfRun(prepared, run, wishes);
  let checks = checksOf(outcome, 0);
  const sodium = checks.find((check) => check.key === "sodium-in-range");
  if (sodium?.isKept === false) {
    // Some are low without a drop drunk: no plan can do better, and none may add to them.
    const dry = prepareForecast(withoutDrink(prepared.request));
    if (dry.ok) {
      const ensemble = { ...dry.prepared.ensemble, prior: prepared.ensemble.prior };
      const undrunk = lowSodiumMemberFraction(finishOfRun(dry.prepared, runEnsemble(ensemble)));
      if (undrunk > planLimits.lowSodiumMemberFraction) checks = checksOf(outcome, undrunk);
    }
  }
  return { run, outcome, checks };
}

/**
 * A request forecast in full on all its bodies, with every limit. A sweat test is read as done at the effort of the plan at
 * hand, which makes a slow plan's bodies sweat as much as a fast one's: the limits are then also read on the bodies of the
 * athlete's own plan, and the worse counts.
 */
export function measured(
  request: RaceRequest,
  context: { readonly own: RaceRequest; readonly wishes: PlanWishes },
): { ok: true; measured: FoundPlan } | FieldProblem {
  const { own, wishes } = context;
  const result = prepareForecast(request);
  if (!result.ok) return result;
  const { prepared } = result;
  const { run, outcome, checks } = checkedRun(prepared, wishes);
  let constraints: readonly ConstraintCheck[] = checks;
  if (request !== own && request.athlete.measuredSweatRateKgPerH !== null) {
    const ownResult = prepareForecast(own);
    if (!ownResult.ok) return ownResult;
    const { prior } = ownResult.prepared.ensemble;
    constraints = worse(checks, checkedRun({ ...prepared, ensemble: { ...prepared.ensemble, prior } }, wishes).checks);
  }
  return {
    ok: true,
    measured: {
      plan: describePlan(prepared, run, constraints),
      crampProbabilities: outcome.finish.crampProbability,
      burntFraction: burntFraction(prepared, run),
    },
  };
}

/** The same, and whether every limit is kept. */
export function confirmed(
  request: RaceRequest,
  task: { readonly request: RaceRequest; readonly wishes: PlanWishes },
): { ok: true; found: FoundPlan; isKept: boolean } | FieldProblem {
  const result = measured(request, { own: task.request, wishes: task.wishes });
  if (!result.ok) return result;
  return { ok: true, found: result.measured, isKept: keepsAll(result.measured.plan.constraints) };
}
