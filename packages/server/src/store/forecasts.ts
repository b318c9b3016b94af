import { type ForecastJob, ForecastSchema } from "@crampcast/contract";
import type { OwnedTransaction } from "./as-owner.ts";
import type { JobState } from "./schema.ts";

/** The input of a forecast with what makes it repeatable. */
export interface NewForecast {
  readonly id: string;
  readonly raceId: string | null;
  readonly modelVersion: string;
  readonly seed: number;
  readonly inputHash: string;
  /** Canonical JSON of the request, whose hash is `inputHash`. */
  readonly requestJson: string;
}

/** A forecast as stored: input and answer as the very text that was hashed. */
export interface StoredForecast extends NewForecast {
  readonly state: JobState;
  readonly progressFraction: number;
  readonly forecastJson: string | null;
  readonly forecastHash: string | null;
  readonly error: string | null;
  readonly createdEpochMs: number;
}

export async function createForecast(
  transaction: OwnedTransaction,
  ownerId: string,
  forecast: NewForecast,
): Promise<void> {
  await transaction
    .insertInto("forecasts")
    .values({
      id: forecast.id,
      owner_id: ownerId,
      race_id: forecast.raceId,
      state: "queued",
      model_version: forecast.modelVersion,
      seed: forecast.seed,
      input_hash: forecast.inputHash,
      request_json: forecast.requestJson,
      forecast_json: null,
      forecast_hash: null,
      error: null,
    })
    .execute();
}

const columnsInList = [
  "id",
  "race_id",
  "state",
  "progress_fraction",
  "model_version",
  "seed",
  "input_hash",
  "error",
  "created_epoch_ms",
] as const;

/** Forecast jobs, newest first, without their answers. */
export async function listForecasts(transaction: OwnedTransaction, raceId: string | null): Promise<ForecastJob[]> {
  let query = transaction.selectFrom("forecasts").select(columnsInList);
  if (raceId !== null) query = query.where("race_id", "=", raceId);
  const rows = await query.orderBy("created_epoch_ms", "desc").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    raceId: row.race_id,
    state: row.state,
    progressFraction: row.progress_fraction,
    modelVersion: row.model_version,
    seed: row.seed,
    inputHash: row.input_hash,
    createdEpochMs: row.created_epoch_ms,
    forecast: null,
    error: row.error,
  }));
}

/** One forecast as stored, or null. */
export async function readStoredForecast(transaction: OwnedTransaction, id: string): Promise<StoredForecast | null> {
  const row = await transaction.selectFrom("forecasts").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    raceId: row.race_id,
    state: row.state,
    progressFraction: row.progress_fraction,
    modelVersion: row.model_version,
    seed: row.seed,
    inputHash: row.input_hash,
    requestJson: row.request_json,
    forecastJson: row.forecast_json,
    forecastHash: row.forecast_hash,
    error: row.error,
    createdEpochMs: row.created_epoch_ms,
  };
}

/** A stored forecast as the contract gives it out. */
export function forecastJobOf(stored: StoredForecast): ForecastJob {
  const { requestJson, forecastJson, forecastHash, ...job } = stored;
  return { ...job, forecast: forecastJson === null ? null : ForecastSchema.parse(JSON.parse(forecastJson)) };
}

/** Sets where the job stands; a forecast that is done or failed is left alone. */
export async function setForecastProgress(
  transaction: OwnedTransaction,
  id: string,
  progressFraction: number,
): Promise<void> {
  await transaction
    .updateTable("forecasts")
    .set({ state: "running", progress_fraction: progressFraction })
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"])
    .execute();
}

/** Stores the answer once: a job that runs twice finds it there and changes nothing. */
export async function finishForecast(
  transaction: OwnedTransaction,
  id: string,
  answer: { readonly forecastJson: string; readonly forecastHash: string },
): Promise<void> {
  await transaction
    .updateTable("forecasts")
    .set({
      state: "done",
      progress_fraction: 1,
      forecast_json: answer.forecastJson,
      forecast_hash: answer.forecastHash,
      error: null,
    })
    .where("id", "=", id)
    .where("state", "!=", "done")
    .execute();
}

export async function failForecast(transaction: OwnedTransaction, id: string, error: string): Promise<void> {
  await transaction
    .updateTable("forecasts")
    .set({ state: "failed", error })
    .where("id", "=", id)
    .where("state", "!=", "done")
    .execute();
}
