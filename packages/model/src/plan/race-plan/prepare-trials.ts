import { prepareMembers, runEnsemble } from "../../ensemble/index.ts";
import { prepareForecast } from "../../forecast/index.ts";
import { raceScenario } from "../../scenario/index.ts";
import type { FieldProblem } from "../../units/field-problem.ts";
import { requestOf } from "./controls.ts";
import { withFinish } from "./finish-times.ts";
import { lowSodiumMemberFraction, planLimits } from "./limits.ts";
import { finishOfRun, lowSweatAlongKg, stepsAtInstants } from "./outcome.ts";
import type { PlanTask } from "./plan-task.ts";
import type { Trials } from "./trials.ts";

/** What all trials for one finish time share; null where the course or the athlete does not allow the time. */
export function prepareTrials(task: PlanTask): { ok: true; trials: Trials | null } | FieldProblem {
  const { request, wishes, effort } = task;
  const own = raceScenario(request, "draft");
  if (!own.ok) return own;
  const paced = withFinish(request, own.scenario, task.finishTimeS);
  const none = { legs: paced.legs.map(() => null), preCooling: task.preCooling };
  const prepared = prepareForecast(requestOf(paced, wishes, none), "draft");
  if (!prepared.ok) return { ok: true, trials: null };
  const base = prepared.prepared;
  const memberTo = Math.min(effort.memberCount, request.memberCount);
  const members = prepareMembers({ ...base.ensemble, memberTo });
  const dry = runEnsemble({ ...base.ensemble, memberTo });
  const dryFinish = finishOfRun(base, dry);
  const spent = dryFinish.lowestReserveFraction.filter((value) => value < 0).length / memberTo;
  // Whoever cannot hold the pace cannot hold it with another drink.
  if (spent > planLimits.spentMemberFraction) return { ok: true, trials: null };
  return {
    ok: true,
    trials: {
      task,
      paced,
      base,
      members,
      ends: stepsAtInstants(base.ensemble.steps.length, base.ensemble.displayEverySteps),
      sweatKg: lowSweatAlongKg(dry),
      undrunkLowSodiumFraction: lowSodiumMemberFraction(dryFinish),
      ownDrinkKg: (own.scenario.drinkKg * base.scenario.durationS) / own.scenario.durationS,
    },
  };
}
