import type { InjuryRegion, ProgrammePart } from "./parts.ts";

/** What an exercise is for and which parts of the body it loads. Words and drawings stand under the same name. */
export interface Exercise {
  readonly part: ProgrammePart;
  readonly loads: readonly InjuryRegion[];
}

const leg = ["calf", "achilles", "foot", "shin", "knee", "quadriceps", "hamstring", "hip", "back"] as const;
const standing = ["calf", "achilles", "foot", "shin", "knee", "quadriceps", "hamstring", "hip"] as const;

/** Every exercise, in the order in which they are shown. */
export const exercises = {
  "leg-swings": { part: "warm-up", loads: ["hip", "hamstring"] },
  "walking-lunges": { part: "warm-up", loads: standing },
  "high-knees": { part: "warm-up", loads: leg },
  "easy-run": { part: "conditioning", loads: leg },
  "long-run": { part: "conditioning", loads: leg },
  "walk-run": { part: "return-to-running", loads: leg },
  "race-pace-run": { part: "race-pace", loads: leg },
  "downhill-run": { part: "downhill", loads: leg },
  "heat-session": { part: "heat", loads: leg },
  bridge: { part: "hip-strength", loads: ["hip", "hamstring", "back"] },
  clamshell: { part: "hip-strength", loads: ["hip"] },
  "side-leg-raise": { part: "hip-strength", loads: ["hip"] },
  "kneeling-hip-extension": { part: "hip-strength", loads: ["hip", "back", "knee"] },
  "single-leg-bridge": { part: "hip-strength", loads: ["hip", "hamstring", "back"] },
  "step-up": { part: "hip-strength", loads: standing },
  "band-side-steps": { part: "hip-strength", loads: ["hip", "knee", "foot", "calf", "achilles", "shin"] },
  "single-leg-deadlift": { part: "hip-strength", loads: ["hip", "hamstring", "back", "calf", "achilles", "foot"] },
  "split-squat": { part: "hip-strength", loads: standing },
  "step-down": { part: "hip-strength", loads: standing },
  "knee-drive-step-up": { part: "hip-strength", loads: standing },
  "band-hip-extension": { part: "hip-strength", loads: ["hip", "hamstring", "back"] },
  "long-bridge-hold": { part: "hamstring-eccentric", loads: ["hamstring", "hip", "back"] },
  "hamstring-slider": { part: "hamstring-eccentric", loads: ["hamstring", "hip", "back"] },
  nordic: { part: "hamstring-eccentric", loads: ["hamstring", "knee", "back"] },
  "heel-raise-two": { part: "calf-eccentric", loads: ["calf", "achilles", "foot"] },
  "heel-raise-one": { part: "calf-eccentric", loads: ["calf", "achilles", "foot"] },
  "heel-drop-straight": { part: "calf-eccentric", loads: ["calf", "achilles", "foot"] },
  "heel-drop-bent": { part: "calf-eccentric", loads: ["calf", "achilles", "foot", "knee"] },
  "ankle-hops": { part: "plyometrics", loads: leg },
  "squat-jump": { part: "plyometrics", loads: leg },
  "single-leg-hops": { part: "plyometrics", loads: leg },
  bounding: { part: "plyometrics", loads: leg },
  "stretch-calf": { part: "stretching", loads: ["calf", "achilles"] },
  "stretch-soleus": { part: "stretching", loads: ["calf", "achilles"] },
  "stretch-hamstring": { part: "stretching", loads: ["hamstring"] },
  "stretch-quadriceps": { part: "stretching", loads: ["quadriceps", "knee"] },
  "stretch-hip": { part: "stretching", loads: ["hip", "back"] },
} as const satisfies Record<string, Exercise>;

/** Name of an exercise. */
export type ExerciseKey = keyof typeof exercises;

/** Names of all exercises in order. Object.keys of a constant table gives the keys of that table. */
export const exerciseKeys = Object.keys(exercises) as ExerciseKey[];

/** Whether an exercise loads a region; a region that was not told is taken as the whole leg. */
export function loadsRegion(key: ExerciseKey, region: InjuryRegion | null): boolean {
  const loads: readonly InjuryRegion[] = exercises[key].loads;
  return region === null || loads.includes(region);
}
