import type { ActivitySummary } from "@crampcast/model/activity";
import type { TrainingHistory } from "@crampcast/model/athlete";
import { deriveTraining } from "@crampcast/model/scenario";
import { afterEach, expect, test } from "vitest";
import { writeNumbersIn } from "./language.ts";
import { readTrainingWords } from "./training-words.ts";

afterEach(() => writeNumbersIn("en"));

const asOfEpochMs = Date.UTC(2026, 8, 20);
const DAY_MS = 86_400_000;

/** A session in heat, over hills, with efforts of a runner of 4 m/s or of a rider of 250 W. */
function session(daysBefore: number, part: Partial<ActivitySummary> = {}): ActivitySummary {
  return {
    formatVersion: 1,
    sport: "running",
    subSport: null,
    startEpochMs: asOfEpochMs - daysBefore * DAY_MS,
    elapsedS: 3600,
    timerS: 3600,
    distanceM: 12_000,
    ascentM: 200,
    averageHeartRateBpm: null,
    maximumHeartRateBpm: null,
    averagePowerW: null,
    averageTemperatureC: 31,
    bestSpeeds: [120, 300, 600, 1200, 2400].map((durationS) => ({ durationS, value: 4 + 200 / durationS })),
    bestPowers: [],
    isGradeAdjusted: false,
    timeAtSpeedS: new Array<number>(81).fill(0).fill(3600, 40, 41),
    timeAtPowerS: null,
    timeAtHeartRateS: null,
    notes: [],
    ...part,
  };
}
const ride = (daysBefore: number) =>
  session(daysBefore, {
    sport: "cycling",
    averagePowerW: 240,
    bestSpeeds: [],
    bestPowers: [120, 300, 600, 1200, 2400].map((durationS) => ({ durationS, value: 250 + 15_000 / durationS })),
    timeAtPowerS: new Array<number>(101).fill(36),
    timeAtSpeedS: null,
  });
const easy = (daysBefore: number) => session(daysBefore, { bestSpeeds: [{ durationS: 2400, value: 2.9 }] });

const reader = { units: "metric", raceSport: "running" } as const;
const all = (training: TrainingHistory): string[] =>
  Object.values(training).flatMap((capacity) => (capacity?.derivedFrom ? [capacity.derivedFrom] : []));

test("whatever the model says a training number rests on has words in the reader's language", () => {
  const histories = (["running", "cycling"] as const).flatMap((raceSport) =>
    [
      [3, 9, 20].map((daysBefore) => session(daysBefore)),
      [3, 9, 20].map(ride),
      [3, 9].map(easy),
      [300, 310].map((daysBefore) => session(daysBefore)),
      [2, 5].flatMap((daysBefore) => [session(daysBefore), ride(daysBefore)]),
    ].map((activities) => deriveTraining({ activities, raceSport, raceDurationS: 13_500, asOfEpochMs }).training),
  );
  const sentences = [...new Set(histories.flatMap(all))];
  expect(sentences.length).toBeGreaterThan(8);
  expect(sentences.filter((sentence) => readTrainingWords(sentence, reader) === null)).toEqual([]);
  const keys = new Set(
    sentences.flatMap((sentence) => readTrainingWords(sentence, reader) ?? []).map(({ key }) => key),
  );
  for (const key of ["bestEfforts", "lastActivity", "longest", "racePace", "racePower", "load", "heat"] as const) {
    expect(keys).toContain(key);
  }
});

test("days and speeds in it are written as everywhere else in the app, not as the files have them", () => {
  const [first] = readTrainingWords("time at 3.33 m/s or more in 19 sessions of six weeks", reader) ?? [];
  expect(first?.values).toMatchObject({ pace: "5:00 /km", count: 19 });
  writeNumbersIn("de");
  const [longest] = readTrainingWords("2:58:34 on 2026-08-02, longest of 26 sessions in eight weeks", reader) ?? [];
  expect(longest?.values.date).toBe("02.08.2026");
});

test("a sentence that is not known leaves the whole text as it is", () => {
  expect(readTrainingWords("99 sessions since 2025-09-06, 42-day mean; by moonlight", reader)).toBeNull();
});
