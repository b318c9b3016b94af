import { type ForecastJob, ForecastSchema } from "@crampcast/contract";
import type { OwnedTransaction } from "./as-owner.ts";
import { answeredJob, listRaceJobs, orderedJob, type RaceJob, type RaceJobState, raceJobColumns } from "./job-rows.ts";

/** The input of a forecast with what makes it repeatable. */
export interface NewForecast extends RaceJob {
  /** Canonical JSON of the request, whose hash is `inputHash`. */
  readonly requestJson: string;
}

/** A forecast as stored: input and answer as the very text that was hashed. */
export interface StoredForecast extends NewForecast, RaceJobState {
  readonly forecastJson: string | null;
  readonly forecastHash: string | null;
}

export async function createForecast(
  transaction: OwnedTransaction,
  ownerId: string,
  forecast: NewForecast,
): Promise<void> {
  const { requestJson } = forecast;
  await transaction
    .insertInto("forecasts")
    .values({ ...orderedJob(ownerId, forecast), request_json: requestJson, forecast_json: null, forecast_hash: null })
    .execute();
}

/** Forecast jobs, newest first, without their answers. */
export async function listForecasts(transaction: OwnedTransaction, raceId: string | null): Promise<ForecastJob[]> {
  const jobs = await listRaceJobs(transaction, "forecasts", raceId);
  return jobs.map((job) => ({ ...job, forecast: null }));
}

/** One forecast as stored, or null. */
export async function readStoredForecast(transaction: OwnedTransaction, id: string): Promise<StoredForecast | null> {
  const stored = await transaction
    .selectFrom("forecasts")
    .select(raceJobColumns)
    .select(["request_json as requestJson", "forecast_json as forecastJson", "forecast_hash as forecastHash"])
    .where("id", "=", id)
    .executeTakeFirst();
  return stored ?? null;
}

/** A stored forecast as the contract gives it out. */
export function forecastJobOf(stored: StoredForecast): ForecastJob {
  const { requestJson, forecastJson, forecastHash, ...job } = stored;
  return { ...job, forecast: forecastJson === null ? null : ForecastSchema.parse(JSON.parse(forecastJson)) };
}

/** Stores the answer once: a job that runs twice finds it there and changes nothing. */
export async function finishForecast(
  transaction: OwnedTransaction,
  id: string,
  answer: { readonly forecastJson: string; readonly forecastHash: string },
): Promise<void> {
  await transaction
    .updateTable("forecasts")
    .set({ ...answeredJob, forecast_json: answer.forecastJson, forecast_hash: answer.forecastHash })
    .where("id", "=", id)
    .where("state", "!=", "done")
    .execute();
}
