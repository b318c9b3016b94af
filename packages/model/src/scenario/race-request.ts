import type { AthleteProfile } from "../athlete/profile.ts";
import type { Course } from "../course/course.ts";
import type { WeatherSeries } from "../weather/conditions.ts";

/** How the goal time is spread over the course. `even-effort` slows uphill so that the effort stays equal. */
export type PacingStrategy = "even-effort" | "even-speed";

/** The pace plan of one leg. Exactly one of goal time and power is followed: cycling legs may name a power. */
export interface Pacing {
  readonly strategy: PacingStrategy;
  /** Time for the leg, walking breaks excluded. */
  readonly goalTimeS: number;
  /** Cycling only: mean power; null derives the power from the goal time. */
  readonly powerW: number | null;
}

/** A capsule or tablet taken at an interval. */
export interface Capsules {
  readonly everyS: number;
  readonly sodiumMmol: number;
}

/** What is drunk and eaten on the way. */
export interface IntakePlan {
  /** `continuous` spreads the hourly amount evenly; `aid-stations` takes one portion at each station of the course. */
  readonly pattern: "continuous" | "aid-stations";
  /** Amount per hour when continuous. @unit kg/h (1 kg = 1 L) */
  readonly drinkKgPerH: number;
  /** Amount at each station when at stations. */
  readonly drinkPerStationKg: number;
  readonly drinkSodiumMmolPerL: number;
  readonly drinkTemperatureC: number;
  /** Carbohydrate in the drink. @unit g/L */
  readonly drinkCarbohydrateGPerL: number;
  readonly capsules: Capsules | null;
}

/** One leg of the race, in one sport. */
export interface RaceLeg {
  readonly sport: "running" | "walking" | "cycling" | "swimming" | "transition";
  readonly course: Course;
  readonly pacing: Pacing;
  readonly intake: IntakePlan;
  /** Clothing insulation; null takes the population prior. @unit clo */
  readonly clothingClo: number | null;
  /** Swimming only. */
  readonly waterTemperatureC: number | null;
  readonly hasWetsuit: boolean;
}

/** Everything a forecast needs, as one serialisable value: it can be saved, mailed with a bug report, replayed. */
export interface RaceRequest {
  /** @unit version */
  readonly formatVersion: 1;
  readonly name: string;
  readonly athlete: AthleteProfile;
  /** Start, UTC, milliseconds since 1970. @unit ms */
  readonly startEpochMs: number;
  readonly weather: WeatherSeries;
  readonly legs: readonly RaceLeg[];
  /** @unit count */
  readonly memberCount: number;
  /** Seed of all chance in the forecast: a whole number from 0 to 4294967295. */
  readonly seed: number;
}
