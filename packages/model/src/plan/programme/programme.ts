import type { Certainty } from "../../evidence/claims/claim.ts";
import type { ClaimKey } from "../../evidence/index.ts";

/** Name of an exercise; its words and its drawing stand in the apps under the same name. */
export type ExerciseKey = string;

/** What a session or exercise is for. */
export type ProgrammePart =
  | "conditioning"
  | "hip-strength"
  | "hamstring-eccentric"
  | "calf-eccentric"
  | "plyometrics"
  | "race-pace"
  | "downhill"
  | "heat"
  | "stretching"
  | "warm-up"
  | "return-to-running"
  | "taper"
  | "rest";

/** How much of an exercise is done. Exactly what applies is not null. */
export interface Dose {
  /** @unit count */
  readonly sets: number | null;
  /** @unit count */
  readonly repetitions: number | null;
  readonly holdS: number | null;
  /** Seconds up, held and down of one repetition. */
  readonly tempo: { readonly upS: number; readonly holdS: number; readonly downS: number } | null;
  readonly durationS: number | null;
  readonly distanceM: number | null;
  /** Load besides the body, as share of body mass; 0: none. */
  readonly loadFraction: number | null;
  /** Perceived effort, 0 to 10. @unit count */
  readonly effortOfTen: number | null;
  readonly isEachSide: boolean;
}

/** One exercise of a session. */
export interface ProgrammeExercise {
  readonly exercise: ExerciseKey;
  readonly dose: Dose;
}

/** One session of the calendar. */
export interface ProgrammeSession {
  /** Stays the same when the session is moved. */
  readonly id: string;
  /** Local calendar day, `2026-11-23`. */
  readonly date: string;
  readonly part: ProgrammePart;
  readonly exercises: readonly ProgrammeExercise[];
  readonly durationS: number;
  /** Running distance planned, 0 when none. */
  readonly distanceM: number;
  /** May be left out first when time is short. */
  readonly isOptional: boolean;
}

/** What happened to a session. */
export interface SessionRecord {
  readonly sessionId: string;
  readonly state: "done" | "missed" | "moved";
  /** New day when moved. */
  readonly date: string | null;
  /** Pain on the day after, 0 to 10; null when not told. @unit count */
  readonly painOfTen: number | null;
}

/** A part of the programme with why it is there. */
export interface ProgrammeReason {
  readonly part: ProgrammePart;
  /** Screening factor, injury or race property that asks for it. */
  readonly becauseOf: readonly string[];
  readonly certainty: Certainty;
  readonly claims: readonly ClaimKey[];
  readonly against: readonly ClaimKey[];
}
