import { Worker } from "node:worker_threads";
import { RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import type { Explanation } from "@crampcast/model/forecast";
import { finishExplanation, readExplanationInput } from "../store/explanations.ts";
import type { Store } from "../store/open-store.ts";
import { answerJob } from "./answer-job.ts";
import type { ExplainAnswer } from "./explain-worker.ts";
import type { Ticket } from "./queue.ts";

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
export function runExplanation(
  store: Store,
  ticket: Ticket,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  return answerJob(store, ticket, {
    kind: "explanation",
    read: async (transaction) => {
      const input = await readExplanationInput(transaction, ticket.id);
      return input?.isDone ? null : input;
    },
    answer: (input, onProgress) =>
      explainInThread(RaceRequestSchema.parse(JSON.parse(input.requestJson)), { onProgress, signal }),
    keep: (transaction, explanation) => finishExplanation(transaction, ticket.id, JSON.stringify(explanation)),
  });
}
