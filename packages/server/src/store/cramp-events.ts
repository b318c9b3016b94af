import type { CrampEvent, LogCramp } from "@crampcast/contract";
import { sql } from "kysely";
import type { OwnedTransaction } from "./as-owner.ts";

/** An activity still counts as the one of a cramp that came so long after its end. */
const AFTER_THE_END_MS = 15 * 60_000;

/**
 * The cramp log, newest first; only the entry of `id` when given. The activity of a cramp during exercise is the effort
 * whose time it falls into, looked up now, so that a session imported later is found too.
 */
export async function listCrampEvents(transaction: OwnedTransaction, id: string | null = null): Promise<CrampEvent[]> {
  let query = transaction
    .selectFrom("cramp_events as event")
    .leftJoin("cramp_events as later", "later.supersedes_id", "event.id")
    .selectAll("event")
    .select("later.id as superseded_by_id")
    .select((one) =>
      one
        .selectFrom("activities as activity")
        .select("activity.id")
        .where("activity.same_as_id", "is", null)
        .where("event.circumstance", "=", "during-exercise")
        .whereRef("activity.start_epoch_ms", "<=", "event.epoch_ms")
        .where(
          sql<boolean>`event.epoch_ms <= activity.start_epoch_ms + activity.elapsed_s * 1000 + ${AFTER_THE_END_MS}`,
        )
        .orderBy("activity.start_epoch_ms", "desc")
        .limit(1)
        .as("activity_id"),
    );
  if (id !== null) query = query.where("event.id", "=", id);
  const rows = await query.orderBy("event.epoch_ms", "desc").orderBy("event.logged_epoch_ms", "desc").execute();
  return rows.map((row) => ({
    id: row.id,
    supersedesId: row.supersedes_id,
    isWithdrawn: row.is_withdrawn,
    muscle: row.muscle,
    side: row.side,
    epochMs: row.epoch_ms,
    circumstance: row.circumstance,
    severity: row.severity,
    lastedS: row.lasted_s,
    measures: row.measures,
    distanceM: row.distance_m,
    note: row.note,
    loggedEpochMs: row.logged_epoch_ms,
    supersededById: row.superseded_by_id,
    activityId: row.activity_id,
  }));
}

/** Why an entry was not taken. */
export type CrampRefusal = "corrects-nothing" | "already-corrected";

/**
 * Adds an entry. The same entry sent again changes nothing and answers what is stored; a correction needs an entry that
 * is there and that nothing else corrects yet.
 */
export async function logCramp(
  transaction: OwnedTransaction,
  ownerId: string,
  entry: LogCramp,
): Promise<{ ok: true; event: CrampEvent } | { ok: false; reason: CrampRefusal }> {
  const [stored] = await listCrampEvents(transaction, entry.id);
  if (stored !== undefined) return { ok: true, event: stored };
  if (entry.supersedesId !== null) {
    const [corrected] = await listCrampEvents(transaction, entry.supersedesId);
    if (corrected === undefined) return { ok: false, reason: "corrects-nothing" };
    if (corrected.supersededById !== null) return { ok: false, reason: "already-corrected" };
  }
  await transaction
    .insertInto("cramp_events")
    .values({
      owner_id: ownerId,
      id: entry.id,
      supersedes_id: entry.supersedesId,
      is_withdrawn: entry.isWithdrawn,
      muscle: entry.muscle,
      side: entry.side,
      epoch_ms: entry.epochMs,
      circumstance: entry.circumstance,
      severity: entry.severity,
      lasted_s: entry.lastedS,
      measures: JSON.stringify(entry.measures),
      distance_m: entry.distanceM,
      note: entry.note,
    })
    .onConflict((conflict) => conflict.columns(["owner_id", "id"]).doNothing())
    .execute();
  const [event] = await listCrampEvents(transaction, entry.id);
  if (event === undefined) {
    throw new Error(
      `logCramp stored ${entry.id} and cannot read it; expected its own row. Is row-level security wrong?`,
    );
  }
  return { ok: true, event };
}
