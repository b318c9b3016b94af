export {
  type EnsembleRun,
  mergeRuns,
  runFromBuffer,
  slice,
} from "./columns.ts";
export { drawMember, type Prior, populationPrior, withPrior } from "./draw-members.ts";
export { type PreparedMembers, prepareMembers } from "./drawn-members.ts";
export { displayTimesS, type EnsembleRequest } from "./ensemble-request.ts";
export type { MemberChances } from "./member-chances.ts";
export {
  type ExtremeName,
  extremeNames,
  hazardOutputs,
  muscleHazardOutputs,
  type OutputName,
  outputNames,
} from "./outputs.ts";
export {
  answerChunk,
  type ChunkAnswer,
  type ChunkMessage,
  type PooledRun,
  type PoolResult,
  runOnPool,
  type WorkerLike,
} from "./pool.ts";
export { fanOf, type OutputFan, quantileOfSorted, quantilesOf } from "./quantiles.ts";
export { type Random, randomFor, threefry } from "./random.ts";
export { kernelHere, membersInTurns, runEnsemble, runMembers, runToFinish } from "./run-ensemble.ts";
export { runReferenceEnsemble, runReferenceMembers } from "./run-reference.ts";
export { chancesOf } from "./tell-chances.ts";
