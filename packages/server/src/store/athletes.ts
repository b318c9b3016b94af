import type { AthleteAnswers, SaveAthlete, TrainingOverrides } from "@crampcast/contract";
import type { OwnedTransaction } from "./as-owner.ts";

/** What a person told about themselves; answers are null until saved. */
export interface StoredAthlete {
  readonly answers: AthleteAnswers | null;
  readonly overrides: TrainingOverrides;
}

/** The stored answers and overrides of the owner. */
export async function readAthlete(transaction: OwnedTransaction): Promise<StoredAthlete> {
  const row = await transaction.selectFrom("athletes").select(["answers", "overrides"]).executeTakeFirst();
  return { answers: row?.answers ?? null, overrides: row?.overrides ?? {} };
}

/** Replaces answers and overrides of the owner. */
export async function saveAthlete(transaction: OwnedTransaction, ownerId: string, saved: SaveAthlete): Promise<void> {
  const values = { answers: JSON.stringify(saved.answers), overrides: JSON.stringify(saved.overrides) };
  await transaction
    .insertInto("athletes")
    .values({ owner_id: ownerId, ...values })
    .onConflict((conflict) => conflict.column("owner_id").doUpdateSet(values))
    .execute();
}
