import { describe, expect, test } from "vitest";
import { defaultProfile } from "../athlete/default-profile.ts";
import { courseFromDistance, evenAidStations } from "../course/course-from-distance.ts";
import type { Segment } from "../course/segments.ts";
import { powerFromSpeedW, runningCostJPerKgPerM } from "../physiology/metabolism/index.ts";
import { sportIndexOf } from "../physiology/step-input.ts";
import { evenEffortOnFoot, evenSpeedOnFoot, ridingAtPower } from "./pacing.ts";
import type { IntakePlan, RaceLeg, RaceRequest } from "./race-request.ts";
import { raceScenario, type Scenario } from "./race-scenario.ts";

const startEpochMs = Date.UTC(2026, 3, 12, 7);

function courseOf(distanceM: number, climbM = 0) {
  const result = courseFromDistance({ name: "c", distanceM, climbM, aidStations: evenAidStations(distanceM, 5000) });
  if (!result.ok) throw new Error(result.reason);
  return result.course;
}

const intake: IntakePlan = {
  pattern: "continuous",
  drinkKgPerH: 0.6,
  drinkPerStationKg: 0.15,
  drinkSodiumMmolPerL: 20,
  drinkTemperatureC: 15,
  drinkCarbohydrateGPerL: 60,
  capsules: null,
};

function legOf(change: Partial<RaceLeg> = {}): RaceLeg {
  return {
    sport: "running",
    course: courseOf(42_195, 350),
    pacing: { strategy: "even-effort", goalTimeS: 13_507, powerW: null },
    intake,
    clothingClo: null,
    waterTemperatureC: null,
    hasWetsuit: false,
    ...change,
  };
}

function requestOf(legs: readonly RaceLeg[], change: Partial<RaceRequest> = {}): RaceRequest {
  return {
    formatVersion: 1,
    name: "r",
    athlete: defaultProfile("male"),
    startEpochMs,
    weather: {
      latitudeDeg: 48,
      longitudeDeg: 16,
      utcOffsetS: 7200,
      origin: "typed",
      hours: [
        {
          epochMs: startEpochMs,
          airTemperatureC: 18,
          relativeHumidityFraction: 0.6,
          windSpeedMps: 3,
          windFromDeg: 0,
          cloudCoverFraction: 0.5,
          globalIrradianceWPerM2: null,
          airPressurePa: null,
        },
      ],
    },
    legs,
    memberCount: 20,
    seed: 1,
    ...change,
  };
}

function scenarioOf(legs: readonly RaceLeg[]): Scenario {
  const result = raceScenario(requestOf(legs));
  if (!result.ok) throw new Error(`${result.field} ${result.reason}`);
  return result.scenario;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const piece = (gradeRatio: number): Segment => ({
  startM: 0,
  lengthM: 1000,
  gradeRatio,
  startAltitudeM: 0,
  headingDeg: null,
});

describe("pacing", () => {
  test("even effort meets the goal time and costs the same power uphill and on the level", () => {
    const plan = evenEffortOnFoot([piece(0), piece(0.05), piece(-0.03)], 1000, true) ?? [];
    expect(total(plan.map((each) => each.durationS))).toBeCloseTo(1000, 6);
    const powers = plan.slice(0, 2).map((each) => runningCostJPerKgPerM(each.segment.gradeRatio) * each.speedMps);
    expect(powers[0]).toBeCloseTo(powers[1] ?? 0, 4);
    expect(plan[1]?.speedMps).toBeLessThan(plan[0]?.speedMps ?? 0);
    expect(plan[2]?.speedMps).toBeGreaterThan(plan[0]?.speedMps ?? 0);
  });
  test("nobody is carried downhill more than 30 % faster than on the level", () => {
    const plan = evenEffortOnFoot([piece(0), piece(-0.2)], 600, true) ?? [];
    expect((plan[1]?.speedMps ?? 9) / (plan[0]?.speedMps ?? 1)).toBeLessThan(1.301);
  });
  test("a steep climb at an easy effort is walked, the level is run", () => {
    const plan = evenEffortOnFoot([piece(0), piece(0.25)], 1400, true) ?? [];
    expect(plan.map((each) => each.isWalked)).toEqual([false, true]);
  });
  test("slower than 1.9 m/s is walking even on the level, and a walker never runs", () => {
    expect(evenSpeedOnFoot([piece(0)], 1000 / 1.8, true)[0]?.isWalked).toBe(true);
    expect(evenSpeedOnFoot([piece(0)], 1000 / 3, true)[0]?.isWalked).toBe(false);
    expect(evenSpeedOnFoot([piece(0)], 1000 / 2.1, false)[0]?.isWalked).toBe(true);
  });
  test("a rider at one power is fast downhill, slow uphill, and faster with a tail wind than still air", () => {
    const roadOf = (headWindMps: number) => (segment: Segment) => ({
      gradeRatio: segment.gradeRatio,
      totalMassKg: 84,
      dragAreaM2: 0.32,
      rollingResistanceRatio: 0.004,
      airDensityKgPerM3: 1.2,
      headWindMps,
      accelerationMps2: 0,
    });
    const [up, level, down] = ridingAtPower([piece(0.05), piece(0), piece(-0.02)], 200, roadOf(0));
    expect(up?.speedMps).toBeLessThan(level?.speedMps ?? 0);
    expect(down?.speedMps).toBeGreaterThan(level?.speedMps ?? 99);
    expect(powerFromSpeedW(level?.speedMps ?? 0, roadOf(0)(piece(0)))).toBeCloseTo(200, 3);
    const [withTail] = ridingAtPower([piece(0)], 200, roadOf(-15));
    expect(withTail?.speedMps).toBeGreaterThan(level?.speedMps ?? 99);
  });
});

describe("a race as steps", () => {
  test("steps add to the goal time exactly, the way to the course, and only the last step is short", () => {
    const scenario = scenarioOf([legOf()]);
    expect(scenario.durationS).toBe(13_507);
    expect(scenario.stepEndTimeS.at(-1)).toBe(13_507);
    expect(scenario.stepEndDistanceM.at(-1)).toBeCloseTo(42_195, 6);
    expect(scenario.steps.slice(0, -1).every((each) => each.stepS === 30)).toBe(true);
    expect(total(scenario.steps.map((each) => each.speedMps * each.stepS))).toBeCloseTo(42_195, 3);
  });
  test("drink of the whole race does not depend on the pattern of steps", () => {
    expect(scenarioOf([legOf()]).drinkKg).toBeCloseTo((0.6 * 13_507) / 3600, 9);
    const atStations = scenarioOf([legOf({ intake: { ...intake, pattern: "aid-stations" } })]);
    expect(atStations.drinkKg).toBeCloseTo(8 * 0.15, 9);
  });
  test("a capsule every half hour is seven in 3:45", () => {
    const withCapsules = scenarioOf([legOf({ intake: { ...intake, capsules: { everyS: 1800, sodiumMmol: 10 } } })]);
    expect(withCapsules.sodiumIntakeMmol - scenarioOf([legOf()]).sodiumIntakeMmol).toBeCloseTo(70, 9);
  });
  test("legs follow each other: swim, change, ride at power, run", () => {
    const scenario = scenarioOf(
      [
        legOf({
          sport: "swimming",
          course: courseOf(1500),
          pacing: { strategy: "even-speed", goalTimeS: 1800, powerW: null },
          waterTemperatureC: 20,
          hasWetsuit: true,
        }),
        legOf({
          sport: "transition",
          course: courseOf(200),
          pacing: { strategy: "even-speed", goalTimeS: 120, powerW: null },
        }),
        legOf({
          sport: "cycling",
          course: courseOf(40_000, 200),
          pacing: { strategy: "even-effort", goalTimeS: 1, powerW: 200 },
        }),
        legOf({ course: courseOf(10_000), pacing: { strategy: "even-effort", goalTimeS: 2700, powerW: null } }),
      ].map((leg) => (leg.sport === "cycling" ? { ...leg, pacing: { ...leg.pacing, goalTimeS: 4000 } } : leg)),
    );
    expect(scenario.legs.map((leg) => leg.sport)).toEqual(["swimming", "transition", "cycling", "running"]);
    expect(scenario.distanceM).toBeCloseTo(51_700, 3);
    const ride = scenario.legs[2];
    expect(ride?.meanPowerW).toBeGreaterThan(185);
    expect(ride?.meanPowerW).toBeLessThanOrEqual(200.001);
    expect((ride?.endM ?? 0) - (ride?.startM ?? 0)).toBeCloseTo(40_000, 3);
    const swimSteps = scenario.steps.slice(0, 60);
    expect(swimSteps.every((each) => each.sportIndex === sportIndexOf.swimming && each.drinkKg === 0)).toBe(true);
    expect(scenario.notes.join()).toContain("nothing is taken while swimming");
    expect(scenario.steps[61]?.sportIndex).toBe(sportIndexOf.resting);
    expect(scenario.steps[61]?.speedMps).toBe(0);
  });
  test("a ride in a goal time takes the power that this time needs: faster takes more", () => {
    const powerOf = (goalTimeS: number) =>
      scenarioOf([
        legOf({
          sport: "cycling",
          course: courseOf(40_000, 200),
          pacing: { strategy: "even-effort", goalTimeS, powerW: null },
        }),
      ]).legs[0]?.meanPowerW ?? 0;
    expect(powerOf(4000)).toBeGreaterThan(powerOf(4600) + 30);
  });
  test("wind from the north is a head wind on the way north and a tail wind on the way back", () => {
    const there = Array.from({ length: 41 }, (_, i) => ({
      distanceM: i * 100,
      altitudeM: 100,
      latitudeDeg: 48 + (i <= 20 ? i : 40 - i) * 0.0009,
      longitudeDeg: 16,
    }));
    const scenario = scenarioOf([
      legOf({
        course: { name: "out and back", points: there, aidStations: [], notes: [] },
        pacing: { strategy: "even-speed", goalTimeS: 1200, powerW: null },
      }),
    ]);
    expect(scenario.steps[5]?.headWindMps).toBeGreaterThan(2);
    expect(scenario.steps[35]?.headWindMps).toBeLessThan(-2);
  });
});

describe("what cannot be forecast names its field", () => {
  const problemOf = (legs: readonly RaceLeg[], change: Partial<RaceRequest> = {}) => {
    const result = raceScenario(requestOf(legs, change));
    return result.ok ? null : result.field;
  };
  test.each([
    [
      "a marathon in half an hour",
      "legs[0].pacing.goalTimeS",
      [legOf({ pacing: { strategy: "even-effort", goalTimeS: 1800, powerW: null } })],
      {},
    ],
    [
      "a ride of 40 km in 20 minutes uphill",
      "legs[0].pacing.goalTimeS",
      [
        legOf({
          sport: "cycling",
          course: courseOf(20_000, 1500),
          pacing: { strategy: "even-effort", goalTimeS: 1200, powerW: null },
        }),
      ],
      {},
    ],
    [
      "a swim without water temperature",
      "legs[0].waterTemperatureC",
      [
        legOf({
          sport: "swimming",
          course: courseOf(1500),
          pacing: { strategy: "even-speed", goalTimeS: 1800, powerW: null },
        }),
      ],
      {},
    ],
    [
      "stations on a course without any",
      "legs[0].intake.pattern",
      [legOf({ course: { ...courseOf(42_195), aidStations: [] }, intake: { ...intake, pattern: "aid-stations" } })],
      {},
    ],
    ["a drink of 600 per hour", "legs[0].intake.drinkKgPerH", [legOf({ intake: { ...intake, drinkKgPerH: 600 } })], {}],
    ["no leg", "legs", [], {}],
    ["a mass of 7 kg", "athlete.massKg", [legOf()], { athlete: { ...defaultProfile("male"), massKg: 7 } }],
    ["a seed with a fraction", "seed", [legOf()], { seed: 0.5 }],
    ["no member", "memberCount", [legOf()], { memberCount: 0 }],
    ["a start that is not a time", "startEpochMs", [legOf()], { startEpochMs: Number.NaN }],
  ] as const)("%s", (_what, field, legs, change) => {
    expect(problemOf(legs, change)).toBe(field);
  });
});
