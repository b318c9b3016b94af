import type { FileReason } from "@crampcast/model/activity";
import { Gunzip, Inflate } from "fflate";

/** Inflated bytes, or why not. */
export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: FileReason };

const chunkByteCount = 1 << 16;

/**
 * Inflates gzip (or, in a zip, raw deflate) bytes, and stops as soon as the result passes `maximumByteCount`: a few
 * kilobytes can claim to be gigabytes.
 */
export function inflate({
  bytes,
  wrapping,
  maximumByteCount,
}: {
  readonly bytes: Uint8Array;
  readonly wrapping: "gzip" | "deflate";
  readonly maximumByteCount: number;
}): Inflated {
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  let isFinished = false;
  const onData = (part: Uint8Array, isFinal: boolean) => {
    byteCount += part.length;
    if (byteCount <= maximumByteCount) parts.push(part);
    if (isFinal) isFinished = true;
  };
  try {
    const stream = wrapping === "gzip" ? new Gunzip(onData) : new Inflate(onData);
    for (let at = 0; at < bytes.length || at === 0; at += chunkByteCount) {
      if (byteCount > maximumByteCount) break;
      stream.push(bytes.subarray(at, at + chunkByteCount), at + chunkByteCount >= bytes.length);
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, why: { key: "compressed-damaged", values: { detail } } };
  }
  if (byteCount > maximumByteCount) {
    const limitMegabytes = Math.round(maximumByteCount / 1e6);
    return { ok: false, why: { key: "unpacks-too-large", values: { limitMegabytes } } };
  }
  if (!isFinished) return { ok: false, why: { key: "compressed-cut-off" } };
  const whole = new Uint8Array(byteCount);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return { ok: true, bytes: whole };
}
