import { withoutGzip } from "./archive/gzip.ts";
import { unpackUpload } from "./archive/unpack-upload.ts";
import { looksLikeZip } from "./archive/zip-directory.ts";
import { type DecodedFile, type NamedBytes, refuse } from "./decoded-file.ts";
import { decodeFit } from "./fit/decode-fit.ts";
import { looksLikeFit } from "./fit/messages.ts";
import { decodeGpx } from "./xml/decode-gpx.ts";
import { decodeTcx } from "./xml/decode-tcx.ts";
import { xmlRootName, xmlText } from "./xml/read-xml.ts";

/**
 * Decodes one device file (FIT, TCX or GPX, plain or gzipped) to recordings, one per session. The format is told by
 * the content, never by the name. Bytes that are no activity come back with one plain reason; nothing throws.
 */
export function decodeFile({ name, bytes }: NamedBytes): DecodedFile {
  const plain = withoutGzip(bytes);
  if (!plain.ok) return refuse("unreadable", plain.why);
  const content = plain.bytes;
  if (content.length === 0) return refuse("unreadable", { key: "file-empty" });
  if (looksLikeFit(content)) return decodeFit(content);
  if (looksLikeZip(content)) return refuse("not-an-activity", { key: "zip-within" });
  const root = xmlRootName(content);
  if (root === "gpx") return decodeGpx(xmlText(content));
  if (root === "TrainingCenterDatabase") return decodeTcx(xmlText(content));
  if (/\.(fit|gpx|tcx)(\.gz)?$/i.test(name)) {
    return refuse("unreadable", { key: "not-as-named" });
  }
  if (root !== null && /^\s*</.test(xmlText(content.subarray(0, 400)))) {
    return refuse("not-an-activity", { key: "other-xml", values: { root } });
  }
  return refuse("not-an-activity", { key: "no-known-format" });
}

/** What became of one file of an upload. `bytes` is null when it was not unpacked. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly decoded: DecodedFile;
}

/**
 * Decodes an upload: one result for a plain file, one per contained file for a zip (zips inside zips are opened one
 * level deep). Lazy: a file is unpacked and decoded when the caller asks for the next one; `onEntry` hears each name
 * just before.
 */
export function* decodeUpload(
  upload: NamedBytes,
  onEntry?: (name: string) => void,
  depth = 0,
): Generator<UploadedFile> {
  for (const file of unpackUpload(upload)) {
    if (!file.ok) {
      onEntry?.(file.name);
      yield { name: file.name, bytes: null, decoded: refuse(file.outcome, file.why) };
    } else if (file.name !== upload.name && looksLikeZip(file.bytes) && depth < 1) {
      yield* decodeUpload({ name: file.name, bytes: file.bytes }, onEntry, depth + 1);
    } else {
      onEntry?.(file.name);
      yield { name: file.name, bytes: file.bytes, decoded: decodeFile({ name: file.name, bytes: file.bytes }) };
    }
  }
}
