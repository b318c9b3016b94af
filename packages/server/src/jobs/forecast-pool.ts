import { Worker } from "node:worker_threads";
import { inputHash } from "@crampcast/contract";
import { type ChunkAnswer, runOnPool, type WorkerLike } from "@crampcast/model/ensemble";
import { forecastFrom, prepareForecast } from "@crampcast/model/forecast";
import type { ComputeForecast } from "./run-forecast.ts";

/** Worker threads for forecasts, made when first needed and kept. */
export interface ForecastPool {
  readonly compute: ComputeForecast;
  readonly stop: () => Promise<void>;
}

function startWorker(): { thread: Worker; worker: WorkerLike } {
  const thread = new Worker(new URL("./forecast-worker.ts", import.meta.url));
  // Idle threads must not keep the process alive when everything else has ended.
  thread.unref();
  const worker: WorkerLike = {
    post: (message) => thread.postMessage(message),
    onMessage: (handler) => {
      thread.removeAllListeners("message");
      thread.on("message", (answer: ChunkAnswer) => handler(answer));
      thread.ref();
    },
    onError: (handler) => {
      thread.removeAllListeners("error");
      thread.on("error", (error) => handler(error.message));
    },
    terminate: () => void thread.terminate(),
  };
  return { thread, worker };
}

/** A pool of `workerCount` threads. Forecasts run one after the other, each over all threads. */
export function openForecastPool(workerCount: number): ForecastPool {
  let threads: ReturnType<typeof startWorker>[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const dropThreads = async () => {
    const old = threads;
    threads = [];
    await Promise.all(old.map(({ thread }) => thread.terminate()));
  };
  const run: ComputeForecast = async (request, watch) => {
    const result = prepareForecast(request);
    if (!result.ok) throw new RangeError(`${result.field} ${result.reason}; allowed: ${result.allowed}`);
    const { prepared } = result;
    if (threads.length === 0) threads = Array.from({ length: workerCount }, startWorker);
    const pooled = await runOnPool({
      request: prepared.ensemble,
      workers: threads.map(({ worker }) => worker),
      // Small enough that no core waits long for the last chunk of another.
      chunkMemberCount: Math.max(8, Math.min(128, Math.ceil(request.memberCount / (workerCount * 4)))),
      ...(watch?.onProgress === undefined ? {} : { onProgress: watch.onProgress }),
      isCancelled: () => watch?.signal?.aborted ?? false,
    });
    if (pooled.ok) return forecastFrom(prepared, pooled.run, inputHash(request));
    // Threads may still hold chunks of the run that ended; the next one starts with fresh ones.
    await dropThreads();
    throw new Error(pooled.reason === "cancelled" ? "the server stops" : pooled.message);
  };
  return {
    compute: (request, watch) => {
      const mine = last.then(() => run(request, watch));
      last = mine.catch(() => undefined);
      return mine;
    },
    stop: dropThreads,
  };
}
