import { expect, test } from "vitest";
import { brailleArea, interpolate, resample, sparkline } from "./sparkline.ts";

test("the sparkline runs from the lowest to the full block", () => {
  expect(sparkline([0, 0.5, 1], { low: 0, high: 1 })).toBe("▁▅█");
  expect(sparkline([3, 3], { low: 3, high: 3 })).toBe("▁▁");
});

test("values outside the range stay on its border", () => {
  expect(sparkline([-5, 9], { low: 0, high: 1 })).toBe("▁█");
});

test("between two points of the course the chance grows evenly", () => {
  expect(interpolate([0, 1000, 3000], [0, 0.1, 0.3], 2000)).toBeCloseTo(0.2, 12);
  expect(interpolate([0, 1000], [0, 0.1], 5000)).toBe(0.1);
});

test("two points at the same distance, as at a transition, do not divide by zero", () => {
  expect(interpolate([0, 1000, 1000, 2000], [0, 0.1, 0.2, 0.4], 1000)).toBe(0.2);
});

test("resampling reads the middle of each cell", () => {
  expect(resample([0, 100], [0, 1], 2)).toEqual([0.25, 0.75]);
});

test("the braille area fills four heights per row of text", () => {
  expect(brailleArea([0, 1], { low: 0, high: 1, rowCount: 1 })).toEqual(["⢸"]);
  expect(brailleArea([1, 1, 0.5, 0.5], { low: 0, high: 1, rowCount: 2 })).toEqual(["⣿⠀", "⣿⣿"]);
});
