import { inputHash } from "@crampcast/contract";
import {
  type EnsembleRun,
  explainInTurns,
  type FieldProblem,
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

/** Answers one question of the page; `onProgress` hears the share of the simulated races done. */
export function answerQuestion(question: ModelQuestion, onProgress: (fraction: number) => void): ModelAnswer {
  const { id } = question;
  if (question.kind === "forecast") {
    const plan = runPlan(question.request, onProgress);
    return plan.ok ? { id, kind: "forecast", forecast: plan.forecast } : { id, kind: "failed", reason: plan.reason };
  }
  return explain(id, question.request, onProgress);
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

type Forecasted = { readonly ok: true; readonly forecast: Forecast } | { readonly ok: false; readonly reason: string };

function runPlan(request: RaceRequest, onProgress: (fraction: number) => void): Forecasted {
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
  return { ok: true, forecast: forecastFrom(prepared, mergeRuns(runs), inputHash(request)) };
}
