import { inputHash, type Race, type RacePlan, RacePlanSchema, type RaceRow } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model/scenario";
import { useQuery } from "@tanstack/react-query";
import { type CallResult, callServer } from "./api.ts";
import { openDeviceStore } from "./device-store.ts";
import { linkPlan, readPlan } from "./plan-state.ts";

/** The key under which the list of races is cached; invalidate it when a race or its forecast changes. */
export const racesQueryKey = ["races"] as const;

/** The races of the server, or those last seen where it does not answer. */
export interface StoredRaces {
  readonly races: readonly RaceRow[];
  readonly isFromServer: boolean;
}

const noRaces: StoredRaces = { races: [], isFromServer: false };

/** The stored races, newest first. */
export function useStoredRaces(): StoredRaces {
  const query = useQuery({ queryKey: racesQueryKey, queryFn: listRaces, networkMode: "always", retry: false });
  return query.data ?? noRaces;
}

async function listRaces(): Promise<StoredRaces> {
  const listed = await callServer("listRaces", {});
  // A browser that keeps nothing (private window) only loses the list for the times without a server.
  const store = await openDeviceStore().catch(() => null);
  if (!listed.ok) {
    const kept = (await store?.all("races")) ?? [];
    return { races: kept.sort((a, b) => b.createdEpochMs - a.createdEpochMs), isFromServer: false };
  }
  const races = listed.value;
  for (const old of (await store?.all("races")) ?? []) {
    if (!races.some((race) => race.id === old.id)) await store?.remove("races", old.id);
  }
  for (const race of races) await store?.put("races", race);
  return { races, isFromServer: true };
}

/** The part of a request that is the race: what the server stores without athlete, members and seed. */
export const planOf = (request: RaceRequest): RacePlan => RacePlanSchema.parse(request);

/** Hash of the race in a request; equal when nothing of the race has changed. */
export const planHash = (request: RaceRequest): string => inputHash(planOf(request));

/**
 * Changes the race of that id, or stores a new one when there is no id or the server no longer has it. `newId`, the same
 * in every tab, keeps a plan that two tabs store from becoming two races.
 */
export async function storeRace(
  plan: RacePlan,
  raceId: string | null,
  newId: string | null = null,
): Promise<CallResult<Race>> {
  if (raceId !== null) {
    const saved = await callServer("saveRace", { params: { id: raceId }, body: plan });
    if (saved.ok || saved.status !== 404) return saved;
  }
  const made = await callServer("createRace", { body: newId === null ? plan : { ...plan, id: newId } });
  // Another tab was first, with the plan as it stood there.
  if (made.ok && inputHash(made.value.plan) !== inputHash(plan)) {
    return callServer("saveRace", { params: { id: made.value.id }, body: plan });
  }
  return made;
}

let storing: Promise<unknown> = Promise.resolve();

/**
 * Stores the current plan where the server has not got it as it is; resolves with the id of its race when it was stored
 * just now, else null. One at a time, so that a plan that changes quickly does not become two races.
 */
export function storeCurrentPlan(): Promise<string | null> {
  const mine = storing.then(async () => {
    const current = readPlan();
    if (current === null || current.isSample) return null;
    const savedHash = planHash(current.request);
    if (current.savedHash === savedHash) return null;
    const stored = await storeRace(planOf(current.request), current.raceId, current.newRaceId);
    const now = readPlan();
    // Another race may have been opened meanwhile.
    if (!stored.ok || now === null || now.raceId !== current.raceId || planHash(now.request) !== savedHash) return null;
    linkPlan({ raceId: stored.value.id, savedHash });
    return stored.value.id;
  });
  storing = mine.catch(() => undefined);
  return mine;
}
