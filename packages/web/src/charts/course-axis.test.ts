import { expect, test } from "vitest";
import { courseTicks, tableDistancesM, valueAt } from "./course-axis.ts";

test("a marathon's table has a row per kilometre and one for the finish", () => {
  const rows = tableDistancesM({ distanceM: 42_195, units: "metric" });
  expect(rows).toHaveLength(43);
  expect(rows[0]).toBe(1000);
  expect(rows.at(-1)).toBe(42_195);
});

test("the same marathon in miles has 26 miles and the finish", () => {
  const rows = tableDistancesM({ distanceM: 42_195, units: "imperial" });
  expect(rows).toHaveLength(27);
  expect(rows[25]).toBeCloseTo(26 * 1609.344, 6);
});

test("a race of whole kilometres does not get its finish twice", () => {
  expect(tableDistancesM({ distanceM: 10_000, units: "metric" }).slice(-2)).toEqual([9000, 10_000]);
});

test("ticks of an axis in miles stand at miles", () => {
  const tick = courseTicks({ distanceM: 42_195, units: "imperial", widthPx: 900 }).find(({ label }) => label === "20");
  expect(tick?.atM).toBeCloseTo(32_186.88, 6);
});

test("a value between two points lies on the line between them, and beyond the ends it stays", () => {
  const line = { at: [0, 10, 20], values: [0, 1, 5] };
  expect(valueAt({ ...line, position: 15 })).toBe(3);
  expect(valueAt({ ...line, position: -5 })).toBe(0);
  expect(valueAt({ ...line, position: 99 })).toBe(5);
});
