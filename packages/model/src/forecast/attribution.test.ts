import { describe, expect, test } from "vitest";
import { defaultProfile } from "../athlete/default-profile.ts";
import type { AthleteProfile } from "../athlete/profile.ts";
import { courseFromDistance } from "../course/course-from-distance.ts";
import { newRun } from "../ensemble/columns.ts";
import { type EnsembleRun, runEnsemble } from "../ensemble/index.ts";
import { crampProbability } from "../physiology/hazard/index.ts";
import {
  type MuscleParameterName,
  muscleParameters,
  type ParameterName,
  parameters,
} from "../physiology/parameters.ts";
import { centralValue } from "../physiology/reference-parameters.ts";
import type { IntakePlan, RaceRequest } from "../scenario/race-request.ts";
import type { HourOfWeather } from "../weather/conditions.ts";
import { attributionInTurns, type DriverPart } from "./attribution.ts";
import { type DriverKey, driverKeys, effortTable, requestWith, usualRace } from "./attribution-drivers.ts";
import { causeShares, memberShares } from "./cause-split.ts";
import { type Explanation, explainInTurns } from "./explain.ts";
import { firstCramp } from "./first-cramp.ts";
import { forecastRace } from "./forecast-race.ts";
import { type PreparedForecast, prepareForecast } from "./prepare-forecast.ts";
import { sensitivityInTurns } from "./sensitivity.ts";
import { isAssumed } from "./sensitivity-groups.ts";

const startEpochMs = Date.UTC(2026, 3, 12, 7);
const MEMBER_COUNT = 64;

interface Change {
  readonly hour?: Partial<HourOfWeather>;
  readonly athlete?: Partial<AthleteProfile>;
  readonly intake?: Partial<IntakePlan>;
  readonly goalTimeS?: number;
}

/** A hilly half-marathon of a man of whom only his critical speed is known. */
function raceWith({ hour, athlete, intake, goalTimeS = 6000 }: Change = {}): RaceRequest {
  const result = courseFromDistance({ name: "c", distanceM: 21_097, climbM: 200, aidStations: [] });
  if (!result.ok) throw new Error(result.reason);
  const profile = defaultProfile("male");
  const criticalSpeedMps = { value: 3.7, variationFraction: 0.04, origin: "typed", derivedFrom: null } as const;
  return {
    formatVersion: 1,
    name: "Half",
    athlete: { ...profile, training: { ...profile.training, criticalSpeedMps }, ...athlete },
    startEpochMs,
    weather: {
      latitudeDeg: 48,
      longitudeDeg: 16,
      utcOffsetS: 7200,
      origin: "typed",
      hours: [-1, 0, 1, 2, 3].map((at) => ({
        epochMs: startEpochMs + at * 3_600_000,
        airTemperatureC: 31,
        relativeHumidityFraction: 0.7,
        windSpeedMps: 1,
        windFromDeg: 250,
        cloudCoverFraction: 0,
        globalIrradianceWPerM2: null,
        airPressurePa: 101_325,
        ...hour,
      })),
    },
    legs: [
      {
        sport: "running",
        course: result.course,
        pacing: { strategy: "even-effort", goalTimeS, powerW: null },
        intake: {
          pattern: "continuous",
          drinkKgPerH: 0.7,
          drinkPerStationKg: 0,
          drinkSodiumMmolPerL: 0,
          drinkTemperatureC: 15,
          drinkCarbohydrateGPerL: 30,
          capsules: null,
          ...intake,
        },
        clothingClo: null,
        waterTemperatureC: null,
        hasWetsuit: false,
      },
    ],
    memberCount: MEMBER_COUNT,
    seed: 3,
  };
}

function prepared(request: RaceRequest): PreparedForecast {
  const result = prepareForecast(request);
  if (!result.ok) throw new Error(`${result.field}: ${result.reason}`);
  return result.prepared;
}

function explained(from: PreparedForecast): Explanation {
  const turns = explainInTurns(from, "hash");
  for (;;) {
    const turn = turns.next();
    if (!turn.done) continue;
    if (!turn.value.ok) throw new Error(`${turn.value.field}: ${turn.value.reason}`);
    return turn.value.explanation;
  }
}

const hotRace = raceWith();
const hot = explained(prepared(hotRace));

/** The drivers alone, without the shares of variance, which take as long again. */
function attributed(request: RaceRequest): Pick<Explanation, "attribution"> {
  const from = prepared(request);
  const shown = forecastRace({ request, inputHash: "hash" });
  if (!shown.ok) throw new Error(shown.reason);
  const turns = attributionInTurns(from, effortTable(request, from.scenario), shown.forecast.crampProbability);
  for (;;) {
    const turn = turns.next();
    if (!turn.done) continue;
    if (!turn.value.ok) throw new Error(`${turn.value.field}: ${turn.value.reason}`);
    return turn.value;
  }
}

function partOf(key: DriverKey, explanation: Pick<Explanation, "attribution">): DriverPart {
  const part = explanation.attribution.drivers.find((driver) => driver.key === key);
  if (part === undefined) throw new Error(`got no ${key}`);
  return part;
}
const effectOf = (key: DriverKey, explanation: Pick<Explanation, "attribution">): number =>
  partOf(key, explanation).crampProbabilityDifference.central;

describe("drivers of a forecast", () => {
  test("the usual race and all parts add up to the forecast, and the forecast is the one that is shown", () => {
    const { usualProbability, crampProbability: chance, drivers } = hot.attribution;
    const sum = drivers.reduce((total, driver) => total + driver.crampProbabilityDifference.central, 0);
    expect(usualProbability + sum).toBeCloseTo(chance, 6);
    const shown = forecastRace({ request: hotRace, inputHash: "hash" });
    expect(shown.ok && shown.forecast.crampProbability).toBe(chance);
    expect(drivers.map((driver) => driver.key).sort()).toEqual([...driverKeys].sort());
  });

  test("in the usual race the weather is mild at every place and height of the course", () => {
    const hours = hotRace.weather.hours.map((hour) => ({ ...hour, airTemperatureC: 5 }));
    const further = { latitudeDeg: 48, longitudeDeg: 16, distanceM: 15_000, altitudeM: 1800, hours };
    const request = { ...hotRace, weather: { ...hotRace.weather, altitudeM: 900, furtherPlaces: [further] } };
    const table = effortTable(request, prepared(request).scenario);
    const { scenario } = prepared(requestWith(request, table, new Set(["heat"])));
    expect(new Set(scenario.steps.map((step) => step.airTemperatureC))).toEqual(new Set([usualRace.airTemperatureC]));
  });

  test("the usual race is what a forecast of it says for the same bodies", () => {
    const from = prepared(hotRace);
    const table = effortTable(hotRace, from.scenario);
    const usual = prepared(requestWith(hotRace, table, new Set(driverKeys)));
    const own = usual.prior.overrides.susceptibilityRatio;
    if (own?.kind !== "log-normal") throw new Error("expected a log-normal susceptibility");
    const scalar = { ...usual.ensemble.prior.scalar, susceptibilityRatio: { ...own, median: 1 } };
    const run = runEnsemble({ ...usual.ensemble, prior: { ...usual.ensemble.prior, scalar } });
    const cramp = firstCramp(run, usual.frailty);
    const finish = cramp.probability.subarray((cramp.timeCount - 1) * MEMBER_COUNT);
    const mean = finish.reduce((total, value) => total + value, 0) / MEMBER_COUNT;
    expect(hot.attribution.usualProbability).toBeCloseTo(mean, 4);
  });

  test("what is as in the usual race, or not known, adds exactly nothing", () => {
    const { airTemperatureC, relativeHumidityFraction, windSpeedMps, cloudCoverFraction } = usualRace;
    const hour = { airTemperatureC, relativeHumidityFraction, windSpeedMps, cloudCoverFraction, windFromDeg: null };
    const mild = attributed(raceWith({ hour }));
    for (const key of ["heat", "acclimation", "history"] as const) {
      expect(partOf(key, mild).crampProbabilityDifference).toEqual({ central: 0, low: 0, high: 0 });
      expect(partOf(key, mild).crampProbabilityError).toBe(0);
    }
  });

  test("heat, hills, running hard and earlier cramps add; running gently and no cramps in ten races take off", () => {
    expect(effectOf("heat", hot)).toBeGreaterThan(0);
    expect(effectOf("course", hot)).toBeGreaterThan(0);
    const hard = attributed(raceWith({ goalTimeS: 5400, athlete: { crampedRacesOfLastTenCount: 4 } }));
    const gentle = attributed(raceWith({ goalTimeS: 7200, athlete: { crampedRacesOfLastTenCount: 0 } }));
    expect(effectOf("pace", hard)).toBeGreaterThan(0);
    expect(effectOf("history", hard)).toBeGreaterThan(0);
    expect(effectOf("pace", gentle)).toBeLessThan(0);
    expect(effectOf("history", gentle)).toBeLessThan(0);
  });

  test("the stated error covers what another seed says", () => {
    const other = attributed({ ...hotRace, seed: 4 });
    for (const key of ["heat", "fluid", "sodium", "course"] as const) {
      const error = Math.hypot(partOf(key, hot).crampProbabilityError, partOf(key, other).crampProbabilityError);
      expect(Math.abs(effectOf(key, hot) - effectOf(key, other))).toBeLessThan(4 * error);
    }
  });

  test("the same request is explained in the same bytes", () => {
    expect(JSON.stringify(explained(prepared(hotRace)))).toBe(JSON.stringify(hot));
  });
});

/** A run of identical members whose cumulative hazards at successive instants are given by cause. */
function runOf(fatigue: readonly number[], electrolytes: readonly number[], memberCount = 3): EnsembleRun {
  const run = newRun({ memberFrom: 0, memberCount, timesS: fatigue.map((_, index) => 60 * (index + 1)) });
  for (const [t, hazard] of fatigue.entries()) {
    const at = t * memberCount;
    run.columns.fatigueCumulativeHazard.fill(hazard, at, at + memberCount);
    run.columns.electrolyteCumulativeHazard.fill(electrolytes[t] ?? 0, at, at + memberCount);
  }
  return run;
}

describe("the split by cause", () => {
  const frailty = { shape: 0.7, rate: 0.7 };
  test("hazards that grow side by side split the chance as they stand to each other", () => {
    const shares = memberShares(runOf([0.3, 0.6], [0.1, 0.2]), frailty);
    expect(shares.map((share) => share[0])).toEqual([expect.closeTo(0.75, 6), expect.closeTo(0.25, 6), 0]);
  });

  test("a cause that comes when many have cramped already gets what is left for a first cramp", () => {
    const shares = memberShares(runOf([1, 1], [0, 1]), frailty);
    const early = crampProbability(1, frailty) / crampProbability(2, frailty);
    expect(shares[0]?.[0]).toBeCloseTo(early, 6);
    expect(shares[1]?.[0]).toBeCloseTo(1 - early, 6);
  });

  test("shares add up to one, and members that are all alike leave no sampling error", () => {
    expect(hot.causes.reduce((sum, cause) => sum + cause.shareFraction.central, 0)).toBeCloseTo(1, 5);
    for (const cause of hot.causes) expect(cause.shareErrorFraction).toBeGreaterThan(0);
    const alike = causeShares(firstCramp(runOf([0.3], [0.1]), frailty), []);
    expect(alike.map((cause) => cause.shareErrorFraction)).toEqual([expect.closeTo(0, 12), 0, 0]);
  });
});

describe("which unknown numbers a forecast rests on", () => {
  test("nothing of the spread rests on assumptions when every assumed number is fixed", () => {
    expect(hot.assumedVarianceFraction.central).toBeGreaterThan(0.02);
    expect(hot.assumedVarianceFraction.central).toBeLessThan(0.98);
    const from = prepared(hotRace);
    // Object.keys gives plain strings; the table fixes what they are.
    const assumedNames = (Object.keys(parameters) as ParameterName[]).filter((name) => isAssumed(name, []));
    const fixed = Object.fromEntries(
      assumedNames.map((name) => [name, { kind: "fixed" as const, value: centralValue(parameters[name].prior) }]),
    );
    const certainOf = (name: MuscleParameterName) => ({ central: muscleParameters[name].central, spread: 0 });
    const prior = {
      scalar: { ...from.ensemble.prior.scalar, ...fixed },
      perMuscle: {
        capacityRatio: certainOf("capacityRatio"),
        uphillLoadRatio: certainOf("uphillLoadRatio"),
        downhillLoadRatio: certainOf("downhillLoadRatio"),
        swimmingShareRatio: certainOf("swimmingShareRatio"),
      },
    };
    const certain = explained({ ...from, ensemble: { ...from.ensemble, prior } });
    expect(certain.assumedVarianceFraction.central).toBe(0);
  });

  test("numbers of other sports do not matter to a run; capacity and the fatigue hazard do", () => {
    const turns = sensitivityInTurns(prepared(hotRace), 128);
    let turn = turns.next();
    while (!turn.done) turn = turns.next();
    const { groups, parameters } = turn.value;
    const totalOf = (name: string): number =>
      [...groups, ...parameters].find((line) => line.name === name)?.total.central ?? Number.NaN;
    expect(totalOf("cyclingCostRatio")).toBe(0);
    expect(totalOf("cyclingShareRatio")).toBe(0);
    expect(totalOf("body-and-capacity")).toBeGreaterThan(0.1);
    expect(totalOf("fatigue-hazard")).toBeGreaterThan(0.03);
    expect(groups.map((line) => line.total.central)).toEqual(
      groups.map((line) => line.total.central).sort((a, b) => b - a),
    );
  });
});
