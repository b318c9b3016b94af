import type { SaveProgramme, StoredProgramme, StoredRecord } from "@crampcast/contract";
import type { OwnedTransaction } from "./as-owner.ts";

/** The programme of the owner with its records, oldest first; `saved` is null when there is none. */
export async function readProgramme(transaction: OwnedTransaction): Promise<StoredProgramme> {
  const row = await transaction.selectFrom("programmes").selectAll().executeTakeFirst();
  const rows = await transaction
    .selectFrom("programme_records")
    .selectAll()
    .orderBy("recorded_epoch_ms")
    .orderBy("id")
    .execute();
  return {
    saved: row === undefined ? null : { programme: row.programme, savedEpochMs: row.saved_epoch_ms },
    records: rows.map((one) => ({
      id: one.id,
      recordedEpochMs: one.recorded_epoch_ms,
      sessionId: one.session_id,
      state: one.state,
      date: one.date,
      painOfTen: one.pain_of_ten,
    })),
  };
}

/** Stores the programme unless a newer one is there; returns what is stored then. */
export async function saveProgramme(
  transaction: OwnedTransaction,
  ownerId: string,
  { programme, savedEpochMs }: SaveProgramme,
): Promise<StoredProgramme> {
  const values = { programme: JSON.stringify(programme), saved_epoch_ms: savedEpochMs };
  await transaction
    .insertInto("programmes")
    .values({ owner_id: ownerId, ...values })
    .onConflict((conflict) =>
      conflict.column("owner_id").doUpdateSet(values).where("programmes.saved_epoch_ms", "<=", savedEpochMs),
    )
    .execute();
  return readProgramme(transaction);
}

/** Adds records; one that is there already stays as it is. */
export async function addRecords(
  transaction: OwnedTransaction,
  ownerId: string,
  records: readonly StoredRecord[],
): Promise<StoredProgramme> {
  if (records.length > 0)
    await transaction
      .insertInto("programme_records")
      .values(
        records.map((one) => ({
          owner_id: ownerId,
          id: one.id,
          recorded_epoch_ms: one.recordedEpochMs,
          session_id: one.sessionId,
          state: one.state,
          date: one.date,
          pain_of_ten: one.painOfTen,
        })),
      )
      .onConflict((conflict) => conflict.columns(["owner_id", "id"]).doNothing())
      .execute();
  return readProgramme(transaction);
}

/** Removes the programme and its records. */
export async function removeProgramme(transaction: OwnedTransaction): Promise<void> {
  await transaction.deleteFrom("programmes").execute();
  await transaction.deleteFrom("programme_records").execute();
}
