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
