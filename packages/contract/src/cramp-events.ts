import { z } from "zod";

/** Muscle groups of the model, and `elsewhere` for a muscle that it does not know. */
export const CrampMuscleSchema = z.enum([
  "gastrocnemius",
  "soleus",
  "hamstrings",
  "rectus-femoris",
  "vasti",
  "gluteus-maximus",
  "adductors",
  "foot-intrinsics",
  "elsewhere",
]);

/** What was done about it. */
export const CrampMeasureSchema = z.enum([
  "stretch",
  "opposite-muscle",
  "slowed",
  "walked",
  "stopped",
  "massage",
  "pickle-juice",
  "drink",
  "salt",
  "other",
]);

/** One cramp as the person writes it down. Its id is made on the device, so that sending it twice stores it once. */
export const LogCrampSchema = z.object({
  id: z.uuid(),
  /** The entry that this one corrects; that one stays in the log and no longer counts. */
  supersedesId: z.uuid().nullable(),
  /** The corrected entry was a mistake: there was no cramp. */
  isWithdrawn: z.boolean(),
  muscle: CrampMuscleSchema,
  side: z.enum(["left", "right", "both"]),
  epochMs: z.number().min(0).max(4_102_444_800_000),
  /** Kept apart: a cramp at night says nothing about a race. */
  circumstance: z.enum(["during-exercise", "at-rest", "at-night"]),
  /** 1 twitching, 2 slowed down by it, 3 stopped by it; null where the person did not say. */
  severity: z.int().min(1).max(3).nullable(),
  lastedS: z.number().min(0).max(86_400).nullable(),
  measures: z.array(z.object({ measure: CrampMeasureSchema, helped: z.enum(["yes", "no", "unsure"]) })).max(20),
  /** Where in the session, since its start. */
  distanceM: z.number().min(0).max(1_000_000).nullable(),
  note: z.string().max(2000),
});

/** A stored cramp. */
export const CrampEventSchema = LogCrampSchema.extend({
  loggedEpochMs: z.number(),
  /** The entry that corrects this one; null while it counts. */
  supersededById: z.uuid().nullable(),
  /** The imported activity during which it was, found by time at each reading; null when there is none. */
  activityId: z.uuid().nullable(),
});

export type LogCramp = z.infer<typeof LogCrampSchema>;
export type CrampEvent = z.infer<typeof CrampEventSchema>;
