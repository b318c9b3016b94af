export { athleteBounds, athleteProblem, trainingBounds, trainingKeys } from "./athlete-bounds.ts";
export {
  type AthleteBackground,
  backgroundBounds,
  backgroundProblem,
  type ChronicSystem,
  chronicSystems,
  type InjuryStage,
  injuryStages,
  type Medicine,
  medicines,
} from "./background.ts";
export { defaultProfile, mergeTraining, unknownTraining } from "./default-profile.ts";
export type { AthleteProfile, Capacity, Sex, TrainingHistory } from "./profile.ts";
