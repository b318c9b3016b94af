import { Worker } from "node:worker_threads";
import { RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import type { Explanation } from "@crampcast/model/forecast";
import { asOwner } from "../store/as-owner.ts";
import { finishExplanation, readExplanationInput, setExplanationProgress } from "../store/explanations.ts";
import type { Store } from "../store/open-store.ts";
import type { ExplainAnswer } from "./explain-worker.ts";
import { tellProgress } from "./progress.ts";
import type { Ticket } from "./queue.ts";

const PROGRESS_EVERY_MS = 250;

/** Explains a race in a thread of its own; rejects in plain words where it cannot, and when the signal ends it. */
export function explainInThread(
  request: RaceRequest,
  watch: { readonly onProgress: (doneFraction: number) => void; readonly signal: AbortSignal },
): Promise<Explanation> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./explain-worker.ts", import.meta.url), { workerData: request });
    const stop = () => void thread.terminate();
    watch.signal.addEventListener("abort", stop);
    thread.on("message", (answer: ExplainAnswer) => {
      if (answer.kind === "progress") watch.onProgress(answer.doneFraction);
      else if (answer.kind === "done") resolve(answer.explanation);
      else reject(new RangeError(answer.reason));
    });
    thread.on("error", reject);
    thread.once("exit", () => {
      watch.signal.removeEventListener("abort", stop);
      reject(new Error("the server stops"));
    });
    if (watch.signal.aborted) stop();
  });
}

/** Explains a stored forecast and stores the answer; taken up again after a crash, it computes the same. */
export async function runExplanation(
  store: Store,
  { id, ownerId }: Ticket,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  const move = (progressFraction: number) =>
    asOwner(store, ownerId, async (transaction) => {
      await setExplanationProgress(transaction, id, progressFraction);
      await tellProgress(transaction, "explanation", id);
    });
  const input = await asOwner(store, ownerId, (transaction) => readExplanationInput(transaction, id));
  // Removed with its forecast, or finished by a try that died before it could say so.
  if (input === null || input.isDone) return;
  await move(0);
  let lastToldMs = performance.now();
  let telling = Promise.resolve();
  const onProgress = (doneFraction: number) => {
    if (performance.now() - lastToldMs < PROGRESS_EVERY_MS) return;
    lastToldMs = performance.now();
    telling = telling.then(() => move(doneFraction));
  };
  const request = RaceRequestSchema.parse(JSON.parse(input.requestJson));
  const explanation = await explainInThread(request, { onProgress, signal });
  await telling;
  await asOwner(store, ownerId, async (transaction) => {
    await finishExplanation(transaction, id, JSON.stringify(explanation));
    await tellProgress(transaction, "explanation", id);
  });
}
