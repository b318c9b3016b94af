import {
  type EnsembleRun,
  type PreparedForecast,
  prepareForecast,
  type RaceRequest,
  runEnsemble,
} from "@crampcast/model";
import type { ShareAnswer, ShareOrder } from "./model-message.ts";

/** Display instants of a draft: enough for a curve under a moving hand. @unit count */
const DRAFT_INSTANTS = 24;

/** Some members of a request, run with the few display instants of a draft; or why it cannot be. */
export function runShare(
  request: RaceRequest,
  members: { readonly memberFrom: number; readonly memberTo: number },
): { ok: true; prepared: PreparedForecast; run: EnsembleRun } | { ok: false; reason: string } {
  const result = prepareForecast(request, "draft");
  if (!result.ok) {
    const { field, reason, allowed } = result;
    return { ok: false, reason: `${field} ${reason}${allowed ? ` (allowed: ${allowed})` : ""}` };
  }
  const ensemble = {
    ...result.prepared.ensemble,
    displayEverySteps: Math.max(1, Math.ceil(result.prepared.ensemble.steps.length / DRAFT_INSTANTS)),
  };
  const prepared = { ...result.prepared, ensemble };
  return { ok: true, prepared, run: runEnsemble({ ...ensemble, ...members }) };
}

/** The answer of a second thread to a share; post it with its buffer transferred. */
export function answerShare({ id, request, memberFrom, memberTo }: ShareOrder): ShareAnswer {
  try {
    const share = runShare(request, { memberFrom, memberTo });
    return share.ok ? { id, ok: true, buffer: share.run.buffer } : { id, ok: false, reason: share.reason };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
