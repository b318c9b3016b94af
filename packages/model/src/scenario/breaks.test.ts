import { describe, expect, test } from "vitest";
import { defaultProfile } from "../athlete/index.ts";
import { sportIndexOf } from "../physiology/index.ts";
import type { Pacing, RaceRequest } from "./race-request.ts";
import { raceScenario } from "./race-scenario.ts";
import { requestProblem } from "./request-problem.ts";

const startEpochMs = Date.UTC(2026, 4, 10, 8);
const goalTimeS = 14_400;

function race(pacing: Partial<Pacing>, foodSodiumMmolPerH = 0): RaceRequest {
  const hours = Array.from({ length: 7 }, (_, hour) => ({
    epochMs: startEpochMs + (hour - 1) * 3_600_000,
    airTemperatureC: 14,
    relativeHumidityFraction: 0.6,
    windSpeedMps: 1,
    windFromDeg: null,
    cloudCoverFraction: 0.5,
    globalIrradianceWPerM2: null,
    airPressurePa: null,
  }));
  const points = Array.from({ length: 43 }, (_, km) => ({
    distanceM: Math.min(42_000, km * 1000),
    altitudeM: km % 10 < 5 ? 20 * (km % 10) : 20 * (10 - (km % 10)),
    latitudeDeg: null,
    longitudeDeg: null,
  }));
  return {
    formatVersion: 1,
    name: "run and walk",
    athlete: defaultProfile("female"),
    startEpochMs,
    weather: { latitudeDeg: 50, longitudeDeg: 10, utcOffsetS: 7200, origin: "typed", hours },
    legs: [
      {
        sport: "running",
        course: {
          name: "road",
          points,
          aidStations: [5000, 10_000, 20_000].map((distanceM) => ({ distanceM, name: null })),
          notes: [],
        },
        pacing: { strategy: "even-speed", goalTimeS, powerW: null, ...pacing },
        intake: {
          pattern: "continuous",
          drinkKgPerH: 0.4,
          drinkPerStationKg: 0,
          drinkSodiumMmolPerL: 20,
          drinkTemperatureC: 15,
          drinkCarbohydrateGPerL: 50,
          capsules: null,
          foodSodiumMmolPerH,
          foodCarbohydrateGPerH: 10,
        },
        clothingClo: null,
        waterTemperatureC: null,
        hasWetsuit: false,
      },
    ],
    memberCount: 10,
    seed: 1,
  };
}

function scenarioOf(request: RaceRequest) {
  const result = raceScenario(request);
  if (!result.ok) throw new Error(`${result.field} ${result.reason}`);
  return result.scenario;
}

describe("walk breaks and stops are part of the time on the clock", () => {
  test.each<[string, Partial<Pacing>]>([
    ["a minute of walking every eight", { walkBreaks: { everyS: 480, everyM: null, lengthS: 60 } }],
    ["two minutes of walking every kilometre and a half", { walkBreaks: { everyS: null, everyM: 1500, lengthS: 120 } }],
    ["half a minute at each station", { stopPerStationS: 30 }],
    [
      "both, at even effort",
      { strategy: "even-effort", stopPerStationS: 60, walkBreaks: { everyS: 600, everyM: null, lengthS: 60 } },
    ],
  ])("%s: the leg ends at its time and place", (_, pacing) => {
    const scenario = scenarioOf(race(pacing));
    expect(scenario.durationS).toBeCloseTo(goalTimeS, 3);
    expect(scenario.distanceM).toBeCloseTo(42_000, 0);
    expect(scenario.steps.reduce((sum, each) => sum + each.speedMps * each.stepS, 0)).toBeCloseTo(42_000, -1);
    const lastAltitudeM = scenario.stepEndAltitudeM.at(-1) ?? 0;
    expect(lastAltitudeM).toBeCloseTo(40, 0);
  });
  test("a minute of walking every eight is a ninth of the time, and the running is faster for it", () => {
    const scenario = scenarioOf(race({ walkBreaks: { everyS: 480, everyM: null, lengthS: 60 } }));
    expect(scenario.legs[0]?.walkedFraction).toBeCloseTo(60 / 540, 2);
    const walked = scenario.steps.filter((each) => each.sportIndex === sportIndexOf.walking);
    expect(walked.length / scenario.steps.length).toBeGreaterThan(0.06);
    const fastest = Math.max(...scenario.steps.map((each) => each.speedMps));
    expect(fastest).toBeGreaterThan(1.03 * (42_000 / goalTimeS));
  });
  test("stops are stood: three stations of two minutes are six minutes at rest", () => {
    const scenario = scenarioOf(race({ stopPerStationS: 120 }));
    const stoodS = scenario.steps
      .filter((each) => each.sportIndex === sportIndexOf.resting)
      .reduce((sum, each) => sum + each.stepS, 0);
    expect(scenario.legs[0]?.stoodFraction).toBeCloseTo(360 / goalTimeS, 6);
    expect(Math.abs(stoodS - 360)).toBeLessThanOrEqual(90);
  });
  test("breaks that leave no time to run are refused by their field", () => {
    const result = raceScenario(race({ stopPerStationS: 4000 }));
    expect(result).toMatchObject({ ok: false, field: "legs[0].pacing.goalTimeS" });
    expect(requestProblem(race({ walkBreaks: { everyS: 600, everyM: 1000, lengthS: 60 } }))).toMatchObject({
      field: "legs[0].pacing.walkBreaks",
    });
  });
});

test("food adds its sodium and carbohydrate by the hour; without it nothing is added", () => {
  const fed = scenarioOf(race({}, 12));
  expect(fed.sodiumIntakeMmol - scenarioOf(race({}, 0)).sodiumIntakeMmol).toBeCloseTo(48, 6);
  expect(fed.steps.reduce((sum, each) => sum + each.carbohydrateIntakeG, 0)).toBeCloseTo(4 * (0.4 * 50 + 10), 6);
});
