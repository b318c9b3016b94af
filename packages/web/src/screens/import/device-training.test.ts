import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DeviceStore, Kept } from "../../client/device-store.ts";
import { deviceTraining } from "../../client/device-training.ts";
import { usualRace } from "../../client/training-question.ts";
import { importOnDevice } from "./device-import.ts";

const DAY_MS = 86_400_000;
const nowEpochMs = Date.UTC(2026, 10, 23);

test("files kept in this browser say how long the longest session was on their last day, and nothing of months later", async () => {
  const activities = new Map<string, Kept["activities"]>();
  // The browser's database is not there in Node: one map in its place; the other shelves stay empty.
  const store: DeviceStore = {
    all: async (shelf) => (shelf === "activities" ? [...activities.values()] : []) as Kept[typeof shelf][],
    put: async (shelf, value) => {
      if (shelf === "activities") activities.set(value.id, value as Kept["activities"]);
    },
    remove: async () => undefined,
    clear: async () => undefined,
  };
  const history = readFileSync(join(import.meta.dirname, "../../../../../examples/sample/history.zip"));
  const files = [new File([history], "history.zip")];
  await importOnDevice({ store, files, nowEpochMs, onState: () => undefined });
  const today = await deviceTraining(usualRace, nowEpochMs, async () => store);
  expect(today.training.longestSessionS).toBeNull();
  expect(today.lastActivityEpochMs).toBeLessThan(nowEpochMs - 60 * DAY_MS);
  const asOfEpochMs = today.lastActivityEpochMs;
  const then = await deviceTraining({ ...usualRace, asOfEpochMs }, nowEpochMs, async () => store);
  expect(then.training.longestSessionS?.value).toBeGreaterThan(7200);
  expect(then.training.longLoad?.value).toBeGreaterThan(20);
});
