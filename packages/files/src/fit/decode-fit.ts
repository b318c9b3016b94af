import {
  type DeviceField,
  type FileReason,
  type Lap,
  type Recording,
  type RecordingColumns,
  type Sport,
  sayFileReason,
} from "@crampcast/model/activity";
import { type DecodedFile, type DecodedSession, refuse } from "../decoded-file.ts";
import { fileTypeWords, manufacturerWords, sportWords, subSportWords } from "./enumerations.ts";
import { createFitLog, type DeveloperSeries, type FitLog, type FitSession } from "./fit-log.ts";
import { garminProductWords } from "./garmin-products.ts";
import { fitEpochMs } from "./message.ts";
import { readFitMessages } from "./messages.ts";
import { rowsFromLengths } from "./pool-lengths.ts";
import { mergeStrapHeartRates } from "./strap-heart-rate.ts";

const activityFileType = 4;

/**
 * Decodes a FIT file into one recording per session. Damaged files give what could be read, with a note; files of
 * another kind (course, workout, daily monitoring) are refused with the reason.
 */
export function decodeFit(bytes: Uint8Array): DecodedFile {
  const { log, take } = createFitLog();
  const reading = readFitMessages(bytes, take);
  const recordCount = log.records.timestampS.length;
  if (reading.messageCount === 0) {
    return refuse("unreadable", reading.notes[0] ?? { key: "fit-no-messages" });
  }
  if (log.sessions.length === 0) {
    const word = fileTypeWords[log.fileTypeNumber];
    if (log.fileTypeNumber !== activityFileType && !Number.isNaN(log.fileTypeNumber)) {
      return refuse("not-an-activity", whyOtherType(word, log.fileTypeNumber));
    }
    if (recordCount === 0) {
      return refuse("unreadable", reading.notes[0] ?? { key: "fit-nothing-recorded" });
    }
  }
  const notes = reading.notes.map(sayFileReason);
  if (log.sessions.length === 0)
    notes.push("the file holds no summary (the recording was not finished): totals are taken from the records");
  const merged = mergeStrapHeartRates(log.records, log.strapHeartRates);
  if (merged > 0)
    notes.push(`heart rate of ${merged} records comes from the strap's memory, handed over after the swim`);
  const sessions = sessionsOf(log, notes);
  return {
    ok: true,
    recordings: sessions.map((session) => session.recording),
    sessions,
    recordCount,
    lapCount: log.laps.length,
    notes,
  };
}

function whyOtherType(word: string | undefined, typeNumber: number): FileReason {
  if (word === undefined) return { key: "fit-unknown-type", values: { typeNumber } };
  return { key: "fit-other-type", values: { fileType: word.replaceAll("_", " ").replace(/ [ab]$/, "") } };
}

function sessionsOf(log: FitLog, notes: readonly string[]): DecodedSession[] {
  const ordered = [...log.sessions].sort((a, b) => startOf(a) - startOf(b));
  if (ordered.length === 0)
    return [decodeSession({ log, session: null, from: 0, notes, isOnly: true, rows: indices(log, null, null) })];
  return ordered.map((session, i) => {
    const next = ordered[i + 1];
    const rows = indices(log, i === 0 ? null : startOf(session), next === undefined ? null : startOf(next));
    return decodeSession({ log, session, from: i, notes, isOnly: ordered.length === 1, rows });
  });
}

function startOf(session: FitSession): number {
  if (!Number.isNaN(session.startS)) return session.startS;
  return session.timestampS - (Number.isNaN(session.elapsedS) ? 0 : session.elapsedS);
}

/** Indices of the records from one time to before another; null: no bound. */
function indices(log: FitLog, fromS: number | null, untilS: number | null): number[] {
  const rows: number[] = [];
  log.records.timestampS.forEach((timestampS, i) => {
    if (fromS !== null && !(timestampS >= fromS)) return;
    if (untilS !== null && !(timestampS < untilS)) return;
    rows.push(i);
  });
  return rows;
}

interface SessionToDecode {
  readonly log: FitLog;
  readonly session: FitSession | null;
  readonly from: number;
  readonly notes: readonly string[];
  readonly isOnly: boolean;
  readonly rows: readonly number[];
}

function decodeSession({ log, session, from, notes, isOnly, rows }: SessionToDecode): DecodedSession {
  const sportNumber = firstNumber(session?.sportNumber, log.sportNumber);
  const sportWord = sportWords[sportNumber] ?? "generic";
  const subSportWord = subSportWords[firstNumber(session?.subSportNumber, log.subSportNumber)] ?? null;
  const sport = sportOf(sportWord);
  const ownNotes = [...notes];
  const timed = rows.filter((i) => !Number.isNaN(log.records.timestampS[i] ?? Number.NaN));
  if (timed.length < rows.length && timed.length > 0) {
    ownNotes.push(`${rows.length - timed.length} records carry no time and were left out`);
  }
  const firstRecordS = log.records.timestampS[timed[0] ?? -1] ?? Number.NaN;
  const startS = firstNumber(session?.startS, firstRecordS, session?.timestampS, log.createdS);
  let columns = columnsOf({ log, rows: timed, startS, sport, notes: ownNotes });
  const lengths = log.lengths.filter((length) => isOnly || isWithin(length.startS, session));
  if (timed.length === 0 && lengths.length > 0) {
    columns = rowsFromLengths({ lengths, startS, poolLengthM: session?.poolLengthM ?? Number.NaN });
    ownNotes.push("the records carry no time: the pool lengths stand in for them");
  }
  if (from > 0) columns = startingFromZero(columns);
  const laps: Lap[] = log.laps
    .filter((lap) => isOnly || isWithin(lap.startS, session))
    .map((lap) => ({
      startS: Number.isNaN(lap.startS) ? 0 : lap.startS - startS,
      elapsedS: Number.isNaN(lap.elapsedS) ? 0 : lap.elapsedS,
      distanceM: nullIfNaN(lap.distanceM),
    }));
  const inSession = new Set(rows);
  const beats = log.heartbeats.filter((beat) => isOnly || inSession.has(Math.max(0, beat.recordIndex - 1)));
  const recording: Recording = {
    sport,
    subSport:
      subSportWord === null || subSportWord === "generic" ? (sport === "other" ? sportWord : null) : subSportWord,
    origin: originOf(log),
    title: session?.profileName ?? null,
    startEpochMs: fitEpochMs + (Number.isNaN(startS) ? 0 : startS) * 1000,
    statedElapsedS: nullIfNaN(session?.elapsedS),
    statedTimerS: nullIfNaN(session?.timerS),
    statedDistanceM: nullIfNaN(session?.distanceM),
    statedAscentM: nullIfNaN(session?.ascentM),
    columns,
    laps,
    poolLengthM: nullIfNaN(session?.poolLengthM),
    heartbeatIntervalsS: beats.length > 0 ? Float64Array.from(beats, (beat) => beat.intervalS) : null,
    deviceFields: deviceFieldsOf(log, session, inSession),
    decodingNotes: ownNotes,
  };
  return {
    recording,
    stated: {
      sportWord,
      averageHeartRateBpm: nullIfNaN(session?.averageHeartRateBpm),
      averageTemperatureC: nullIfNaN(session?.averageTemperatureC),
      averagePowerW: nullIfNaN(session?.averagePowerW),
      positionsDistanceM: null,
    },
  };
}

function isWithin(startS: number, session: FitSession | null): boolean {
  if (session === null) return true;
  const from = startOf(session);
  const lengthS = Math.max(Number.isNaN(session.elapsedS) ? 0 : session.elapsedS, 1);
  return startS >= from - 0.5 && startS < from + lengthS - 0.5;
}

function sportOf(word: string): Sport {
  switch (word) {
    case "running":
    case "cycling":
    case "swimming":
    case "walking":
    case "transition":
      return word;
    case "hiking":
      return "walking";
    default:
      return "other";
  }
}

interface ColumnsToBuild {
  readonly log: FitLog;
  readonly rows: readonly number[];
  readonly startS: number;
  readonly sport: Sport;
  readonly notes: string[];
}

function columnsOf({ log, rows, startS, sport, notes }: ColumnsToBuild): RecordingColumns {
  const { records } = log;
  const pick = (values: readonly number[], factor = 1) => {
    const column = new Float64Array(rows.length);
    let isPresent = false;
    for (let row = 0; row < rows.length; row += 1) {
      const value = values[rows[row] ?? -1] ?? Number.NaN;
      column[row] = value * factor;
      isPresent ||= !Number.isNaN(value);
    }
    return isPresent ? column : null;
  };
  // Running devices count the strides of one foot.
  const cadenceFactor = sport === "running" || sport === "walking" ? 2 : 1;
  let powerW: Float64Array | null = pick(records.powerW);
  if (powerW === null) {
    const series = [...log.developerSeries.values()].find((one) => /^power$/i.test(one.name));
    powerW = series === undefined ? null : spread(series, rows);
    if (powerW !== null) notes.push("power comes from a foot pod or app (developer field), not from the device itself");
  }
  let coreTemperatureC: Float64Array | null = pick(records.coreTemperatureC);
  if (coreTemperatureC === null) {
    const series = coreTemperatureSeries(log);
    coreTemperatureC = series === undefined ? null : spread(series, rows);
    if (series !== undefined && coreTemperatureC !== null)
      notes.push(`core temperature comes from the developer field "${series.name}"`);
  }
  return {
    timeS: Float64Array.from(rows, (i) => (records.timestampS[i] ?? Number.NaN) - startS),
    latitudeDeg: pick(records.latitudeDeg),
    longitudeDeg: pick(records.longitudeDeg),
    altitudeM: pick(records.altitudeM),
    distanceM: pick(records.distanceM),
    speedMps: pick(records.speedMps),
    heartRateBpm: pick(records.heartRateBpm),
    cadencePerMin: pick(records.cadencePerMin, cadenceFactor),
    powerW,
    deviceTemperatureC: pick(records.deviceTemperatureC),
    coreTemperatureC,
  };
}

/** Sensors write core temperature under free names, in °C or °F; only values a living body can have in °C count. */
function coreTemperatureSeries(log: FitLog): DeveloperSeries | undefined {
  return [...log.developerSeries.values()].find((series) => {
    if (!/core.?(body.?)?temp/i.test(series.name) || /min|max|avg/i.test(series.name)) return false;
    const middle = [...series.values].filter((value) => value > 0).sort((a, b) => a - b);
    const median = middle[Math.floor(middle.length / 2)] ?? 0;
    return median > 33 && median < 43;
  });
}

function spread(series: DeveloperSeries, rows: readonly number[]): Float64Array | null {
  const byRecord = new Map(series.recordIndices.map((recordIndex, i) => [recordIndex, series.values[i] ?? Number.NaN]));
  const column = Float64Array.from(rows, (i) => byRecord.get(i) ?? Number.NaN);
  return column.some((value) => !Number.isNaN(value)) ? column : null;
}

/** Later sessions of a multisport file go on counting the distance of the earlier ones on some devices. */
function startingFromZero(columns: RecordingColumns): RecordingColumns {
  const first = columns.distanceM?.find((value) => !Number.isNaN(value)) ?? 0;
  if (columns.distanceM === null || first < 50) return columns;
  return { ...columns, distanceM: columns.distanceM.map((value) => value - first) };
}

function deviceFieldsOf(log: FitLog, session: FitSession | null, inSession: ReadonlySet<number>): DeviceField[] {
  const fields: DeviceField[] = [];
  const [field177, field178, field179] = session?.fluidFields ?? [];
  // In multisport files the device counts its estimate on from session to session.
  const sweatName = log.sessions.length > 1 ? "estimated sweat loss since the first session" : "estimated sweat loss";
  if (field178 !== undefined && !Number.isNaN(field178)) fields.push({ name: sweatName, value: field178, unit: "mL" });
  if (field177 !== undefined && !Number.isNaN(field177))
    fields.push({ name: "session field 177", value: field177, unit: null });
  if (field179 !== undefined && !Number.isNaN(field179))
    fields.push({ name: "session field 179", value: field179, unit: null });
  for (const { name, value, unit } of session?.developerValues ?? []) fields.push({ name, value, unit });
  for (const series of log.developerSeries.values()) {
    const values = series.values.filter((_, i) => inSession.has(series.recordIndices[i] ?? -1));
    if (values.length === 0) continue;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    fields.push({ name: `${series.name} (mean of records)`, value: Number(mean.toFixed(3)), unit: series.unit });
  }
  return fields;
}

function originOf(log: FitLog): Recording["origin"] {
  const manufacturer = manufacturerWords[log.manufacturerNumber] ?? textOf(log.manufacturerNumber);
  const isGarmin = log.manufacturerNumber === 1 || log.manufacturerNumber === 13 || log.manufacturerNumber === 15;
  const product =
    (isGarmin ? garminProductWords.get(log.productNumber) : undefined) ?? log.productName ?? textOf(log.productNumber);
  return { format: "fit", manufacturer, product };
}

function textOf(number: number): string | null {
  return Number.isNaN(number) ? null : String(number);
}

function firstNumber(...candidates: readonly (number | undefined)[]): number {
  return candidates.find((value) => value !== undefined && !Number.isNaN(value)) ?? Number.NaN;
}

function nullIfNaN(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
