import { expect, test } from "vitest";
import { inspectionLines } from "./inspection-table.ts";

const activity = {
  sport: "running",
  startTime: "2026-05-01T06:00:00.000Z",
  elapsedS: 3600,
  distanceM: 10_000,
  averageHeartRateBpm: 151.2,
  repairs: [{ message: "a gap" }],
};

test("each session of a file is a row, each refused file a line with its reason, and the end counts them", () => {
  const lines = inspectionLines(
    [
      { file: "tri.fit", outcome: "activity", activities: [activity, { ...activity, sport: "cycling" }] },
      { file: "course.fit", outcome: "not-an-activity", reason: "the file says it is a course file" },
      { file: "broken.fit", outcome: "unreadable", reason: "the file is empty" },
    ],
    false,
  );
  expect(lines[1]).toMatch(/^tri\.fit +running +2026-05-01 06:00 +1:00:00 +10\.00 +151 +1 repair$/);
  expect(lines.filter((line) => line.startsWith("tri.fit"))).toHaveLength(2);
  expect(lines).toContain("course.fit: not an activity, the file says it is a course file");
  expect(lines.at(-1)).toBe("3 files, 2 activities, 2 without one.");
});

test("the end of a long path is kept, because it tells files apart", () => {
  const [, row = ""] = inspectionLines(
    [{ file: `${"folder/".repeat(20)}run.fit`, outcome: "activity", activities: [activity] }],
    false,
  );
  expect(row).toMatch(/^….*run\.fit {2}/);
});
