import type { FileReason } from "@crampcast/model/activity";
/** One entry of a zip's central directory. */
export interface ZipEntry {
  readonly path: string;
  readonly isFolder: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedByteCount: number;
  readonly unpackedByteCount: number;
  readonly headerOffset: number;
}

export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly why: FileReason };

/** Whether the bytes begin like a zip (also an empty one). */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Lists a zip by its central directory, without unpacking anything.
 *
 * @source PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end < 0) return { ok: false, why: { key: "zip-without-directory" } };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return { ok: false, why: { key: "zip-too-large" } };
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      return { ok: false, why: { key: "zip-directory-cut-off", values: { entry: i + 1, entryCount: count } } };
    }
    const flags = view.getUint16(at + 8, true);
    const nameByteCount = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameByteCount);
    const path = new TextDecoder((flags & 0x800) !== 0 ? "utf-8" : "latin1").decode(nameBytes);
    entries.push({
      path,
      isFolder: path.endsWith("/"),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      packedByteCount: view.getUint32(at + 20, true),
      unpackedByteCount: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    });
    at += 46 + nameByteCount + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, entries };
}

/** The still packed bytes of an entry, or null when its local header is not where the directory says. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedByteCount > bytes.length) return null;
  return bytes.subarray(start, start + entry.packedByteCount);
}

function findEndRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}
