import { type ExplanationJob, ExplanationSchema } from "@crampcast/contract";
import type { Selectable } from "kysely";
import type { OwnedTransaction } from "./as-owner.ts";
import { answeredJob } from "./job-rows.ts";
import type { ExplanationsTable } from "./schema.ts";

const jobOf = (row: Selectable<ExplanationsTable>): ExplanationJob => ({
  id: row.id,
  forecastId: row.forecast_id,
  state: row.state,
  progressFraction: row.progress_fraction,
  modelVersion: row.model_version,
  createdEpochMs: row.created_epoch_ms,
  explanation: row.explanation_json === null ? null : ExplanationSchema.parse(JSON.parse(row.explanation_json)),
  error: row.error,
});

/** Where the explanation of a forecast stands, with its answer once done; null when none was asked for. */
export async function readExplanationOf(
  transaction: OwnedTransaction,
  forecastId: string,
): Promise<ExplanationJob | null> {
  const row = await transaction
    .selectFrom("explanations")
    .selectAll()
    .where("forecast_id", "=", forecastId)
    .executeTakeFirst();
  return row === undefined ? null : jobOf(row);
}

/** Makes the row of a new explanation in the place of one that failed; false when one is there already. */
export async function createExplanation(
  transaction: OwnedTransaction,
  ownerId: string,
  made: { readonly id: string; readonly forecastId: string; readonly modelVersion: string },
): Promise<boolean> {
  await transaction
    .deleteFrom("explanations")
    .where("forecast_id", "=", made.forecastId)
    .where("state", "=", "failed")
    .execute();
  const rows = await transaction
    .insertInto("explanations")
    .values({
      id: made.id,
      owner_id: ownerId,
      forecast_id: made.forecastId,
      state: "queued",
      model_version: made.modelVersion,
      explanation_json: null,
      error: null,
    })
    .onConflict((conflict) => conflict.column("forecast_id").doNothing())
    .returning("id")
    .execute();
  return rows.length > 0;
}

/** The input of the forecast that an explanation is of, and whether it is done already; null when it is gone. */
export async function readExplanationInput(
  transaction: OwnedTransaction,
  id: string,
): Promise<{ readonly requestJson: string; readonly inputHash: string; readonly isDone: boolean } | null> {
  const row = await transaction
    .selectFrom("explanations")
    .innerJoin("forecasts", "forecasts.id", "explanations.forecast_id")
    .select(["forecasts.request_json as requestJson", "forecasts.input_hash as inputHash", "explanations.state"])
    .where("explanations.id", "=", id)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { requestJson: row.requestJson, inputHash: row.inputHash, isDone: row.state === "done" };
}

/** Stores the answer once. */
export async function finishExplanation(
  transaction: OwnedTransaction,
  id: string,
  explanationJson: string,
): Promise<void> {
  await transaction
    .updateTable("explanations")
    .set({ ...answeredJob, explanation_json: explanationJson })
    .where("id", "=", id)
    .where("state", "!=", "done")
    .execute();
}
