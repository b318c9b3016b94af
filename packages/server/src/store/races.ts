import { randomUUID } from "node:crypto";
import type { NewRace, Race, RacePlan, RaceRow } from "@crampcast/contract";
import { type Selectable, sql } from "kysely";
import type { OwnedTransaction } from "./as-owner.ts";
import type { RacesTable } from "./schema.ts";

/** Stored races, newest first, each with the chance of the forecast last finished for it. */
export async function listRaceRows(transaction: OwnedTransaction): Promise<RaceRow[]> {
  const chance = (name: keyof NonNullable<RaceRow["lastForecast"]>) =>
    sql<number>`(forecasts.forecast_json::json ->> ${name})::double precision`;
  const isOutsideEvidence = sql<boolean>`(forecasts.forecast_json::jsonb -> 'warnings') @> '[{"key":"outside-evidence"}]'`;
  const rows = await transaction
    .selectFrom("races")
    .selectAll()
    .orderBy("created_epoch_ms", "desc")
    .orderBy("id")
    .execute();
  const forecasts = await transaction
    .selectFrom("forecasts")
    .distinctOn("race_id")
    .where("state", "=", "done")
    .where("race_id", "is not", null)
    .select([
      "id",
      "race_id",
      "created_epoch_ms as createdEpochMs",
      chance("crampProbability").as("crampProbability"),
      chance("crampProbabilityLow").as("crampProbabilityLow"),
      chance("crampProbabilityHigh").as("crampProbabilityHigh"),
      isOutsideEvidence.as("isOutsideEvidence"),
    ])
    .orderBy("race_id")
    .orderBy("created_epoch_ms", "desc")
    .orderBy("id")
    .execute();
  const lastOf = new Map(forecasts.map(({ race_id, ...last }) => [race_id, last]));
  return rows.map((row) => ({ ...raceOf(row), lastForecast: lastOf.get(row.id) ?? null }));
}

const raceOf = (row: Selectable<RacesTable>): Race => ({
  id: row.id,
  createdEpochMs: row.created_epoch_ms,
  plan: row.plan,
});

/** One race, or null. */
export async function readRace(transaction: OwnedTransaction, id: string): Promise<Race | null> {
  const row = await transaction.selectFrom("races").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : raceOf(row);
}

/** Stores a new race; one of the same id that is there already stays as it is. Null when the id is another owner's. */
export async function createRace(
  transaction: OwnedTransaction,
  ownerId: string,
  { id = randomUUID(), ...plan }: NewRace,
): Promise<Race | null> {
  await transaction
    .insertInto("races")
    .values({ id, owner_id: ownerId, plan: JSON.stringify(plan) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return readRace(transaction, id);
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
