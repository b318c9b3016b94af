import { fitCrc } from "./crc.ts";

/** One field as a definition message lays it out. */
interface FieldLayout {
  readonly number: number;
  readonly byteOffset: number;
  readonly byteCount: number;
  readonly baseType: number;
}

/** One developer field as a definition message lays it out. */
export interface DeveloperFieldLayout extends FieldLayout {
  readonly developerIndex: number;
}

interface Definition {
  readonly globalNumber: number;
  readonly isLittleEndian: boolean;
  readonly fields: readonly FieldLayout[];
  readonly developerFields: readonly DeveloperFieldLayout[];
  readonly byteCount: number;
}

const baseTypeByteCounts: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 1,
  7: 1,
  10: 1,
  13: 1,
  131: 2,
  132: 2,
  139: 2,
  133: 4,
  134: 4,
  140: 4,
  136: 4,
  137: 8,
  142: 8,
  143: 8,
  144: 8,
};

/** Devices count seconds from 1989-12-31T00:00:00Z. @unit ms */
export const fitEpochMs = 631_065_600_000;

const timestampField = 253;

/**
 * One data message, read field by field on demand. The reader hands out the same object for every message, so take
 * what you need before you return. A field that is absent, or holds its type's "invalid" value, is NaN.
 */
export class FitMessage {
  readonly #view: DataView;
  #definition: Definition = { globalNumber: -1, isLittleEndian: true, fields: [], developerFields: [], byteCount: 0 };
  #byteOffset = 0;
  /** Device time of the message, seconds since the FIT epoch; NaN when it has none. */
  timestampS = Number.NaN;

  constructor(view: DataView) {
    this.#view = view;
  }

  /** Moves on to the message that starts at this byte. */
  place(definition: Definition, byteOffset: number): void {
    this.#definition = definition;
    this.#byteOffset = byteOffset;
  }

  /** What kind of message this is: 18 session, 20 record, and so on. */
  get globalNumber(): number {
    return this.#definition.globalNumber;
  }

  get developerFields(): readonly DeveloperFieldLayout[] {
    return this.#definition.developerFields;
  }

  /** The raw (unscaled) number of a field, of its first element when it is an array. */
  number(fieldNumber: number): number {
    for (const field of this.#definition.fields) {
      if (field.number === fieldNumber) return this.#element(field, field.baseType, 0);
    }
    return Number.NaN;
  }

  /** All elements of an array field; elements that are invalid are NaN. */
  numbers(fieldNumber: number): number[] {
    const field = this.#definition.fields.find((layout) => layout.number === fieldNumber);
    if (field === undefined) return [];
    const size = baseTypeByteCounts[field.baseType] ?? 1;
    return Array.from({ length: Math.floor(field.byteCount / size) }, (_, i) =>
      this.#element(field, field.baseType, i),
    );
  }

  /** The bytes of a field as they stand. */
  bytes(fieldNumber: number): Uint8Array {
    const field = this.#definition.fields.find((layout) => layout.number === fieldNumber);
    return field === undefined ? new Uint8Array(0) : this.#slice(field);
  }

  /** The text of a field, or null when it is absent or empty. */
  text(fieldNumber: number): string | null {
    const field = this.#definition.fields.find((layout) => layout.number === fieldNumber);
    return field === undefined ? null : this.#text(field);
  }

  /** A developer field read as the base type its description states: a number (NaN when invalid) or text. */
  developerValue(field: DeveloperFieldLayout, baseType: number): number | string {
    return baseType === 0x07 ? (this.#text(field) ?? "") : this.#element(field, baseType, 0);
  }

  #slice(field: FieldLayout): Uint8Array {
    return new Uint8Array(
      this.#view.buffer,
      this.#view.byteOffset + this.#byteOffset + field.byteOffset,
      field.byteCount,
    );
  }

  #text(field: FieldLayout): string | null {
    const bytes = this.#slice(field);
    const end = bytes.indexOf(0);
    const text = new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end)).trim();
    return text === "" ? null : text;
  }

  #element(field: FieldLayout, baseType: number, index: number): number {
    const size = baseTypeByteCounts[baseType] ?? 1;
    if ((index + 1) * size > field.byteCount) return Number.NaN;
    const at = this.#byteOffset + field.byteOffset + index * size;
    const little = this.#definition.isLittleEndian;
    const view = this.#view;
    switch (baseType) {
      case 0x00:
      case 0x02:
      case 0x0d:
        return unlessInvalid(view.getUint8(at), 0xff);
      case 0x01:
        return unlessInvalid(view.getInt8(at), 0x7f);
      case 0x0a:
        return unlessInvalid(view.getUint8(at), 0);
      case 0x83:
        return unlessInvalid(view.getInt16(at, little), 0x7fff);
      case 0x84:
        return unlessInvalid(view.getUint16(at, little), 0xffff);
      case 0x8b:
        return unlessInvalid(view.getUint16(at, little), 0);
      case 0x85:
        return unlessInvalid(view.getInt32(at, little), 0x7fffffff);
      case 0x86:
        return unlessInvalid(view.getUint32(at, little), 0xffffffff);
      case 0x8c:
        return unlessInvalid(view.getUint32(at, little), 0);
      case 0x88:
        return finite(view.getFloat32(at, little));
      case 0x89:
        return finite(view.getFloat64(at, little));
      case 0x8e:
        return Number(view.getBigInt64(at, little));
      case 0x8f:
      case 0x90:
        return Number(view.getBigUint64(at, little));
      default:
        return Number.NaN;
    }
  }
}

function unlessInvalid(value: number, invalid: number): number {
  return value === invalid ? Number.NaN : value;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

/** What reading the messages of a file came to. */
export interface FitReading {
  readonly messageCount: number;
  readonly segmentCount: number;
  /** What was wrong with the file as a container, in plain words; empty when all is well. */
  readonly notes: readonly string[];
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
  const notes: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const message = new FitMessage(view);
  let messageCount = 0;
  let segmentCount = 0;
  let offset = 0;
  while (offset < bytes.length) {
    if (!looksLikeFit(bytes.subarray(offset))) {
      if (bytes.length - offset > 2) notes.push(`${bytes.length - offset} bytes after byte ${offset} are not FIT data`);
      break;
    }
    const headerByteCount = view.getUint8(offset);
    if (headerByteCount < 12) {
      notes.push(`the header at byte ${offset} says it is ${headerByteCount} bytes long; 12 or 14 are possible`);
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
        notes.push(
          "the checksum at the end does not match: some bytes were changed or lost after the device wrote them",
        );
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

function segmentEnd({ start, statedByteCount, fileByteCount }: SegmentBounds, notes: string[]): number {
  if (statedByteCount === 0) {
    notes.push(
      "the recording was never closed (the header says it holds 0 bytes): what follows was read as far as it goes",
    );
    return fileByteCount;
  }
  if (start + statedByteCount > fileByteCount) {
    const missing = start + statedByteCount + 2 - fileByteCount;
    notes.push(`the file ends ${missing} bytes early: what is there was read`);
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
  problem: string | null;
} {
  const definitions: (Definition | undefined)[] = new Array(16);
  let lastTimestampS = Number.NaN;
  let messageCount = 0;
  let at = start;
  while (at < end) {
    const header = view.getUint8(at);
    const isCompressed = (header & 0x80) !== 0;
    if (!isCompressed && (header & 0x40) !== 0) {
      const definition = readDefinition(view, at, end);
      if (definition === null) return { messageCount, problem: `the file breaks off inside byte ${at}` };
      definitions[header & 0x0f] = definition.definition;
      at = definition.next;
      continue;
    }
    const local = isCompressed ? (header >> 5) & 0x03 : header & 0x0f;
    const definition = definitions[local];
    if (definition === undefined) {
      return {
        messageCount,
        problem: `byte ${at} refers to a message layout that was never defined; reading stopped there`,
      };
    }
    if (at + 1 + definition.byteCount > end)
      return { messageCount, problem: `the last message, at byte ${at}, is cut off` };
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

function readDefinition(view: DataView, at: number, end: number): { definition: Definition; next: number } | null {
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
