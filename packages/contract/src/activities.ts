import { z } from "zod";

/** One stored activity, as lists show it. */
export const ActivityRowSchema = z.object({
  id: z.uuid(),
  importId: z.uuid(),
  /** SHA-256 of the original file, hexadecimal; the original is kept byte for byte under it. */
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string(),
  sport: z.string(),
  subSport: z.string().nullable(),
  title: z.string().nullable(),
  startEpochMs: z.number(),
  elapsedS: z.number(),
  timerS: z.number(),
  distanceM: z.number().nullable(),
  ascentM: z.number().nullable(),
  averageHeartRateBpm: z.number().nullable(),
  averagePowerW: z.number().nullable(),
  averageTemperatureC: z.number().nullable(),
  /** Load of the session, or null with the reason. */
  load: z.number().nullable(),
  loadReason: z.string().nullable(),
  repairs: z.array(z.object({ kind: z.string(), message: z.string(), sampleCount: z.number() })),
});

/** One reason as data: which sentence, and what stands in its places. A key that is not known is one of another version. */
const FileReasonSchema = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** What became of one file of an upload. */
export const FileFateSchema = z.object({
  fileName: z.string(),
  outcome: z.enum(["imported", "duplicate-file", "same-activity", "not-an-activity", "unreadable"]),
  /** Plain words; null when simply imported. */
  reason: z.string().nullable(),
  /** The sentences of `reason` as data, for other languages; absent in what was imported before they were kept. */
  reasons: z.array(FileReasonSchema).optional(),
  activityIds: z.array(z.uuid()),
});

/** An import job with the fate of every file so far. */
export const ImportSchema = z.object({
  id: z.uuid(),
  state: z.enum(["queued", "running", "done", "failed"]),
  doneCount: z.int(),
  totalCount: z.int(),
  files: z.array(FileFateSchema),
  error: z.string().nullable(),
  createdEpochMs: z.number(),
});

/** What came of asking for the weather of past activities; ask again while some remain. */
export const AttachedWeatherSchema = z.object({
  attachedCount: z.int(),
  /** Still without weather and not tried in this call. */
  remainingCount: z.int(),
  /** Indoor or without positions: there is no place to ask for. */
  withoutPlaceCount: z.int(),
  /** Why it stopped or what could not be used, in plain words; null when all went well. */
  reason: z.string().nullable(),
});

export type AttachedWeatherAnswer = z.infer<typeof AttachedWeatherSchema>;
export type ActivityRow = z.infer<typeof ActivityRowSchema>;
export type FileFate = z.infer<typeof FileFateSchema>;
export type Import = z.infer<typeof ImportSchema>;
