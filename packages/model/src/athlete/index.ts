export { athleteBounds, athleteProblem, trainingBounds, trainingKeys } from "./athlete-bounds.ts";
export { defaultProfile, mergeTraining, unknownTraining } from "./default-profile.ts";
export type { AthleteProfile, Capacity, Sex, TrainingHistory } from "./profile.ts";
