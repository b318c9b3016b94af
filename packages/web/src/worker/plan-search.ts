import type { ChanceOverWeathers, Frontier, PlanTask, PlanWishes, PointFound } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import type { PlanAnswer, PlannedDay, PlanQuestion } from "./plan-message.ts";
import { RunDropped } from "./worker-lane.ts";

/** The part of a `Worker` that a search needs. */
export interface PlanWorker {
  readonly post: (question: PlanQuestion) => void;
  readonly onAnswer: (handler: (answer: PlanAnswer) => void) => void;
  readonly onError: (handler: (reason: string) => void) => void;
  readonly terminate: () => void;
}

export interface SearchOptions {
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
  /** @unit count */
  readonly workerCount: number;
  readonly openWorker: () => PlanWorker;
}

type Asked = PlanQuestion extends infer Q ? (Q extends { id: number } ? Omit<Q, "id"> : never) : never;
type Done = Exclude<PlanAnswer, { kind: "progress" } | { kind: "failed" }>;

/** Share of the whole work that the points are; the rest is the comparison at the end. */
const POINTS_FRACTION = 0.85;

/**
 * The frontier of a race: each finish time is searched by the next free worker, then one of them compares. The result
 * does not depend on the number of workers.
 */
export function searchOnWorkers(
  asked: { readonly request: RaceRequest; readonly wishes: PlanWishes },
  options: SearchOptions,
): Promise<Frontier> {
  const { onProgress, workerCount } = options;
  return withWorkers(options, async (open) => {
    const first = open();
    const answered = await first({ kind: "order", ...asked });
    if (answered.kind !== "order") throw new Error(`the search got "${answered.kind}"; expected an order.`);
    const { order } = answered;
    const others = Array.from({ length: Math.min(workerCount, order.tasks.length) - 1 }, open);
    const asks = [first, ...others];
    const tell = (done: number) => onProgress(POINTS_FRACTION * done);
    let points = await pointsOf(order.tasks, asks, tell);
    for (const isLast of [false, true]) {
      const made = await first({ kind: "frontier", order, points, isLast }, (done) =>
        onProgress(POINTS_FRACTION + (1 - POINTS_FRACTION) * done),
      );
      if (made.kind === "frontier") return made.frontier;
      if (made.kind !== "slower") throw new Error(`the search got "${made.kind}"; expected a frontier.`);
      points = [...points, ...(await pointsOf(made.tasks, asks, tell))];
    }
    throw new Error("the search was sent to slower times twice; expected a frontier.");
  });
}

/** The same race on other days, and one plan over the weathers that may come. */
export interface OtherDays {
  /** In the order of the requests. */
  readonly days: readonly PlannedDay[];
  readonly overWeathers: ChanceOverWeathers;
}

/** What is asked of other days. */
export interface OtherDaysOrder {
  readonly requests: readonly RaceRequest[];
  readonly wishes: PlanWishes;
  readonly finishTimeS: number;
  /** The plan that is told over all weathers. */
  readonly planned: RaceRequest;
  /** @unit days */
  readonly daysAhead: number;
}

/** The race on other days, each planned by the next free worker, and the plan at hand over all weathers. */
export function daysOnWorkers(order: OtherDaysOrder, options: SearchOptions): Promise<OtherDays> {
  const { requests, wishes, finishTimeS, planned, daysAhead } = order;
  const { workerCount, onProgress } = options;
  return withWorkers(options, async (open) => {
    const answers = await eachOnWorkers({
      questions: [
        { kind: "weathers", request: planned, daysAhead } as const,
        ...requests.map((request): Asked => ({ kind: "day", request, wishes, finishTimeS })),
      ],
      asks: Array.from({ length: Math.max(1, Math.min(workerCount, requests.length)) }, open),
      read: (answer) => (answer.kind === "day" || answer.kind === "weathers" ? answer : null),
      onProgress,
    });
    const over = answers.find((answer) => answer.kind === "weathers");
    if (over === undefined) throw new Error("the workers said nothing of the weathers; expected one answer.");
    return {
      days: answers.flatMap((answer) => (answer.kind === "day" ? [answer.day] : [])),
      overWeathers: over.chance,
    };
  });
}

/** Runs work on workers that end with it, or at once when the signal is aborted. */
async function withWorkers<T>(
  { signal, openWorker }: Pick<SearchOptions, "signal" | "openWorker">,
  work: (open: () => Ask) => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw new RunDropped("stopped before it began");
  const workers: PlanWorker[] = [];
  const open = (): Ask => {
    const worker = openWorker();
    workers.push(worker);
    return askable(worker);
  };
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new RunDropped("stopped")), { once: true });
  });
  try {
    return await Promise.race([work(open), stopped]);
  } finally {
    for (const worker of workers) worker.terminate();
  }
}

type Ask = (question: Asked, onProgress?: (fraction: number) => void) => Promise<Done>;

/** A worker that is asked one thing at a time. */
function askable(worker: PlanWorker): Ask {
  let nextId = 1;
  let settle: { resolve: (answer: Done) => void; reject: (reason: Error) => void; onProgress: (f: number) => void };
  worker.onAnswer((answer) => {
    if (answer.id !== nextId - 1) return;
    if (answer.kind === "progress") settle.onProgress(answer.fraction);
    else if (answer.kind === "failed") settle.reject(new Error(answer.reason));
    else settle.resolve(answer);
  });
  worker.onError((reason) => settle.reject(new Error(reason)));
  return (question, onProgress = () => undefined) =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject, onProgress };
      worker.post({ ...question, id: nextId++ });
    });
}

const pointsOf = (
  tasks: readonly PlanTask[],
  asks: readonly Ask[],
  onProgress: (fraction: number) => void,
): Promise<PointFound[]> =>
  eachOnWorkers({
    questions: tasks.map((task): Asked => ({ kind: "point", task })),
    asks,
    read: (answer) => (answer.kind === "point" ? answer.point : null),
    onProgress,
  });

/** Each question answered by the next free worker; answers come back in the order of the questions. */
async function eachOnWorkers<T>(input: {
  readonly questions: readonly Asked[];
  readonly asks: readonly Ask[];
  readonly read: (answer: Done) => T | null;
  readonly onProgress: (fraction: number) => void;
}): Promise<T[]> {
  const { questions, asks, read, onProgress } = input;
  const answers: T[] = [];
  const done = questions.map(() => 0);
  const tell = (index: number, fraction: number) => {
    done[index] = fraction;
    onProgress(done.reduce((sum, one) => sum + one, 0) / questions.length);
  };
  let next = 0;
  await Promise.all(
    asks.map(async (ask) => {
      for (let index = next++; index < questions.length; index = next++) {
        const question = questions[index];
        if (question === undefined) return;
        const answer = await ask(question, (fraction) => tell(index, fraction));
        const value = read(answer);
        if (value === null) throw new Error(`the search got "${answer.kind}" for a "${question.kind}".`);
        answers[index] = value;
        tell(index, 1);
      }
    }),
  );
  return answers;
}
