import { writeFile } from "node:fs/promises";
import { WeatherSeriesSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import { racePlaces } from "@crampcast/model/scenario";
import { feetFromMetres } from "@crampcast/model/units";
import { placesOf, type WeatherSeries } from "@crampcast/model/weather";
import { tableLines } from "../output/table.ts";
import { distanceText, temperatureNumber, temperatureUnit, type UnitSystem } from "../output/unit-system.ts";
import { readScenario } from "../read-scenario.ts";
import { findServer } from "../server-client.ts";
import { unwritablePathSentence } from "../system-sentence.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes, UserMistake } from "../user-mistake.ts";

/** Options of `crampcast weather`. */
export interface WeatherOptions {
  readonly date?: string;
  readonly out?: string;
  readonly server?: string;
  readonly units: UnitSystem;
}

const DAY_MS = 86_400_000;

/**
 * The local day of a race: the one that was named, else that of its start, in the time zone of the weather it has. A start
 * just after midnight elsewhere is a reason to name the day.
 */
function dayOf(request: RaceRequest, named: string | undefined): string {
  if (named === undefined) {
    return new Date(request.startEpochMs + request.weather.utcOffsetS * 1000).toISOString().slice(0, 10);
  }
  const day = new Date(`${named}T00:00:00Z`);
  // The calendar of JavaScript takes 30 February for 2 March.
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === named;
  if (!isDay) throw new UserMistake(`--date ${named} is not a day; an example: 2027-04-18.`);
  return named;
}

/** The race with other weather; on another day, its start moves there and keeps its clock time. */
export function withWeather(request: RaceRequest, weather: WeatherSeries, date: string): RaceRequest {
  const localMs = request.startEpochMs + request.weather.utcOffsetS * 1000;
  const clockMs = ((localMs % DAY_MS) + DAY_MS) % DAY_MS;
  return { ...request, weather, startEpochMs: Date.parse(date) + clockMs - weather.utcOffsetS * 1000 };
}

const heightText = (altitudeM: number, units: UnitSystem): string =>
  units === "metric" ? `${altitudeM.toFixed(0)} m` : `${feetFromMetres(altitudeM).toFixed(0)} ft`;

/** One line a place: where, how high, and the air of the hours that the race touches there and then. */
export function placeLines(request: RaceRequest, units: UnitSystem): string[] {
  const endMs = request.startEpochMs + request.legs.reduce((sum, leg) => sum + leg.pacing.goalTimeS, 0) * 1000;
  const rows = placesOf(request.weather).map((place) => {
    const hours = place.hours.filter((hour) => hour.epochMs > request.startEpochMs - 3_600_000 && hour.epochMs < endMs);
    const airC = hours.map((hour) => hour.airTemperatureC);
    const text = (valueC: number) => temperatureNumber(valueC, units);
    return [
      (place.distanceM ?? 0) < 500 ? "start" : distanceText(place.distanceM ?? 0, units),
      place.altitudeM === undefined || place.altitudeM === null ? "" : heightText(place.altitudeM, units),
      airC.length === 0 ? "no hours" : `${text(Math.min(...airC))} to ${text(Math.max(...airC))}`,
    ];
  });
  return tableLines(
    [
      { title: "place", align: "left" },
      { title: "altitude", align: "right" },
      { title: temperatureUnit(units), align: "right" },
    ],
    rows,
  );
}

/** Fetches the weather along the course of a race through the running server, and writes the race with it. */
export async function weatherCommand(path: string, options: WeatherOptions, terminal: Terminal): Promise<number> {
  const request = await readScenario(path, terminal);
  const date = dayOf(request, options.date);
  const { latitudeDeg, longitudeDeg } = request.weather;
  const onCourse = racePlaces(request.legs);
  const places = onCourse.length > 0 ? onCourse : [{ distanceM: 0, latitudeDeg, longitudeDeg }];
  const server = await findServer(options.server, terminal.environment);
  const body = {
    date,
    places: places.map((place) => ({
      distanceM: place.distanceM,
      latitudeDeg: place.latitudeDeg,
      longitudeDeg: place.longitudeDeg,
    })),
  };
  const weather = await server.ask({ method: "POST", path: "/api/weather/along", body }, WeatherSeriesSchema);
  const fetched = withWeather(request, weather, date);
  const json = `${JSON.stringify(fetched, null, 1)}\n`;
  if (options.out === undefined) {
    terminal.write(json);
    return exitCodes.done;
  }
  try {
    await writeFile(options.out, json);
  } catch (error) {
    throw new UserMistake(unwritablePathSentence(options.out, error));
  }
  for (const line of placeLines(fetched, options.units)) terminal.write(`${line}\n`);
  terminal.write(`Weather data by Open-Meteo.com; the race with it is in ${options.out}.\n`);
  return exitCodes.done;
}
