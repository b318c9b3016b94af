export { type CleanedRecording, cleanRecording } from "./clean.ts";
export { climbWithHysteresis } from "./clean-climb.ts";
export { distanceBetweenM } from "./clean-positions.ts";
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
  isSameActivity,
  preferredOf,
  type SameActivity,
} from "./same-activity.ts";
