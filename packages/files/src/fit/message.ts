/** One field as a definition message lays it out. */
export interface FieldLayout {
  readonly number: number;
  readonly byteOffset: number;
  readonly byteCount: number;
  readonly baseType: number;
}

/** One developer field as a definition message lays it out. */
export interface DeveloperFieldLayout extends FieldLayout {
  readonly developerIndex: number;
}

/** How a data message is laid out, from the definition message before it. */
export interface MessageLayout {
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

/**
 * One data message, read field by field on demand. The reader hands out the same object for every message, so take
 * what you need before you return. A field that is absent, or holds its type's "invalid" value, is NaN.
 */
export class FitMessage {
  readonly #view: DataView;
  #layout: MessageLayout = { globalNumber: -1, isLittleEndian: true, fields: [], developerFields: [], byteCount: 0 };
  #byteOffset = 0;
  /** Device time of the message, seconds since the FIT epoch; NaN when it has none. */
  timestampS = Number.NaN;

  constructor(view: DataView) {
    this.#view = view;
  }

  /** Moves on to the message that starts at this byte. */
  place(layout: MessageLayout, byteOffset: number): void {
    this.#layout = layout;
    this.#byteOffset = byteOffset;
  }

  /** What kind of message this is: 18 session, 20 record, and so on. */
  get globalNumber(): number {
    return this.#layout.globalNumber;
  }

  get developerFields(): readonly DeveloperFieldLayout[] {
    return this.#layout.developerFields;
  }

  /** The raw (unscaled) number of a field, of its first element when it is an array. */
  number(fieldNumber: number): number {
    for (const field of this.#layout.fields) {
      if (field.number === fieldNumber) return this.#element(field, field.baseType, 0);
    }
    return Number.NaN;
  }

  /** All elements of an array field; elements that are invalid are NaN. */
  numbers(fieldNumber: number): number[] {
    const field = this.#layout.fields.find((layout) => layout.number === fieldNumber);
    if (field === undefined) return [];
    const size = baseTypeByteCounts[field.baseType] ?? 1;
    return Array.from({ length: Math.floor(field.byteCount / size) }, (_, i) =>
      this.#element(field, field.baseType, i),
    );
  }

  /** Whether the layout of this message has the field at all. */
  has(fieldNumber: number): boolean {
    for (const field of this.#layout.fields) if (field.number === fieldNumber) return true;
    return false;
  }

  /** The bytes of a field as they stand. */
  bytes(fieldNumber: number): Uint8Array {
    const field = this.#layout.fields.find((layout) => layout.number === fieldNumber);
    return field === undefined ? new Uint8Array(0) : this.#slice(field);
  }

  /** The text of a field, or null when it is absent or empty. */
  text(fieldNumber: number): string | null {
    const field = this.#layout.fields.find((layout) => layout.number === fieldNumber);
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
    const little = this.#layout.isLittleEndian;
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
