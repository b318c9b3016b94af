import { describe, expect, test } from "vitest";
import { defaultProfile } from "../athlete/default-profile.ts";
import type { AthleteProfile, Capacity, TrainingHistory } from "../athlete/profile.ts";
import type { Course } from "../course/course.ts";
import { courseFromDistance, evenAidStations } from "../course/course-from-distance.ts";
import { mergeRuns, runEnsemble } from "../ensemble/index.ts";
import type { RaceLeg, RaceRequest } from "../scenario/race-request.ts";
import type { HourOfWeather } from "../weather/conditions.ts";
import { comparePlans } from "./compare.ts";
import type { Forecast } from "./forecast.ts";
import { forecastFrom } from "./forecast-from.ts";
import { forecastRace } from "./forecast-race.ts";
import { isOutsideEvidence } from "./outside-evidence.ts";
import { prepareForecast } from "./prepare-forecast.ts";

const startEpochMs = Date.UTC(2026, 3, 12, 7);

function courseOf(distanceM: number, climbM = 0): Course {
  const result = courseFromDistance({ name: "c", distanceM, climbM, aidStations: evenAidStations(distanceM, 5000) });
  if (!result.ok) throw new Error(result.reason);
  return result.course;
}

const typed = (value: number, variationFraction = 0.04): Capacity => ({
  value,
  variationFraction,
  origin: "typed",
  derivedFrom: null,
});

function athleteWith(training: Partial<TrainingHistory> = {}, more: Partial<AthleteProfile> = {}): AthleteProfile {
  const profile = defaultProfile("male");
  return { ...profile, ...more, training: { ...profile.training, criticalSpeedMps: typed(3.9), ...training } };
}

function weatherOf(change: Partial<HourOfWeather> = {}, fromEpochMs = startEpochMs): RaceRequest["weather"] {
  return {
    latitudeDeg: 48,
    longitudeDeg: 16,
    utcOffsetS: 7200,
    origin: "typed",
    hours: [0, 1, 2, 3, 4, 5, 6].map((hour) => ({
      epochMs: fromEpochMs + (hour - 1) * 3_600_000,
      airTemperatureC: 16 + hour,
      relativeHumidityFraction: 0.6,
      windSpeedMps: 2,
      windFromDeg: 250,
      cloudCoverFraction: 0.3,
      globalIrradianceWPerM2: null,
      airPressurePa: 101_325,
      ...change,
    })),
  };
}

function legOf(change: Partial<RaceLeg> = {}): RaceLeg {
  return {
    sport: "running",
    course: courseOf(30_000, 150),
    pacing: { strategy: "even-effort", goalTimeS: 9300, powerW: null },
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
    ...change,
  };
}

function requestOf(change: Partial<RaceRequest> = {}): RaceRequest {
  return {
    formatVersion: 1,
    name: "test race",
    athlete: athleteWith(),
    startEpochMs,
    weather: weatherOf(),
    legs: [legOf()],
    memberCount: 60,
    seed: 11,
    ...change,
  };
}

function forecastOf(change: Partial<RaceRequest> = {}): Forecast {
  const result = forecastRace({ request: requestOf(change), inputHash: "0".repeat(64) });
  if (!result.ok) throw new Error(`${result.field} ${result.reason}`);
  return result.forecast;
}

function everyNumber(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => everyNumber(item, `${path}.${key}`));
}

const atGoal = (goalTimeS: number): Partial<RaceRequest> => ({
  legs: [legOf({ pacing: { strategy: "even-effort", goalTimeS, powerW: null } })],
});

describe("one request, one answer", () => {
  test("the same request gives the same bytes, another seed others", () => {
    const text = JSON.stringify(forecastOf());
    expect(JSON.stringify(forecastOf())).toBe(text);
    expect(JSON.stringify(forecastOf({ seed: 12 }))).not.toBe(text);
  });
  test("run in chunks in any order, the forecast is the same to the byte", () => {
    const result = prepareForecast(requestOf());
    if (!result.ok) throw new Error(result.reason);
    const { prepared } = result;
    const { memberTo } = prepared.ensemble;
    const parts = Array.from({ length: Math.ceil(memberTo / 17) }, (_, part) =>
      runEnsemble({ ...prepared.ensemble, memberFrom: 17 * part, memberTo: Math.min(memberTo, 17 * (part + 1)) }),
    );
    const inChunks = forecastFrom(prepared, mergeRuns(parts.reverse()), "h");
    const whole = forecastFrom(prepared, runEnsemble(prepared.ensemble), "h");
    expect(JSON.stringify(inChunks)).toBe(JSON.stringify(whole));
  });
  test("no number of a forecast is NaN or infinite, and probabilities stay in 0 to 1", () => {
    for (const change of [
      {},
      { weather: weatherOf({ airTemperatureC: 38, relativeHumidityFraction: 0.9 }) },
      { weather: weatherOf({ airTemperatureC: -15, relativeHumidityFraction: 0 }) },
      atGoal(6000),
      atGoal(40_000),
      { athlete: athleteWith({ criticalSpeedMps: null }, { sex: "female", ageYears: 80, massKg: 38, heightM: 1.4 }) },
    ]) {
      const forecast = forecastOf({ ...change, memberCount: 20 });
      for (const [path, value] of everyNumber(forecast)) expect(Number.isFinite(value), path).toBe(true);
      for (const point of forecast.byDistance) {
        expect(point.crampProbabilityLow).toBeLessThanOrEqual(point.crampProbabilityHigh);
        expect(point.crampProbability).toBeLessThanOrEqual(1);
      }
    }
  });
  test("muscle groups add to the whole chance, causes to 1, and the chance never falls along the course", () => {
    const forecast = forecastOf();
    const muscles = forecast.byMuscle.reduce((sum, each) => sum + each.crampProbability, 0);
    expect(Math.abs(muscles - forecast.crampProbability)).toBeLessThan(1e-4);
    const { fatigueFraction, electrolytesFraction, interactionFraction } = forecast.byCause;
    expect(fatigueFraction.central + electrolytesFraction.central + interactionFraction.central).toBeCloseTo(1, 4);
    let before = 0;
    for (const point of forecast.byDistance) {
      expect(point.crampProbability).toBeGreaterThanOrEqual(before);
      before = point.crampProbability;
    }
    expect(forecast.byDistance.length).toBeGreaterThanOrEqual(60);
    expect(forecast.byDistance.length).toBeLessThanOrEqual(120);
    expect(forecast.byDistance.at(-1)?.distanceM).toBe(30_000);
    expect(forecast.byDistance.at(-1)?.timeS).toBe(9300);
    expect(forecast.onsetDistanceM?.low).toBeLessThan(forecast.onsetDistanceM?.high ?? 0);
  });
});

describe("laws that a runner would hold us to", () => {
  test("in the dark, race and weather a day later give the same chance bit for bit", () => {
    const night = Date.UTC(2026, 3, 12, 20);
    const dayMs = 86_400_000;
    const run = (at: number) => {
      const forecast = forecastOf({ startEpochMs: at, weather: weatherOf({ airTemperatureC: 14 }, at) });
      return JSON.stringify({ ...forecast, basis: [] });
    };
    expect(run(night + dayMs)).toBe(run(night));
    expect(run(night + 37 * 60_000)).toBe(run(night));
  });
  test("by day the clock counts only through the sun: one day later moves the chance by less than 0.1 %", () => {
    const later = startEpochMs + 86_400_000;
    const moved = forecastOf({ startEpochMs: later, weather: weatherOf({}, later) }).crampProbability;
    expect(Math.abs(moved - forecastOf().crampProbability)).toBeLessThan(0.001);
  });
  test("the time zone of the place changes nothing but the clock on the wall", () => {
    const elsewhere = forecastOf({ weather: { ...weatherOf(), utcOffsetS: -18_000 } });
    expect(JSON.stringify(elsewhere)).toBe(JSON.stringify(forecastOf()));
  });
  // Below about 10 °C the skin vessels of the model close and the core of a runner rises a little again.
  test("from 10 °C upwards, hotter air never lowers core temperature at the finish", () => {
    let before = 0;
    for (const airTemperatureC of [10, 15, 20, 25, 30, 35]) {
      const finish = forecastOf({ weather: weatherOf({ airTemperatureC }) }).atFinish.coreTemperatureC.central;
      expect(finish).toBeGreaterThanOrEqual(before);
      before = finish;
    }
  });
  test("a faster goal never lowers the chance, with or without a known critical speed", () => {
    for (const criticalSpeedMps of [typed(3.9), null]) {
      let before = 0;
      for (const goalTimeS of [13_000, 11_500, 10_300, 9300, 8700, 8200]) {
        const chance = forecastOf({
          ...atGoal(goalTimeS),
          athlete: athleteWith({ criticalSpeedMps }),
        }).crampProbability;
        expect(chance, `${goalTimeS} s`).toBeGreaterThan(before);
        before = chance;
      }
    }
  });
  test("better training never raises the chance, item by item", () => {
    const items: [keyof TrainingHistory, readonly number[]][] = [
      ["criticalSpeedMps", [3.6, 3.9, 4.2]],
      ["longestSessionS", [3000, 6000, 9000, 12_000]],
      ["timeAtRaceEffortS", [0, 4000, 9000, 20_000]],
      ["longLoad", [5, 20, 45, 70]],
      ["strengthWorkFraction", [0, 0.5, 1]],
    ];
    for (const [key, values] of items) {
      let before = 1;
      for (const value of values) {
        const chance = forecastOf({ athlete: athleteWith({ [key]: typed(value, 0.05) }) }).crampProbability;
        // Beyond the range in which an item counts, a larger value changes nothing but its own uncertainty.
        expect(chance, `${key} ${value}`).toBeLessThanOrEqual(before + 0.002);
        before = chance;
      }
    }
  });
  test("a history visibly changes the forecast", () => {
    const without = forecastOf({ athlete: athleteWith({ criticalSpeedMps: null }) });
    const withHistory = forecastOf({
      athlete: athleteWith({
        criticalSpeedMps: typed(4.3),
        longestSessionS: typed(9000),
        timeAtRaceEffortS: typed(12_000),
        longLoad: typed(65),
        shortLoad: typed(50),
      }),
    });
    expect(Math.abs(withHistory.crampProbability - without.crampProbability)).toBeGreaterThan(0.03);
    expect(withHistory.basis.find((each) => each.key === "criticalSpeedMps")?.origin).toBe("typed");
    expect(without.basis.find((each) => each.key === "criticalSpeedMps")?.origin).toBe("assumed");
    expect(withHistory.assumedParameterFraction).toBeLessThan(without.assumedParameterFraction);
  });
  test("more remembered cramps raise the chance; ten races without one lower it below an unknown history", () => {
    const chanceWith = (crampedRacesOfLastTenCount: number | null) =>
      forecastOf({ athlete: athleteWith({}, { crampedRacesOfLastTenCount }) }).crampProbability;
    expect(chanceWith(0)).toBeLessThan(chanceWith(null));
    expect(chanceWith(1)).toBeGreaterThan(chanceWith(0));
    expect(chanceWith(4)).toBeGreaterThan(chanceWith(1));
  });
  test("a tired week before the race raises the chance", () => {
    const rested = forecastOf({ athlete: athleteWith({ longLoad: typed(50), shortLoad: typed(35) }) });
    const tired = forecastOf({ athlete: athleteWith({ longLoad: typed(50), shortLoad: typed(80) }) });
    expect(tired.crampProbability).toBeGreaterThan(rested.crampProbability);
  });
  test("a measured sweat rate moves the simulated one towards it", () => {
    const sweatWith = (measuredSweatRateKgPerH: number | null) =>
      forecastOf({ athlete: athleteWith({}, { measuredSweatRateKgPerH }) }).atFinish.sweatKg.central;
    expect(sweatWith(0.6)).toBeLessThan(sweatWith(1.4));
  });
  test("a salty sweater loses more sodium", () => {
    const lossWith = (measuredSweatSodiumMmolPerL: number) =>
      forecastOf({ athlete: athleteWith({}, { measuredSweatSodiumMmolPerL }) }).atFinish.sweatSodiumLossMmol.central;
    expect(lossWith(60)).toBeGreaterThan(1.5 * lossWith(25));
  });
});

describe("warnings", () => {
  const keysOf = (forecast: Forecast) => forecast.warnings.map((each) => each.key);
  test("drinking far beyond the sweat loss warns of weight gain and low sodium", () => {
    const drink = { ...legOf().intake, drinkKgPerH: 1.8, drinkSodiumMmolPerL: 0 };
    const slow = { strategy: "even-effort", goalTimeS: 16_000, powerW: null } as const;
    const keys = keysOf(forecastOf({ legs: [legOf({ intake: drink, pacing: slow })], memberCount: 100 }));
    expect(keys).toContain("mass-gain");
    expect(keys).toContain("low-sodium");
  });
  test("drinking many times the loss is a reason to stop, however short the race, and so is drying out or salting up", () => {
    const warned = (drinkKgPerH: number, drinkSodiumMmolPerL: number, airTemperatureC = 18, goalTimeS = 6600) =>
      forecastOf({
        weather: weatherOf({ airTemperatureC }),
        legs: [
          legOf({
            intake: { ...legOf().intake, drinkKgPerH, drinkSodiumMmolPerL },
            pacing: { strategy: "even-effort", goalTimeS, powerW: null },
          }),
        ],
        memberCount: 60,
      }).warnings.map(({ key, severity }) => `${key} ${severity}`);
    expect(warned(3, 0)).toContain("mass-gain stop");
    expect(warned(0.3, 20)).not.toContain("mass-gain stop");
    expect(warned(0.3, 20).join()).not.toMatch(/drying-out|high-sodium/);
    expect(warned(0, 0, 32, 14_400).join()).toMatch(/drying-out/);
    expect(warned(0.4, 180, 30, 14_400).join()).toMatch(/high-sodium/);
  });
  test("under 18, in extreme heat and beyond a day, the forecast says that no study stands behind it", () => {
    const calm = forecastOf({ weather: weatherOf({ airTemperatureC: 12 }) });
    expect(keysOf(calm)).not.toContain("outside-evidence");
    expect(keysOf(forecastOf({ athlete: athleteWith({}, { ageYears: 16 }) }))).toContain("outside-evidence");
    const heat = weatherOf({ airTemperatureC: 35, relativeHumidityFraction: 0.7 });
    const hot = forecastOf({ weather: heat, memberCount: 20 });
    expect(keysOf(hot)).toContain("outside-evidence");
    expect(keysOf(hot)).toContain("hot-core");
    const long = legOf({
      course: courseOf(150_000),
      pacing: { strategy: "even-effort", goalTimeS: 90_000, powerW: null },
    });
    expect(keysOf(forecastOf({ legs: [long], memberCount: 10 }))).toContain("outside-evidence");
  });
  test("weather that ends before the race does is said, with the hours that it leaves out", () => {
    const early = forecastOf({ weather: weatherOf({}, startEpochMs - 8 * 3_600_000) });
    const missing = early.warnings.find((each) => each.key === "weather-missing");
    const hours = missing?.values?.weatherMissingH ?? 0;
    expect(hours).toBeGreaterThan(1);
    expect(missing?.message).toContain(`${hours.toFixed(1)} h`);
  });
  test("weather of several places is told with their number in what the forecast rests on", () => {
    const weather = weatherOf({});
    const further = { ...weather, distanceM: 20_000 };
    const noteOf = (forecast: Forecast) => forecast.basis.find((each) => each.key === "airTemperatureC")?.note;
    expect(noteOf(forecastOf({ weather, memberCount: 10 }))).not.toContain("places");
    const along = forecastOf({ weather: { ...weather, furtherPlaces: [further] }, memberCount: 10 });
    expect(noteOf(along)).toContain("at 2 places along the course");
  });
  test("what lies outside the evidence is named with its value, and every figure in a warning is a value of it", () => {
    const young = forecastOf({ athlete: athleteWith({}, { ageYears: 16 }) });
    expect(young.warnings.find((each) => each.key === "outside-evidence")?.values).toEqual({ ageYears: 16 });
    expect(isOutsideEvidence(young)).toBe(true);
    const heat = forecastOf({ weather: weatherOf({ airTemperatureC: 35, relativeHumidityFraction: 0.7 }) });
    expect(isOutsideEvidence(forecastOf({ weather: weatherOf({ airTemperatureC: 12 }) }))).toBe(false);
    const withFigures = [...young.warnings, ...heat.warnings].filter(({ message }) => /\d/.test(message));
    expect(withFigures.length).toBeGreaterThan(1);
    for (const { values } of withFigures) expect(Object.keys(values ?? {}).length).toBeGreaterThan(0);
  });
});

describe("two plans on the same bodies", () => {
  const finished = (change: Partial<RaceRequest>) => {
    const result = prepareForecast(requestOf(change));
    if (!result.ok) throw new Error(result.reason);
    return { prepared: result.prepared, run: runEnsemble(result.prepared.ensemble) };
  };
  test("a plan compared with itself differs by exactly nothing", () => {
    const same = comparePlans(finished({}), finished({}));
    expect(same.crampProbabilityDifference).toEqual({ central: 0, low: 0, high: 0 });
    expect(same.isDistinguishable).toBe(false);
  });
  test("five percent slower is better for nearly every body", () => {
    const slower = comparePlans(finished({}), finished(atGoal(9300 / 0.95)));
    expect(slower.crampProbabilityDifference.central).toBeLessThan(0);
    expect(slower.betterMemberFraction).toBeGreaterThan(0.95);
    expect(slower.isDistinguishable).toBe(true);
  });
});
