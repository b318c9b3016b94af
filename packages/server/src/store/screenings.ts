import type { SaveScreening, Screening } from "@crampcast/contract";
import type { OwnedTransaction } from "./as-owner.ts";

/** Stored screenings, last answered first; only the one of `id` when given. */
export async function listScreenings(transaction: OwnedTransaction, id: string | null = null): Promise<Screening[]> {
  let query = transaction.selectFrom("screenings").selectAll().orderBy("answered_epoch_ms", "desc").orderBy("id");
  if (id !== null) query = query.where("id", "=", id);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    answers: row.answers,
    isCompleted: row.is_completed,
    answeredEpochMs: row.answered_epoch_ms,
  }));
}

/** One screening, or null. */
export async function readScreening(transaction: OwnedTransaction, id: string): Promise<Screening | null> {
  return (await listScreenings(transaction, id))[0] ?? null;
}

/** Stores a screening unless a newer one of the same name is there; returns what is stored then. */
export async function saveScreening(
  transaction: OwnedTransaction,
  key: { readonly ownerId: string; readonly id: string },
  saved: SaveScreening,
): Promise<Screening> {
  const values = {
    answers: JSON.stringify(saved.answers),
    is_completed: saved.isCompleted,
    answered_epoch_ms: saved.answeredEpochMs,
  };
  await transaction
    .insertInto("screenings")
    .values({ owner_id: key.ownerId, id: key.id, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(["owner_id", "id"])
        .doUpdateSet(values)
        .where("screenings.answered_epoch_ms", "<=", saved.answeredEpochMs),
    )
    .execute();
  return (await readScreening(transaction, key.id)) ?? { id: key.id, ...saved };
}

/** Removes a screening; answers whether there was one. */
export async function removeScreening(transaction: OwnedTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom("screenings").where("id", "=", id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
