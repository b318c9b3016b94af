import type { FileReason } from "@crampcast/model/activity";
import type { NamedBytes } from "../decoded-file.ts";
import { inflate } from "./inflate.ts";
import { looksLikeZip, packedBytesOf, readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** Bounds that keep a hostile or broken archive from eating the machine. */
export interface UnpackLimits {
  /** @unit count */
  readonly maximumEntryCount: number;
  readonly maximumFileByteCount: number;
  readonly maximumTotalByteCount: number;
  /** Unpacked over packed bytes; real device files stay below 40. @unit fraction */
  readonly maximumRatio: number;
}

/** Enough for a decade of history in one zip. */
export const defaultUnpackLimits: UnpackLimits = {
  maximumEntryCount: 20_000,
  maximumFileByteCount: 100_000_000,
  maximumTotalByteCount: 2_000_000_000,
  maximumRatio: 200,
};

/** One file of an upload: its bytes, or why it was not unpacked. `name` is `archive.zip/inner/name.fit` inside a zip. */
export type UnpackedFile =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly name: string;
      readonly outcome: "not-an-activity" | "unreadable";
      readonly why: FileReason;
    };

/**
 * The files of an upload, one after the other, each unpacked only when asked for: the file itself, or for a zip each
 * entry that may be an activity. Entries that are not (photos, tables, texts) come with a reason instead of bytes;
 * folders come not at all.
 */
export function* unpackUpload(upload: NamedBytes, limits: UnpackLimits = defaultUnpackLimits): Generator<UnpackedFile> {
  if (!looksLikeZip(upload.bytes)) {
    yield { ok: true, name: upload.name, bytes: upload.bytes };
    return;
  }
  const directory = readZipDirectory(upload.bytes);
  if (!directory.ok) {
    yield { ok: false, name: upload.name, outcome: "unreadable", why: directory.why };
    return;
  }
  if (directory.entries.length > limits.maximumEntryCount) {
    const values = { entryCount: directory.entries.length, limitCount: limits.maximumEntryCount };
    yield { ok: false, name: upload.name, outcome: "unreadable", why: { key: "zip-too-many", values } };
    return;
  }
  const files = directory.entries.filter((entry) => !entry.isFolder);
  if (files.length === 0) yield { ok: false, name: upload.name, outcome: "not-an-activity", why: { key: "zip-empty" } };
  let totalByteCount = 0;
  for (const entry of files) {
    const name = `${upload.name}/${entry.path}`;
    const remaining = limits.maximumTotalByteCount - totalByteCount;
    const unpacked = unpackEntry({ archive: upload.bytes, entry, name, limits, remainingByteCount: remaining });
    if (unpacked.ok) totalByteCount += unpacked.bytes.length;
    yield unpacked;
  }
}

interface EntryToUnpack {
  readonly archive: Uint8Array;
  readonly entry: ZipEntry;
  readonly name: string;
  readonly limits: UnpackLimits;
  readonly remainingByteCount: number;
}

function unpackEntry({ archive, entry, name, limits, remainingByteCount }: EntryToUnpack): UnpackedFile {
  const unreadable = (why: FileReason): UnpackedFile => ({ ok: false, name, outcome: "unreadable", why });
  if (/(^|[/\\])\.\.([/\\]|$)/.test(entry.path) || /^([/\\]|[A-Za-z]:)/.test(entry.path)) {
    return unreadable({ key: "zip-path-leads-out" });
  }
  const foreign = whyForeign(entry.path);
  if (foreign !== null) return { ok: false, name, outcome: "not-an-activity", why: foreign };
  if (entry.isEncrypted) return unreadable({ key: "zip-password" });
  const packed = packedBytesOf(archive, entry);
  if (packed === null) return unreadable({ key: "zip-entry-damaged" });
  const ratioBound = Math.max(1_000_000, packed.length * limits.maximumRatio);
  const maximumByteCount = Math.min(limits.maximumFileByteCount, remainingByteCount, ratioBound);
  if (entry.method === 0) {
    return packed.length > maximumByteCount
      ? unreadable({ key: "zip-total-too-large" })
      : { ok: true, name, bytes: packed };
  }
  if (entry.method !== 8) return unreadable({ key: "zip-method", values: { method: entry.method } });
  const inflated = inflate({ bytes: packed, wrapping: "deflate", maximumByteCount });
  return inflated.ok ? { ok: true, name, bytes: inflated.bytes } : unreadable(inflated.why);
}

/** Why an entry cannot be an activity, judged by its path, or null when it may be one. */
function whyForeign(path: string): FileReason | null {
  const file = path.slice(path.lastIndexOf("/") + 1);
  if (path.startsWith("__MACOSX/") || file.startsWith("._") || file === ".DS_Store") return { key: "system-note" };
  if (/\.(fit|gpx|tcx|zip)(\.gz)?$/i.test(file) || !file.includes(".") || /\.gz$/i.test(file)) return null;
  const ending = file.slice(file.lastIndexOf(".")).toLowerCase();
  return { key: "other-ending", values: { ending } };
}
