import type { Frontier, PlanWishes } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import type { PlanAnswer, PlanQuestion } from "./plan-message.ts";
import { daysOnWorkers, type OtherDays, type OtherDaysOrder, type PlanWorker, searchOnWorkers } from "./plan-search.ts";

/** More threads than this take the device from its owner. @unit count */
const MOST_WORKERS = 4;

interface Heard {
  readonly onProgress: (fraction: number) => void;
  /** Stops the work: its workers end at once and the promise rejects with `RunDropped`. */
  readonly signal: AbortSignal;
}

// One processor is left to the page.
const workerCount = (): number => Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1));

/** The frontier of a race, searched in workers of its own that end with the search. */
export const searchPlans = (
  asked: { readonly request: RaceRequest; readonly wishes: PlanWishes },
  heard: Heard,
): Promise<Frontier> => searchOnWorkers(asked, { ...heard, workerCount: workerCount(), openWorker: openPlanWorker });

/** The same race on other days, each planned anew, and the plan at hand over the weathers that may come. */
export const planDays = (order: OtherDaysOrder, heard: Heard): Promise<OtherDays> =>
  daysOnWorkers(order, { ...heard, workerCount: workerCount(), openWorker: openPlanWorker });

function openPlanWorker(): PlanWorker {
  const worker = new Worker(new URL("./plan-worker.ts", import.meta.url), { type: "module", name: "crampcast-plan" });
  return {
    post: (question: PlanQuestion) => worker.postMessage(question),
    onAnswer: (handler) => worker.addEventListener("message", (event: MessageEvent<PlanAnswer>) => handler(event.data)),
    onError: (handler) =>
      worker.addEventListener("error", (event) =>
        handler(event.message || "The model could not be loaded in this browser."),
      ),
    terminate: () => worker.terminate(),
  };
}
