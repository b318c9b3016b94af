import { describe, expect, test } from "vitest";
import type { ActivitySummary } from "../activity/activity-summary.ts";
import { effortDurationsS } from "../activity/best-efforts.ts";
import { mergeTraining } from "../athlete/default-profile.ts";
import { type CurveLimits, criticalFit } from "./critical-fit.ts";
import { deriveTraining } from "./derive-training.ts";
import { typicalEffortFraction } from "./typical-effort.ts";

const DAY_MS = 86_400_000;
const asOfEpochMs = Date.UTC(2026, 8, 20);

const limits: CurveLimits = {
  shortestS: 120,
  longestS: 2400,
  leastReserve: 60,
  typicalReserve: 180,
  largestReserve: 450,
  trainingShareFraction: 0.92,
  heldFraction: (durationS) => typicalEffortFraction("running", durationS),
  min: 1.8,
  max: 6.6,
};

function runOf(daysBefore: number, timerS: number, speedAt: (durationS: number) => number): ActivitySummary {
  const meanMps = speedAt(timerS);
  const bins = new Array<number>(81).fill(0);
  bins[Math.floor(meanMps / 0.1)] = timerS;
  return {
    formatVersion: 1,
    sport: "running",
    subSport: null,
    startEpochMs: asOfEpochMs - daysBefore * DAY_MS,
    elapsedS: timerS,
    timerS,
    distanceM: meanMps * timerS,
    ascentM: 0,
    averageHeartRateBpm: null,
    maximumHeartRateBpm: null,
    averagePowerW: null,
    averageTemperatureC: null,
    bestSpeeds: effortDurationsS
      .filter((durationS) => durationS <= timerS)
      .map((durationS) => ({ durationS, value: speedAt(durationS) })),
    bestPowers: [],
    isGradeAdjusted: false,
    timeAtSpeedS: bins,
    timeAtPowerS: null,
    timeAtHeartRateS: null,
    notes: [],
  };
}

/** A runner of critical speed 4 m/s and 200 m of reserve, all out. */
const allOut = (durationS: number) => 4 + 200 / durationS;
const easy = () => 2.9;
const derive = (activities: readonly ActivitySummary[], raceDurationS = 13_500) =>
  deriveTraining({ activities, raceSport: "running", raceDurationS, asOfEpochMs });

describe("critical speed", () => {
  test("all-out efforts give back the runner they were made from", () => {
    const fit = criticalFit(
      [120, 300, 600, 1200, 2400].map((durationS) => ({ durationS, value: allOut(durationS), startEpochMs: 0 })),
      limits,
    );
    expect(fit?.isMaximal).toBe(true);
    expect(fit?.criticalRate).toBeCloseTo(4, 6);
    expect(fit?.reserve).toBeCloseTo(200, 4);
  });
  test("even easy runs are not taken for all-out efforts: critical speed lies above them and is uncertain", () => {
    const { training, notes } = derive([runOf(10, 3000, easy), runOf(5, 3000, easy)]);
    expect(training.criticalSpeedMps?.value).toBeGreaterThan(2.9);
    expect(training.criticalSpeedMps?.value).toBeLessThan(3.4);
    expect(training.criticalSpeedMps?.variationFraction).toBeGreaterThan(0.05);
    expect(training.distanceReserveM).toBeNull();
    expect(notes.join()).toContain("no all-out runs");
  });
  test("trials of 3 and 12 minutes are all-out efforts although the longest run of the season was an easy one", () => {
    const trials = (durationS: number) => (durationS <= 720 ? allOut(durationS) : 3.3);
    const { training, notes } = derive([runOf(30, 720, trials), runOf(10, 6000, () => 3.3)]);
    expect(Math.abs((training.criticalSpeedMps?.value ?? 0) / 4 - 1)).toBeLessThan(0.03);
    expect(training.criticalSpeedMps?.variationFraction).toBe(0.06);
    expect(training.distanceReserveM?.value).toBeGreaterThan(120);
    expect(training.distanceReserveM?.value).toBeLessThan(280);
    expect(notes.join()).not.toContain("no all-out runs");
  });
  test("one impossible minute from a wrong position does not make an all-out curve", () => {
    const spiked = (durationS: number) => (durationS <= 180 ? 5.2 : durationS <= 300 ? 3.4 : 2.9);
    const { training } = derive([runOf(10, 3000, spiked)]);
    expect(training.criticalSpeedMps?.value).toBeLessThan(3.4);
  });
  test("a marathon raced faster than easy runs allow lifts the critical speed", () => {
    const withRace = derive([runOf(20, 3000, easy), runOf(30, 14_400, () => 3.4)]).training.criticalSpeedMps;
    expect(withRace?.value).toBeCloseTo(3.4 / typicalEffortFraction("running", 14_400), 2);
    expect(withRace?.derivedFrom).toContain("raised by 4:00:00");
  });
  test("a faster history gives a higher critical speed", () => {
    const speedOf = (ratio: number) =>
      derive([runOf(10, 3000, (durationS) => ratio * allOut(durationS))]).training.criticalSpeedMps?.value ?? 0;
    expect(speedOf(1.1)).toBeGreaterThan(speedOf(1));
  });
  test("stretches under five minutes say nothing", () => {
    expect(criticalFit([{ durationS: 120, value: 5, startEpochMs: 0 }], limits)).toBeNull();
  });
});

describe("what the last weeks held", () => {
  const weeks = Array.from({ length: 30 }, (_, index) => runOf(2 * index, index === 3 ? 9000 : 3600, () => 3.2));
  test("the longest session of eight weeks, with its day", () => {
    const { longestSessionS } = derive(weeks).training;
    expect(longestSessionS?.value).toBe(9000);
    expect(longestSessionS?.derivedFrom).toContain("2026-09-14");
  });
  test("time at race effort counts runs at that speed and not slower ones", () => {
    const fast = derive([...weeks, runOf(3, 3600, allOut)]).training.timeAtRaceEffortS?.value ?? 0;
    const slow = derive(
      [...weeks, runOf(3, 3600, allOut)].map((each) => each),
      1800,
    ).training.timeAtRaceEffortS?.value;
    expect(fast).toBeGreaterThanOrEqual(3600);
    expect(slow).toBeLessThan(fast);
  });
  test("loads are those of the sessions: every second day 3.2 m/s against 3.5 or so is 30 to 60 a day", () => {
    const { longLoad, shortLoad } = derive(weeks).training;
    expect(longLoad?.value).toBeGreaterThan(30);
    expect(longLoad?.value).toBeLessThan(60);
    expect(shortLoad?.origin).toBe("derived");
  });
  test("a history that ended months ago gives an older, less certain capacity and no recent training", () => {
    const old = weeks.map((each) => ({ ...each, startEpochMs: each.startEpochMs - 300 * DAY_MS }));
    const { training, notes } = derive(old);
    expect(training.longestSessionS).toBeNull();
    expect(training.longLoad).toBeNull();
    expect(training.criticalSpeedMps?.variationFraction).toBeGreaterThan(
      derive(weeks).training.criticalSpeedMps?.variationFraction ?? 1,
    );
    expect(notes.join()).toContain("300 days before");
  });
  test("activities after the day do not count", () => {
    const future = runOf(-3, 20_000, () => 3.5);
    expect(derive([...weeks, future]).training).toEqual(derive(weeks).training);
  });
  test("no activity at all leaves everything unknown", () => {
    expect(Object.values(derive([]).training).every((each) => each === null)).toBe(true);
  });
  test("each derived number says what it rests on, and a typed one takes its place", () => {
    const { training } = derive(weeks);
    for (const capacity of Object.values(training)) {
      if (capacity !== null) expect(capacity.derivedFrom?.length ?? 0).toBeGreaterThan(10);
    }
    const typed = { value: 4.4, variationFraction: 0.05, origin: "typed", derivedFrom: null } as const;
    const merged = mergeTraining(training, { criticalSpeedMps: typed });
    expect(merged.criticalSpeedMps).toEqual(typed);
    expect(merged.longestSessionS).toEqual(training.longestSessionS);
  });
});

test("people hold less the longer the race: 85 % of critical speed in a marathon of 3:54", () => {
  expect(typicalEffortFraction("running", 3.9 * 3600)).toBeCloseTo(0.85, 6);
  let before = 2;
  for (const hours of [0.2, 0.5, 1, 2, 4, 8, 16, 30]) {
    const held = typicalEffortFraction("running", hours * 3600);
    expect(held).toBeLessThanOrEqual(before);
    before = held;
  }
});
