import { type ForecastJob, inputHash } from "@crampcast/contract";
import { modelVersion } from "@crampcast/model/forecast";
import { expect, test } from "vitest";
import { FULL_MEMBER_COUNT, fullRequestOf, jobOfInput } from "./full-forecast.ts";
import { sampleRequest } from "./sample-request.ts";
import { planHash, planOf } from "./stored-races.ts";

const job = (part: Partial<ForecastJob>): ForecastJob => ({
  id: "00000000-0000-4000-8000-000000000001",
  raceId: null,
  state: "done",
  progressFraction: 1,
  modelVersion,
  seed: 1,
  inputHash: "a",
  createdEpochMs: 0,
  forecast: null,
  error: null,
  ...part,
});

test("a forecast that is stored for the same input is taken again, one that is under way is followed", () => {
  const running = job({ id: "running", state: "running" });
  const done = job({ id: "done" });
  expect(jobOfInput([running, done], "a")?.id).toBe("done");
  expect(jobOfInput([running], "a")?.id).toBe("running");
});

test("a failed job, another input or another model is no reason not to run", () => {
  expect(jobOfInput([job({ state: "failed" }), job({ inputHash: "b" }), job({ modelVersion: "0" })], "a")).toBeNull();
});

test("the full forecast differs from the quick one in nothing but the number of simulated races", () => {
  const full = fullRequestOf(sampleRequest);
  expect(full.memberCount).toBe(FULL_MEMBER_COUNT);
  expect(inputHash({ ...full, memberCount: sampleRequest.memberCount })).toBe(inputHash(sampleRequest));
});

test("a new answer about the athlete does not make another race of it; another goal time does", () => {
  const older = { ...sampleRequest, athlete: { ...sampleRequest.athlete, ageYears: 61 } };
  expect(planHash(older)).toBe(planHash(sampleRequest));
  expect(planOf(sampleRequest)).not.toHaveProperty("athlete");
  const legs = sampleRequest.legs.map((leg) => ({ ...leg, pacing: { ...leg.pacing, goalTimeS: 16_000 } }));
  expect(planHash({ ...sampleRequest, legs })).not.toBe(planHash(sampleRequest));
});
