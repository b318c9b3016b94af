import {
  type DeveloperValue,
  developerValuesOf,
  type FieldDescription,
  takeFieldDescription,
} from "./developer-fields.ts";
import type { FitMessage } from "./message.ts";
import { type StrapClock, type StrapHeartRate, takeStrapHeartRates } from "./strap-heart-rate.ts";

/** One `session` message in SI units; NaN or null where the device wrote nothing. */
export interface FitSession {
  readonly timestampS: number;
  readonly startS: number;
  readonly sportNumber: number;
  readonly subSportNumber: number;
  readonly elapsedS: number;
  readonly timerS: number;
  readonly distanceM: number;
  readonly ascentM: number;
  readonly averageHeartRateBpm: number;
  readonly averagePowerW: number;
  readonly averageTemperatureC: number;
  readonly poolLengthM: number;
  readonly profileName: string | null;
  /** Fields 177, 178, 179: what newer Garmin devices write about fluid; only 178 has a known meaning (mL of sweat). */
  readonly fluidFields: readonly number[];
  readonly developerValues: readonly DeveloperValue[];
}

/** One `lap` or `length` message. */
export interface FitLap {
  readonly startS: number;
  readonly elapsedS: number;
  readonly distanceM: number;
}

/** One pool length. */
export interface FitLength {
  readonly startS: number;
  readonly elapsedS: number;
  readonly isActive: boolean;
  readonly strokeCount: number;
}

/** The values of one developer field over the records: index of the record, value. */
export interface DeveloperSeries {
  readonly name: string;
  readonly unit: string | null;
  readonly recordIndices: number[];
  readonly values: number[];
}

/** One column per quantity, one row per `record` message, SI units, NaN where nothing was written. */
export function emptyRecordRows() {
  return {
    timestampS: [] as number[],
    latitudeDeg: [] as number[],
    longitudeDeg: [] as number[],
    altitudeM: [] as number[],
    distanceM: [] as number[],
    speedMps: [] as number[],
    heartRateBpm: [] as number[],
    cadencePerMin: [] as number[],
    powerW: [] as number[],
    deviceTemperatureC: [] as number[],
    coreTemperatureC: [] as number[],
  };
}

export type RecordRows = ReturnType<typeof emptyRecordRows>;

/** Everything of a FIT file that Crampcast uses, gathered in file order. */
export interface FitLog {
  fileTypeNumber: number;
  manufacturerNumber: number;
  productNumber: number;
  productName: string | null;
  createdS: number;
  sportName: string | null;
  sportNumber: number;
  subSportNumber: number;
  courseName: string | null;
  readonly sessions: FitSession[];
  readonly laps: FitLap[];
  readonly lengths: FitLength[];
  readonly records: RecordRows;
  readonly developerSeries: Map<string, DeveloperSeries>;
  /** Beat-to-beat intervals and the index of the record before which they were written. */
  readonly heartbeats: { readonly recordIndex: number; readonly intervalS: number }[];
  /** Heart rates that a swim strap stored and handed over afterwards, on the device's clock. */
  readonly strapHeartRates: StrapHeartRate[];
  readonly coursePoints: {
    readonly latitudeDeg: number;
    readonly longitudeDeg: number;
    readonly distanceM: number;
    readonly name: string | null;
  }[];
}

const semicircleDeg = 180 / 2 ** 31;

/** Gathers messages into a `FitLog`; call `take` for each message in file order. */
export function createFitLog(): { readonly log: FitLog; readonly take: (message: FitMessage) => void } {
  const log: FitLog = {
    fileTypeNumber: Number.NaN,
    manufacturerNumber: Number.NaN,
    productNumber: Number.NaN,
    productName: null,
    createdS: Number.NaN,
    sportName: null,
    sportNumber: Number.NaN,
    subSportNumber: Number.NaN,
    courseName: null,
    sessions: [],
    laps: [],
    lengths: [],
    records: emptyRecordRows(),
    developerSeries: new Map(),
    heartbeats: [],
    strapHeartRates: [],
    coursePoints: [],
  };
  const descriptions = new Map<number, FieldDescription>();
  const strapClock: StrapClock = { eventS: Number.NaN, offsetS: Number.NaN };

  function take(message: FitMessage): void {
    switch (message.globalNumber) {
      case 0:
        if (Number.isNaN(log.fileTypeNumber)) takeFileId(log, message);
        return;
      case 12:
        log.sportName = message.text(3) ?? log.sportName;
        log.sportNumber = message.number(0);
        log.subSportNumber = message.number(1);
        return;
      case 18:
        log.sessions.push(sessionOf(message, developerValuesOf(message, descriptions)));
        return;
      case 19:
        log.laps.push({
          startS: message.number(2),
          elapsedS: message.number(7) / 1000,
          distanceM: message.number(9) / 100,
        });
        return;
      case 20:
        takeRecord(log, message, descriptions);
        return;
      case 31:
        log.courseName = message.text(5);
        return;
      case 32:
        log.coursePoints.push({
          latitudeDeg: message.number(2) * semicircleDeg,
          longitudeDeg: message.number(3) * semicircleDeg,
          distanceM: message.number(4) / 100,
          name: message.text(6),
        });
        return;
      case 78:
        for (const raw of message.numbers(0)) {
          if (raw > 0) log.heartbeats.push({ recordIndex: log.records.timestampS.length, intervalS: raw / 1000 });
        }
        return;
      case 101:
        log.lengths.push({
          startS: message.number(2),
          elapsedS: message.number(3) / 1000,
          isActive: message.number(12) === 1,
          strokeCount: message.number(5),
        });
        return;
      case 132:
        takeStrapHeartRates({ heartRates: log.strapHeartRates, message, clock: strapClock });
        return;
      case 206:
        takeFieldDescription(message, descriptions);
        return;
      default:
        return;
    }
  }
  return { log, take };
}

function takeFileId(log: FitLog, message: FitMessage): void {
  log.fileTypeNumber = message.number(0);
  log.manufacturerNumber = message.number(1);
  log.productNumber = message.number(2);
  log.createdS = message.number(4);
  log.productName = message.text(8);
}

function sessionOf(message: FitMessage, developerValues: readonly DeveloperValue[]): FitSession {
  return {
    timestampS: message.timestampS,
    startS: message.number(2),
    sportNumber: message.number(5),
    subSportNumber: message.number(6),
    elapsedS: message.number(7) / 1000,
    timerS: message.number(8) / 1000,
    distanceM: message.number(9) / 100,
    ascentM: message.number(22),
    averageHeartRateBpm: message.number(16),
    averagePowerW: message.number(20),
    averageTemperatureC: message.number(57),
    poolLengthM: message.number(44) / 100,
    profileName: message.text(110),
    fluidFields: [message.number(177), message.number(178), message.number(179)],
    developerValues,
  };
}

function takeRecord(log: FitLog, message: FitMessage, descriptions: ReadonlyMap<number, FieldDescription>): void {
  const rows = log.records;
  const index = rows.timestampS.length;
  const enhancedAltitude = message.number(78);
  const enhancedSpeed = message.number(73);
  const cadence = message.number(4);
  const fraction = message.number(53);
  rows.timestampS.push(message.timestampS);
  rows.latitudeDeg.push(message.number(0) * semicircleDeg);
  rows.longitudeDeg.push(message.number(1) * semicircleDeg);
  rows.altitudeM.push((Number.isNaN(enhancedAltitude) ? message.number(2) : enhancedAltitude) / 5 - 500);
  rows.distanceM.push(message.number(5) / 100);
  rows.speedMps.push((Number.isNaN(enhancedSpeed) ? message.number(6) : enhancedSpeed) / 1000);
  rows.heartRateBpm.push(message.number(3));
  rows.cadencePerMin.push(cadence + (Number.isNaN(fraction) ? 0 : fraction / 128));
  rows.powerW.push(message.number(7));
  rows.deviceTemperatureC.push(message.number(13));
  rows.coreTemperatureC.push(message.number(139) / 100);
  takeCompressedSpeedDistance(rows, message);
  for (const layout of message.developerFields) {
    const description = descriptions.get(layout.developerIndex * 256 + layout.number);
    if (description === undefined) continue;
    const raw = message.developerValue(layout, description.baseType);
    if (typeof raw === "string" || Number.isNaN(raw)) continue;
    const key = `${layout.developerIndex}:${layout.number}`;
    let series = log.developerSeries.get(key);
    if (series === undefined) {
      series = { name: description.name, unit: description.unit, recordIndices: [], values: [] };
      log.developerSeries.set(key, series);
    }
    series.recordIndices.push(index);
    series.values.push(raw / description.scale - description.shift);
  }
}

/** Old foot pods pack 12 bits of speed (1/100 m/s) and 12 bits of rolling distance (1/16 m) into three bytes. */
function takeCompressedSpeedDistance(rows: RecordRows, message: FitMessage): void {
  if (!message.has(8)) return;
  const bytes = message.bytes(8);
  if (bytes.length < 3) return;
  const [low = 255, middle = 255, high = 255] = bytes;
  if (low === 255 && middle === 255 && high === 255) return;
  const index = rows.timestampS.length - 1;
  if (Number.isNaN(rows.speedMps[index] ?? Number.NaN)) rows.speedMps[index] = (low | ((middle & 0x0f) << 8)) / 100;
  if (Number.isNaN(rows.distanceM[index] ?? Number.NaN)) {
    const rolling = ((middle >> 4) | (high << 4)) / 16;
    const before = index > 0 ? (rows.distanceM[index - 1] ?? Number.NaN) : 0;
    const base = Number.isNaN(before) ? 0 : before;
    rows.distanceM[index] = base + ((((rolling - base) % 256) + 256) % 256);
  }
}
