import { describe, expect, it } from "vitest";
import { decodeFile } from "../decode.ts";
import { fitCrc } from "./crc.ts";

/** Bytes of FIT messages, written by hand for one case each: 1 s per record, heart rate in field 3. */
function definition(
  local: number,
  global: number,
  fields: readonly (readonly [number, number, number])[],
  isBigEndian = false,
): number[] {
  const number = isBigEndian ? [global >> 8, global & 255] : [global & 255, global >> 8];
  return [0x40 | local, 0, isBigEndian ? 1 : 0, ...number, fields.length, ...fields.flat()];
}

function uint32(value: number, isBigEndian = false): number[] {
  const bytes = [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255];
  return isBigEndian ? bytes.reverse() : bytes;
}

function segment(
  messages: readonly number[],
  { headerByteCount = 14, statedByteCount = messages.length } = {},
): Uint8Array {
  const header = [headerByteCount, 0x10, 0, 0, ...uint32(statedByteCount), 0x2e, 0x46, 0x49, 0x54];
  const whole = Uint8Array.from([...header, ...(headerByteCount === 14 ? [0, 0] : []), ...messages]);
  const crc = fitCrc(whole);
  return Uint8Array.from([...whole, crc & 255, crc >> 8]);
}

const startS = 1_000_000_000;
const activityFileId = [...definition(0, 0, [[0, 1, 0x00]]), 0, 4];
const recordDefinition = definition(1, 20, [
  [253, 4, 0x86],
  [3, 1, 0x02],
]);
const record = (afterS: number, heartRateBpm: number) => [1, ...uint32(startS + afterS), heartRateBpm];

function heartRates(bytes: Uint8Array): { times: number[]; rates: number[]; notes: readonly string[] } {
  const decoded = decodeFile({ name: "x.fit", bytes });
  if (!decoded.ok) throw new Error(decoded.reason);
  const columns = decoded.recordings[0]?.columns;
  return { times: [...(columns?.timeS ?? [])], rates: [...(columns?.heartRateBpm ?? [])], notes: decoded.notes };
}

describe("FIT messages", () => {
  it("are read behind a header of 12 bytes as behind one of 14", () => {
    const messages = [...activityFileId, ...recordDefinition, ...record(0, 120), ...record(1, 121)];
    expect(heartRates(segment(messages, { headerByteCount: 12 })).rates).toEqual([120, 121]);
    expect(heartRates(segment(messages)).rates).toEqual([120, 121]);
  });

  it("are read in both byte orders", () => {
    const bigEndian = definition(
      2,
      20,
      [
        [253, 4, 0x86],
        [3, 1, 0x02],
      ],
      true,
    );
    const messages = [
      ...activityFileId,
      ...recordDefinition,
      ...record(0, 120),
      ...bigEndian,
      2,
      ...uint32(startS + 7, true),
      130,
    ];
    expect(heartRates(segment(messages))).toMatchObject({ times: [0, 7], rates: [120, 130] });
  });

  it("carry on the clock in five bits that roll over", () => {
    const short = definition(2, 20, [[3, 1, 0x02]]);
    // The last full time ends in binary 00000 (1e9 is a multiple of 32): 30 s later, then 3 s later by roll-over.
    const compressed = (fiveBits: number, heartRateBpm: number) => [0x80 | (2 << 5) | fiveBits, heartRateBpm];
    const messages = [
      ...activityFileId,
      ...recordDefinition,
      ...record(0, 120),
      ...short,
      ...compressed(30, 121),
      ...compressed(1, 122),
    ];
    expect(heartRates(segment(messages))).toMatchObject({ times: [0, 30, 33], rates: [120, 121, 122] });
  });

  it("go on in the next segment of a chained file", () => {
    const first = segment([...activityFileId, ...recordDefinition, ...record(0, 120)]);
    const second = segment([...recordDefinition, ...record(1, 121)]);
    expect(heartRates(Uint8Array.from([...first, ...second])).rates).toEqual([120, 121]);
  });

  it("are read up to the break when the file is cut off, and the cut is told", () => {
    const whole = segment([...activityFileId, ...recordDefinition, ...record(0, 120), ...record(1, 121)]);
    const { rates, notes } = heartRates(whole.slice(0, -5));
    expect(rates).toEqual([120]);
    expect(notes.join("; ")).toMatch(/ends \d+ bytes early/);
  });

  it("are read despite a wrong checksum, and the checksum is told", () => {
    const whole = segment([...activityFileId, ...recordDefinition, ...record(0, 120), ...record(1, 121)]);
    whole[whole.length - 1] = (whole.at(-1) ?? 0) ^ 0xff;
    const { rates, notes } = heartRates(whole);
    expect(rates).toEqual([120, 121]);
    expect(notes.join("; ")).toMatch(/checksum/);
  });

  it("are read when the device never closed the file and left the size at 0", () => {
    const messages = [...activityFileId, ...recordDefinition, ...record(0, 120), ...record(1, 121)];
    const { rates, notes } = heartRates(segment(messages, { statedByteCount: 0 }).slice(0, -2));
    expect(rates).toEqual([120, 121]);
    expect(notes.join("; ")).toMatch(/never closed/);
  });

  it("keep the device's own field when a developer field has the same name", () => {
    const text = (value: string, byteCount: number) => [...new TextEncoder().encode(value.padEnd(byteCount, "\0"))];
    const description = [
      ...definition(3, 206, [
        [0, 1, 0x02],
        [1, 1, 0x02],
        [2, 1, 0x02],
        [3, 11, 0x07],
        [8, 4, 0x07],
      ]),
      ...[3, 0, 5, 0x02, ...text("heart_rate", 11), ...text("bpm", 4)],
    ];
    const withDeveloper = [0x40 | 0x20 | 1, 0, 0, 20, 0, 2, 253, 4, 0x86, 3, 1, 0x02, 1, 5, 1, 0];
    const messages = [
      ...activityFileId,
      ...description,
      ...withDeveloper,
      ...record(0, 120),
      99,
      ...record(1, 121),
      99,
    ];
    const decoded = decodeFile({ name: "x.fit", bytes: segment(messages) });
    if (!decoded.ok) throw new Error(decoded.reason);
    expect([...(decoded.recordings[0]?.columns.heartRateBpm ?? [])]).toEqual([120, 121]);
    expect(decoded.recordings[0]?.deviceFields).toEqual([
      { name: "heart_rate (mean of records)", value: 99, unit: "bpm" },
    ]);
  });

  it("a course file is told as a course", () => {
    const decoded = decodeFile({ name: "x.fit", bytes: segment([...definition(0, 0, [[0, 1, 0x00]]), 0, 6]) });
    expect(decoded).toMatchObject({
      ok: false,
      outcome: "not-an-activity",
      reason: "the file says it is a course file, not an activity",
    });
  });
});
