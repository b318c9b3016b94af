export { type ActivitySummary, type AttachedWeather, summaryBins } from "./activity-summary.ts";
export { type BestEffort, effortDurationsS } from "./best-efforts.ts";
export { type CleanedRecording, cleanRecording } from "./clean.ts";
export { climbWithHysteresis } from "./clean-climb.ts";
export { distanceBetweenM } from "./clean-positions.ts";
export {
  type FileReason,
  type FileReasonKey,
  fileReasonSentences,
  filledSentence,
  isFileReasonKey,
  sameEffortReasons,
  sayFileReason,
} from "./file-reason.ts";
export { type HeatExposure, HOT_AIR_C, heatExposure } from "./heat-exposure.ts";
export { type LoadCapacities, type SessionLoad, sessionLoad, weightedLoad } from "./load.ts";
export type {
  Activity,
  DeviceField,
  Lap,
  Recording,
  RecordingColumns,
  RecordingOrigin,
  Repair,
  Sport,
} from "./recording.ts";
export { cutColumns, type ResampleOptions, resampleColumns } from "./resample.ts";
export {
  type DistinctActivity,
  distinctActivities,
  type EffortOverlap,
  isSameActivity,
  preferredOf,
  type SameActivity,
} from "./same-activity.ts";
