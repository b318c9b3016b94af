import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { prepareMembers, runEnsemble } from "../ensemble/index.ts";
import type { RaceRequest } from "../scenario/race-request.ts";
import { chancesAt } from "./first-cramp.ts";
import { finishOfPlan } from "./plan-finish.ts";
import { type PreparedForecast, prepareForecast } from "./prepare-forecast.ts";

const marathon: RaceRequest = JSON.parse(
  readFileSync(new URL("../../../../examples/marathon.json", import.meta.url), "utf8"),
);

const preparedWith = (change: (request: RaceRequest) => RaceRequest): PreparedForecast => {
  const result = prepareForecast(change(marathon));
  if (!result.ok) throw new Error(`${result.field}: ${result.reason}`);
  return result.prepared;
};

const base = preparedWith((request) => request);
const members = prepareMembers({ ...base.ensemble, memberTo: 40 });

test("the finish of a plan is that of its forecast, body by body, to the last digits of single precision", () => {
  const run = runEnsemble({ ...base.ensemble, memberTo: 40 });
  const finish = finishOfPlan(base, members);
  const chances = chancesAt(run, base.frailty, run.timesS.length - 1);
  for (const [member, chance] of chances.entries())
    expect((finish.crampProbability[member] ?? 0) / chance).toBeCloseTo(1, 6);
  const at = (run.timesS.length - 1) * run.memberCount;
  expect([...finish.coreTemperatureC]).toEqual([...run.columns.coreTemperatureC.subarray(at)]);
  expect([...finish.lowestPlasmaSodiumMmolPerL]).toEqual([...run.extremes.lowestPlasmaSodiumMmolPerL]);
});

test("plans tried one after the other on the same bodies do not colour each other", () => {
  const hotter = preparedWith((request) => ({
    ...request,
    weather: {
      ...request.weather,
      hours: request.weather.hours.map((hour) => ({ ...hour, airTemperatureC: hour.airTemperatureC + 8 })),
    },
  }));
  const before = finishOfPlan(base, members);
  const hot = finishOfPlan(hotter, members);
  expect(finishOfPlan(base, members)).toEqual(before);
  for (const [member, sweatKg] of before.sweatKg.entries()) expect(hot.sweatKg[member]).toBeGreaterThan(sweatKg);
});

test("bodies that start with a cooled core keep a start of their own beside that of the plan without", () => {
  const cooled: PreparedForecast = { ...base, ensemble: { ...base.ensemble, start: { coreTemperatureC: 36.2 } } };
  const warm = finishOfPlan(base, members);
  const fresh = prepareMembers({ ...base.ensemble, memberFrom: 0, memberTo: 39 });
  const cold = finishOfPlan(cooled, members);
  expect([...cold.sweatKg.subarray(0, 39)]).toEqual([...finishOfPlan(cooled, fresh).sweatKg]);
  expect(cold.sweatKg[0]).toBeLessThan(warm.sweatKg[0] ?? 0);
});
