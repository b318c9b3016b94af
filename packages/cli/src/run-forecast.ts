import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { inputHash } from "@crampcast/contract";
import type { Forecast, RaceRequest } from "@crampcast/model";
import { type ChunkAnswer, type EnsembleRun, runEnsemble, runOnPool, type WorkerLike } from "@crampcast/model/ensemble";
import { forecastFrom, type PreparedForecast, prepareForecast } from "@crampcast/model/forecast";
import { refusedByModel } from "./read-scenario.ts";

/** How a forecast is computed; none of it changes a byte of the answer. */
export interface ForecastRun {
  /** Worker threads; left out, as many as there are cores, and none for a forecast too small to be worth them. @unit count */
  readonly workerCount?: number;
  readonly onProgress: (doneFraction: number) => void;
}

/** Starting a thread takes about as long as this many steps of one body. @unit count */
const memberStepsWorthAThread = 150_000;

function startWorker(): WorkerLike {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const thread = new Worker(new URL(`./forecast-worker.${extension}`, import.meta.url));
  return {
    post: (message) => thread.postMessage(message),
    onMessage: (handler) => void thread.on("message", (answer: ChunkAnswer) => handler(answer)),
    onError: (handler) => void thread.on("error", (error) => handler(error.message)),
    terminate: () => void thread.terminate(),
  };
}

async function runOnThreads(prepared: PreparedForecast, threadCount: number, run: ForecastRun): Promise<EnsembleRun> {
  const workers = Array.from({ length: threadCount }, startWorker);
  try {
    const { memberTo } = prepared.ensemble;
    const result = await runOnPool({
      request: prepared.ensemble,
      workers,
      chunkMemberCount: Math.min(64, Math.max(8, Math.ceil(memberTo / threadCount / 4))),
      onProgress: run.onProgress,
    });
    if (result.ok) return result.run;
    throw new Error(result.reason === "failed" ? result.message : "The forecast was cancelled.");
  } finally {
    for (const worker of workers) worker.terminate();
  }
}

/** Forecasts a race on this machine; a request that the model cannot use is told with field, fault and what is allowed. */
export async function runForecast(request: RaceRequest, run: ForecastRun): Promise<Forecast> {
  const result = prepareForecast(request);
  if (!result.ok) {
    throw refusedByModel("The race cannot be forecast", result);
  }
  const { prepared } = result;
  const memberSteps = prepared.ensemble.steps.length * request.memberCount;
  const wanted = run.workerCount ?? availableParallelism();
  const threadCount = run.workerCount ?? Math.min(wanted, Math.floor(memberSteps / memberStepsWorthAThread));
  const ensembleRun =
    threadCount < 1 || wanted === 1
      ? runEnsemble(prepared.ensemble)
      : await runOnThreads(prepared, Math.min(threadCount, request.memberCount), run);
  return forecastFrom(prepared, ensembleRun, inputHash(request));
}
