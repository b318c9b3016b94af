import { z } from "zod";
import { AthleteProfileSchema } from "./athletes.ts";

export const CoursePointSchema = z.object({
  distanceM: z.number().min(0).max(1_000_000),
  altitudeM: z.number().min(-500).max(9000),
  latitudeDeg: z.number().min(-90).max(90).nullable(),
  longitudeDeg: z.number().min(-180).max(180).nullable(),
});

export const CourseSchema = z.object({
  name: z.string().max(300),
  points: z.array(CoursePointSchema).min(2).max(20_000),
  aidStations: z
    .array(z.object({ distanceM: z.number().min(0).max(1_000_000), name: z.string().max(200).nullable() }))
    .max(500),
  notes: z.array(z.string().max(1000)).max(50),
});

/** Name of a time zone as in `Europe/Vienna`; whether an engine knows it is seen where it is used. */
export const TimeZoneSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, "the name of a time zone, for example Europe/Vienna");

const WeatherOfPlaceSchema = z.object({
  latitudeDeg: z.number().min(-90).max(90),
  longitudeDeg: z.number().min(-180).max(180),
  /** Along the race, all legs in a row; absent: the start. */
  distanceM: z.number().min(0).max(1_000_000).optional(),
  /** For which the air stands; absent or null: unknown, and the air is not brought to the altitude of the course. */
  altitudeM: z.number().min(-500).max(9000).nullish(),
  hours: z
    .array(
      z.object({
        epochMs: z.number(),
        airTemperatureC: z.number().min(-40).max(55),
        relativeHumidityFraction: z.number().min(0).max(1),
        windSpeedMps: z.number().min(0).max(40),
        windFromDeg: z.number().min(0).max(360).nullable(),
        cloudCoverFraction: z.number().min(0).max(1),
        globalIrradianceWPerM2: z.number().min(0).max(1400).nullable(),
        airPressurePa: z.number().min(40_000).max(110_000).nullable(),
      }),
    )
    .min(1)
    .max(24 * 40),
});

/** Weather of a race: of one place for the whole course, or of several along it. */
export const WeatherSeriesSchema = WeatherOfPlaceSchema.extend({
  utcOffsetS: z
    .number()
    .min(-14 * 3600)
    .max(15 * 3600),
  timeZone: TimeZoneSchema.nullish(),
  origin: z.string().max(100),
  furtherPlaces: z.array(WeatherOfPlaceSchema).max(40).nullish(),
});

/** POST /api/weather/along: the places of a race and its local day. */
export const WeatherAlongSchema = z.object({
  /** Local calendar day, YYYY-MM-DD. */
  date: z.iso.date(),
  places: z
    .array(
      z.object({
        distanceM: z.number().min(0).max(1_000_000),
        latitudeDeg: z.number().min(-90).max(90),
        longitudeDeg: z.number().min(-180).max(180),
      }),
    )
    .min(1)
    .max(12),
});

export const PacingSchema = z.object({
  strategy: z.enum(["even-effort", "even-speed"]),
  goalTimeS: z.number().min(60).max(400_000),
  powerW: z.number().min(20).max(600).nullable(),
  walkBreaks: z
    .object({
      everyS: z.number().min(60).max(7200).nullable(),
      everyM: z.number().min(200).max(20_000).nullable(),
      lengthS: z.number().min(15).max(1800),
    })
    .nullish(),
  stopPerStationS: z.number().min(0).max(7200).nullish(),
});

/** A drink with what is in it; see `Drink` in the model. */
export const DrinkSchema = z.object({
  name: z.string().max(200),
  sodiumMmolPerL: z.number().min(0).max(200),
  carbohydrateGPerL: z.number().min(0).max(300),
  temperatureC: z.number().min(0).max(60),
});

const PlannedServingSchema = z.object({
  distanceM: z.number().min(0).max(1_000_000),
  source: z.enum(["station", "bottle", "capsule"]),
  count: z.number().min(0).max(20),
  unitKg: z.number().min(0).max(2),
  unitSodiumMmol: z.number().min(0).max(60),
  drink: DrinkSchema.nullable(),
});

export const IntakePlanSchema = z.object({
  pattern: z.enum(["continuous", "aid-stations"]),
  drinkKgPerH: z.number().min(0).max(3),
  drinkPerStationKg: z.number().min(0).max(1.5),
  drinkSodiumMmolPerL: z.number().min(0).max(200),
  drinkTemperatureC: z.number().min(0).max(60),
  drinkCarbohydrateGPerL: z.number().min(0).max(300),
  capsules: z.object({ everyS: z.number().min(300).max(50_000), sodiumMmol: z.number().min(0).max(60) }).nullable(),
  foodSodiumMmolPerH: z.number().min(0).max(100).nullish(),
  foodCarbohydrateGPerH: z.number().min(0).max(150).nullish(),
  isToThirst: z.boolean().nullish(),
  servings: z.array(PlannedServingSchema).max(2000).nullish(),
});

export const RaceLegSchema = z.object({
  sport: z.enum(["running", "walking", "cycling", "swimming", "transition"]),
  course: CourseSchema,
  pacing: PacingSchema,
  intake: IntakePlanSchema,
  clothingClo: z.number().min(0.05).max(1).nullable(),
  waterTemperatureC: z.number().min(8).max(36).nullable(),
  hasWetsuit: z.boolean(),
});

export const PreCoolingSchema = z.object({
  method: z.enum(["ice-slurry", "cold-water"]),
  doseGPerKg: z.number().min(0).max(15),
});

/** A race as the person plans it: everything but the athlete and the ensemble. */
export const RacePlanSchema = z.object({
  name: z.string().min(1).max(300),
  startEpochMs: z.number(),
  weather: WeatherSeriesSchema,
  legs: z.array(RaceLegSchema).min(1).max(12),
  preCooling: PreCoolingSchema.nullish(),
});

/** POST /api/races: with an id of the sender's choice, a race that is sent twice is one race. */
export const NewRaceSchema = RacePlanSchema.extend({ id: z.uuid().optional() });

export const MemberCountSchema = z.int().min(10).max(20_000);
export const SeedSchema = z.int().min(0).max(4_294_967_295);

/** The whole input of a forecast; see `RaceRequest` in the model. */
export const RaceRequestSchema = z.object({
  formatVersion: z.literal(1),
  name: z.string().min(1).max(300),
  athlete: AthleteProfileSchema,
  startEpochMs: z.number(),
  weather: WeatherSeriesSchema,
  legs: z.array(RaceLegSchema).min(1).max(12),
  preCooling: PreCoolingSchema.nullish(),
  memberCount: MemberCountSchema,
  seed: SeedSchema,
});

/** A stored race. */
export const RaceSchema = z.object({ id: z.uuid(), createdEpochMs: z.number(), plan: RacePlanSchema });

/** A stored race as lists show it, with the chance of the forecast that was last finished for it. */
export const RaceRowSchema = RaceSchema.extend({
  lastForecast: z
    .object({
      id: z.uuid(),
      createdEpochMs: z.number(),
      crampProbability: z.number().min(0).max(1),
      crampProbabilityLow: z.number().min(0).max(1),
      crampProbabilityHigh: z.number().min(0).max(1),
      /** No study stands behind a number for this race: only the range is told. Absent in rows kept from before. */
      isOutsideEvidence: z.boolean().optional(),
    })
    .nullable(),
});

export type NewRace = z.infer<typeof NewRaceSchema>;
export type RacePlan = z.infer<typeof RacePlanSchema>;
export type Race = z.infer<typeof RaceSchema>;
export type RaceRow = z.infer<typeof RaceRowSchema>;
