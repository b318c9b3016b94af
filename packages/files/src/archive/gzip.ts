import { type Inflated, inflate } from "./inflate.ts";

/** No device writes more into one file; a gzip that unpacks to more is refused. */
const maximumByteCount = 100_000_000;

/** Whether the bytes begin like a gzip stream. */
export function looksLikeGzip(bytes: Uint8Array): boolean {
  return bytes.length > 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The bytes inside gzip, or the bytes themselves when they are not gzip. Bounded, as gzip can claim any size. */
export function withoutGzip(bytes: Uint8Array): Inflated {
  return looksLikeGzip(bytes) ? inflate({ bytes, wrapping: "gzip", maximumByteCount }) : { ok: true, bytes };
}
