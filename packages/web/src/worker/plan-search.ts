import type { Frontier, PlanTask, PlanWishes, PointFound } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import type { PlanAnswer, PlanQuestion } from "./plan-message.ts";
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
export async function searchOnWorkers(
  asked: { readonly request: RaceRequest; readonly wishes: PlanWishes },
  { onProgress, signal, workerCount, openWorker }: SearchOptions,
): Promise<Frontier> {
  if (signal.aborted) throw new RunDropped("stopped before it began");
  const workers: PlanWorker[] = [];
  const open = () => {
    const worker = askable(openWorker());
    workers.push(worker.worker);
    return worker.ask;
  };
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new RunDropped("stopped")), { once: true });
  });
  const search = async (): Promise<Frontier> => {
    const first = open();
    const answered = await first({ kind: "order", ...asked });
    if (answered.kind !== "order") throw new Error(`the search got "${answered.kind}"; expected an order.`);
    const { order } = answered;
    const others = Array.from({ length: Math.min(workerCount, order.tasks.length) - 1 }, open);
    const asks = [first, ...others];
    let points = await pointsOf(order.tasks, asks, (done) => onProgress(POINTS_FRACTION * done));
    for (const isLast of [false, true]) {
      const made = await first({ kind: "frontier", order, points, isLast }, (done) =>
        onProgress(POINTS_FRACTION + (1 - POINTS_FRACTION) * done),
      );
      if (made.kind === "frontier") return made.frontier;
      if (made.kind !== "slower") throw new Error(`the search got "${made.kind}"; expected a frontier.`);
      points = [...points, ...(await pointsOf(made.tasks, asks, (done) => onProgress(POINTS_FRACTION * done)))];
    }
    throw new Error("the search was sent to slower times twice; expected a frontier.");
  };
  try {
    return await Promise.race([search(), stopped]);
  } finally {
    for (const worker of workers) worker.terminate();
  }
}

type Ask = (question: Asked, onProgress?: (fraction: number) => void) => Promise<Done>;

/** A worker that is asked one thing at a time. */
function askable(worker: PlanWorker): { readonly worker: PlanWorker; readonly ask: Ask } {
  let nextId = 1;
  let settle: { resolve: (answer: Done) => void; reject: (reason: Error) => void; onProgress: (f: number) => void };
  worker.onAnswer((answer) => {
    if (answer.id !== nextId - 1) return;
    if (answer.kind === "progress") settle.onProgress(answer.fraction);
    else if (answer.kind === "failed") settle.reject(new Error(answer.reason));
    else settle.resolve(answer);
  });
  worker.onError((reason) => settle.reject(new Error(reason)));
  const ask: Ask = (question, onProgress = () => undefined) =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject, onProgress };
      worker.post({ ...question, id: nextId++ });
    });
  return { worker, ask };
}

/** Each task done by the next free worker; points come back in the order of the tasks. */
async function pointsOf(
  tasks: readonly PlanTask[],
  asks: readonly Ask[],
  onProgress: (fraction: number) => void,
): Promise<PointFound[]> {
  const points: PointFound[] = [];
  const done = tasks.map(() => 0);
  const tell = (index: number, fraction: number) => {
    done[index] = fraction;
    onProgress(done.reduce((sum, one) => sum + one, 0) / tasks.length);
  };
  let next = 0;
  await Promise.all(
    asks.map(async (ask) => {
      for (let index = next++; index < tasks.length; index = next++) {
        const task = tasks[index];
        if (task === undefined) return;
        const answer = await ask({ kind: "point", task }, (fraction) => tell(index, fraction));
        if (answer.kind !== "point") throw new Error(`the search got "${answer.kind}"; expected a point.`);
        points[index] = answer.point;
        tell(index, 1);
      }
    }),
  );
  return points;
}
