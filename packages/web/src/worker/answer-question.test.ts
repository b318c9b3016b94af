import { inputHash, RaceRequestSchema } from "@crampcast/contract";
import type { RaceLeg, RaceRequest } from "@crampcast/model";
import { expect, test } from "vitest";
import marathon from "../../../../examples/marathon.json" with { type: "json" };
import { answerQuestion } from "./answer-question.ts";

const before: RaceRequest = { ...RaceRequestSchema.parse(marathon), memberCount: 120 };
const withLegs = (change: (leg: RaceLeg) => RaceLeg): RaceRequest => ({ ...before, legs: before.legs.map(change) });
const quiet = () => {};

test("a forecast carries the hash of its request and reports its progress to the end", () => {
  const heard: number[] = [];
  const answer = answerQuestion({ id: 7, kind: "forecast", request: before }, (fraction) => heard.push(fraction));
  if (answer.kind !== "forecast") throw new Error(`got ${JSON.stringify(answer).slice(0, 300)}; expected a forecast`);
  expect(answer.forecast.inputHash).toBe(inputHash(before));
  expect(answer.forecast.memberCount).toBe(120);
  expect(heard.at(-1)).toBe(1);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
});

test("drinking far beyond sweat loss is warned about", () => {
  const request = withLegs((leg) => ({
    ...leg,
    intake: { ...leg.intake, pattern: "continuous", drinkKgPerH: 1.5, drinkSodiumMmolPerL: 0 },
  }));
  const answer = answerQuestion({ id: 1, kind: "forecast", request }, quiet);
  const warnings = answer.kind === "forecast" ? answer.forecast.warnings : [];
  expect(warnings.filter((warning) => warning.severity !== "note").map(({ key }) => key)).toContain("low-sodium");
});

test("a request that cannot be forecast is refused with the field and what is allowed", () => {
  const answer = answerQuestion({ id: 1, kind: "forecast", request: { ...before, memberCount: 3 } }, quiet);
  expect(answer).toMatchObject({ kind: "failed" });
  expect(answer.kind === "failed" && answer.reason).toMatch(/memberCount/);
});

test("an explanation belongs to its forecast, starts from the usual race and reports its progress to the end", () => {
  const request: RaceRequest = { ...before, memberCount: 64 };
  const heard: number[] = [];
  const answer = answerQuestion({ id: 3, kind: "explanation", request }, (fraction) => heard.push(fraction));
  if (answer.kind !== "explanation") throw new Error(`got ${JSON.stringify(answer).slice(0, 300)}`);
  const forecast = answerQuestion({ id: 4, kind: "forecast", request }, quiet);
  const { attribution, inputHash: hash } = answer.explanation;
  expect(forecast.kind === "forecast" && forecast.forecast.crampProbability).toBe(attribution.crampProbability);
  expect(hash).toBe(inputHash(request));
  expect(heard.at(-1)).toBe(1);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
});
