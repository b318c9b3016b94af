import { type FileReason, type Recording, sayFileReason } from "@crampcast/model/activity";

/** A file as a person hands it in. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the device itself says about one session, beyond what a `Recording` keeps; null where it says nothing. */
export interface StatedSummary {
  /** The file's own word for the sport (`running`, `rowing`, `generic` …). */
  readonly sportWord: string;
  readonly averageHeartRateBpm: number | null;
  readonly averageTemperatureC: number | null;
  readonly averagePowerW: number | null;
  /** Along all positions inside the segments, also those without a time; null where the file counts distance itself. */
  readonly positionsDistanceM: number | null;
}

/** One session of a file: the recording and the device's own averages. */
export interface DecodedSession {
  readonly recording: Recording;
  readonly stated: StatedSummary;
}

/** A file that held an activity. */
export interface DecodedActivityFile {
  readonly ok: true;
  readonly recordings: readonly Recording[];
  readonly sessions: readonly DecodedSession[];
  /** How many record messages or track points the file holds, before anything was dropped. @unit count */
  readonly recordCount: number;
  /** @unit count */
  readonly lapCount: number;
  /** What had to be skipped or guessed, in plain words. */
  readonly notes: readonly string[];
}

/** A file from which nothing could be learnt, and why, in one plain sentence. */
export interface RefusedFile {
  readonly ok: false;
  readonly outcome: "not-an-activity" | "unreadable";
  readonly reason: string;
  /** The same as data, for other languages. */
  readonly why: FileReason;
}

export type DecodedFile = DecodedActivityFile | RefusedFile;

/** Says why a file is not taken. */
export function refuse(outcome: RefusedFile["outcome"], why: FileReason): RefusedFile {
  return { ok: false, outcome, reason: sayFileReason(why), why };
}
