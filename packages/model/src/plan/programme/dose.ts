import type { ExerciseKey } from "./exercises.ts";

/** How much of an exercise is done. What does not apply is null. */
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
  /** Descent of the whole exercise. */
  readonly descentM: number | null;
  /** Rest or walking between sets. */
  readonly restS: number | null;
  /** Load besides the body, as share of body mass; 0 or null: none. */
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
