import { Worker } from "node:worker_threads";
import { type ChunkAnswer, runOnPool, type WorkerLike } from "@crampcast/model/ensemble";
import type { ForecastStep, StepAnswer } from "./forecast-step.ts";
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
    post: (message) => thread.postMessage({ kind: "chunk", message } satisfies ForecastStep),
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

/** Asks a thread that runs no chunks for one step; rejects when the thread dies over it. */
function askThread(thread: Worker, step: Exclude<ForecastStep, { kind: "chunk" }>): Promise<StepAnswer> {
  return new Promise((resolve, reject) => {
    for (const name of ["message", "error", "exit"]) thread.removeAllListeners(name);
    thread.on("message", (answer: StepAnswer) => resolve(answer));
    thread.on("error", reject);
    thread.once("exit", () => reject(new Error("the thread of the forecast ended")));
    thread.ref();
    thread.postMessage(step, step.kind === "finish" ? [step.buffer] : []);
  });
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
    if (threads.length === 0) threads = Array.from({ length: workerCount }, startWorker);
    const [lead] = threads;
    if (lead === undefined) throw new Error(`openForecastPool got ${workerCount} workers; expected at least one.`);
    // Preparing and finishing take up to a second, in which the server would answer nobody.
    const prepared = await askThread(lead.thread, { kind: "prepare", request });
    if (!prepared.ok) throw new RangeError(prepared.reason);
    if (prepared.kind !== "prepared") throw new Error(`"prepare" was answered by "${prepared.kind}"`);
    const pooled = await runOnPool({
      request: prepared.ensemble,
      workers: threads.map(({ worker }) => worker),
      // Small enough that no core waits long for the last chunk of another.
      chunkMemberCount: Math.max(8, Math.min(64, Math.ceil(request.memberCount / (workerCount * 4)))),
      ...(watch?.onProgress === undefined ? {} : { onProgress: watch.onProgress }),
      isCancelled: () => watch?.signal?.aborted ?? false,
    });
    if (!pooled.ok) throw new Error(pooled.reason === "cancelled" ? "the server stops" : pooled.message);
    const finished = await askThread(lead.thread, { kind: "finish", buffer: pooled.run.buffer });
    if (!finished.ok) throw new Error(finished.reason);
    if (finished.kind !== "finished") throw new Error(`"finish" was answered by "${finished.kind}"`);
    return finished.forecast;
  };
  const runOrDrop: ComputeForecast = async (request, watch) => {
    try {
      return await run(request, watch);
    } catch (error) {
      // Threads may still hold chunks of the run that ended; the next one starts with fresh ones.
      await dropThreads();
      throw error;
    }
  };
  return {
    compute: (request, watch) => {
      const mine = last.then(() => runOrDrop(request, watch));
      last = mine.catch(() => undefined);
      return mine;
    },
    stop: dropThreads,
  };
}
