import { asOwner } from "../store/as-owner.ts";
import { setImportState } from "../store/imports.ts";
import type { Store } from "../store/open-store.ts";
import { giveUpAnswer } from "./answer-job.ts";
import { importFiles } from "./import-files.ts";
import { tellProgress } from "./progress.ts";
import type { QueueHandlers } from "./queue.ts";
import { runExplanation } from "./run-explanation.ts";
import { type ComputeForecast, runForecast } from "./run-forecast.ts";
import { runPlan, type SearchPlans } from "./run-plan.ts";

/** What is done with each kind of job, and what is told when it fails for good. */
export function jobHandlers({
  store,
  compute,
  searchPlans,
}: {
  store: Store;
  compute: ComputeForecast;
  searchPlans: SearchPlans;
}): QueueHandlers {
  return {
    run: {
      import: (ticket, { signal }) => importFiles(store, ticket, { signal }),
      forecast: (ticket, { signal }) => runForecast(store, ticket, { compute, signal }),
      explanation: (ticket, { signal }) => runExplanation(store, ticket, { signal }),
      plan: (ticket, { signal }) => runPlan(store, ticket, { searchPlans, signal }),
    },
    giveUp: (kind, { id, ownerId }, reason) =>
      asOwner(store, ownerId, async (transaction) => {
        if (kind === "import") await setImportState(transaction, id, "failed", reason);
        else await giveUpAnswer(transaction, kind, { id, error: reason });
        await tellProgress(transaction, kind, id);
      }),
  };
}
