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

const onFoot = (request: RaceRequest, pacing: Partial<RaceRequest["legs"][number]["pacing"]>): RaceRequest => ({
  ...request,
  legs: request.legs.map((leg) => (leg.sport === "running" ? { ...leg, pacing: { ...leg.pacing, ...pacing } } : leg)),
});

const ends = (request: RaceRequest) => {
  const [full, draft] = (["full", "draft"] as const).map((detail) => {
    const each = prepared({ ...request, memberCount: 200 }, detail);
    return { steps: each.ensemble.steps.length, numbers: planNumbersFrom(each, runEnsemble(each.ensemble)) };
  });
  if (full === undefined || draft === undefined) throw new Error("two runs were asked for");
  return { full, draft };
};

const names = ["marathon", "half-marathon-hot", "olympic-triathlon", "full-distance-triathlon", "easy-run"];

test.each(names)(
  "a draft of %s in coarse steps tells the chance of the full forecast within one part in fifty, or a tenth of a percent",
  (name) => {
    const { full, draft } = ends(read(name));
    expect(draft.steps).toBeLessThan(0.6 * full.steps);
    const chance = full.numbers.crampProbability;
    expect(Math.abs(draft.numbers.crampProbability - chance)).toBeLessThan(Math.max(0.001, 0.02 * chance));
    const [coarse, fine] = [draft.numbers.atFinish, full.numbers.atFinish];
    expect(Math.abs(coarse.coreTemperatureC.central - fine.coreTemperatureC.central)).toBeLessThan(0.03);
    expect(Math.abs(coarse.plasmaSodiumMmolPerL.central - fine.plasmaSodiumMmolPerL.central)).toBeLessThan(0.1);
    expect(Math.abs(coarse.sweatKg.central - fine.sweatKg.central)).toBeLessThan(0.01);
  },
);

test("short walks and stops get lost in coarse steps, so a draft with them takes the steps of the full forecast", () => {
  const walked = onFoot(read("half-marathon-hot"), { walkBreaks: { everyS: 240, everyM: null, lengthS: 60 } });
  const stopped = onFoot(read("half-marathon-hot"), { stopPerStationS: 45 });
  for (const request of [walked, stopped]) {
    const { full, draft } = ends(request);
    expect(draft.numbers.crampProbability).toBeCloseTo(full.numbers.crampProbability, 5);
  }
});
