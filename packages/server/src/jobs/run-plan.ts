import { PlanWishesSchema, RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import type { Frontier, PlanWishes } from "@crampcast/model/plan";
import type { OtherDays } from "@crampcast/model/plan/race-day";
import { z } from "zod";
import type { Store } from "../store/open-store.ts";
import { finishPlan, readStoredPlan } from "../store/plans.ts";
import { answerJob, giveUpAnswer } from "./answer-job.ts";
import type { Ticket } from "./queue.ts";

/** What a search finds: the frontier, and other days for its recommended plan. */
export interface SearchedPlans {
  readonly frontier: Frontier;
  readonly otherDays: OtherDays;
}

/** Searches the plans of a race; rejects with a RangeError in plain words when none keeps every limit. */
export type SearchPlans = (
  request: RaceRequest,
  wishes: PlanWishes,
  watch: {
    /** From the order to the start. */
    readonly daysAhead: number;
    readonly onProgress: (doneFraction: number) => void;
    readonly signal: AbortSignal;
  },
) => Promise<SearchedPlans>;

const OrderSchema = z.object({ request: RaceRequestSchema, wishes: PlanWishesSchema });

/** Searches the plans of a stored order and stores the frontier. */
export function runPlan(
  store: Store,
  ticket: Ticket,
  { searchPlans, signal }: { readonly searchPlans: SearchPlans; readonly signal: AbortSignal },
): Promise<void> {
  const { id } = ticket;
  return answerJob(store, ticket, {
    kind: "plan",
    read: async (transaction) => {
      const stored = await readStoredPlan(transaction, id);
      return stored?.state === "done" ? null : stored;
    },
    answer: (stored, onProgress) => {
      const { request, wishes } = OrderSchema.parse(JSON.parse(stored.orderJson));
      // Counted from the order, so that a job taken up again finds the same.
      const daysAhead = Math.max(0, (request.startEpochMs - stored.createdEpochMs) / 86_400_000);
      // A race without any plan that keeps the limits is an answer: trying again gives the same one.
      return searchPlans(request, wishes, { daysAhead, onProgress, signal }).catch((error: unknown) => {
        if (error instanceof RangeError) return error;
        throw error;
      });
    },
    keep: (transaction, found) =>
      found instanceof RangeError
        ? giveUpAnswer(transaction, "plan", { id, error: found.message })
        : finishPlan(transaction, id, {
            frontierJson: JSON.stringify(found.frontier),
            otherDaysJson: JSON.stringify(found.otherDays),
          }),
  });
}
