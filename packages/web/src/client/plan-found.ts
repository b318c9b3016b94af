import { canonicalJson } from "@crampcast/contract";
import type { Frontier, PlanWishes } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import { useSyncExternalStore } from "react";

/** Plans found in this visit, and what for. */
export interface FoundPlans {
  readonly frontier: Frontier;
  readonly askedKey: string;
  /** The race that the search began from: the plan in use may be one of the plans found since. */
  readonly request: RaceRequest;
  /** @unit count */
  readonly chosenIndex: number;
}

/** Equal for equal questions. */
export const askedKeyOf = (request: RaceRequest, wishes: PlanWishes): string => canonicalJson({ request, wishes });

let found: FoundPlans | null = null;
const listeners = new Set<() => void>();

/** Keeps what was found while the app is open, so that other screens can be visited meanwhile. */
export function keepFound(next: FoundPlans | null): void {
  found = next;
  for (const listener of listeners) listener();
}

const readFound = (): FoundPlans | null => found;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The plans found last, or null. */
export const useFound = (): FoundPlans | null => useSyncExternalStore(subscribe, readFound, readFound);
