import type { FileFate, Import } from "@crampcast/contract";
import { type FileReason, sayFileReason } from "@crampcast/model/activity";
import { sql } from "kysely";
import type { OwnedTransaction } from "./as-owner.ts";
import type { FileOutcome, JobState } from "./schema.ts";

/** One uploaded file of an import, as the job takes it up. */
export interface Upload {
  readonly uploadIndex: number;
  readonly fileHash: string;
  readonly fileName: string;
}

/** Where in an import a fate belongs: the uploaded file, and the file within it when it is a zip. */
export interface FatePlace {
  readonly importId: string;
  readonly uploadIndex: number;
  readonly entryIndex: number;
}

export interface NewFate {
  readonly fileName: string;
  readonly fileHash: string | null;
  readonly outcome: FileOutcome;
  /** Why, one sentence after the other; none when simply imported. */
  readonly reasons: readonly FileReason[];
  readonly activityIds: readonly string[];
}

/** Makes an import of files whose bytes are kept already. */
export async function createImport(
  transaction: OwnedTransaction,
  ownerId: string,
  { id, uploads }: { readonly id: string; readonly uploads: readonly Upload[] },
): Promise<void> {
  const totals = { state: "queued" as const, total_count: uploads.length, error: null };
  await transaction
    .insertInto("imports")
    .values({ id, owner_id: ownerId, ...totals })
    .execute();
  for (let from = 0; from < uploads.length; from += 1000) {
    const rows = uploads.slice(from, from + 1000).map(({ uploadIndex, fileHash, fileName }) => {
      return { import_id: id, owner_id: ownerId, upload_index: uploadIndex, file_hash: fileHash, file_name: fileName };
    });
    await transaction.insertInto("import_uploads").values(rows).execute();
  }
}

/** Uploads of an import that the job has not finished, in order. */
export async function unfinishedUploads(transaction: OwnedTransaction, importId: string): Promise<Upload[]> {
  return transaction
    .selectFrom("import_uploads")
    .select(["upload_index as uploadIndex", "file_hash as fileHash", "file_name as fileName"])
    .where("import_id", "=", importId)
    .where("is_done", "=", false)
    .orderBy("upload_index")
    .execute();
}

/** Places within an upload whose fate is settled, so that a job taken up again does not settle them twice. */
export async function settledEntries(
  transaction: OwnedTransaction,
  importId: string,
  uploadIndex: number,
): Promise<Set<number>> {
  const rows = await transaction
    .selectFrom("file_fates")
    .select("entry_index")
    .where("import_id", "=", importId)
    .where("upload_index", "=", uploadIndex)
    .execute();
  return new Set(rows.map((row) => row.entry_index));
}

/** Writes what became of one file; the count of files done moves with it. */
export async function settleFile(
  transaction: OwnedTransaction,
  ownerId: string,
  place: FatePlace,
  fate: NewFate,
): Promise<void> {
  await transaction
    .insertInto("file_fates")
    .values({
      import_id: place.importId,
      owner_id: ownerId,
      upload_index: place.uploadIndex,
      entry_index: place.entryIndex,
      file_name: fate.fileName,
      file_hash: fate.fileHash,
      outcome: fate.outcome,
      reason: fate.reasons.length > 0 ? fate.reasons.map(sayFileReason).join("; ") : null,
      reasons: JSON.stringify(fate.reasons),
      activity_ids: [...fate.activityIds],
    })
    .execute();
  // A zip counts as one file until it is opened: every further file in it raises the total.
  await transaction
    .updateTable("imports")
    .set({
      done_count: sql`done_count + 1`,
      total_count: sql`total_count + ${place.entryIndex > 0 ? 1 : 0}::integer`,
    })
    .where("id", "=", place.importId)
    .execute();
}

/** Marks an upload as wholly read. */
export async function finishUpload(
  transaction: OwnedTransaction,
  importId: string,
  uploadIndex: number,
): Promise<void> {
  await transaction
    .updateTable("import_uploads")
    .set({ is_done: true })
    .where("import_id", "=", importId)
    .where("upload_index", "=", uploadIndex)
    .execute();
}

/** Sets where the job stands. */
export async function setImportState(
  transaction: OwnedTransaction,
  importId: string,
  state: JobState,
  error: string | null = null,
): Promise<void> {
  await transaction.updateTable("imports").set({ state, error }).where("id", "=", importId).execute();
}

async function fatesOf(transaction: OwnedTransaction, importIds: readonly string[]): Promise<Map<string, FileFate[]>> {
  const byImport = new Map<string, FileFate[]>(importIds.map((id) => [id, []]));
  if (importIds.length === 0) return byImport;
  const rows = await transaction
    .selectFrom("file_fates")
    .select(["import_id", "file_name", "outcome", "reason", "reasons", "activity_ids"])
    .where("import_id", "in", [...importIds])
    .orderBy("upload_index")
    .orderBy("entry_index")
    .execute();
  for (const row of rows) {
    const { file_name: fileName, outcome, reason, activity_ids: activityIds } = row;
    const reasons = row.reasons === null ? {} : { reasons: row.reasons };
    byImport.get(row.import_id)?.push({ fileName, outcome, reason, ...reasons, activityIds });
  }
  return byImport;
}

/** Imports with the fate of every file so far, newest first; only the one of `id` when given. */
export async function listImports(transaction: OwnedTransaction, id: string | null = null): Promise<Import[]> {
  let query = transaction.selectFrom("imports").selectAll().orderBy("created_epoch_ms", "desc").orderBy("id");
  if (id !== null) query = query.where("id", "=", id);
  const rows = await query.execute();
  const fates = await fatesOf(
    transaction,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    doneCount: row.done_count,
    totalCount: row.total_count,
    files: fates.get(row.id) ?? [],
    error: row.error,
    createdEpochMs: row.created_epoch_ms,
  }));
}

/** One import, or null. */
export async function readImport(transaction: OwnedTransaction, id: string): Promise<Import | null> {
  return (await listImports(transaction, id))[0] ?? null;
}

/** Removes an import with the activities that came with it; answers whether there was one. */
export async function removeImport(transaction: OwnedTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom("imports").where("id", "=", id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
