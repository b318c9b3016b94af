import { inputHash, type PlanJob, type StartPlan } from "@crampcast/contract";
import { modelVersion } from "@crampcast/model/forecast";
import { useEffect } from "react";
import { callServer } from "./api.ts";
import { keepFound, linkFound, readFound } from "./plan-found.ts";
import { type FoundPlans, frontierOf } from "./plan-shelf.ts";
import { useServerIsUp } from "./server-status.ts";

/** What to do with the plans of a race when the server answers. */
export type PlanExchange =
  /** The server has them, or shall get none. */
  | { readonly kind: "link"; readonly serverPlanId: string | null }
  /** The server searches the same once more and keeps it. */
  | { readonly kind: "send" }
  /** Another device found newer ones. */
  | { readonly kind: "take"; readonly serverPlanId: string };

/**
 * Compares the plans of this device with the searches of the server for the same race, newest first. What was found last
 * stays; a search that failed there is not asked for again.
 */
export function planExchange(found: FoundPlans | null, jobs: readonly PlanJob[]): PlanExchange {
  const newest = jobs.find((job) => job.state === "done");
  const none: PlanExchange = { kind: "link", serverPlanId: null };
  if (found === null) return newest ? { kind: "take", serverPlanId: newest.id } : none;
  const hash = inputHash(found.request);
  const isSame = (job: PlanJob) => job.inputHash === hash && job.modelVersion === found.modelVersion;
  // A page that was closed while it sent the plans does not know the name of their search.
  const ours = jobs.filter(({ id }) => id === found.serverPlanId)[0] ?? jobs.find(isSame);
  const lastEpochMs = Math.max(found.foundEpochMs, ours?.createdEpochMs ?? 0);
  if (newest && newest.id !== ours?.id && newest.createdEpochMs > lastEpochMs) {
    return { kind: "take", serverPlanId: newest.id };
  }
  if (ours) return ours.state === "failed" ? none : { kind: "link", serverPlanId: ours.id };
  // A plan of an older model cannot be found again by the model of today.
  return found.wishes === null || found.modelVersion !== modelVersion ? none : { kind: "send" };
}

async function exchange(raceKey: string, raceId: string): Promise<void> {
  const listed = await callServer("listPlans", { query: { raceId } });
  if (!listed.ok) return;
  const found = await readFound(raceKey);
  const next = planExchange(found, listed.value);
  if (next.kind === "link") {
    if (found) await linkFound(raceKey, found.foundEpochMs, next.serverPlanId);
    return;
  }
  if (next.kind === "take") return take(raceKey, next.serverPlanId);
  if (found === null) return;
  // What travels is a copy; the contract's arrays are mutable and the model's are not.
  const body = structuredClone({ request: found.request, raceId, wishes: found.wishes }) as StartPlan;
  const started = await callServer("startPlan", { body });
  if (started.ok) await linkFound(raceKey, found.foundEpochMs, started.value.id);
}

async function take(raceKey: string, serverPlanId: string): Promise<void> {
  const read = await callServer("readPlan", { params: { id: serverPlanId } });
  if (!read.ok || read.value.frontier === null) return;
  const frontier = frontierOf(read.value.frontier);
  await keepFound({
    id: raceKey,
    frontier,
    request: frontier.own.request,
    wishes: null,
    chosenIndex: frontier.recommendedIndex,
    foundEpochMs: read.value.createdEpochMs,
    modelVersion: read.value.modelVersion,
    serverPlanId,
  });
}

let exchanging: Promise<unknown> = Promise.resolve();

/**
 * Brings the plans of a race to the server where it answers, and takes over those that another device found later. One
 * exchange at a time, so that plans are not sent twice. The sample stays on the device.
 */
export function useKeepPlansOnServer(race: {
  readonly raceKey: string;
  readonly raceId: string | null;
  readonly foundEpochMs: number | null;
}): void {
  const { raceKey, raceId, foundEpochMs } = race;
  const isUp = useServerIsUp();
  // biome-ignore lint/correctness/useExhaustiveDependencies: plans found since are to be brought as well
  useEffect(() => {
    if (isUp !== true || raceId === null) return;
    exchanging = exchanging.then(() => exchange(raceKey, raceId)).catch(() => undefined);
  }, [isUp, raceKey, raceId, foundEpochMs]);
}
