import { randomUUID } from "node:crypto";
import type { Race, RacePlan } from "@crampcast/contract";
import type { OwnedTransaction } from "./as-owner.ts";

/** Stored races, newest first; only the one of `id` when given. */
export async function listRaces(transaction: OwnedTransaction, id: string | null = null): Promise<Race[]> {
  let query = transaction.selectFrom("races").selectAll().orderBy("created_epoch_ms", "desc").orderBy("id");
  if (id !== null) query = query.where("id", "=", id);
  const rows = await query.execute();
  return rows.map((row) => ({ id: row.id, createdEpochMs: row.created_epoch_ms, plan: row.plan }));
}

/** One race, or null. */
export async function readRace(transaction: OwnedTransaction, id: string): Promise<Race | null> {
  return (await listRaces(transaction, id))[0] ?? null;
}

/** Stores a new race. */
export async function createRace(transaction: OwnedTransaction, ownerId: string, plan: RacePlan): Promise<Race> {
  const row = await transaction
    .insertInto("races")
    .values({ id: randomUUID(), owner_id: ownerId, plan: JSON.stringify(plan) })
    .returning(["id", "created_epoch_ms", "plan"])
    .executeTakeFirstOrThrow();
  return { id: row.id, createdEpochMs: row.created_epoch_ms, plan: row.plan };
}

/** Changes a race; null when there is none of that id. Forecasts made of it keep the input they were made from. */
export async function saveRace(transaction: OwnedTransaction, id: string, plan: RacePlan): Promise<Race | null> {
  await transaction
    .updateTable("races")
    .set({ plan: JSON.stringify(plan) })
    .where("id", "=", id)
    .execute();
  return readRace(transaction, id);
}

/** Removes a race with its forecasts; answers whether there was one. */
export async function removeRace(transaction: OwnedTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom("races").where("id", "=", id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
