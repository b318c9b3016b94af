import {
  type MuscleParameterName,
  muscleParameters,
  type ParameterName,
  parameters,
} from "../physiology/parameters.ts";
import type { Basis } from "../scenario/basis.ts";
import { preCoolingBasis } from "../scenario/pre-cooling.ts";
import { placesOf } from "../weather/conditions.ts";
import type { PreparedForecast } from "./prepare-forecast.ts";

// Object.keys gives plain strings; the tables fix what they are.
const scalarNames = Object.keys(parameters) as ParameterName[];
const muscleNames = Object.keys(muscleParameters) as MuscleParameterName[];

/** Share of the parameters that rest on an assumption: those of the table that nothing known of the athlete replaces. */
function assumedParameterFraction(prepared: PreparedForecast): number {
  let assumed = 0;
  for (const name of scalarNames) {
    if ("assumption" in parameters[name] && !prepared.prior.knownNames.includes(name)) assumed++;
  }
  for (const name of muscleNames) if ("assumption" in muscleParameters[name]) assumed++;
  return Number((assumed / (scalarNames.length + muscleNames.length)).toFixed(4));
}

function digits(value: number, count: number): number {
  return Number(value.toPrecision(count));
}

/** What the forecast rests on, for people: the athlete, the weather, the course, the plan. */
export function basisOf(prepared: PreparedForecast): { basis: Basis[]; assumedParameterFraction: number } {
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
    { key: "drinkKg", value: digits(scenario.drinkKg, 3), origin: "typed", note: "drunk on the way" },
    {
      key: "sodiumIntakeMmol",
      value: digits(scenario.sodiumIntakeMmol, 3),
      origin: "typed",
      note: "sodium taken on the way",
    },
  ];
  return { basis, assumedParameterFraction: assumedParameterFraction(prepared) };
}
