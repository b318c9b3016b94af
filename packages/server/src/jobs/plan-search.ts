import { Worker } from "node:worker_threads";
import { frontierOrder, type PlanTask, type PointFound, slowerTasks, usualEffort } from "@crampcast/model/plan";
import type { PlanStep, PlanStepAnswer } from "./plan-step.ts";
import type { SearchPlans } from "./run-plan.ts";

/** Where the finish times and then the comparison of what was found end, of the whole work; the rest are other days. */
const POINTS_FRACTION = 0.6;
const FRONTIER_FRACTION = 0.7;

/** Asks a thread for one step; rejects when it cannot, or when it dies over it. */
function ask(thread: Worker, step: PlanStep, onProgress: (doneFraction: number) => void): Promise<PlanStepAnswer> {
  return new Promise((resolve, reject) => {
    for (const name of ["message", "error", "exit"]) thread.removeAllListeners(name);
    thread.on("message", (answer: PlanStepAnswer) => {
      if (!answer.ok) reject(new RangeError(answer.reason));
      else if (answer.kind === "progress") onProgress(answer.doneFraction);
      else resolve(answer);
    });
    thread.on("error", reject);
    thread.once("exit", () => reject(new Error("the server stops")));
    thread.postMessage(step);
  });
}

/** Runs tasks over threads, each thread one at a time; answers in the order of the tasks, whichever thread was quick. */
async function pointsOf(
  threads: readonly Worker[],
  tasks: readonly PlanTask[],
  onProgress: (doneFraction: number) => void,
): Promise<PointFound[]> {
  const done = tasks.map(() => 0);
  const points: PointFound[] = [];
  let next = 0;
  const work = async (thread: Worker): Promise<void> => {
    for (let index = next++; index < tasks.length; index = next++) {
      const task = tasks[index];
      if (task === undefined) return;
      const tell = (fraction: number) => {
        done[index] = fraction;
        onProgress(done.reduce((sum, each) => sum + each, 0) / tasks.length);
      };
      const answer = await ask(thread, { kind: "point", task }, tell);
      if (!answer.ok || answer.kind !== "point") throw new Error(`"point" was answered by something else`);
      points[index] = answer.point;
      tell(1);
    }
  };
  await Promise.all(threads.map(work));
  return points;
}

/**
 * Searches the plans of a race over as many threads as given, one search at a time. The answer does not depend on the number
 * of threads: each finish time is searched alone.
 */
export function openPlanSearch(workerCount: number): SearchPlans {
  let last: Promise<unknown> = Promise.resolve();
  const search: SearchPlans = async (request, wishes, watch) => {
    const ordered = frontierOrder(request, wishes);
    if (!ordered.ok) throw new RangeError(`${ordered.field} ${ordered.reason}; allowed: ${ordered.allowed}`);
    const { order } = ordered;
    const threads = Array.from(
      { length: Math.max(1, Math.min(workerCount, order.tasks.length)) },
      () => new Worker(new URL("./plan-worker.ts", import.meta.url)),
    );
    const stop = () => threads.map((thread) => thread.terminate());
    watch.signal.addEventListener("abort", stop);
    try {
      const tell = (fraction: number) => watch.onProgress(fraction * POINTS_FRACTION);
      const points = await pointsOf(threads, order.tasks, tell);
      points.push(...(await pointsOf(threads, slowerTasks(order, points), () => undefined)));
      const [lead] = threads;
      if (lead === undefined) throw new Error(`openPlanSearch got ${workerCount} workers; expected at least one.`);
      const answer = await ask(lead, { kind: "finish", order, points }, (fraction) =>
        watch.onProgress(POINTS_FRACTION + (FRONTIER_FRACTION - POINTS_FRACTION) * fraction),
      );
      if (!answer.ok || answer.kind !== "finish") throw new Error(`"finish" was answered by something else`);
      const { frontier } = answer;
      const plan = frontier.points[frontier.recommendedIndex]?.plan ?? frontier.own;
      const days = await ask(
        lead,
        { kind: "days", order: { request, wishes, plan, effort: usualEffort, daysAhead: watch.daysAhead } },
        (fraction) => watch.onProgress(FRONTIER_FRACTION + (1 - FRONTIER_FRACTION) * fraction),
      );
      if (!days.ok || days.kind !== "days") throw new Error(`"days" was answered by something else`);
      return { frontier, otherDays: days.otherDays };
    } finally {
      watch.signal.removeEventListener("abort", stop);
      await Promise.all(stop());
    }
  };
  return (request, wishes, watch) => {
    const mine = last.then(() => search(request, wishes, watch));
    last = mine.catch(() => undefined);
    return mine;
  };
}
