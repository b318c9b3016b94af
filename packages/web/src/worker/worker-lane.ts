import type { ModelAnswer, ModelQuestion } from "./model-message.ts";

/** The part of a `Worker` that a lane needs. */
export interface LaneWorker {
  readonly post: (question: ModelQuestion) => void;
  readonly onAnswer: (handler: (answer: ModelAnswer) => void) => void;
  readonly onError: (handler: (reason: string) => void) => void;
  readonly terminate: () => void;
}

/** One question to a lane. */
export interface LaneJob {
  readonly question: ModelQuestion;
  /** Whether it is cheaper to let this run end than to start a new worker when something newer is asked. */
  readonly isShort: boolean;
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

type DoneAnswer = Exclude<ModelAnswer, { kind: "progress" } | { kind: "failed" }>;

interface Waiting extends LaneJob {
  readonly resolve: (answer: DoneAnswer) => void;
  readonly reject: (reason: Error) => void;
}

/** The reason a run was given up: something newer was asked of the same lane, or the caller stopped it. */
export class RunDropped extends Error {
  override readonly name = "RunDropped";
}

/**
 * A queue of length one in front of a worker: the latest question wins. An older one that still waits rejects with
 * `RunDropped`, and so does a long run under way, which ends with its worker. A short run under way is left to end and
 * its answer is delivered, so that a picture follows a slider that never rests; answers come in the order of questions.
 */
export function openLane(openWorker: () => LaneWorker): (job: LaneJob) => Promise<DoneAnswer> {
  let worker: LaneWorker | null = null;
  let running: Waiting | null = null;
  let waiting: Waiting | null = null;

  const startNext = (): void => {
    if (running !== null || waiting === null) return;
    running = waiting;
    waiting = null;
    worker ??= connect();
    worker.post(running.question);
  };

  const connect = (): LaneWorker => {
    const opened = openWorker();
    opened.onAnswer((answer) => {
      const job = running;
      if (worker !== opened || job === null || answer.id !== job.question.id) return;
      if (answer.kind === "progress") {
        job.onProgress?.(answer.fraction);
        return;
      }
      running = null;
      if (answer.kind === "failed") job.reject(new Error(answer.reason));
      else job.resolve(answer);
      startNext();
    });
    opened.onError((reason) => {
      if (worker !== opened) return;
      worker = null;
      opened.terminate();
      running?.reject(new Error(reason));
      running = null;
      startNext();
    });
    return opened;
  };

  const giveUp = (job: Waiting, why: string): void => {
    job.reject(new RunDropped(why));
    if (waiting === job) waiting = null;
    if (running !== job || job.isShort) return;
    worker?.terminate();
    worker = null;
    running = null;
    startNext();
  };

  return (job) =>
    new Promise((resolve, reject) => {
      const mine: Waiting = { ...job, resolve, reject };
      if (job.signal?.aborted) {
        reject(new RunDropped("stopped before it began"));
        return;
      }
      job.signal?.addEventListener("abort", () => giveUp(mine, "stopped"), { once: true });
      if (waiting) giveUp(waiting, "a newer run took its place");
      waiting = mine;
      if (running && !running.isShort) giveUp(running, "a newer run took its place");
      startNext();
    });
}
