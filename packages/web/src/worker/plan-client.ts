import type { Frontier, PlanWishes } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import type { PlanAnswer, PlanQuestion } from "./plan-message.ts";
import { type PlanWorker, searchOnWorkers } from "./plan-search.ts";

/** More threads than this take the device from its owner. @unit count */
const MOST_WORKERS = 4;

/**
 * The frontier of a race, searched in workers of its own that end with the search; one processor is left to the page.
 * Aborting the signal ends them at once, and the promise rejects with `RunDropped`.
 */
export function searchPlans(
  asked: { readonly request: RaceRequest; readonly wishes: PlanWishes },
  heard: { readonly onProgress: (fraction: number) => void; readonly signal: AbortSignal },
): Promise<Frontier> {
  const workerCount = Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1));
  return searchOnWorkers(asked, { ...heard, workerCount, openWorker: openPlanWorker });
}

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
