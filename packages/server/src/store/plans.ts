import { FrontierSchema, OtherDaysSchema, type PlanJob } from "@crampcast/contract";
import type { Selectable } from "kysely";
import type { OwnedTransaction } from "./as-owner.ts";
import type { PlansTable } from "./schema.ts";

/** The input of a search for plans with what makes it repeatable. */
export interface NewPlan {
  readonly id: string;
  readonly raceId: string | null;
  readonly modelVersion: string;
  readonly seed: number;
  readonly inputHash: string;
  /** Canonical JSON of `{ request, wishes }`. */
  readonly orderJson: string;
}

/** A search as stored: input and answer as text. */
export interface StoredPlan extends NewPlan {
  readonly state: PlanJob["state"];
  readonly progressFraction: number;
  readonly frontierJson: string | null;
  readonly otherDaysJson: string | null;
  readonly error: string | null;
  readonly createdEpochMs: number;
}

export async function createPlan(transaction: OwnedTransaction, ownerId: string, plan: NewPlan): Promise<void> {
  await transaction
    .insertInto("plans")
    .values({
      id: plan.id,
      owner_id: ownerId,
      race_id: plan.raceId,
      state: "queued",
      model_version: plan.modelVersion,
      seed: plan.seed,
      input_hash: plan.inputHash,
      order_json: plan.orderJson,
      frontier_json: null,
      other_days_json: null,
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

const jobOf = (
  row: Pick<Selectable<PlansTable>, (typeof columnsInList)[number]>,
): Omit<PlanJob, "frontier" | "otherDays"> => ({
  id: row.id,
  raceId: row.race_id,
  state: row.state,
  progressFraction: row.progress_fraction,
  modelVersion: row.model_version,
  seed: row.seed,
  inputHash: row.input_hash,
  createdEpochMs: row.created_epoch_ms,
  error: row.error,
});

/** Searches for plans, newest first, without their answers. */
export async function listPlans(transaction: OwnedTransaction, raceId: string | null): Promise<PlanJob[]> {
  let query = transaction.selectFrom("plans").select(columnsInList);
  if (raceId !== null) query = query.where("race_id", "=", raceId);
  const rows = await query.orderBy("created_epoch_ms", "desc").orderBy("id").execute();
  return rows.map((row) => ({ ...jobOf(row), frontier: null, otherDays: null }));
}

/** One search as stored, or null. */
export async function readStoredPlan(transaction: OwnedTransaction, id: string): Promise<StoredPlan | null> {
  const row = await transaction.selectFrom("plans").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  return {
    ...jobOf(row),
    orderJson: row.order_json,
    frontierJson: row.frontier_json,
    otherDaysJson: row.other_days_json,
  };
}

/** A stored search as the contract gives it out. */
export function planJobOf({ orderJson: _, frontierJson, otherDaysJson, ...job }: StoredPlan): PlanJob {
  return {
    ...job,
    frontier: frontierJson === null ? null : FrontierSchema.parse(JSON.parse(frontierJson)),
    otherDays: otherDaysJson === null ? null : OtherDaysSchema.parse(JSON.parse(otherDaysJson)),
  };
}

/** Where a running search stands, without reading its answer; null when there is none of that id. */
export async function readPlanState(transaction: OwnedTransaction, id: string): Promise<PlanJob | null> {
  const row = await transaction.selectFrom("plans").select(columnsInList).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : { ...jobOf(row), frontier: null, otherDays: null };
}

/** Sets where the search stands; one that is done or failed is left alone. */
export async function setPlanProgress(
  transaction: OwnedTransaction,
  id: string,
  progressFraction: number,
): Promise<void> {
  await transaction
    .updateTable("plans")
    .set({ state: "running", progress_fraction: progressFraction })
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"])
    .execute();
}

/** Stores the answer once: a job that runs twice finds it there and changes nothing. */
export async function finishPlan(
  transaction: OwnedTransaction,
  id: string,
  answer: { readonly frontierJson: string; readonly otherDaysJson: string },
): Promise<void> {
  await transaction
    .updateTable("plans")
    .set({
      state: "done",
      progress_fraction: 1,
      frontier_json: answer.frontierJson,
      other_days_json: answer.otherDaysJson,
      error: null,
    })
    .where("id", "=", id)
    .where("state", "!=", "done")
    .execute();
}

export async function failPlan(transaction: OwnedTransaction, id: string, error: string): Promise<void> {
  await transaction
    .updateTable("plans")
    .set({ state: "failed", error })
    .where("id", "=", id)
    .where("state", "!=", "done")
    .execute();
}

/** Removes a search; answers whether there was one. A job still in the queue finds nothing and ends. */
export async function removePlan(transaction: OwnedTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom("plans").where("id", "=", id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
