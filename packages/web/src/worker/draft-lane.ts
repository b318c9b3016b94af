import type { ComparedNumbers, ComparedPlans, DraftAnswer, DraftQuestion } from "./model-message.ts";

/** The part of a `Worker` that the lane of drafts needs. */
export interface DraftWorker {
  readonly post: (question: DraftQuestion) => void;
  readonly onAnswer: (handler: (answer: DraftAnswer) => void) => void;
  readonly onError: (handler: (reason: string) => void) => void;
  readonly terminate: () => void;
}

/** One question, and who hears its answers. */
export interface DraftJob {
  readonly question: DraftQuestion;
  readonly onNumbers: (numbers: ComparedNumbers) => void;
  readonly onCurves: (compared: ComparedPlans) => void;
  readonly onRefined: (compared: ComparedPlans) => void;
  readonly onFailure: (reason: string) => void;
}

/**
 * A queue of length one in front of the worker of the drafts: what waits gives way to what is newer and is never
 * answered. The next question goes out when the numbers of the last are there, whether or not its curves are.
 */
export function openDraftLane(openWorker: () => DraftWorker): (job: DraftJob) => void {
  let worker: DraftWorker | null = null;
  let last: DraftJob | null = null;
  let isBusy = false;
  let waiting: DraftJob | null = null;

  const startNext = (): void => {
    if (isBusy || waiting === null) return;
    last = waiting;
    waiting = null;
    isBusy = true;
    worker ??= connect();
    worker.post(last.question);
  };

  const connect = (): DraftWorker => {
    const opened = openWorker();
    opened.onAnswer((answer) => {
      const job = last;
      if (worker !== opened || job === null || answer.id !== job.question.id) return;
      if (answer.kind === "curves") return job.onCurves(answer.compared);
      if (answer.kind === "refined") return job.onRefined(answer.compared);
      isBusy = false;
      // First the worker, then the page: both work at the same time.
      startNext();
      if (answer.kind === "numbers") job.onNumbers(answer.numbers);
      else job.onFailure(answer.reason);
    });
    opened.onError((reason) => {
      if (worker !== opened) return;
      worker = null;
      isBusy = false;
      opened.terminate();
      last?.onFailure(reason);
      startNext();
    });
    return opened;
  };

  return (job) => {
    waiting = job;
    startNext();
  };
}
