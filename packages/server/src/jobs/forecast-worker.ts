import { parentPort } from "node:worker_threads";
import { inputHash } from "@crampcast/contract";
import { answerChunk, runFromBuffer } from "@crampcast/model/ensemble";
import { forecastFrom, type PreparedForecast, prepareForecast } from "@crampcast/model/forecast";
import type { ForecastStep, StepAnswer } from "./forecast-step.ts";

/** The race that this thread has prepared and will finish. */
let kept: PreparedForecast | null = null;

function answerStep(step: Exclude<ForecastStep, { kind: "chunk" }>): StepAnswer {
  if (step.kind === "prepare") {
    const result = prepareForecast(step.request);
    if (!result.ok) return { ok: false, reason: `${result.field} ${result.reason}; allowed: ${result.allowed}` };
    kept = result.prepared;
    return { ok: true, kind: "prepared", ensemble: kept.ensemble };
  }
  const read = runFromBuffer(step.buffer);
  if (!read.ok) return read;
  if (kept === null) throw new Error('forecast-worker got "finish" before "prepare"; the pool asks in that order.');
  const forecast = forecastFrom(kept, read.run, inputHash(kept.request));
  kept = null;
  return { ok: true, kind: "finished", forecast };
}

// The pool sends nothing else; both ends are ours.
parentPort?.on("message", (step: ForecastStep) => {
  if (step.kind === "chunk") {
    const answer = answerChunk(step.message);
    parentPort?.postMessage(answer, answer.ok ? [answer.buffer] : []);
    return;
  }
  try {
    parentPort?.postMessage(answerStep(step));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ ok: false, reason } satisfies StepAnswer);
  }
});
