import type { FileFate } from "@crampcast/contract";
import { expect, test } from "vitest";
import { importSummary, portions } from "./import.ts";

const fate = (outcome: FileFate["outcome"], activityIds: string[] = []): FileFate => ({
  fileName: "a.fit",
  outcome,
  reason: null,
  activityIds,
});

test("a large history goes up in portions of at most 100 files or 64 MB, and no file is lost", () => {
  const small = Array.from({ length: 250 }, (_, index) => ({ path: `${index}.fit`, byteCount: 1000 }));
  const parts = portions(small);
  expect(parts.map((part) => part.length)).toEqual([100, 100, 50]);
  expect(parts.flat()).toEqual(small.map((one) => one.path));
});

test("a file above the limit still goes up, alone", () => {
  const mb = 1024 * 1024;
  const files = [
    { path: "a.zip", byteCount: 40 * mb },
    { path: "b.zip", byteCount: 300 * mb },
    { path: "c.fit", byteCount: mb },
  ];
  expect(portions(files)).toEqual([["a.zip"], ["b.zip"], ["c.fit"]]);
});

test("the sum counts files by fate and activities once each", () => {
  const fates = [
    fate("imported", ["1", "2"]),
    fate("imported", ["3"]),
    fate("same-activity", ["3"]),
    fate("duplicate-file", ["1"]),
    fate("unreadable"),
  ];
  expect(importSummary(fates)).toBe(
    "5 files: 2 imported, 1 already here, 1 same activity, 1 unreadable; 3 new activities.",
  );
});
