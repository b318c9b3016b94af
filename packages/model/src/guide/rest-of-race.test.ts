import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hazardOutputs, runEnsemble } from "../ensemble/index.ts";
import { prepareForecast } from "../forecast/index.ts";
import { crampProbability } from "../physiology/index.ts";
import type { RaceRequest } from "../scenario/index.ts";
import { anotherCramp, slowedFrom } from "./index.ts";

const example = (name: string): RaceRequest => {
  const text = readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), "utf8");
  // The examples are race requests; their own test checks them against the contract.
  return { ...(JSON.parse(text) as RaceRequest), memberCount: 400, seed: 11 };
};
const marathon = example("marathon");

function finished(request: RaceRequest) {
  const result = prepareForecast(request);
  if (!result.ok) throw new Error(`${result.field} ${result.reason}`);
  return { prepared: result.prepared, run: runEnsemble({ ...result.prepared.ensemble, along: hazardOutputs }) };
}
function slowed(request: RaceRequest, fromDistanceM: number, slowerFraction: number) {
  const result = slowedFrom({ request, fromDistanceM, slowerFraction });
  if (!result.ok) throw new Error(`${result.field} ${result.reason}`);
  return result.plan;
}

test("a cut without slowing is the same race: same time, same way, nearly the same chance", () => {
  const plan = slowed(marathon, 30_000, 0);
  const before = finished(marathon);
  const after = finished(plan.request);
  expect(after.prepared.scenario.durationS).toBeCloseTo(before.prepared.scenario.durationS, 0);
  expect(after.prepared.scenario.distanceM).toBeCloseTo(before.prepared.scenario.distanceM, 0);
  expect(after.prepared.scenario.drinkKg).toBeCloseTo(before.prepared.scenario.drinkKg, 1);
  const chance = (plan: typeof before) => {
    const last = plan.run.timesS.length - 1;
    let sum = 0;
    for (let member = 0; member < plan.run.memberCount; member++) {
      const at = last * plan.run.memberCount + member;
      const { fatigueCumulativeHazard, interactionCumulativeHazard, electrolyteCumulativeHazard } = plan.run.columns;
      const hazard =
        (fatigueCumulativeHazard[at] ?? 0) +
        (interactionCumulativeHazard[at] ?? 0) +
        (electrolyteCumulativeHazard[at] ?? 0);
      sum += crampProbability(hazard, plan.prepared.frailty) / plan.run.memberCount;
    }
    return sum;
  };
  expect(Math.abs(chance(after) - chance(before))).toBeLessThan(0.01);
});

test("a tenth slower from 30 km adds a tenth of the time that was left, and nothing before", () => {
  const plan = slowed(marathon, 30_000, 0.1);
  const totalS = finished(marathon).prepared.scenario.durationS;
  const { scenario } = finished(plan.request).prepared;
  expect(scenario.durationS).toBeCloseTo(plan.atS + (totalS - plan.atS) * 1.1, 0);
  expect(scenario.legs[0]?.endS).toBeCloseTo(plan.atS, 3);
});

test("slowing after a cramp lowers the chance of another one, and running on is worse than before the cramp", () => {
  const plan = slowed(marathon, 30_000, 0);
  const asPlanned = finished(plan.request);
  const cramp = { atS: plan.atS, muscle: "gastrocnemius" } as const;
  const onward = anotherCramp(asPlanned.prepared, asPlanned.run, cramp);
  const gentle = finished(slowed(marathon, 30_000, 0.15).request);
  const eased = anotherCramp(gentle.prepared, gentle.run, cramp);
  expect(eased.crampProbability.central).toBeLessThan(onward.crampProbability.central);
  expect(onward.crampProbability.low).toBeLessThanOrEqual(onward.crampProbability.central);
  expect(onward.crampProbability.high).toBeGreaterThanOrEqual(onward.crampProbability.central);
  expect(onward.effectiveMemberCount).toBeGreaterThan(10);
  expect(eased.finishS).toBeGreaterThan(onward.finishS);
});

test("the nearer the finish the smaller the chance of another cramp", () => {
  const { prepared, run } = finished(marathon);
  const { durationS } = prepared.scenario;
  const at = (share: number) =>
    anotherCramp(prepared, run, { atS: share * durationS, muscle: null }).crampProbability.central;
  expect(at(0.95)).toBeLessThan(at(0.7));
  expect(at(1)).toBe(0);
});

test("in a triathlon the leg of the place is cut, changeovers keep their time", () => {
  const request = example("olympic-triathlon");
  const before = finished(request).prepared.scenario;
  const bike = before.legs.findIndex((leg) => leg.sport === "cycling");
  const leg = before.legs[bike];
  if (leg === undefined) throw new Error("no bike leg in the example");
  const plan = slowed(request, (leg.startM + leg.endM) / 2, 0.2);
  expect(plan.request.legs.length).toBe(request.legs.length + 1);
  const after = finished(plan.request).prepared.scenario;
  expect(after.distanceM).toBeCloseTo(before.distanceM, 0);
  for (const sport of ["transition", "swimming"]) {
    const lasting = (legs: typeof before.legs) =>
      legs.filter((one) => one.sport === sport).map((one) => Math.round(one.endS - one.startS));
    expect(lasting(after.legs)).toEqual(lasting(before.legs));
  }
  expect(after.durationS).toBeGreaterThan(before.durationS * 1.05);
});

test("a place beyond the finish is refused with what is allowed", () => {
  const result = slowedFrom({ request: marathon, fromDistanceM: 60_000, slowerFraction: 0.1 });
  expect(result).toMatchObject({ ok: false, field: "fromDistanceM" });
});
