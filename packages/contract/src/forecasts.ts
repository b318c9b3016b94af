import { z } from "zod";
import { MemberCountSchema, RaceRequestSchema, SeedSchema } from "./races.ts";

const SpreadSchema = z.object({ central: z.number(), low: z.number(), high: z.number() });
const numbers = z.array(z.number());

/** See `Forecast` in the model. */
export const ForecastSchema = z.object({
  modelVersion: z.string(),
  seed: SeedSchema,
  inputHash: z.string(),
  memberCount: z.int(),
  raceName: z.string(),
  durationS: z.number(),
  distanceM: z.number(),
  crampProbability: z.number().min(0).max(1),
  crampProbabilityLow: z.number().min(0).max(1),
  crampProbabilityHigh: z.number().min(0).max(1),
  onsetDistanceM: SpreadSchema.nullable(),
  onsetTimeS: SpreadSchema.nullable(),
  byDistance: z.array(
    z.object({
      distanceM: z.number(),
      timeS: z.number(),
      altitudeM: z.number(),
      crampProbability: z.number(),
      crampProbabilityLow: z.number(),
      crampProbabilityHigh: z.number(),
      crampProbabilityHere: z.number(),
    }),
  ),
  byMuscle: z.array(z.object({ muscle: z.string(), crampProbability: z.number() })),
  byCause: z.object({
    fatigueFraction: SpreadSchema,
    electrolytesFraction: SpreadSchema,
    interactionFraction: SpreadSchema,
  }),
  fans: z.array(z.object({ name: z.string(), p05: numbers, p25: numbers, p50: numbers, p75: numbers, p95: numbers })),
  atFinish: z.object({
    coreTemperatureC: SpreadSchema,
    bodyMassLossFraction: SpreadSchema,
    plasmaSodiumMmolPerL: SpreadSchema,
    sweatKg: SpreadSchema,
    sweatSodiumLossMmol: SpreadSchema,
    urineKg: SpreadSchema,
    drunkKg: SpreadSchema.optional(),
  }),
  warnings: z.array(
    z.object({
      key: z.string(),
      severity: z.enum(["note", "warning", "stop"]),
      message: z.string(),
      values: z.record(z.string(), z.number()).optional(),
      memberFraction: z.number(),
    }),
  ),
  basis: z.array(
    z.object({
      key: z.string(),
      value: z.union([z.number(), z.string()]).nullable(),
      origin: z.enum(["typed", "derived", "measured", "assumed", "weather", "course"]),
      note: z.string(),
      shift: z
        .object({ actsOn: z.enum(["hazard", "capacity"]), ratio: z.number(), low: z.number(), high: z.number() })
        .optional(),
      sources: z.array(z.string()).optional(),
    }),
  ),
  assumedParameterFraction: z.number().min(0).max(1),
});

const SobolIndexSchema = z.object({ central: z.number(), low: z.number(), high: z.number() });

/** See `Explanation` in the model: why a forecast says what it says, stored beside it and never in it. */
export const ExplanationSchema = z.object({
  modelVersion: z.string(),
  seed: SeedSchema,
  inputHash: z.string(),
  attribution: z.object({
    usualProbability: z.number(),
    crampProbability: z.number().min(0).max(1),
    drivers: z.array(
      z.object({
        key: z.string(),
        crampProbabilityDifference: SpreadSchema,
        crampProbabilityError: z.number(),
      }),
    ),
    memberCount: z.int(),
    coalitionCount: z.int(),
    isExact: z.boolean(),
  }),
  inputs: z.array(
    z.object({ driver: z.string(), name: z.string(), here: z.number().nullable(), usual: z.number().nullable() }),
  ),
  causes: z.array(
    z.object({
      key: z.string(),
      shareFraction: SpreadSchema,
      shareErrorFraction: z.number(),
      theoryVarianceFraction: SobolIndexSchema,
    }),
  ),
  assumedVarianceFraction: SobolIndexSchema,
  rowCount: z.int(),
});

/** The job that explains a forecast and, when done, its answer; one for each forecast. */
export const ExplanationJobSchema = z.object({
  id: z.uuid(),
  forecastId: z.uuid(),
  state: z.enum(["queued", "running", "done", "failed"]),
  progressFraction: z.number().min(0).max(1),
  modelVersion: z.string(),
  createdEpochMs: z.number(),
  explanation: ExplanationSchema.nullable(),
  error: z.string().nullable(),
});

/** POST /api/forecasts: a stored race for the stored athlete, or a whole request, kept with a stored race if named. */
export const StartForecastSchema = z.union([
  z.object({
    raceId: z.uuid(),
    memberCount: MemberCountSchema.optional(),
    seed: SeedSchema.optional(),
    // A wrong request beside an id must not be passed over for the stored athlete.
    request: z.never().optional(),
  }),
  z.object({ request: RaceRequestSchema, raceId: z.uuid().nullish() }),
]);

/** A forecast job and, when done, its answer. */
export const ForecastJobSchema = z.object({
  id: z.uuid(),
  raceId: z.uuid().nullable(),
  state: z.enum(["queued", "running", "done", "failed"]),
  progressFraction: z.number().min(0).max(1),
  modelVersion: z.string(),
  seed: SeedSchema,
  inputHash: z.string(),
  createdEpochMs: z.number(),
  forecast: ForecastSchema.nullable(),
  error: z.string().nullable(),
});

/** POST /api/forecasts/:id/replay */
export const ReplaySchema = z.object({
  isIdentical: z.boolean(),
  /** Why not, when not: another model version, or bytes that differ. */
  reason: z.string().nullable(),
  storedHash: z.string(),
  replayedHash: z.string(),
});

export type StartForecast = z.infer<typeof StartForecastSchema>;
export type ForecastJob = z.infer<typeof ForecastJobSchema>;
export type ExplanationJob = z.infer<typeof ExplanationJobSchema>;
export type Replay = z.infer<typeof ReplaySchema>;
