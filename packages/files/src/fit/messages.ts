import type { FileReason } from "@crampcast/model/activity";
import { fitCrc } from "./crc.ts";
import { type DeveloperFieldLayout, type FieldLayout, FitMessage, type MessageLayout } from "./message.ts";

const timestampField = 253;

/** What reading the messages of a file came to. */
export interface FitReading {
  readonly messageCount: number;
  readonly segmentCount: number;
  /** What was wrong with the file as a container; empty when all is well. */
  readonly notes: readonly FileReason[];
}

/** Whether the bytes begin like a FIT file: a header of 12 or 14 bytes with `.FIT` in it. */
export function looksLikeFit(bytes: Uint8Array): boolean {
  return bytes.length >= 12 && bytes[8] === 0x2e && bytes[9] === 0x46 && bytes[10] === 0x49 && bytes[11] === 0x54;
}

/**
 * Reads every data message of a FIT file, in file order, through all its chained segments, and hands each to
 * `onMessage`. Reads as far as the bytes go: a wrong checksum, a missing end or a data size of 0 in the header becomes
 * a note, never an exception.
 *
 * @source FIT protocol (record headers, definition messages, compressed timestamps, developer fields)
 */
export function readFitMessages(bytes: Uint8Array, onMessage: (message: FitMessage) => void): FitReading {
  const notes: FileReason[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const message = new FitMessage(view);
  let messageCount = 0;
  let segmentCount = 0;
  let offset = 0;
  while (offset < bytes.length) {
    if (!looksLikeFit(bytes.subarray(offset))) {
      const byteCount = bytes.length - offset;
      if (byteCount > 2) notes.push({ key: "fit-foreign-bytes", values: { byteCount, offset } });
      break;
    }
    const headerByteCount = view.getUint8(offset);
    if (headerByteCount < 12) {
      notes.push({ key: "fit-header", values: { offset, byteCount: headerByteCount } });
      break;
    }
    segmentCount += 1;
    const statedByteCount = view.getUint32(offset + 4, true);
    const start = offset + headerByteCount;
    const end = segmentEnd({ start, statedByteCount, fileByteCount: bytes.length }, notes);
    const segment = readSegment({ view, start, end, message, onMessage });
    messageCount += segment.messageCount;
    if (segment.problem !== null) notes.push(segment.problem);
    if (statedByteCount > 0 && end + 2 <= bytes.length && end === start + statedByteCount) {
      if (fitCrc(bytes.subarray(offset, end)) !== view.getUint16(end, true)) {
        notes.push({ key: "fit-checksum" });
      }
    }
    if (segment.problem !== null && end >= bytes.length - 2) break;
    offset = end + 2;
  }
  return { messageCount, segmentCount, notes };
}

interface SegmentBounds {
  readonly start: number;
  readonly statedByteCount: number;
  readonly fileByteCount: number;
}

function segmentEnd({ start, statedByteCount, fileByteCount }: SegmentBounds, notes: FileReason[]): number {
  if (statedByteCount === 0) {
    notes.push({ key: "fit-never-closed" });
    return fileByteCount;
  }
  if (start + statedByteCount > fileByteCount) {
    const missing = start + statedByteCount + 2 - fileByteCount;
    notes.push({ key: "fit-ends-early", values: { byteCount: missing } });
    return fileByteCount;
  }
  return start + statedByteCount;
}

interface SegmentToRead {
  readonly view: DataView;
  readonly start: number;
  readonly end: number;
  readonly message: FitMessage;
  readonly onMessage: (message: FitMessage) => void;
}

function readSegment({ view, start, end, message, onMessage }: SegmentToRead): {
  messageCount: number;
  problem: FileReason | null;
} {
  const definitions: (MessageLayout | undefined)[] = new Array(16);
  let lastTimestampS = Number.NaN;
  let messageCount = 0;
  let at = start;
  while (at < end) {
    const header = view.getUint8(at);
    const isCompressed = (header & 0x80) !== 0;
    if (!isCompressed && (header & 0x40) !== 0) {
      const definition = readDefinition(view, at, end);
      if (definition === null) return { messageCount, problem: { key: "fit-breaks-off", values: { offset: at } } };
      definitions[header & 0x0f] = definition.definition;
      at = definition.next;
      continue;
    }
    const local = isCompressed ? (header >> 5) & 0x03 : header & 0x0f;
    const definition = definitions[local];
    if (definition === undefined) {
      return {
        messageCount,
        problem: { key: "fit-undefined-layout", values: { offset: at } },
      };
    }
    if (at + 1 + definition.byteCount > end)
      return { messageCount, problem: { key: "fit-message-cut-off", values: { offset: at } } };
    message.place(definition, at + 1);
    const stated = message.number(timestampField);
    if (isCompressed && !Number.isNaN(lastTimestampS)) {
      // Five bits count seconds; a smaller value than the last one means they have rolled over.
      lastTimestampS += ((header & 0x1f) - (lastTimestampS & 0x1f) + 0x20) & 0x1f;
      message.timestampS = lastTimestampS;
    } else {
      message.timestampS = stated;
      if (!Number.isNaN(stated)) lastTimestampS = stated;
    }
    messageCount += 1;
    onMessage(message);
    at += 1 + definition.byteCount;
  }
  return { messageCount, problem: null };
}

function readDefinition(view: DataView, at: number, end: number): { definition: MessageLayout; next: number } | null {
  const hasDeveloperFields = (view.getUint8(at) & 0x20) !== 0;
  if (at + 6 > end) return null;
  const isLittleEndian = view.getUint8(at + 2) === 0;
  const globalNumber = view.getUint16(at + 3, isLittleEndian);
  const fieldCount = view.getUint8(at + 5);
  let next = at + 6;
  let byteCount = 0;
  if (next + fieldCount * 3 > end) return null;
  const fields: FieldLayout[] = [];
  for (let i = 0; i < fieldCount; i += 1, next += 3) {
    const size = view.getUint8(next + 1);
    fields.push({
      number: view.getUint8(next),
      byteOffset: byteCount,
      byteCount: size,
      baseType: view.getUint8(next + 2),
    });
    byteCount += size;
  }
  const developerFields: DeveloperFieldLayout[] = [];
  if (hasDeveloperFields) {
    if (next + 1 > end) return null;
    const developerCount = view.getUint8(next);
    next += 1;
    if (next + developerCount * 3 > end) return null;
    for (let i = 0; i < developerCount; i += 1, next += 3) {
      const size = view.getUint8(next + 1);
      developerFields.push({
        number: view.getUint8(next),
        byteOffset: byteCount,
        byteCount: size,
        baseType: 0x0d,
        developerIndex: view.getUint8(next + 2),
      });
      byteCount += size;
    }
  }
  return { definition: { globalNumber, isLittleEndian, fields, developerFields, byteCount }, next };
}
