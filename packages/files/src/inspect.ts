import { cleanRecording, type RecordingColumns, type Repair } from "@crampcast/model/activity";
import { decodeUpload } from "./decode.ts";
import type { DecodedActivityFile, DecodedSession, NamedBytes } from "./decoded-file.ts";

/** The facts of one session as the device states them, else as its samples give them; null where neither says. */
export interface InspectedActivity {
  /** The file's own word in the vocabulary of FIT (`running`, `rowing` …); `multisport` for a file of several sessions. */
  readonly sport: string;
  readonly subSport: string | null;
  /** ISO 8601, UTC. */
  readonly startTime: string;
  readonly elapsedS: number | null;
  readonly timerS: number | null;
  readonly distanceM: number | null;
  /** Record messages or track points. @unit count */
  readonly recordCount: number;
  readonly averageHeartRateBpm: number | null;
  readonly averageTemperatureC: number | null;
  /** @unit count */
  readonly lapCount: number;
  /** What cleaning changes before the activity is used, and what decoding had to guess. */
  readonly repairs: readonly Repair[];
}

/** What one file is: an activity with its facts, or why not. */
export type InspectedFile =
  | ({
      readonly file: string;
      readonly outcome: "activity";
      readonly reason: null;
      readonly activities: readonly InspectedActivity[];
    } & InspectedActivity)
  | { readonly file: string; readonly outcome: "not-an-activity" | "unreadable"; readonly reason: string };

/** Looks into a file, or for a zip into each file in it (`archive.zip/inner/name.fit`), without storing anything. */
export function inspectFile(file: NamedBytes): InspectedFile[] {
  const inspected: InspectedFile[] = [];
  for (const { name, decoded } of decodeUpload(file)) {
    if (!decoded.ok) {
      inspected.push({ file: name, outcome: decoded.outcome, reason: decoded.reason });
      continue;
    }
    const activities = decoded.sessions.map((session) => inspectSession(session, decoded));
    inspected.push({ file: name, outcome: "activity", reason: null, ...wholeFile(activities, decoded), activities });
  }
  return inspected;
}

function inspectSession(session: DecodedSession, file: DecodedActivityFile): InspectedActivity {
  const { recording, stated } = session;
  const cleaned = cleanRecording(recording);
  const activity = cleaned.ok ? cleaned.activity : null;
  const { columns } = recording;
  const isOnly = file.sessions.length === 1;
  const timerS = recording.statedTimerS ?? activity?.timerS ?? null;
  const statedElapsedS = recording.statedElapsedS;
  const isElapsedSane = statedElapsedS !== null && statedElapsedS >= (timerS ?? 0) - 5;
  const notes: Repair[] = recording.decodingNotes.map((message) => ({ kind: "decoding", message, sampleCount: 0 }));
  if (!cleaned.ok) notes.push({ kind: "unusable", message: cleaned.reason, sampleCount: columns.timeS.length });
  const isNamed = stated.sportWord !== "other" || recording.origin.format === "fit";
  return {
    sport: isNamed ? stated.sportWord : (activity?.sport ?? stated.sportWord),
    subSport: recording.subSport === stated.sportWord ? null : recording.subSport,
    startTime: new Date(activity?.startEpochMs ?? recording.startEpochMs).toISOString(),
    elapsedS: rounded(isElapsedSane ? statedElapsedS : (activity?.elapsedS ?? statedElapsedS), 3),
    timerS: rounded(timerS, 3),
    distanceM: rounded(recording.statedDistanceM ?? stated.positionsDistanceM ?? activity?.distanceM ?? null, 2),
    recordCount: isOnly ? file.recordCount : columns.timeS.length,
    averageHeartRateBpm: rounded(
      positiveOrNull(stated.averageHeartRateBpm) ?? activity?.averageHeartRateBpm ?? null,
      2,
    ),
    averageTemperatureC: rounded(stated.averageTemperatureC ?? activity?.averageTemperatureC ?? null, 2),
    lapCount: isOnly ? file.lapCount : recording.laps.length,
    repairs: [...notes, ...(activity?.repairs ?? [])],
  };
}

/** The facts of the whole file: of its one session, or the sums over its sessions. */
function wholeFile(activities: readonly InspectedActivity[], file: DecodedActivityFile): InspectedActivity {
  const [first] = activities;
  if (first === undefined)
    throw new Error("wholeFile got 0 sessions; expected at least 1: the decoder must refuse such a file");
  if (activities.length === 1) return first;
  return {
    sport: "multisport",
    subSport: null,
    startTime: first.startTime,
    elapsedS: rounded(sumOrNull(activities.map((one) => one.elapsedS)), 3),
    timerS: rounded(sumOrNull(activities.map((one) => one.timerS)), 3),
    distanceM: rounded(sumOrNull(activities.map((one) => one.distanceM)), 2),
    recordCount: file.recordCount,
    averageHeartRateBpm: rounded(
      meanOfRecords(file, (columns) => columns.heartRateBpm),
      2,
    ),
    averageTemperatureC: rounded(
      meanOfRecords(file, (columns) => columns.deviceTemperatureC),
      2,
    ),
    lapCount: file.lapCount,
    repairs: distinct(activities.flatMap((one) => one.repairs)),
  };
}

/** Notes on the file stand in each of its sessions; once is enough. */
function distinct(repairs: readonly Repair[]): Repair[] {
  const seen = new Set<string>();
  return repairs.filter((one) => {
    const key = `${one.kind}:${one.message}`;
    if (one.kind === "decoding" && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Plain mean over all records of the file that have a value; null when none has one above 0. */
function meanOfRecords(
  file: DecodedActivityFile,
  take: (columns: RecordingColumns) => Float64Array | null,
): number | null {
  let sum = 0;
  let count = 0;
  for (const recording of file.recordings) {
    for (const value of take(recording.columns) ?? []) {
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
  }
  return sum > 0 ? sum / count : null;
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}

function positiveOrNull(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}
