/** What a session or exercise is for. */
export const programmeParts = [
  "conditioning",
  "race-pace",
  "downhill",
  "return-to-running",
  "hip-strength",
  "hamstring-eccentric",
  "calf-eccentric",
  "plyometrics",
  "heat",
  "stretching",
  "warm-up",
  "taper",
] as const;

/** Name of a part. */
export type ProgrammePart = (typeof programmeParts)[number];

/** Where it hurts. */
export const injuryRegions = [
  "calf",
  "achilles",
  "foot",
  "shin",
  "knee",
  "quadriceps",
  "hamstring",
  "hip",
  "back",
] as const;

/** Part of the body that is injured. */
export type InjuryRegion = (typeof injuryRegions)[number];
