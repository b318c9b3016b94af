/**
 * The eight muscle groups of the model, in the order of every per-muscle array.
 * Two-joint groups (calf, hamstrings, rectus femoris) shorten at both ends and cramp most.
 */
export const muscleGroups = [
  "gastrocnemius",
  "soleus",
  "hamstrings",
  "rectus-femoris",
  "vasti",
  "gluteus-maximus",
  "adductors",
  "foot-intrinsics",
] as const;

export type MuscleGroup = (typeof muscleGroups)[number];

/** Number of muscle groups: the constant bound of every per-muscle loop. */
export const MUSCLES = 8;

/** Positions of the muscle groups: every per-muscle loop runs over these, and only these. */
export const muscleIndices = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** Position of a muscle group in a per-muscle array. */
export type MuscleIndex = (typeof muscleIndices)[number];

/** One number for each muscle group, in the order of `muscleGroups`. */
export type PerMuscle = [number, number, number, number, number, number, number, number];

/** The same number for every muscle group. */
export const forEveryMuscle = (value: number): PerMuscle => [value, value, value, value, value, value, value, value];
