import { FrontierSchema, OtherDaysSchema, type PlanJob } from "@crampcast/contract";
import type { OwnedTransaction } from "./as-owner.ts";
import { answeredJob, listRaceJobs, orderedJob, type RaceJob, type RaceJobState, raceJobColumns } from "./job-rows.ts";

/** The input of a search for plans with what makes it repeatable. */
export interface NewPlan extends RaceJob {
  /** Canonical JSON of `{ request, wishes }`. */
  readonly orderJson: string;
}

/** A search as stored: input and answer as text. */
export interface StoredPlan extends NewPlan, RaceJobState {
  readonly frontierJson: string | null;
  readonly otherDaysJson: string | null;
}

export async function createPlan(transaction: OwnedTransaction, ownerId: string, plan: NewPlan): Promise<void> {
  const { orderJson } = plan;
  await transaction
    .insertInto("plans")
    .values({ ...orderedJob(ownerId, plan), order_json: orderJson, frontier_json: null, other_days_json: null })
    .execute();
}

const withoutAnswer = (job: RaceJobState): PlanJob => ({ ...job, frontier: null, otherDays: null });

/** Searches for plans, newest first, without their answers. */
export async function listPlans(transaction: OwnedTransaction, raceId: string | null): Promise<PlanJob[]> {
  return (await listRaceJobs(transaction, "plans", raceId)).map(withoutAnswer);
}

/** One search as stored, or null. */
export async function readStoredPlan(transaction: OwnedTransaction, id: string): Promise<StoredPlan | null> {
  const stored = await transaction
    .selectFrom("plans")
    .select(raceJobColumns)
    .select(["order_json as orderJson", "frontier_json as frontierJson", "other_days_json as otherDaysJson"])
    .where("id", "=", id)
    .executeTakeFirst();
  return stored ?? null;
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
  const job = await transaction.selectFrom("plans").select(raceJobColumns).where("id", "=", id).executeTakeFirst();
  return job === undefined ? null : withoutAnswer(job);
}

/** Stores the answer once: a job that runs twice finds it there and changes nothing. */
export async function finishPlan(
  transaction: OwnedTransaction,
  id: string,
  answer: { readonly frontierJson: string; readonly otherDaysJson: string },
): Promise<void> {
  await transaction
    .updateTable("plans")
    .set({ ...answeredJob, frontier_json: answer.frontierJson, other_days_json: answer.otherDaysJson })
    .where("id", "=", id)
    .where("state", "!=", "done")
    .execute();
}

/** Removes a search; answers whether there was one. A job still in the queue finds nothing and ends. */
export async function removePlan(transaction: OwnedTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom("plans").where("id", "=", id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
