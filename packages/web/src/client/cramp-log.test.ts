import type { CrampEvent, LogCramp } from "@crampcast/contract";
import { LogCrampSchema } from "@crampcast/contract";
import { expect, test } from "vitest";
import { mergedLog } from "./cramp-log.ts";
import { newId } from "./new-id.ts";

const entry = (part: Partial<LogCramp> = {}): LogCramp => ({
  id: newId(),
  supersedesId: null,
  isWithdrawn: false,
  muscle: "soleus",
  side: "right",
  epochMs: 1000,
  circumstance: "at-night",
  severity: null,
  lastedS: null,
  measures: [],
  distanceM: null,
  note: "",
  ...part,
});
const stored = (one: LogCramp): CrampEvent => ({ ...one, loggedEpochMs: 5, supersededById: null, activityId: null });
const waiting = (one: LogCramp) => ({ entry: one, loggedEpochMs: 9, refusal: null });

test("an id made without randomUUID is one that the server takes", () => {
  expect(LogCrampSchema.shape.id.safeParse(newId()).success).toBe(true);
  expect(newId()).not.toBe(newId());
});

test("what waits is shown beside what the server has, newest cramp first, and marked", () => {
  const old = entry({ epochMs: 1 });
  const fresh = entry({ epochMs: 2 });
  expect(mergedLog([stored(old)], [waiting(fresh)]).map(({ id, isWaiting }) => [id, isWaiting])).toEqual([
    [fresh.id, true],
    [old.id, false],
  ]);
});

test("an entry that has reached the server is not shown twice", () => {
  const one = entry();
  expect(mergedLog([stored(one)], [waiting(one)])).toHaveLength(1);
});

test("a correction that still waits already marks what it corrects", () => {
  const old = entry();
  const better = entry({ supersedesId: old.id });
  const shown = mergedLog([stored(old)], [waiting(better)]);
  expect(shown.find(({ id }) => id === old.id)?.supersededById).toBe(better.id);
});
