import {
  type MuscleParameterName,
  muscleParameters,
  type ParameterName,
  parameters,
} from "../physiology/parameters.ts";
import type { Basis } from "../scenario/basis.ts";
import { preCoolingBasis } from "../scenario/pre-cooling.ts";
import type { Scenario } from "../scenario/race-scenario.ts";
import { placesOf } from "../weather/conditions.ts";
import type { Spread } from "./forecast.ts";
import type { PreparedForecast } from "./prepare-forecast.ts";

// Object.keys gives plain strings; the tables fix what they are.
const scalarNames = Object.keys(parameters) as ParameterName[];
/** Read only where drink is on offer. */
const thirstParameters: readonly ParameterName[] = [
  "thirstThresholdShiftMosmPerKg",
  "thirstResponseRatio",
  "contractionThirstMosmPerKg",
  "comfortableStomachKg",
];
const muscleNames = Object.keys(muscleParameters) as MuscleParameterName[];

/** Share of the parameters that rest on an assumption: those of the table that nothing known of the athlete replaces. */
function assumedParameterFraction(prepared: PreparedForecast): number {
  let assumed = 0;
  const isThirstAsked = prepared.scenario.offeredDrinkKg > 0;
  const read = scalarNames.filter((name) => isThirstAsked || !thirstParameters.includes(name));
  for (const name of read) {
    if ("assumption" in parameters[name] && !prepared.prior.knownNames.includes(name)) assumed++;
  }
  for (const name of muscleNames) if ("assumption" in muscleParameters[name]) assumed++;
  return Number((assumed / (read.length + muscleNames.length)).toFixed(4));
}

function digits(value: number, count: number): number {
  return Number(value.toPrecision(count));
}

/** What is drunk and the sodium taken, as planned or as thirst made it. */
function intakeBasis(scenario: Scenario, drunkKg: Spread | null): Basis[] {
  if (drunkKg === null) {
    return [
      { key: "drinkKg", value: digits(scenario.drinkKg, 3), origin: "typed", note: "drunk on the way" },
      {
        key: "sodiumIntakeMmol",
        value: digits(scenario.sodiumIntakeMmol, 3),
        origin: "typed",
        note: "sodium taken on the way",
      },
    ];
  }
  const { offeredDrinkKg, offeredSodiumMmol } = scenario;
  const byThirstKg = drunkKg.central - scenario.drinkKg;
  return [
    {
      key: "offeredDrinkKg",
      value: digits(offeredDrinkKg, 3),
      origin: "typed",
      note: "on offer on the way, to be drunk as thirst asks for",
    },
    {
      key: "drinkToThirstKg",
      value: digits(drunkKg.central, 3),
      origin: "derived",
      note: `drunk on the way by the middle body; ${digits(drunkKg.low, 2)} to ${digits(drunkKg.high, 2)} kg by most`,
    },
    {
      key: "sodiumIntakeMmol",
      value: digits(scenario.sodiumIntakeMmol + (byThirstKg * offeredSodiumMmol) / offeredDrinkKg, 3),
      origin: "derived",
      note: "sodium taken on the way by the middle body",
    },
  ];
}

/**
 * What the forecast rests on, for people: the athlete, the weather, the course, the plan. `drunkKg`: what the bodies drank, where
 * thirst decided.
 */
export function basisOf(
  prepared: PreparedForecast,
  drunkKg: Spread | null,
): { basis: Basis[]; assumedParameterFraction: number } {
  const { request, scenario, prior } = prepared;
  const { weather } = request;
  const origin = weather.origin === "open-meteo" ? "weather" : weather.origin === "assumed" ? "assumed" : "typed";
  const source = weather.origin === "open-meteo" ? "Weather data by Open-Meteo.com" : `weather ${weather.origin}`;
  const placeCount = placesOf(weather).length;
  const along = placeCount > 1 ? `, read at ${placeCount} places along the course` : "";
  const measuredSun = weather.hours.some((hour) => hour.globalIrradianceWPerM2 !== null);
  const basis: Basis[] = [
    ...prior.basis,
    ...(request.preCooling ? [preCoolingBasis(request.preCooling)] : []),
    {
      key: "airTemperatureC",
      value: digits(scenario.meanAirTemperatureC, 3),
      origin,
      note: `mean over the race${along}; ${source}`,
    },
    {
      key: "relativeHumidityFraction",
      value: digits(scenario.meanRelativeHumidityFraction, 2),
      origin,
      note: "mean over the race",
    },
    {
      key: "wbgtC",
      value: digits(scenario.highestWbgtC, 3),
      origin,
      note: `highest wet-bulb globe temperature; sun from ${measuredSun ? "stated radiation" : "its position and cloud"}`,
    },
    { key: "distanceM", value: digits(scenario.distanceM, 6), origin: "course", note: "all legs" },
    {
      key: "climbM",
      value: digits(
        scenario.legs.reduce((sum, leg) => sum + leg.climbM, 0),
        4,
      ),
      origin: "course",
      note: request.legs.flatMap((leg) => leg.course.notes).join("; ") || "as on the course",
    },
    {
      key: "durationS",
      value: digits(scenario.durationS, 6),
      origin: "typed",
      note: "goal time, or the time that the power gives",
    },
    ...intakeBasis(scenario, drunkKg),
  ];
  return { basis, assumedParameterFraction: assumedParameterFraction(prepared) };
}
