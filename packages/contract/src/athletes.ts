import { chronicSystems, injuryStages, medicines } from "@crampcast/model/athlete";
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
  descentHabitKjPerKg: CapacitySchema.nullish(),
  carriedDescentKjPerKg: CapacitySchema.nullish(),
});

/** Health, habits and the days before; absent keys were never asked. */
export const AthleteBackgroundSchema = z.object({
  chronicSystems: z.array(z.enum(chronicSystems)).max(chronicSystems.length).readonly().nullish(),
  hasAllergies: z.boolean().nullish(),
  hasCollapsed: z.boolean().nullish(),
  medicines: z.array(z.enum(medicines)).max(medicines.length).readonly().nullish(),
  injuryStage: z.enum(injuryStages).nullish(),
  isMuscleInjury: z.boolean().nullish(),
  hasBackPain: z.boolean().nullish(),
  stretchingMinPerWeek: z.number().min(0).max(1000).nullish(),
  isStretchingRegular: z.boolean().nullish(),
  runningYears: z.number().min(0).max(90).nullish(),
  sleepLastNightH: z.number().min(0).max(14).nullish(),
  travelLastTwoDaysH: z.number().min(0).max(48).nullish(),
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
  /** Absent in answers saved before it was asked. */
  background: AthleteBackgroundSchema.nullish(),
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
  descentHabitKjPerKg: z.number().min(0).max(200).optional(),
  carriedDescentKjPerKg: z.number().min(0).max(200).optional(),
});

/** PUT /api/athlete */
export const SaveAthleteSchema = z.object({ answers: AthleteAnswersSchema, overrides: TrainingOverridesSchema });

/** GET /api/athlete: answers are null until the person saved some. */
export const AthleteStateSchema = z.object({
  answers: AthleteAnswersSchema.nullable(),
  overrides: TrainingOverridesSchema,
  /** From the imported activities, before overrides. */
  derived: TrainingHistorySchema,
  /** Start of the last imported activity; null when there is none. @unit ms */
  lastActivityEpochMs: z.number().nullish(),
  /** Answers with derived numbers and overrides merged; null until answered. */
  profile: AthleteProfileSchema.nullable(),
});

export type AthleteBackgroundAnswers = z.infer<typeof AthleteBackgroundSchema>;
export type AthleteAnswers = z.infer<typeof AthleteAnswersSchema>;
export type TrainingOverrides = z.infer<typeof TrainingOverridesSchema>;
export type SaveAthlete = z.infer<typeof SaveAthleteSchema>;
export type AthleteState = z.infer<typeof AthleteStateSchema>;
