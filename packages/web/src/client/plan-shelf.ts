import { FrontierSchema, PlanWishesSchema, RaceRequestSchema } from "@crampcast/contract";
import type { Frontier, PlanWishes } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import { z } from "zod";

/** Plans that a search found, and everything that tells later of which race and how old they are. */
export interface FoundPlans {
  /** The race they are of: `raceKey` of the plan in use. */
  readonly id: string;
  readonly frontier: Frontier;
  /** The race as it stood when the search began. */
  readonly request: RaceRequest;
  /** What there was and might change; null where a server found the plans and this device does not know. */
  readonly wishes: PlanWishes | null;
  /** @unit count */
  readonly chosenIndex: number;
  readonly foundEpochMs: number;
  readonly modelVersion: string;
  /** The search of the server that found, or finds again and keeps, the same; null while it has none. */
  readonly serverPlanId: string | null;
}

/** So many races keep their plans on a device; the one found first goes first. @unit count */
const KEPT_RACES = 12;
const SHELF = "found";

const FoundPlansSchema = z.object({
  id: z.string(),
  frontier: FrontierSchema,
  request: RaceRequestSchema,
  wishes: PlanWishesSchema.nullable(),
  chosenIndex: z.int().min(0),
  foundEpochMs: z.number(),
  modelVersion: z.string(),
  serverPlanId: z.string().nullable(),
});

/** A frontier that came over HTTP or from the device, as the model knows it. */
export const frontierOf = (checked: z.output<typeof FrontierSchema>): Frontier =>
  // The contract keeps names of claims as text; they were written by a search of this project from a Frontier.
  checked as Frontier;

function checked(raw: unknown): FoundPlans | null {
  const parsed = FoundPlansSchema.safeParse(raw);
  return parsed.success ? { ...parsed.data, frontier: frontierOf(parsed.data.frontier) } : null;
}

/** A database of its own: an older app in another tab would hold back a new version of the one they share. */
async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open("crampcast-plans", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(SHELF, { keyPath: "id" });
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction(SHELF, mode).objectStore(SHELF)));
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database failed without a reason."));
  });
}

/** The plans of a race that this device keeps; null when there are none, or the browser keeps nothing. */
export async function readShelf(id: string): Promise<FoundPlans | null> {
  try {
    return checked(await inStore("readonly", (store) => store.get(id)));
  } catch {
    return null;
  }
}

const AgeSchema = z.object({ id: z.string(), foundEpochMs: z.number() });

/** Keeps the plans of a race in place of those before; false where the browser does not. */
export async function putOnShelf(found: FoundPlans): Promise<boolean> {
  try {
    await inStore("readwrite", (store) => store.put(found));
    const keys = await inStore("readonly", (store) => store.getAllKeys());
    if (keys.length > KEPT_RACES) await dropOldest();
    return true;
  } catch {
    return false;
  }
}

async function dropOldest(): Promise<void> {
  const all: unknown = await inStore("readonly", (store) => store.getAll());
  const aged = z.array(AgeSchema).catch([]).parse(all);
  for (const old of aged.sort((a, b) => b.foundEpochMs - a.foundEpochMs).slice(KEPT_RACES)) {
    await inStore("readwrite", (store) => store.delete(old.id));
  }
}
