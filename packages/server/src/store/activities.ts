import { randomUUID } from "node:crypto";
import type { Activity, ActivitySummary, Sport } from "@crampcast/model/activity";
import { type Selectable, sql } from "kysely";
import type { OwnedTransaction } from "./as-owner.ts";
import type { FatePlace } from "./imports.ts";
import { packColumns, unpackColumns } from "./recording-blob.ts";
import type { ActivitiesTable } from "./schema.ts";

/** A cleaned activity with where it came from. */
export interface NewActivity {
  readonly place: FatePlace;
  readonly fileHash: string;
  readonly fileName: string;
  readonly sessionIndex: number;
  readonly activity: Activity;
  readonly summary: ActivitySummary;
}

/** A stored activity without its columns: what lists and derivations need. */
export interface ActivityHead {
  readonly id: string;
  readonly importId: string;
  readonly fileHash: string;
  readonly fileName: string;
  readonly sport: Sport;
  readonly subSport: string | null;
  readonly title: string | null;
  readonly startEpochMs: number;
  readonly elapsedS: number;
  readonly timerS: number;
  readonly distanceM: number | null;
  readonly ascentM: number | null;
  readonly averageHeartRateBpm: number | null;
  readonly averagePowerW: number | null;
  readonly averageTemperatureC: number | null;
  readonly repairs: { kind: string; message: string; sampleCount: number }[];
  readonly summary: ActivitySummary;
}

/** Stores an activity as the one that stands for its effort; returns its id. */
export async function saveActivity(
  transaction: OwnedTransaction,
  ownerId: string,
  { place, fileHash, fileName, sessionIndex, activity, summary }: NewActivity,
): Promise<string> {
  const id = randomUUID();
  const { origin, descentM, laps, deviceFields } = activity;
  await transaction
    .insertInto("activities")
    .values({
      id,
      owner_id: ownerId,
      import_id: place.importId,
      upload_index: place.uploadIndex,
      entry_index: place.entryIndex,
      file_hash: fileHash,
      file_name: fileName,
      session_index: sessionIndex,
      sport: activity.sport,
      sub_sport: activity.subSport,
      title: activity.title,
      start_epoch_ms: activity.startEpochMs,
      elapsed_s: activity.elapsedS,
      timer_s: activity.timerS,
      distance_m: activity.distanceM,
      ascent_m: activity.ascentM,
      average_heart_rate_bpm: activity.averageHeartRateBpm,
      average_power_w: activity.averagePowerW,
      average_temperature_c: activity.averageTemperatureC,
      same_as_id: null,
      repairs: JSON.stringify(activity.repairs),
      details: JSON.stringify({ origin, descentM, laps, deviceFields }),
      summary: JSON.stringify(summary),
      recording: packColumns(activity.columns),
    })
    .execute();
  return id;
}

/** Makes `standingId` stand for an effort that `asideId` stood for until now. */
export async function setAside(transaction: OwnedTransaction, asideId: string, standingId: string): Promise<void> {
  await transaction
    .updateTable("activities")
    .set({ same_as_id: standingId })
    .where((where) => where.or([where("id", "=", asideId), where("same_as_id", "=", asideId)]))
    .where("id", "!=", standingId)
    .execute();
}

/** Activities that came from these very bytes, whether they stand for their effort or not. */
export async function activityIdsOfFile(transaction: OwnedTransaction, fileHash: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom("activities")
    .select(["id", "same_as_id"])
    .where("file_hash", "=", fileHash)
    .orderBy("session_index")
    .execute();
  return rows.map((row) => row.same_as_id ?? row.id);
}

/** An activity with its columns, as it was cleaned. */
export interface StandingActivity {
  readonly id: string;
  readonly fileName: string;
  readonly activity: Activity;
}

function activityOf(row: Selectable<ActivitiesTable>): Activity {
  return {
    ...row.details,
    sport: row.sport,
    subSport: row.sub_sport,
    title: row.title,
    startEpochMs: row.start_epoch_ms,
    elapsedS: row.elapsed_s,
    timerS: row.timer_s,
    distanceM: row.distance_m,
    ascentM: row.ascent_m,
    averageHeartRateBpm: row.average_heart_rate_bpm,
    averagePowerW: row.average_power_w,
    averageTemperatureC: row.average_temperature_c,
    columns: unpackColumns(row.recording),
    repairs: row.repairs,
  };
}

/** Activities that stand for an effort and overlap this one in time. */
export async function activitiesDuring(
  transaction: OwnedTransaction,
  { startEpochMs, elapsedS }: { readonly startEpochMs: number; readonly elapsedS: number },
): Promise<StandingActivity[]> {
  const rows = await transaction
    .selectFrom("activities")
    .selectAll()
    .where("same_as_id", "is", null)
    .where("start_epoch_ms", "<", startEpochMs + elapsedS * 1000)
    .where(sql<boolean>`start_epoch_ms + elapsed_s * 1000 > ${startEpochMs}`)
    .orderBy("start_epoch_ms")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: row.id, fileName: row.file_name, activity: activityOf(row) }));
}

/** All activities, one per effort, newest first; only the one of `id` when given, which may have been set aside. */
export async function listActivities(transaction: OwnedTransaction, id: string | null = null): Promise<ActivityHead[]> {
  let query = transaction
    .selectFrom("activities")
    .select([
      "id",
      "import_id as importId",
      "file_hash as fileHash",
      "file_name as fileName",
      "sport",
      "sub_sport as subSport",
      "title",
      "start_epoch_ms as startEpochMs",
      "elapsed_s as elapsedS",
      "timer_s as timerS",
      "distance_m as distanceM",
      "ascent_m as ascentM",
      "average_heart_rate_bpm as averageHeartRateBpm",
      "average_power_w as averagePowerW",
      "average_temperature_c as averageTemperatureC",
      "repairs",
      "summary",
    ]);
  query = id === null ? query.where("same_as_id", "is", null) : query.where("id", "=", id);
  return query.orderBy("start_epoch_ms", "desc").orderBy("id").execute();
}

/** The summaries of all efforts, in order of start. */
export async function listSummaries(transaction: OwnedTransaction): Promise<ActivitySummary[]> {
  const rows = await transaction
    .selectFrom("activities")
    .select("summary")
    .where("same_as_id", "is", null)
    .orderBy("start_epoch_ms")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.summary);
}

/** Keeps another summary of an activity, for example with its weather. */
export async function saveSummary(transaction: OwnedTransaction, id: string, summary: ActivitySummary): Promise<void> {
  await transaction
    .updateTable("activities")
    .set({ summary: JSON.stringify(summary) })
    .where("id", "=", id)
    .execute();
}

/** Removes an effort with all its recordings; answers whether there was one. */
export async function removeActivity(transaction: OwnedTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom("activities")
    .where((where) => where.or([where("id", "=", id), where("same_as_id", "=", id)]))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Before an import is removed: efforts that another import recorded too go on with that recording. */
export async function handOverEfforts(transaction: OwnedTransaction, importId: string): Promise<void> {
  const orphans = await transaction
    .selectFrom("activities as aside")
    .innerJoin("activities as standing", "standing.id", "aside.same_as_id")
    .select(["aside.id", "standing.id as standingId"])
    .where("standing.import_id", "=", importId)
    .where("aside.import_id", "!=", importId)
    .orderBy("aside.file_name")
    .orderBy("aside.id")
    .execute();
  const heirs = new Map<string, string>();
  for (const { id, standingId } of orphans) {
    const heir = heirs.get(standingId);
    if (heir === undefined) heirs.set(standingId, id);
    await transaction
      .updateTable("activities")
      .set({ same_as_id: heir ?? null })
      .where("id", "=", id)
      .execute();
  }
}
