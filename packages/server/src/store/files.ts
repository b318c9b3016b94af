import { sql } from "kysely";
import type { OwnedTransaction } from "./as-owner.ts";

/** A file's bytes under their SHA-256. */
export interface StoredFile {
  readonly hash: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Keeps bytes under their hash; the same bytes are kept once, under the name and at the time they came last. */
export async function keepFile(transaction: OwnedTransaction, ownerId: string, file: StoredFile): Promise<void> {
  const { buffer, byteOffset, byteLength } = file.bytes;
  await transaction
    .insertInto("files")
    .values({
      owner_id: ownerId,
      hash: file.hash,
      name: file.name,
      bytes: Buffer.from(buffer, byteOffset, byteLength),
    })
    .onConflict((conflict) =>
      conflict.columns(["owner_id", "hash"]).doUpdateSet((row) => ({
        name: row.ref("excluded.name"),
        created_epoch_ms: row.ref("excluded.created_epoch_ms"),
      })),
    )
    .execute();
}

/** The original of a hash, byte for byte, or null. */
export async function readFile(transaction: OwnedTransaction, hash: string): Promise<StoredFile | null> {
  const row = await transaction
    .selectFrom("files")
    .select(["hash", "name", "bytes"])
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row ?? null;
}

/** Bytes younger than this may belong to an upload that is still on its way. */
const UPLOAD_LASTS_MS = 600_000;

/**
 * Drops bytes that no activity came from: zips that were unpacked, files that are no activities, and what an undone
 * import brought.
 */
export async function dropUnusedFiles(transaction: OwnedTransaction): Promise<void> {
  await sql`delete from files f
    where f.created_epoch_ms < extract(epoch from clock_timestamp()) * 1000 - ${UPLOAD_LASTS_MS}
      and not exists (select from activities a where a.owner_id = f.owner_id and a.file_hash = f.hash)
      and not exists (select from import_uploads u where u.owner_id = f.owner_id and u.file_hash = f.hash
                      and not u.is_done)`.execute(transaction);
}
