import type { OwnedTransaction } from "./as-owner.ts";
import type { JobState } from "./schema.ts";

/** The tables of which each row is a job with one answer. */
export type JobTable = "forecasts" | "explanations" | "plans";
type RaceJobTable = Exclude<JobTable, "explanations">;

/** What a job about a race is known by, apart from its question and its answer. */
export interface RaceJob {
  readonly id: string;
  readonly raceId: string | null;
  readonly modelVersion: string;
  readonly seed: number;
  readonly inputHash: string;
}

/** Where such a job stands. */
export interface RaceJobState extends RaceJob {
  readonly state: JobState;
  readonly progressFraction: number;
  readonly error: string | null;
  readonly createdEpochMs: number;
}

/** The columns of `RaceJobState`. */
export const raceJobColumns = [
  "id",
  "race_id as raceId",
  "state",
  "progress_fraction as progressFraction",
  "model_version as modelVersion",
  "seed",
  "input_hash as inputHash",
  "error",
  "created_epoch_ms as createdEpochMs",
] as const;

/** The columns of a job that has just been ordered. */
export const orderedJob = (ownerId: string, job: RaceJob) => ({
  id: job.id,
  owner_id: ownerId,
  race_id: job.raceId,
  state: "queued" as const,
  model_version: job.modelVersion,
  seed: job.seed,
  input_hash: job.inputHash,
  error: null,
});

/** The columns that change when a job has its answer. */
export const answeredJob = { state: "done", progress_fraction: 1, error: null } as const;

/** Jobs about one race, or about all, newest first, without their answers. */
export async function listRaceJobs(
  transaction: OwnedTransaction,
  table: RaceJobTable,
  raceId: string | null,
): Promise<RaceJobState[]> {
  let query = transaction.selectFrom(table).select(raceJobColumns);
  if (raceId !== null) query = query.where("race_id", "=", raceId);
  return query.orderBy("created_epoch_ms", "desc").orderBy("id").execute();
}

/** Sets how far a job is; one that is done or failed is left alone. */
export async function setJobProgress(
  transaction: OwnedTransaction,
  table: JobTable,
  { id, progressFraction }: { readonly id: string; readonly progressFraction: number },
): Promise<void> {
  await transaction
    .updateTable(table)
    .set({ state: "running", progress_fraction: progressFraction })
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"])
    .execute();
}

/** Ends a job without an answer, with the reason in plain words; one that is done is left alone. */
export async function failJob(
  transaction: OwnedTransaction,
  table: JobTable,
  { id, error }: { readonly id: string; readonly error: string },
): Promise<void> {
  await transaction
    .updateTable(table)
    .set({ state: "failed", error })
    .where("id", "=", id)
    .where("state", "!=", "done")
    .execute();
}
