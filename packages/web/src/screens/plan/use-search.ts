import { modelVersion } from "@crampcast/model/forecast";
import type { PlanWishes } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import { useSyncExternalStore } from "react";
import { keepFound } from "../../client/plan-found.ts";
import { searchPlans } from "../../worker/plan-client.ts";
import { RunDropped } from "../../worker/worker-lane.ts";

/** Where the search for plans stands. */
export type SearchState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly fraction: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly reason: string };

// Outside the component: a search goes on while other screens are looked at.
let state: SearchState = { kind: "idle" };
let running: AbortController | null = null;
const listeners = new Set<() => void>();

function tell(next: SearchState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the search under way, or of the last one. */
export const useSearchState = (): SearchState =>
  useSyncExternalStore(
    subscribe,
    () => state,
    () => state,
  );

/** Stops the search under way; its worker ends at once. */
export const stopSearch = (): void => running?.abort();

/** Searches plans in a worker and keeps what is found with its race; a search under way gives way. */
export async function startSearch(asked: {
  readonly raceKey: string;
  readonly request: RaceRequest;
  readonly wishes: PlanWishes;
}): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  tell({ kind: "running", fraction: 0 });
  try {
    const { raceKey, request, wishes } = asked;
    const order = { request, wishes };
    const frontier = await searchPlans(order, {
      signal: mine.signal,
      onProgress: (fraction) => tell({ kind: "running", fraction }),
    });
    void keepFound({
      id: raceKey,
      frontier,
      ...order,
      chosenIndex: frontier.recommendedIndex,
      foundEpochMs: Date.now(),
      modelVersion,
      serverPlanId: null,
    });
    tell({ kind: "idle" });
  } catch (reason) {
    if (running !== mine) return;
    tell(
      reason instanceof RunDropped
        ? { kind: "stopped" }
        : { kind: "failed", reason: reason instanceof Error ? reason.message : String(reason) },
    );
  }
}
