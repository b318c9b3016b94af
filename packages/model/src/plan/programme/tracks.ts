import type { Dose, ProgrammeExercise } from "./dose.ts";
import type { ExerciseKey } from "./exercises.ts";

/** A ladder of steps: strength, jumping, or the way back to running. */
export const trackKeys = [
  "hip-strength",
  "hamstring-eccentric",
  "calf-eccentric",
  "plyometrics",
  "return-to-running",
] as const;

/** Name of a ladder. */
export type TrackKey = (typeof trackKeys)[number];

/** One step of a ladder. */
export interface TrackStep {
  readonly exercises: readonly ProgrammeExercise[];
  /** Good sessions before the next step. @unit count */
  readonly sessionsToMoveOn: number;
  /** Phase of the published hip programme, 1 to 3. @unit count */
  readonly phase?: number;
}

/** Where somebody stands on a ladder. */
export interface Progress {
  /** @unit index */
  readonly stepIndex: number;
  /** Good sessions at this step. @unit count */
  readonly goodSessionCount: number;
  /** Times it went back. @unit count */
  readonly setbackCount: number;
  /** Sessions done at all. @unit count */
  readonly doneCount: number;
}

/** The foot of a ladder. */
export const atTheFoot: Progress = { stepIndex: 0, goodSessionCount: 0, setbackCount: 0, doneCount: 0 };

const nothing: Dose = {
  sets: null,
  repetitions: null,
  holdS: null,
  tempo: null,
  durationS: null,
  distanceM: null,
  descentM: null,
  restS: null,
  loadFraction: null,
  effortOfTen: null,
  isEachSide: false,
};

/** An exercise with what is given of its dose. */
export function dosed(exercise: ExerciseKey, given: Partial<Dose>): ProgrammeExercise {
  return { exercise, dose: { ...nothing, ...given } };
}

const sets = (exercise: ExerciseKey, count: number, repetitions: number, more: Partial<Dose> = {}) =>
  dosed(exercise, { sets: count, repetitions, restS: 60, ...more });
const each = (exercise: ExerciseKey, count: number, repetitions: number, more: Partial<Dose> = {}) =>
  sets(exercise, count, repetitions, { isEachSide: true, ...more });
const slow = { upS: 2, holdS: 1, downS: 3 };
const drop = { upS: 1, holdS: 0, downS: 3 };
const lowering = { upS: 0, holdS: 0, downS: 4 };

const hip: readonly TrackStep[] = [
  {
    phase: 1,
    sessionsToMoveOn: 4,
    exercises: [
      sets("bridge", 2, 12, { holdS: 3 }),
      each("clamshell", 2, 12),
      each("side-leg-raise", 2, 10),
      each("kneeling-hip-extension", 2, 10),
    ],
  },
  {
    phase: 1,
    sessionsToMoveOn: 4,
    exercises: [
      sets("bridge", 3, 12, { holdS: 3 }),
      each("clamshell", 3, 12),
      each("side-leg-raise", 3, 10),
      each("kneeling-hip-extension", 3, 10),
    ],
  },
  {
    phase: 1,
    sessionsToMoveOn: 4,
    exercises: [
      sets("bridge", 3, 15, { holdS: 5 }),
      each("clamshell", 3, 15),
      each("side-leg-raise", 3, 15),
      each("kneeling-hip-extension", 3, 12),
    ],
  },
  {
    phase: 2,
    sessionsToMoveOn: 6,
    exercises: [
      each("single-leg-bridge", 2, 8),
      each("step-up", 2, 10),
      each("band-side-steps", 2, 12),
      each("single-leg-deadlift", 2, 8),
    ],
  },
  {
    phase: 2,
    sessionsToMoveOn: 6,
    exercises: [
      each("single-leg-bridge", 3, 10),
      each("step-up", 3, 10),
      each("band-side-steps", 3, 12),
      each("single-leg-deadlift", 3, 8),
    ],
  },
  {
    phase: 2,
    sessionsToMoveOn: 6,
    exercises: [
      each("split-squat", 3, 8),
      each("single-leg-bridge", 3, 12),
      each("single-leg-deadlift", 3, 10, { loadFraction: 0.05 }),
      each("band-side-steps", 3, 15),
    ],
  },
  {
    phase: 2,
    sessionsToMoveOn: 6,
    exercises: [
      each("split-squat", 3, 8, { loadFraction: 0.1 }),
      each("single-leg-bridge", 3, 15),
      each("single-leg-deadlift", 3, 10, { loadFraction: 0.1 }),
    ],
  },
  {
    phase: 3,
    sessionsToMoveOn: 6,
    exercises: [
      each("knee-drive-step-up", 3, 8),
      each("step-down", 3, 8),
      each("split-squat", 3, 8, { loadFraction: 0.1 }),
      each("band-hip-extension", 3, 12),
    ],
  },
  {
    phase: 3,
    sessionsToMoveOn: 6,
    exercises: [
      each("knee-drive-step-up", 3, 10, { loadFraction: 0.1 }),
      each("step-down", 3, 10),
      each("split-squat", 3, 10, { loadFraction: 0.15 }),
      each("band-hip-extension", 3, 15),
    ],
  },
];

const hamstring: readonly TrackStep[] = [
  { sessionsToMoveOn: 2, exercises: [dosed("long-bridge-hold", { sets: 3, holdS: 20, restS: 60 })] },
  { sessionsToMoveOn: 3, exercises: [sets("hamstring-slider", 2, 6, { tempo: lowering })] },
  { sessionsToMoveOn: 3, exercises: [sets("hamstring-slider", 3, 8, { tempo: lowering })] },
  { sessionsToMoveOn: 2, exercises: [sets("nordic", 2, 5, { tempo: lowering, restS: 120 })] },
  { sessionsToMoveOn: 3, exercises: [sets("nordic", 3, 6, { tempo: lowering, restS: 120 })] },
  { sessionsToMoveOn: 4, exercises: [sets("nordic", 3, 8, { tempo: lowering, restS: 120 })] },
  { sessionsToMoveOn: 4, exercises: [sets("nordic", 3, 10, { tempo: lowering, restS: 120 })] },
];

const calf: readonly TrackStep[] = [
  { sessionsToMoveOn: 2, exercises: [sets("heel-raise-two", 3, 15, { tempo: slow })] },
  { sessionsToMoveOn: 3, exercises: [each("heel-raise-one", 3, 8, { tempo: slow })] },
  {
    sessionsToMoveOn: 4,
    exercises: [each("heel-drop-straight", 3, 10, { tempo: drop }), each("heel-drop-bent", 2, 10, { tempo: drop })],
  },
  {
    sessionsToMoveOn: 4,
    exercises: [each("heel-drop-straight", 3, 12, { tempo: drop }), each("heel-drop-bent", 2, 12, { tempo: drop })],
  },
  {
    sessionsToMoveOn: 6,
    exercises: [
      each("heel-drop-straight", 3, 12, { tempo: drop, loadFraction: 0.05 }),
      each("heel-drop-bent", 2, 12, { tempo: drop, loadFraction: 0.05 }),
    ],
  },
  {
    sessionsToMoveOn: 6,
    exercises: [
      each("heel-drop-straight", 3, 12, { tempo: drop, loadFraction: 0.1 }),
      each("heel-drop-bent", 2, 12, { tempo: drop, loadFraction: 0.1 }),
    ],
  },
];

const jumps: readonly TrackStep[] = [
  { sessionsToMoveOn: 2, exercises: [sets("ankle-hops", 3, 20)] },
  { sessionsToMoveOn: 2, exercises: [sets("ankle-hops", 3, 20), sets("squat-jump", 2, 5)] },
  { sessionsToMoveOn: 3, exercises: [sets("squat-jump", 3, 6), each("single-leg-hops", 2, 8)] },
  { sessionsToMoveOn: 3, exercises: [each("single-leg-hops", 3, 10), sets("bounding", 3, 10, { restS: 90 })] },
];

const walkRun = (runS: number, walkS: number, count: number): TrackStep => ({
  sessionsToMoveOn: 2,
  exercises: [dosed("walk-run", { sets: count, durationS: runS, restS: walkS === 0 ? null : walkS, effortOfTen: 3 })],
});

const backToRunning: readonly TrackStep[] = [
  walkRun(60, 120, 8),
  walkRun(120, 120, 7),
  walkRun(180, 120, 6),
  walkRun(300, 120, 4),
  walkRun(480, 120, 3),
  walkRun(720, 60, 2),
  walkRun(900, 60, 2),
  walkRun(1800, 0, 1),
];

/**
 * The ladders. Hip phases last as long as in the published case; the choice of exercises and all doses are ours, after
 * clinical practice. @source wagner2010 vanDyk2019 alfredson1998
 */
export const tracks: Readonly<Record<TrackKey, readonly TrackStep[]>> = {
  "hip-strength": hip,
  "hamstring-eccentric": hamstring,
  "calf-eccentric": calf,
  plyometrics: jumps,
  "return-to-running": backToRunning,
};

/** Pain up to here lets the next step come. After the pain limit of the trial, stricter. @source silbernagel2007 @unit count */
export const goodPainOfTen = 2;
/** Pain from here on goes a step back. @source silbernagel2007 @unit count */
export const tooMuchPainOfTen = 5;
/** First week of each hip phase. @source wagner2010 @unit index */
export const hipPhaseWeeks = [0, 5, 17] as const;

/** The step somebody is on; with a week given, no hip phase before its week. */
export function stepOf(track: TrackKey, progress: Progress, weekIndex: number | null = null): TrackStep {
  const open = tracks[track].filter(
    (one) => weekIndex === null || (hipPhaseWeeks[(one.phase ?? 1) - 1] ?? 0) <= weekIndex,
  );
  const step = open[Math.min(progress.stepIndex, open.length - 1)];
  if (step === undefined) throw new Error(`track ${track} has no step ${progress.stepIndex}: the table is empty`);
  return step;
}

/** Whether the last step was done as often as it asks. */
export function isTopReached(track: TrackKey, progress: Progress): boolean {
  const last = tracks[track].length - 1;
  return progress.stepIndex >= last && progress.goodSessionCount >= stepOf(track, progress).sessionsToMoveOn;
}

/** What one session did. */
export interface SessionOutcome {
  readonly track: TrackKey;
  /** Null: not told, which keeps the step. @unit count */
  readonly painOfTen: number | null;
  /** Weeks since the programme began. @unit count */
  readonly weekIndex: number;
  /** No step up any more, because the race is near. */
  readonly isFrozen: boolean;
}

/**
 * The rule of every ladder: pain 0 to 2 counts towards the next step, 3 or 4 keeps the step, 5 or more goes one back.
 * A hip phase never begins before its week of the published case.
 */
export function afterSession(progress: Progress, outcome: SessionOutcome): Progress {
  const { track, painOfTen, weekIndex, isFrozen } = outcome;
  const done = { ...progress, doneCount: progress.doneCount + 1 };
  if (painOfTen === null) return done;
  if (painOfTen >= tooMuchPainOfTen) {
    const stepIndex = Math.max(0, progress.stepIndex - 1);
    return { ...done, stepIndex, goodSessionCount: 0, setbackCount: progress.setbackCount + 1 };
  }
  if (painOfTen > goodPainOfTen) return done;
  const goodSessionCount = progress.goodSessionCount + 1;
  const next = tracks[track][progress.stepIndex + 1];
  const firstWeek = hipPhaseWeeks[(next?.phase ?? 1) - 1] ?? 0;
  const movesOn =
    !isFrozen &&
    next !== undefined &&
    goodSessionCount >= stepOf(track, progress).sessionsToMoveOn &&
    weekIndex >= firstWeek - 1;
  return movesOn ? { ...done, stepIndex: progress.stepIndex + 1, goodSessionCount: 0 } : { ...done, goodSessionCount };
}

/** Days without a track that cost one step. An assumption. */
const DAYS_PER_LOST_STEP = 21;

/** The step after a time without training: one back for every three weeks. */
export function afterGap(progress: Progress, gapDays: number): Progress {
  const lost = Math.floor(gapDays / DAYS_PER_LOST_STEP);
  if (lost <= 0 || progress.doneCount === 0) return progress;
  return { ...progress, stepIndex: Math.max(0, progress.stepIndex - lost), goodSessionCount: 0 };
}
