import { PlanWishesSchema, RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import type { Frontier, PlanWishes } from "@crampcast/model/plan";
import type { OtherDays } from "@crampcast/model/plan/race-day";
import { z } from "zod";
import { asOwner } from "../store/as-owner.ts";
import type { Store } from "../store/open-store.ts";
import { failPlan, finishPlan, readStoredPlan, setPlanProgress } from "../store/plans.ts";
import { tellProgress } from "./progress.ts";
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

const PROGRESS_EVERY_MS = 250;

/** Searches the plans of a stored order and stores the frontier. */
export async function runPlan(
  store: Store,
  { id, ownerId }: Ticket,
  { searchPlans, signal }: { readonly searchPlans: SearchPlans; readonly signal: AbortSignal },
): Promise<void> {
  const move = (progressFraction: number) =>
    asOwner(store, ownerId, async (transaction) => {
      await setPlanProgress(transaction, id, progressFraction);
      await tellProgress(transaction, "plan", id);
    });
  const stored = await asOwner(store, ownerId, (transaction) => readStoredPlan(transaction, id));
  // Removed, or finished by a try that died before it could say so.
  if (stored === null || stored.state === "done") return;
  await move(0);
  const { request, wishes } = OrderSchema.parse(JSON.parse(stored.orderJson));
  // Counted from the order, so that a job taken up again finds the same.
  const daysAhead = Math.max(0, (request.startEpochMs - stored.createdEpochMs) / 86_400_000);
  let lastToldMs = performance.now();
  let telling = Promise.resolve();
  const onProgress = (doneFraction: number) => {
    if (performance.now() - lastToldMs < PROGRESS_EVERY_MS) return;
    lastToldMs = performance.now();
    telling = telling.then(() => move(doneFraction));
  };
  // A race without any plan that keeps the limits is an answer: trying again gives the same one.
  const answer = await searchPlans(request, wishes, { daysAhead, onProgress, signal }).catch((error: unknown) => {
    if (error instanceof RangeError) return error;
    throw error;
  });
  await telling;
  await asOwner(store, ownerId, async (transaction) => {
    if (answer instanceof RangeError) await failPlan(transaction, id, answer.message);
    else {
      const { frontier, otherDays } = answer;
      await finishPlan(transaction, id, {
        frontierJson: JSON.stringify(frontier),
        otherDaysJson: JSON.stringify(otherDays),
      });
    }
    await tellProgress(transaction, "plan", id);
  });
}
