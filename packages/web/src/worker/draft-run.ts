import { type PreparedForecast, prepareForecast, type RaceRequest, runEnsemble } from "@crampcast/model";
import type { RunDetail, ShareAnswer, ShareOrder } from "./model-message.ts";

/** Display instants of a draft: enough for a curve under a moving hand. @unit count */
const DRAFT_INSTANTS = 12;

type PreparedRun =
  | { readonly ok: true; readonly prepared: PreparedForecast }
  | { readonly ok: false; readonly reason: string };

/** What runs for a request: coarse steps and few instants for a draft, all of them otherwise; or why it cannot be. */
export function prepareRun(request: RaceRequest, detail: RunDetail): PreparedRun {
  const result = prepareForecast(request, detail);
  if (!result.ok) {
    const { field, reason, allowed } = result;
    return { ok: false, reason: `${field} ${reason}${allowed ? ` (allowed: ${allowed})` : ""}` };
  }
  const { prepared } = result;
  if (detail === "full") return { ok: true, prepared };
  const displayEverySteps = Math.max(1, Math.ceil(prepared.ensemble.steps.length / DRAFT_INSTANTS));
  return { ok: true, prepared: { ...prepared, ensemble: { ...prepared.ensemble, displayEverySteps } } };
}

/** Answers shares on a second thread, one after the other; a plan of several shares is prepared once. */
export function openShareRunner(): (order: ShareOrder) => ShareAnswer {
  let known: { readonly planId: number; readonly run: PreparedRun } | null = null;
  return ({ id, planId, request, detail, memberFrom, memberTo }) => {
    try {
      if (known?.planId !== planId) known = { planId, run: prepareRun(request, detail) };
      const { run } = known;
      if (!run.ok) return { id, ok: false, reason: run.reason };
      return { id, ok: true, buffer: runEnsemble({ ...run.prepared.ensemble, memberFrom, memberTo }).buffer };
    } catch (error) {
      return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
  };
}
