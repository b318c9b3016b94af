import { inputHash, type PlanJob } from "@crampcast/contract";
import { modelVersion } from "@crampcast/model/forecast";
import { expect, test } from "vitest";
import { exampleFound } from "./example-found.ts";
import { planExchange } from "./plan-on-server.ts";

const found = { ...exampleFound, modelVersion };
const job = (part: Partial<PlanJob>): PlanJob => ({
  id: "a",
  raceId: "race",
  state: "done",
  progressFraction: 1,
  modelVersion,
  seed: 1,
  inputHash: "of another state of the race",
  createdEpochMs: found.foundEpochMs - 1000,
  frontier: null,
  otherDays: null,
  error: null,
  ...part,
});

test("plans that the server has never seen are searched there once more, so that it keeps them", () => {
  expect(planExchange(found, [])).toEqual({ kind: "send" });
  expect(planExchange(found, [job({})])).toEqual({ kind: "send" });
});

test("what was found last stays: newer plans of another device are taken, older ones are not", () => {
  const newer = job({ id: "b", createdEpochMs: found.foundEpochMs + 1000 });
  expect(planExchange(found, [newer])).toEqual({ kind: "take", serverPlanId: "b" });
  expect(planExchange(null, [newer])).toEqual({ kind: "take", serverPlanId: "b" });
  const own = job({ id: "own", state: "running", createdEpochMs: found.foundEpochMs + 2000 });
  expect(planExchange({ ...found, serverPlanId: "own" }, [own, newer])).toEqual({ kind: "link", serverPlanId: "own" });
});

test("a page that was closed before it knew the name of its search finds it again and does not search twice", () => {
  const sent = job({ id: "c", inputHash: inputHash(found.request), createdEpochMs: found.foundEpochMs + 500 });
  expect(planExchange(found, [sent])).toEqual({ kind: "link", serverPlanId: "c" });
});

test("a search that failed on the server is not asked for again, and the plans do not count as kept there", () => {
  const failed = job({ id: "d", state: "failed", inputHash: inputHash(found.request) });
  expect(planExchange({ ...found, serverPlanId: "d" }, [failed])).toEqual({ kind: "link", serverPlanId: null });
  expect(planExchange(found, [failed])).toEqual({ kind: "link", serverPlanId: null });
});

test("plans of an older model stay on the device: the server of today would find others", () => {
  expect(planExchange({ ...found, modelVersion: "0.0.1" }, [])).toEqual({ kind: "link", serverPlanId: null });
});

test("without plans on either side nothing happens", () => {
  expect(planExchange(null, [])).toEqual({ kind: "link", serverPlanId: null });
  expect(planExchange(null, [job({ state: "running" })])).toEqual({ kind: "link", serverPlanId: null });
});
