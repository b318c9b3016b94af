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
