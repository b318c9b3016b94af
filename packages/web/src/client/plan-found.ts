import { useCallback, useEffect, useSyncExternalStore } from "react";
import { type FoundPlans, putOnShelf, readShelf } from "./plan-shelf.ts";

/** The plans of one race as this visit knows them. */
interface Known {
  readonly found: FoundPlans | null;
  /** Whether they will be there after a reload: null while they are on their way to the device. */
  readonly isKept: boolean | null;
}

/** After a choice rests so long it is kept: a slider under the hand would write many times a second. */
const CHOICE_REST_MS = 250;

const known = new Map<string, Known>();
const reading = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();
let resting: ReturnType<typeof setTimeout> | null = null;

function tell(id: string, next: Known): void {
  known.set(id, next);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Resolves when what the device keeps of this race is known. */
function whenRead(id: string): Promise<void> {
  const begun = reading.get(id);
  if (begun !== undefined) return begun;
  const mine = readShelf(id).then((found) => {
    // A search of this visit may have been quicker.
    if (!known.has(id)) tell(id, { found, isKept: found !== null });
  });
  reading.set(id, mine);
  return mine;
}

/** The plans of a race, once what the device keeps is known. */
export async function readFound(id: string): Promise<FoundPlans | null> {
  await whenRead(id);
  return known.get(id)?.found ?? null;
}

/** Takes over plans of a race in place of those before, and keeps them on the device. */
export async function keepFound(found: FoundPlans): Promise<void> {
  tell(found.id, { found, isKept: null });
  const isKept = await putOnShelf(found);
  const now = known.get(found.id)?.found;
  if (now === found) tell(found.id, { found, isKept });
}

/** Another point of the frontier is looked at. */
export function choosePlan(found: FoundPlans, chosenIndex: number): void {
  const next = { ...found, chosenIndex };
  tell(found.id, { found: next, isKept: known.get(found.id)?.isKept ?? null });
  if (resting !== null) clearTimeout(resting);
  resting = setTimeout(() => void keepFound(known.get(found.id)?.found ?? next), CHOICE_REST_MS);
}

/** Which search of the server keeps these plans; plans found since are left alone. */
export async function linkFound(id: string, foundEpochMs: number, serverPlanId: string | null): Promise<void> {
  const found = known.get(id)?.found;
  if (!found || found.foundEpochMs !== foundEpochMs || found.serverPlanId === serverPlanId) return;
  await keepFound({ ...found, serverPlanId });
}

/** The plans found last for a race; undefined until the device was asked. */
export function useFound(id: string): Known | undefined {
  useEffect(() => void whenRead(id), [id]);
  const read = useCallback(() => known.get(id), [id]);
  return useSyncExternalStore(subscribe, read, read);
}
