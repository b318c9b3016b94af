import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runEnsemble } from "../ensemble/index.ts";
import type { RaceRequest } from "../scenario/race-request.ts";
import { planNumbersFrom } from "./plan-numbers.ts";
import { type PreparedForecast, prepareForecast } from "./prepare-forecast.ts";

const read = (name: string): RaceRequest =>
  JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), "utf8"));

const prepared = (request: RaceRequest, detail: "full" | "draft"): PreparedForecast => {
  const result = prepareForecast(request, detail);
  if (!result.ok) throw new Error(`${result.field}: ${result.reason}`);
  return result.prepared;
};

for (const name of ["marathon", "half-marathon-hot", "olympic-triathlon"]) {
  test(`a draft of ${name} in coarse steps tells the chance of the full forecast within one part in fifty`, () => {
    const request = { ...read(name), memberCount: 200 };
    const [full, draft] = (["full", "draft"] as const).map((detail) => {
      const each = prepared(request, detail);
      return {
        steps: each.ensemble.steps.length,
        chance: planNumbersFrom(each, runEnsemble(each.ensemble)).crampProbability,
      };
    });
    expect(draft?.steps).toBeLessThan(0.7 * (full?.steps ?? 0));
    expect(Math.abs((draft?.chance ?? 0) / (full?.chance ?? 0) - 1)).toBeLessThan(0.02);
  });
}
