import { describe, expect, test } from "vitest";
import { type ActivitySummary, summaryOf } from "./activity-summary.ts";
import { heatExposure } from "./heat-exposure.ts";
import { sessionLoad, weightedLoad } from "./load.ts";
import type { Activity, RecordingColumns } from "./recording.ts";

const level = () => 1;

/** An activity with one sample a second. */
function activityOf(change: Partial<Activity>, columns: Partial<RecordingColumns>, lengthS: number): Activity {
  return {
    sport: "running",
    subSport: null,
    origin: { format: "fit", manufacturer: null, product: null },
    title: null,
    startEpochMs: Date.UTC(2026, 5, 1, 8),
    elapsedS: lengthS,
    timerS: lengthS,
    distanceM: null,
    ascentM: 0,
    descentM: 0,
    averageHeartRateBpm: null,
    averagePowerW: null,
    averageTemperatureC: null,
    laps: [],
    deviceFields: [],
    repairs: [],
    ...change,
    columns: {
      timeS: Float64Array.from({ length: lengthS + 1 }, (_, i) => i),
      latitudeDeg: null,
      longitudeDeg: null,
      altitudeM: null,
      distanceM: null,
      speedMps: null,
      heartRateBpm: null,
      cadencePerMin: null,
      powerW: null,
      deviceTemperatureC: null,
      coreTemperatureC: null,
      ...columns,
    },
  };
}

const samples = (lengthS: number, valueAt: (second: number) => number): Float64Array =>
  Float64Array.from({ length: lengthS + 1 }, (_, i) => valueAt(i));

/** 3 m/s with five minutes of 4 m/s in the middle of an hour. */
const hourWithEffort = (): Activity =>
  activityOf(
    { distanceM: 3 * 3600 + 300 },
    { distanceM: samples(3600, (t) => 3 * t + Math.min(300, Math.max(0, t - 1500))) },
    3600,
  );

const nothingKnown = {
  criticalSpeedMps: null,
  criticalPowerW: null,
  criticalSwimSpeedMps: null,
  maximumHeartRateBpm: null,
};

describe("best efforts", () => {
  test("five fast minutes in an easy hour are found where they are", () => {
    const { bestSpeeds } = summaryOf(hourWithEffort(), level);
    const at = (durationS: number) => bestSpeeds.find((each) => each.durationS === durationS)?.value;
    expect(at(300)).toBeCloseTo(4, 2);
    expect(at(600)).toBeCloseTo(3.5, 2);
    expect(at(3600)).toBeCloseTo(3 + 1 / 12, 2);
    expect(at(7200)).toBeUndefined();
  });
  test("a hill counts as the level speed of equal cost, a flat GPS altitude does not", () => {
    const onHill = activityOf(
      { distanceM: 3600, ascentM: 180 },
      { distanceM: samples(1800, (t) => 2 * t), altitudeM: samples(1800, (t) => 0.1 * t) },
      1800,
    );
    const steady = summaryOf(onHill, (grade) => 1 + 6 * grade);
    expect(steady.isGradeAdjusted).toBe(true);
    expect(steady.bestSpeeds.find((each) => each.durationS === 600)?.value).toBeCloseTo(2.6, 1);
    const flat = activityOf(
      { distanceM: 3600, ascentM: 0 },
      { distanceM: samples(1800, (t) => 2 * t), altitudeM: samples(1800, (t) => t % 2) },
      1800,
    );
    expect(summaryOf(flat, (grade) => 1 + 6 * grade).isGradeAdjusted).toBe(false);
  });
  test("a car ride in a running file gives no speeds, and the note says why", () => {
    const car = activityOf({ distanceM: 20_000 }, { distanceM: samples(1000, (t) => 20 * t) }, 1000);
    const summary = summaryOf(car, level);
    expect(summary.bestSpeeds).toEqual([]);
    expect(summary.timeAtSpeedS).toBeNull();
    expect(summary.notes.join()).toContain("faster than running");
  });
  test("a single leap of a position makes no best minute", () => {
    const leap = activityOf(
      { distanceM: 5700 },
      { distanceM: samples(1800, (t) => 3 * t + (t > 900 ? 300 : 0)) },
      1800,
    );
    const summary = summaryOf(leap, level);
    expect(summary.bestSpeeds[0]?.value).toBeLessThan(3.2);
    expect(summary.notes.join()).toContain("leaping positions");
  });
  test("samples that the device left out are bridged, and an activity without any gives no effort", () => {
    const holes = activityOf(
      { distanceM: 5400 },
      { distanceM: samples(1800, (t) => (t % 7 === 0 ? 3 * t : Number.NaN)) },
      1800,
    );
    expect(summaryOf(holes, level).bestSpeeds.find((each) => each.durationS === 600)?.value).toBeCloseTo(3, 2);
    expect(summaryOf(activityOf({}, {}, 1800), level).notes).toContain("no distance, speed or power: no best efforts");
  });
  test("a summary survives JSON, and its time at speeds adds to the moving time", () => {
    const summary = summaryOf(hourWithEffort(), level);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
    expect(summary.timeAtSpeedS?.reduce((sum, seconds) => sum + seconds, 0)).toBe(3600);
  });
});

describe("load", () => {
  test("one hour at critical speed is 100", () => {
    const hour = activityOf({ distanceM: 3600 * 3.95 }, { distanceM: samples(3600, (t) => 3.95 * t) }, 3600);
    const load = sessionLoad(summaryOf(hour, level), { ...nothingKnown, criticalSpeedMps: 3.95 });
    expect(load.ok && load.load).toBeCloseTo(100, 1);
  });
  test("power comes before speed, speed before heart rate, and without any there is a reason", () => {
    const ride = activityOf(
      { sport: "cycling", distanceM: 36_000 },
      {
        distanceM: samples(3600, (t) => 10 * t),
        powerW: samples(3600, () => 205),
        heartRateBpm: samples(3600, () => 150),
      },
      3600,
    );
    const summary = summaryOf(ride, level);
    const byPower = sessionLoad(summary, { ...nothingKnown, criticalPowerW: 205, maximumHeartRateBpm: 190 });
    expect(byPower.ok && [byPower.from, Math.round(byPower.load)]).toEqual(["power", 100]);
    const byHeart = sessionLoad(summary, { ...nothingKnown, maximumHeartRateBpm: 190 });
    expect(byHeart.ok && byHeart.from).toBe("heart rate");
    expect(sessionLoad(summary, nothingKnown).ok).toBe(false);
  });
  test("MUS-09 42 days of load 100 bring the 42-day mean to 63.2121", () => {
    expect(Math.abs(weightedLoad(new Array<number>(42).fill(100), 42) - 63.2121)).toBeLessThan(0.01);
  });
  test("the mean uses 1 − e^(−1/τ) and not 1/τ: a week of 100 at τ 7 gives 63.21, not 66.01", () => {
    expect(weightedLoad(new Array<number>(7).fill(100), 7)).toBeCloseTo(63.212, 3);
  });
  test("constant load stays where it is", () => {
    expect(weightedLoad(new Array<number>(100).fill(55), 42, 55)).toBeCloseTo(55, 10);
  });
});

describe("heat exposure", () => {
  const day = 86_400_000;
  const first = Date.UTC(2026, 6, 1, 8);
  const hot = (index: number, averageTemperatureC: number | null, timerS = 4000): ActivitySummary => ({
    ...summaryOf(hourWithEffort(), level),
    startEpochMs: first + index * day,
    averageTemperatureC,
    timerS,
  });
  test("ten hot days in a row bring adaptation near 80 %, and three weeks of rest take two fifths away", () => {
    const ten = Array.from({ length: 10 }, (_, index) => hot(index, 33));
    const after = heatExposure(ten, first + 9 * day)?.acclimationFraction ?? 0;
    expect(after).toBeGreaterThan(0.7);
    expect(after).toBeLessThan(0.85);
    const later = heatExposure(ten, first + 30 * day)?.acclimationFraction ?? 0;
    expect(later / after).toBeCloseTo(0.975 ** 21, 6);
  });
  test("half an hour counts half, cool sessions not at all; without a thermometer nothing is said", () => {
    const whole = heatExposure([hot(0, 33, 3600)], first + day)?.acclimationFraction ?? 0;
    expect(heatExposure([hot(0, 33, 1800)], first + day)?.acclimationFraction).toBeCloseTo(whole / 2, 12);
    expect(heatExposure([hot(0, 26)], first + day)?.acclimationFraction).toBe(0);
    expect(heatExposure([hot(0, null)], first + day)).toBeNull();
  });
});
