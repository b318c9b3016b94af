import { describe, expect, test } from "vitest";
import { defaultProfile } from "../athlete/default-profile.ts";
import type { Course } from "../course/course.ts";
import { courseFromDistance } from "../course/course-from-distance.ts";
import type { WeatherSeries } from "../weather/conditions.ts";
import type { RaceLeg, RaceRequest } from "./race-request.ts";
import { raceScenario, type Scenario } from "./race-scenario.ts";
import { racePlaces, weatherAlong } from "./weather-places.ts";

const startEpochMs = Date.UTC(2026, 6, 4, 8);
const KM_PER_DEG = 111.2;

/** A course north along a meridian, with the altitude of each kilometre. */
function courseNorth(lengthKm: number, altitudeOf: (km: number) => number = () => 200): Course {
  return {
    name: "north",
    points: Array.from({ length: lengthKm + 1 }, (_, km) => ({
      distanceM: km * 1000,
      altitudeM: altitudeOf(km),
      latitudeDeg: 46 + km / KM_PER_DEG,
      longitudeDeg: 8,
    })),
    aidStations: [],
    notes: [],
  };
}

const legOf = (course: Course, sport: RaceLeg["sport"] = "running", goalTimeS = 14_400): RaceLeg => ({
  sport,
  course,
  pacing: { strategy: "even-effort", goalTimeS, powerW: null },
  intake: {
    pattern: "continuous",
    drinkKgPerH: 0.5,
    drinkPerStationKg: 0.15,
    drinkSodiumMmolPerL: 20,
    drinkTemperatureC: 15,
    drinkCarbohydrateGPerL: 60,
    capsules: null,
  },
  clothingClo: null,
  waterTemperatureC: null,
  hasWetsuit: false,
});

const weatherOf = (airTemperatureC: number, part: Partial<WeatherSeries> = {}): WeatherSeries => ({
  latitudeDeg: 46,
  longitudeDeg: 8,
  utcOffsetS: 7200,
  origin: "open-meteo",
  hours: [0, 12].map((h) => ({
    epochMs: startEpochMs + h * 3_600_000,
    airTemperatureC,
    relativeHumidityFraction: 0.5,
    windSpeedMps: 2,
    windFromDeg: null,
    cloudCoverFraction: 0,
    globalIrradianceWPerM2: null,
    airPressurePa: null,
  })),
  ...part,
});

function scenarioOf(legs: readonly RaceLeg[], weather: WeatherSeries): Scenario {
  const request: RaceRequest = {
    formatVersion: 1,
    name: "r",
    athlete: defaultProfile("female"),
    startEpochMs,
    weather,
    legs,
    memberCount: 10,
    seed: 1,
  };
  const result = raceScenario(request);
  if (!result.ok) throw new Error(`${result.field} ${result.reason}`);
  return result.scenario;
}

describe("the weather of a race", () => {
  test("a course that climbs 1,500 m from the place of its weather is 9.75 °C colder on top", () => {
    const mountain = [legOf(courseNorth(20, (km) => 500 + 75 * km))];
    const placed = scenarioOf(mountain, weatherOf(22, { altitudeM: 500 }));
    expect(placed.steps.at(-1)?.airTemperatureC).toBeCloseTo(12.25, 6);
    expect(placed.meanAirTemperatureC).toBeLessThan(19);
    // What a person typed is what holds all along.
    const typed = scenarioOf(mountain, weatherOf(22, { origin: "typed" }));
    expect(typed.steps.at(-1)?.airTemperatureC).toBe(22);
  });

  test("a course without elevations, or typed by its climb, begins at the altitude of the weather", () => {
    const weather = weatherOf(22, { altitudeM: 1400 });
    const flat = scenarioOf([legOf(courseNorth(20, () => 0))], weather);
    expect(new Set(flat.steps.map((step) => step.airTemperatureC))).toEqual(new Set([22]));
    const typed = courseFromDistance({ name: "typed", distanceM: 20_000, climbM: 1000, aidStations: [] });
    if (!typed.ok) throw new Error(typed.reason);
    const hills = scenarioOf([legOf(typed.course)], weather).steps.map((step) => step.airTemperatureC);
    expect(Math.max(...hills)).toBeLessThanOrEqual(22);
    expect(Math.min(...hills)).toBeLessThan(21.5);
    expect(Math.min(...hills)).toBeGreaterThan(18);
  });

  test("hottest is told of where the athlete is at that time, not of the start", () => {
    const legs = [legOf(courseNorth(42))];
    const further = [{ ...weatherOf(34), distanceM: 42_000 }];
    const intoHeat = scenarioOf(legs, weatherOf(20, { furtherPlaces: further }));
    expect(intoHeat.highestWbgtC).toBeGreaterThan(scenarioOf(legs, weatherOf(20)).highestWbgtC + 5);
    expect(intoHeat.highestWbgtC).toBeLessThan(scenarioOf(legs, weatherOf(34)).highestWbgtC + 0.1);
    expect(intoHeat.steps[0]?.airTemperatureC).toBeLessThan(20.5);
    expect(intoHeat.steps.at(-1)?.airTemperatureC).toBeGreaterThan(33.5);
  });

  test("a later leg reads the weather at its own distance from the start of the race", () => {
    const ride = legOf(courseNorth(40), "cycling", 5400);
    const run = legOf(courseNorth(10), "running", 3600);
    const further = [
      { ...weatherOf(20), distanceM: 40_000 },
      { ...weatherOf(30), distanceM: 50_000 },
    ];
    const { steps } = scenarioOf([ride, run], weatherOf(20, { furtherPlaces: further }));
    expect(steps.at(-1)?.airTemperatureC).toBeGreaterThan(29.8);
    expect(steps.find((step) => step.sportIndex === 0)?.airTemperatureC).toBeLessThan(21);
  });

  test("hours that are missing at one of the places are missing", () => {
    const short = { ...weatherOf(20), distanceM: 42_000, hours: weatherOf(20).hours.slice(0, 1) };
    const { weatherMissingS } = scenarioOf([legOf(courseNorth(42))], weatherOf(20, { furtherPlaces: [short] }));
    expect(weatherMissingS).toBe(14_400 - 3600);
  });
});

describe("places to ask for", () => {
  test("a flat marathon from place to place asks at the start, about every 20 km, and the finish", () => {
    const places = racePlaces([legOf(courseNorth(42))]);
    expect(places.map((each) => Math.round(each.distanceM / 1000))).toEqual([0, 20, 40]);
  });

  test("a climb asks every 300 m of altitude, where the next cell of the service has begun", () => {
    const places = racePlaces([legOf(courseNorth(60, (km) => 30 * km))]);
    expect(places.map((each) => each.distanceM / 1000)).toEqual([0, 10, 20, 30, 40, 51]);
  });

  test("laps within a tenth of a degree are one place, and no way asks for more than twelve", () => {
    const laps = courseNorth(42);
    const inPark = { ...laps, points: laps.points.map((point) => ({ ...point, latitudeDeg: 46.01 })) };
    expect(racePlaces([legOf(inPark)])).toHaveLength(1);
    const long = racePlaces([legOf(courseNorth(900, (km) => (km % 20) * 100))]);
    expect(long.length).toBeLessThanOrEqual(12);
    expect(long.at(-1)?.distanceM).toBeGreaterThan(800_000);
  });

  test("a course without positions has no places", () => {
    const typed = courseNorth(42);
    const points = typed.points.map((point) => ({ ...point, latitudeDeg: null, longitudeDeg: null }));
    expect(racePlaces([legOf({ ...typed, points })])).toEqual([]);
  });

  test("the answers become one series along the race that starts with the first", () => {
    const along = weatherAlong([
      { distanceM: 0, weather: weatherOf(10, { altitudeM: 400 }) },
      { distanceM: 30_000, weather: weatherOf(20, { altitudeM: 900 }) },
    ]);
    expect(along.altitudeM).toBe(400);
    expect(along.furtherPlaces?.map(({ distanceM, altitudeM }) => [distanceM, altitudeM])).toEqual([[30_000, 900]]);
    expect(along.utcOffsetS).toBe(7200);
  });
});
