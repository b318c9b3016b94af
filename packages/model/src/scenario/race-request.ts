import type { AthleteProfile } from "../athlete/profile.ts";
import type { Course } from "../course/course.ts";
import type { WeatherSeries } from "../weather/conditions.ts";

/** How the goal time is spread over the course. `even-effort` slows uphill so that the effort stays equal. */
export type PacingStrategy = "even-effort" | "even-speed";

/** Walking put into a run on purpose; exactly one of the two distances apart is given. */
export interface WalkBreaks {
  /** Running time between breaks. */
  readonly everyS: number | null;
  /** Running distance between breaks. */
  readonly everyM: number | null;
  readonly lengthS: number;
}

/** The pace plan of one leg. Exactly one of goal time and power is followed: cycling legs may name a power. */
export interface Pacing {
  readonly strategy: PacingStrategy;
  /** Time for the leg on the clock: walk breaks and stops are part of it. */
  readonly goalTimeS: number;
  /** Cycling only: mean power; null derives the power from the goal time. */
  readonly powerW: number | null;
  /** Running only; absent or null: none. */
  readonly walkBreaks?: WalkBreaks | null | undefined;
  /** Standing at each aid station of the course; absent: none. */
  readonly stopPerStationS?: number | null | undefined;
}

/** A capsule or tablet taken at an interval. */
export interface Capsules {
  readonly everyS: number;
  readonly sodiumMmol: number;
}

/** A drink with what is in it. */
export interface Drink {
  readonly name: string;
  readonly sodiumMmolPerL: number;
  /** @unit g/L */
  readonly carbohydrateGPerL: number;
  readonly temperatureC: number;
}

/** What is drunk or swallowed at one place of a leg, counted in the units in which it comes. */
export interface PlannedServing {
  /** Along the course of the leg, after its start and before its end. */
  readonly distanceM: number;
  readonly source: "station" | "bottle" | "capsule";
  /** Cups or capsules; of a bottle the share drunk here. @unit count */
  readonly count: number;
  /** Drink in one cup or one full bottle; 0 for a capsule. */
  readonly unitKg: number;
  /** Sodium in one capsule; 0 for a drink. */
  readonly unitSodiumMmol: number;
  /** Null for a capsule. */
  readonly drink: Drink | null;
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
  /** Sodium eaten; absent: none. @unit mmol/h */
  readonly foodSodiumMmolPerH?: number | null | undefined;
  /** Carbohydrate eaten, besides that in the drink; absent: none. @unit g/h */
  readonly foodCarbohydrateGPerH?: number | null | undefined;
  /**
   * The drinks are at hand and of each as much is drunk as thirst asks for; the amounts above are then the most that there is.
   * Capsules and food are taken as planned. Absent or null: the amounts are drunk whole.
   */
  readonly isToThirst?: boolean | null | undefined;
  /** Place by place; when given, these and no other drinks and capsules are taken. Absent or null: by the pattern above. */
  readonly servings?: readonly PlannedServing[] | null | undefined;
}

/** Something cold swallowed in the half hour before the start. */
export interface PreCooling {
  readonly method: "ice-slurry" | "cold-water";
  /** Per body mass; the trial gave 7.5. @unit g/kg */
  readonly doseGPerKg: number;
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
  /** Absent or null: none. */
  readonly preCooling?: PreCooling | null | undefined;
  /** @unit count */
  readonly memberCount: number;
  /** Seed of all chance in the forecast: a whole number from 0 to 4294967295. */
  readonly seed: number;
}
