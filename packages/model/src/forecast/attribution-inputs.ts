import { criticals } from "../scenario/assumed-critical.ts";
import type { RaceRequest } from "../scenario/race-request.ts";
import type { Scenario } from "../scenario/race-scenario.ts";
import { REFERENCE_LONG_LOAD } from "../scenario/training-prior.ts";
import { placesOf } from "../weather/conditions.ts";
import { type DriverKey, type EffortTable, typicalSweat, usualRace } from "./attribution-drivers.ts";

/** One input of a driver, in this race and in the usual one; null: not known, or left to the population. */
export interface DriverInput {
  readonly driver: DriverKey;
  /** Name with its unit, for example `airTemperatureC`. */
  readonly name: string;
  /** @unit as `name` */
  readonly here: number | null;
  /** @unit as `name` */
  readonly usual: number | null;
}

const effortNames = {
  criticalSpeedMps: "runningEffortFraction",
  criticalPowerW: "cyclingEffortFraction",
  criticalSwimSpeedMps: "swimmingEffortFraction",
} as const;

/** What stands behind each driver: the values of this race beside those of the usual one. */
export function driverInputs(request: RaceRequest, scenario: Scenario, table: EffortTable): DriverInput[] {
  const { training, crampedRacesOfLastTenCount } = request.athlete;
  const hours = placesOf(request.weather).flatMap((place) => place.hours);
  const mean = (valueOfHour: (hour: (typeof hours)[number]) => number): number =>
    hours.reduce((sum, hour) => sum + valueOfHour(hour), 0) / Math.max(1, hours.length);
  const sports = criticals.filter((item) => table.effortFraction[item.key] !== null);
  const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(4)));
  const line = (driver: DriverKey, name: string, here: number | null, usual: number | null): DriverInput => ({
    driver,
    name,
    here: rounded(here),
    usual: rounded(usual),
  });
  const sweat = typicalSweat(request, table, new Set());
  // What thirst asks for is read off the typical body.
  const isToThirst = scenario.offeredDrinkKg > 0 && sweat !== null;
  const drinkKg = isToThirst ? sweat.drunkKg : scenario.drinkKg;
  const offeredFraction = isToThirst ? (drinkKg - scenario.drinkKg) / scenario.offeredDrinkKg : 0;
  const sodiumMmol = scenario.sodiumIntakeMmol + offeredFraction * scenario.offeredSodiumMmol;
  const usualKgPerH = sweat && usualRace.drinkOverSweatFraction * sweat.sweatKgPerH;
  return [
    line("heat", "airTemperatureC", scenario.meanAirTemperatureC, usualRace.airTemperatureC),
    line("heat", "relativeHumidityFraction", scenario.meanRelativeHumidityFraction, usualRace.relativeHumidityFraction),
    line(
      "heat",
      "windSpeedMps",
      mean((hour) => hour.windSpeedMps),
      usualRace.windSpeedMps,
    ),
    line(
      "heat",
      "cloudCoverFraction",
      mean((hour) => hour.cloudCoverFraction),
      usualRace.cloudCoverFraction,
    ),
    line("fluid", "drinkKgPerH", (3600 * drinkKg) / scenario.durationS, usualKgPerH),
    line("sodium", "drinkSodiumMmolPerL", drinkKg > 0 ? sodiumMmol / drinkKg : null, usualRace.drinkSodiumMmolPerL),
    line(
      "course",
      "climbM",
      scenario.legs.reduce((sum, leg) => sum + leg.climbM, 0),
      0,
    ),
    ...sports.map((item) => {
      const effort = table.effortFraction[item.key];
      return line("pace", effortNames[item.key], effort?.planned ?? null, effort?.usual ?? null);
    }),
    ...sports.map((item) =>
      line("training", item.key, training[item.key]?.value ?? null, table.typical[item.key].value),
    ),
    line("training", "longestSessionS", training.longestSessionS?.value ?? null, scenario.durationS),
    line("training", "longLoad", training.longLoad?.value ?? null, REFERENCE_LONG_LOAD),
    line(
      "acclimation",
      "heatAcclimationFraction",
      training.heatAcclimationFraction?.value ?? null,
      usualRace.heatAcclimationFraction,
    ),
    line("history", "crampedRacesOfLastTenCount", crampedRacesOfLastTenCount, null),
  ];
}
