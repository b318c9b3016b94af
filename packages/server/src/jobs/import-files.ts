import { createHash } from "node:crypto";
import { setImmediate as yieldToOthers } from "node:timers/promises";
import { decodeUpload, refuse, type UploadedFile } from "@crampcast/files";
import {
  type Activity,
  cleanRecording,
  type FileReason,
  isSameActivity,
  preferredOf,
  sameEffortReasons,
} from "@crampcast/model/activity";
import { summarise } from "@crampcast/model/scenario";
import { sql } from "kysely";
import { activitiesDuring, activityIdsOfFile, saveActivity, setAside } from "../store/activities.ts";
import { asOwner, type OwnedTransaction } from "../store/as-owner.ts";
import { dropUnusedFiles, keepFile, readFile } from "../store/files.ts";
import {
  type FatePlace,
  finishUpload,
  type NewFate,
  setImportState,
  settledEntries,
  settleFile,
  type Upload,
  unfinishedUploads,
} from "../store/imports.ts";
import type { Store } from "../store/open-store.ts";
import { tellProgress } from "./progress.ts";
import type { Ticket } from "./queue.ts";

/** Thrown when the server stops: the job goes on where it was at the next start. */
export class Interrupted extends Error {}

interface Cleaned {
  readonly activities: readonly { readonly activity: Activity; readonly sessionIndex: number }[];
  readonly complaints: readonly FileReason[];
}

function cleanAll(decoded: Extract<UploadedFile["decoded"], { ok: true }>): Cleaned {
  const activities: { activity: Activity; sessionIndex: number }[] = [];
  const complaints: FileReason[] = [];
  for (const [sessionIndex, recording] of decoded.recordings.entries()) {
    const cleaned = cleanRecording(recording);
    if (cleaned.ok) activities.push({ activity: cleaned.activity, sessionIndex });
    else complaints.push(cleaned.why);
  }
  return { activities, complaints };
}

interface FileToSettle {
  readonly ownerId: string;
  readonly place: FatePlace;
  readonly file: UploadedFile;
  readonly fileHash: string | null;
}

/** Stores one session, or finds that its effort is there already; `sameAs` says with which file and why, else nothing. */
async function settleSession(
  transaction: OwnedTransaction,
  { ownerId, place, file, fileHash }: FileToSettle & { readonly fileHash: string },
  { activity, sessionIndex }: Cleaned["activities"][number],
): Promise<{ id: string; sameAs: readonly FileReason[] }> {
  const summary = summarise(activity);
  const saved = { place, fileHash, fileName: file.name, sessionIndex, activity, summary };
  for (const other of await activitiesDuring(transaction, activity)) {
    const same = isSameActivity(other.activity, activity);
    if (!same.isSame) continue;
    const id = await saveActivity(transaction, ownerId, saved);
    const isRicher = preferredOf(other.activity, activity) === activity;
    await setAside(transaction, isRicher ? other.id : id, isRicher ? id : other.id);
    const sameAs = sameEffortReasons({ fileName: other.fileName, overlap: same.overlap, isRicher });
    return { id: isRicher ? id : other.id, sameAs };
  }
  return { id: await saveActivity(transaction, ownerId, saved), sameAs: [] };
}

/** What becomes of one file, with everything stored that it brings. */
async function fateOf(transaction: OwnedTransaction, settling: FileToSettle): Promise<NewFate> {
  const { ownerId, file, fileHash } = settling;
  const named = { fileName: file.name, fileHash };
  const refused = (outcome: NewFate["outcome"], why: FileReason): NewFate => ({
    ...named,
    outcome,
    reasons: [why],
    activityIds: [],
  });
  const { decoded, bytes } = file;
  if (!decoded.ok) return refused(decoded.outcome, decoded.why);
  if (fileHash === null || bytes === null) return refused("unreadable", { key: "bytes-missing" });
  const known = await activityIdsOfFile(transaction, fileHash);
  if (known.length > 0) {
    return { ...named, outcome: "duplicate-file", reasons: [{ key: "same-bytes" }], activityIds: known };
  }
  const { activities, complaints } = cleanAll(decoded);
  if (activities.length === 0) return refused("not-an-activity", complaints[0] ?? { key: "no-session" });
  await keepFile(transaction, ownerId, { hash: fileHash, name: file.name, bytes });
  const ids: string[] = [];
  const reasons = [...complaints];
  let newCount = 0;
  for (const one of activities) {
    const { id, sameAs } = await settleSession(transaction, { ...settling, fileHash }, one);
    ids.push(id);
    if (sameAs.length === 0) newCount += 1;
    reasons.push(...sameAs);
  }
  return { ...named, outcome: newCount > 0 ? "imported" : "same-activity", reasons, activityIds: ids };
}

/** Decodes the next file of an upload; a decoder that throws is our fault, and costs this upload only. */
function nextFile(files: Iterator<UploadedFile>, upload: Upload): UploadedFile | null {
  try {
    const next = files.next();
    return next.done ? null : next.value;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const decoded = refuse("unreadable", { key: "decoder-failed", values: { detail } });
    return { name: upload.fileName, bytes: null, decoded };
  }
}

async function importUpload(store: Store, ticket: Ticket, upload: Upload, signal: AbortSignal): Promise<void> {
  const { id: importId, ownerId } = ticket;
  const { original, settled } = await asOwner(store, ownerId, async (transaction) => ({
    original: await readFile(transaction, upload.fileHash),
    settled: await settledEntries(transaction, importId, upload.uploadIndex),
  }));
  if (original === null) throw new Error(`The bytes of ${upload.fileName} are not in the store any more.`);
  const files = decodeUpload({ name: upload.fileName, bytes: original.bytes });
  for (let entryIndex = 0; ; entryIndex += 1) {
    // One job must not keep the requests of others waiting for longer than one file takes.
    await yieldToOthers();
    if (signal.aborted) throw new Interrupted("the server stops");
    const file = nextFile(files, upload);
    if (file === null) break;
    if (settled.has(entryIndex)) continue;
    const place = { importId, uploadIndex: upload.uploadIndex, entryIndex };
    const isWhole = file.bytes === original.bytes;
    const fileHash = isWhole ? upload.fileHash : file.bytes && createHash("sha256").update(file.bytes).digest("hex");
    await asOwner(store, ownerId, async (transaction) => {
      // One file of a person at a time, or two imports at once could both find an effort to be new.
      await sql`select pg_advisory_xact_lock(hashtextextended(${ownerId}, 0))`.execute(transaction);
      await settleFile(transaction, ownerId, place, await fateOf(transaction, { ownerId, place, file, fileHash }));
      await tellProgress(transaction, "import", importId);
    });
  }
  await asOwner(store, ownerId, (transaction) => finishUpload(transaction, importId, upload.uploadIndex));
}

/**
 * Settles every file of an import. Each file is one transaction, so that a job taken up again after a crash goes on with
 * the first file that has no fate, and nothing is stored twice.
 */
export async function importFiles(store: Store, ticket: Ticket, { signal }: { signal: AbortSignal }): Promise<void> {
  const { id, ownerId } = ticket;
  const uploads = await asOwner(store, ownerId, async (transaction) => {
    await setImportState(transaction, id, "running");
    await tellProgress(transaction, "import", id);
    return unfinishedUploads(transaction, id);
  });
  for (const upload of uploads) await importUpload(store, ticket, upload, signal);
  await asOwner(store, ownerId, async (transaction) => {
    await setImportState(transaction, id, "done");
    await dropUnusedFiles(transaction);
    await tellProgress(transaction, "import", id);
  });
}
