import {
  CourseSchema,
  IntakePlanSchema,
  MemberCountSchema,
  SeedSchema,
  WeatherSeriesSchema,
} from "@crampcast/contract";
import type { Course } from "@crampcast/model/course";
import type { WeatherSeries } from "@crampcast/model/weather";
import { z } from "zod";
import { storedValue } from "../../client/stored-value.ts";
import { deviceTimeZone, utcOffsetAtS } from "./time-zone.ts";

const number = z.number();
const empty = z.number().nullable();

/** @source siegel2010 */
const TRIAL_DOSE_G_PER_KG = 7.5;

/** Members and seed of a forecast made here: enough for a steady percent, and the same answer each time. */
export const usualEnsemble = { memberCount: 1000, seed: 1 } as const;

const LegDraftSchema = z.object({
  id: z.string(),
  sport: z.enum(["running", "walking", "cycling", "swimming", "transition"]),
  courseSource: z.enum(["typed", "file"]),
  /** Course of the file, stretched to `officialDistanceM` when the request is made. */
  fileCourse: CourseSchema.nullable(),
  distanceM: empty,
  climbM: empty,
  officialDistanceM: empty,
  aidEveryM: empty,
  goalTimeS: empty,
  strategy: z.enum(["even-effort", "even-speed"]),
  powerW: empty,
  clothingClo: empty,
  waterTemperatureC: empty,
  hasWetsuit: z.boolean(),
  pattern: z.enum(["continuous", "aid-stations"]),
  drinkKgPerH: number,
  drinkPerStationKg: number,
  isToThirst: z.boolean().default(false),
  drink: z.enum(["water", "sports", "own"]),
  drinkSodiumMmolPerL: number,
  drinkCarbohydrateGPerL: number,
  drinkTemperatureC: number,
  hasCapsules: z.boolean(),
  capsuleEveryS: number,
  capsuleSodiumMmol: number,
  // Drafts kept on a device before these were asked for have none of them.
  walkBreaks: z.enum(["none", "time", "distance"]).default("none"),
  walkEveryS: number.default(600),
  walkEveryM: number.default(1000),
  walkLengthS: number.default(60),
  stopPerStationS: empty.default(null),
  foodCarbohydrateGPerH: empty.default(null),
  foodSodiumMmolPerH: empty.default(null),
  /** Place by place, as the screen Plan made it; gone when the drinks or the course are changed by hand. */
  servings: IntakePlanSchema.shape.servings.unwrap().unwrap().nullable().default(null),
});

const HourDraftSchema = z.object({
  id: z.string(),
  /** Clock time `HH:MM`. */
  time: z.string(),
  airTemperatureC: number,
  relativeHumidityFraction: number,
  windSpeedMps: number,
  cloudCoverFraction: number,
});

const RaceDraftSchema = z.object({
  name: z.string(),
  date: z.string(),
  time: z.string(),
  zone: z.string(),
  legs: z.array(LegDraftSchema).min(1),
  /** `kept`: weather of a plan that the rows of the form cannot hold. */
  weatherSource: z.enum(["typed", "server", "file", "kept"]),
  hours: z.array(HourDraftSchema),
  series: WeatherSeriesSchema.nullable(),
  latitudeDeg: empty,
  longitudeDeg: empty,
  raceId: z.string().nullable(),
  preCooling: z.enum(["none", "ice-slurry", "cold-water"]).default("none"),
  preCoolingDoseGPerKg: number.default(TRIAL_DOSE_G_PER_KG),
  memberCount: MemberCountSchema.default(usualEnsemble.memberCount),
  seed: SeedSchema.default(usualEnsemble.seed),
});

/** One leg as the form holds it; null is an empty field. */
export type LegDraft = Omit<z.infer<typeof LegDraftSchema>, "fileCourse"> & { readonly fileCourse: Course | null };
/** One typed hour of weather. */
export type HourDraft = z.infer<typeof HourDraftSchema>;
/** The race form. */
export type RaceDraft = Omit<z.infer<typeof RaceDraftSchema>, "legs" | "series"> & {
  readonly legs: readonly LegDraft[];
  readonly series: WeatherSeries | null;
};

/** What the two usual drinks hold. @source typical labels; a sports drink between 400 and 500 mg/L of sodium */
export const drinks = {
  water: { drinkSodiumMmolPerL: 0, drinkCarbohydrateGPerL: 0 },
  sports: { drinkSodiumMmolPerL: 20, drinkCarbohydrateGPerL: 60 },
} as const;

/** The draft as last left, kept on this device. */
export const storedDraft = storedValue<RaceDraft | null>({
  key: "crampcast.race-draft",
  initial: null,
  check(raw) {
    const parsed = RaceDraftSchema.safeParse(raw);
    return parsed.success ? parsed.data : null;
  },
});

/** A leg to begin with. */
export function emptyLeg(id: string, sport: LegDraft["sport"]): LegDraft {
  return {
    id,
    sport,
    courseSource: "typed",
    fileCourse: null,
    distanceM: sport === "running" ? 42_195 : null,
    climbM: 0,
    officialDistanceM: null,
    aidEveryM: sport === "running" ? 5000 : null,
    goalTimeS: null,
    strategy: "even-effort",
    powerW: null,
    clothingClo: null,
    waterTemperatureC: sport === "swimming" ? 20 : null,
    hasWetsuit: false,
    pattern: "continuous",
    drinkKgPerH: sport === "swimming" || sport === "transition" ? 0 : 0.5,
    drinkPerStationKg: 0.15,
    isToThirst: false,
    drink: "sports",
    ...drinks.sports,
    drinkTemperatureC: 18,
    hasCapsules: false,
    capsuleEveryS: 3600,
    capsuleSodiumMmol: 10,
    walkBreaks: "none",
    walkEveryS: 600,
    walkEveryM: 1000,
    walkLengthS: 60,
    stopPerStationS: null,
    foodCarbohydrateGPerH: null,
    foodSodiumMmolPerH: null,
    servings: null,
  };
}

/** A plan to begin with: a marathon on the coming Sunday that is at least a week away. */
export function emptyDraft(nowEpochMs: number): RaceDraft {
  const zone = deviceTimeZone();
  const local = new Date(nowEpochMs + utcOffsetAtS(zone, nowEpochMs) * 1000);
  const daysToSunday = 7 + ((7 - local.getUTCDay()) % 7);
  const date = new Date(local.getTime() + daysToSunday * 86_400_000).toISOString().slice(0, 10);
  return {
    name: "",
    date,
    time: "09:00",
    zone,
    legs: [emptyLeg("1", "running")],
    weatherSource: "typed",
    hours: ["09:00", "11:00", "13:00"].map((time, index) => ({
      id: String(index),
      time,
      airTemperatureC: 15 + 2.5 * index,
      relativeHumidityFraction: 0.7 - 0.08 * index,
      windSpeedMps: 3,
      cloudCoverFraction: 0.4,
    })),
    series: null,
    latitudeDeg: null,
    longitudeDeg: null,
    raceId: null,
    preCooling: "none",
    preCoolingDoseGPerKg: TRIAL_DOSE_G_PER_KG,
    ...usualEnsemble,
  };
}

/** What may change and leave a plan place by place as it is. */
const besideServings: ReadonlySet<string> = new Set([
  "goalTimeS",
  "strategy",
  "powerW",
  "clothingClo",
  "waterTemperatureC",
  "hasWetsuit",
  "walkBreaks",
  "walkEveryS",
  "walkEveryM",
  "walkLengthS",
  "stopPerStationS",
  "foodCarbohydrateGPerH",
  "foodSodiumMmolPerH",
]);

/** A leg with a change; a change of its drinks or course takes the place of what was planned place by place. */
export function changedLeg(leg: LegDraft, part: Partial<LegDraft>): LegDraft {
  const keepsServings = Object.keys(part).every((key) => besideServings.has(key));
  return { ...leg, ...(keepsServings ? {} : { servings: null }), ...part };
}
