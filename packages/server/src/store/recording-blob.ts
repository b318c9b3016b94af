import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { RecordingColumns } from "@crampcast/model/activity";

const columnNames = [
  "timeS",
  "latitudeDeg",
  "longitudeDeg",
  "altitudeM",
  "distanceM",
  "speedMps",
  "heartRateBpm",
  "cadencePerMin",
  "powerW",
  "deviceTemperatureC",
  "coreTemperatureC",
] as const satisfies readonly (keyof RecordingColumns)[];

const FORMAT_VERSION = 1;
const HEADER_BYTE_COUNT = 8;

/**
 * Columns as bytes: version, a bit per column present, the row count; then each column as 64-bit numbers, their bytes
 * regrouped by place value, because neighbours differ in the low places only and deflate then finds the high ones equal.
 */
export function packColumns(columns: RecordingColumns): Buffer {
  const rowCount = columns.timeS.length;
  const present = columnNames.filter((name) => columns[name] !== null);
  const plain = Buffer.alloc(HEADER_BYTE_COUNT + present.length * rowCount * 8);
  const mask = columnNames.reduce((bits, name, index) => bits | (columns[name] === null ? 0 : 1 << index), 0);
  plain.writeUInt16LE(FORMAT_VERSION, 0);
  plain.writeUInt16LE(mask, 2);
  plain.writeUInt32LE(rowCount, 4);
  const row = Buffer.alloc(8);
  for (const [at, name] of present.entries()) {
    const column = columns[name];
    for (let index = 0; index < rowCount; index += 1) {
      row.writeDoubleLE(column?.[index] ?? Number.NaN);
      const start = HEADER_BYTE_COUNT + at * rowCount * 8 + index;
      for (let place = 0; place < 8; place += 1) plain[start + place * rowCount] = row[place] ?? 0;
    }
  }
  return deflateRawSync(plain, { level: 4 });
}

/** The columns that `packColumns` packed, every bit as it was. */
export function unpackColumns(packed: Uint8Array): RecordingColumns {
  const plain = inflateRawSync(packed);
  const version = plain.readUInt16LE(0);
  if (version !== FORMAT_VERSION)
    throw new RangeError(`stored recording has format ${version}; expected ${FORMAT_VERSION}`);
  const mask = plain.readUInt16LE(2);
  const rowCount = plain.readUInt32LE(4);
  let at = 0;
  const take = (name: (typeof columnNames)[number]): Float64Array | null => {
    if ((mask & (1 << columnNames.indexOf(name))) === 0) return null;
    const column = new Float64Array(rowCount);
    const row = Buffer.alloc(8);
    for (let index = 0; index < rowCount; index += 1) {
      const start = HEADER_BYTE_COUNT + at * rowCount * 8 + index;
      for (let place = 0; place < 8; place += 1) row[place] = plain[start + place * rowCount] ?? 0;
      column[index] = row.readDoubleLE();
    }
    at += 1;
    return column;
  };
  // In the order of the list, as they were written.
  const timeS = take("timeS") ?? new Float64Array();
  return {
    timeS,
    latitudeDeg: take("latitudeDeg"),
    longitudeDeg: take("longitudeDeg"),
    altitudeM: take("altitudeM"),
    distanceM: take("distanceM"),
    speedMps: take("speedMps"),
    heartRateBpm: take("heartRateBpm"),
    cadencePerMin: take("cadencePerMin"),
    powerW: take("powerW"),
    deviceTemperatureC: take("deviceTemperatureC"),
    coreTemperatureC: take("coreTemperatureC"),
  };
}
