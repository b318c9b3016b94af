import { inputHash } from "@crampcast/contract";
import {
  comparePlans,
  type EnsembleRun,
  explainInTurns,
  type FieldProblem,
  type FinishedPlan,
  type Forecast,
  forecastFrom,
  mergeRuns,
  prepareForecast,
  type RaceRequest,
  runEnsemble,
} from "@crampcast/model";
import type { ModelAnswer, ModelQuestion } from "./model-message.ts";

/** Members between two reports of progress. @unit count */
const CHUNK_MEMBERS = 50;

interface PlanRun extends FinishedPlan {
  readonly forecast: Forecast;
  readonly hash: string;
}

/** The run of the plan before, kept while only the plan after changes. */
let keptRun: PlanRun | null = null;

type Refused = { readonly ok: false; readonly reason: string };

/** Answers one question of the page; `onProgress` hears the share of the simulated races done. */
export function answerQuestion(question: ModelQuestion, onProgress: (fraction: number) => void): ModelAnswer {
  const { id } = question;
  if (question.kind === "forecast") {
    const plan = runPlan(question.request, onProgress);
    return plan.ok
      ? { id, kind: "forecast", forecast: plan.run.forecast }
      : { id, kind: "failed", reason: plan.reason };
  }
  if (question.kind === "explanation") return explain(id, question.request, onProgress);
  const beforeHash = inputHash(question.before);
  const isSame = beforeHash === inputHash(question.after);
  const isKept = keptRun?.hash === beforeHash;
  const parts = (isKept ? 0 : 1) + (isSame ? 0 : 1);
  const before: ReturnType<typeof runPlan> =
    keptRun && isKept ? { ok: true, run: keptRun } : runPlan(question.before, (done) => onProgress(done / parts));
  if (!before.ok) return { id, kind: "failed", reason: before.reason };
  keptRun = before.run;
  const after = isSame ? before : runPlan(question.after, (done) => onProgress((parts - 1 + done) / parts));
  if (!after.ok) return { id, kind: "failed", reason: after.reason };
  return {
    id,
    kind: "comparison",
    compared: {
      before: before.run.forecast,
      after: after.run.forecast,
      difference: comparePlans(before.run, after.run),
    },
  };
}

function explain(id: number, request: RaceRequest, onProgress: (fraction: number) => void): ModelAnswer {
  const result = prepareForecast(request);
  if (!result.ok) return { id, kind: "failed", reason: sayRefusal(result) };
  const turns = explainInTurns(result.prepared, inputHash(request));
  let turn = turns.next();
  for (; !turn.done; turn = turns.next()) onProgress(turn.value);
  return turn.value.ok
    ? { id, kind: "explanation", explanation: turn.value.explanation }
    : { id, kind: "failed", reason: sayRefusal(turn.value) };
}

const sayRefusal = ({ field, reason, allowed }: FieldProblem): string =>
  `${field} ${reason}${allowed ? ` (allowed: ${allowed})` : ""}`;

function runPlan(request: RaceRequest, onProgress: (fraction: number) => void): { ok: true; run: PlanRun } | Refused {
  const result = prepareForecast(request);
  if (!result.ok) return { ok: false, reason: sayRefusal(result) };
  const { prepared } = result;
  const { memberFrom, memberTo } = prepared.ensemble;
  const runs: EnsembleRun[] = [];
  for (let from = memberFrom; from < memberTo; from += CHUNK_MEMBERS) {
    const to = Math.min(memberTo, from + CHUNK_MEMBERS);
    runs.push(runEnsemble({ ...prepared.ensemble, memberFrom: from, memberTo: to }));
    onProgress((to - memberFrom) / (memberTo - memberFrom));
  }
  const run = mergeRuns(runs);
  const hash = inputHash(request);
  return { ok: true, run: { prepared, run, hash, forecast: forecastFrom(prepared, run, hash) } };
}
