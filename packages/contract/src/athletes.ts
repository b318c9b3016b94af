import { z } from "zod";

/** A typed or derived capacity; see `Capacity` in the model. */
export const CapacitySchema = z.object({
  value: z.number(),
  variationFraction: z.number().min(0).max(2),
  origin: z.enum(["typed", "derived", "assumed"]),
  derivedFrom: z.string().nullable(),
});

/** The training numbers, each with its origin; null where nothing is known. */
export const TrainingHistorySchema = z.object({
  criticalSpeedMps: CapacitySchema.nullable(),
  distanceReserveM: CapacitySchema.nullable(),
  criticalPowerW: CapacitySchema.nullable(),
  workReserveJ: CapacitySchema.nullable(),
  criticalSwimSpeedMps: CapacitySchema.nullable(),
  longestSessionS: CapacitySchema.nullable(),
  timeAtRaceEffortS: CapacitySchema.nullable(),
  longLoad: CapacitySchema.nullable(),
  shortLoad: CapacitySchema.nullable(),
  strengthWorkFraction: CapacitySchema.nullable(),
  heatAcclimationFraction: CapacitySchema.nullable(),
});

/** What a person answers about themselves. Bounds are what the model accepts. */
export const AthleteAnswersSchema = z.object({
  name: z.string().max(200).nullable(),
  sex: z.enum(["female", "male"]),
  ageYears: z.number().min(10).max(100),
  massKg: z.number().min(30).max(200),
  heightM: z.number().min(1.2).max(2.3),
  crampedRacesOfLastTenCount: z.int().min(0).max(10).nullable(),
  hasFamilyHistory: z.boolean().nullable(),
  chronicConditionCount: z.int().min(0).max(12).nullable(),
  measuredSweatSodiumMmolPerL: z.number().min(5).max(120).nullable(),
  measuredSweatRateKgPerH: z.number().min(0.1).max(4).nullable(),
});

/** A profile with its training numbers, as the model takes it. */
export const AthleteProfileSchema = AthleteAnswersSchema.extend({ training: TrainingHistorySchema });

/** Numbers the person typed over the derived ones; a missing key means "use the derived one". */
export const TrainingOverridesSchema = z.object({
  criticalSpeedMps: z.number().min(1.5).max(7).optional(),
  distanceReserveM: z.number().min(20).max(1000).optional(),
  criticalPowerW: z.number().min(50).max(600).optional(),
  workReserveJ: z.number().min(2000).max(60000).optional(),
  criticalSwimSpeedMps: z.number().min(0.3).max(2.2).optional(),
  longestSessionS: z.number().min(0).max(200_000).optional(),
  timeAtRaceEffortS: z.number().min(0).max(500_000).optional(),
  longLoad: z.number().min(0).max(500).optional(),
  shortLoad: z.number().min(0).max(1000).optional(),
  strengthWorkFraction: z.number().min(0).max(1).optional(),
  heatAcclimationFraction: z.number().min(0).max(1).optional(),
});

/** PUT /api/athlete */
export const SaveAthleteSchema = z.object({ answers: AthleteAnswersSchema, overrides: TrainingOverridesSchema });

/** GET /api/athlete: answers are null until the person saved some. */
export const AthleteStateSchema = z.object({
  answers: AthleteAnswersSchema.nullable(),
  overrides: TrainingOverridesSchema,
  /** From the imported activities, before overrides. */
  derived: TrainingHistorySchema,
  /** Answers with derived numbers and overrides merged; null until answered. */
  profile: AthleteProfileSchema.nullable(),
});

export type AthleteAnswers = z.infer<typeof AthleteAnswersSchema>;
export type TrainingOverrides = z.infer<typeof TrainingOverridesSchema>;
export type SaveAthlete = z.infer<typeof SaveAthleteSchema>;
export type AthleteState = z.infer<typeof AthleteStateSchema>;
