import { expect, test } from "vitest";
import { median, race } from "./measure.ts";
import { type Result, verdict } from "./results.ts";

const result: Result = {
  key: "a",
  what: "a",
  unit: "s",
  least: 2,
  median: 3,
  roundCount: 3,
  baseline: { what: "b", least: 1, median: 1 },
  ratio: 2,
  isMoreBetter: false,
};

test("a ratio over its limit breaks the budget, under it does not", () => {
  expect(verdict(result, { maximumRatio: 1.9, why: "" })).toBe("over");
  expect(verdict(result, { maximumRatio: 2.1, why: "" })).toBe("within");
  expect(verdict(result, { minimumRatio: 2.5, why: "" })).toBe("over");
  expect(verdict(result, undefined)).toBe("no budget");
});

test("the median of an even number of rounds is the mean of the middle two", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("contestants take turns, after one warm-up each", async () => {
  const order: string[] = [];
  const enter = (name: string) => ({ name, run: () => order.push(name) });
  const timings = await race([enter("a"), enter("b")], { roundCount: 2, forMs: 0 });
  expect(order.join("")).toBe("abababab".slice(0, order.length));
  expect(timings.map((one) => one.roundCount)).toEqual([2, 2]);
});
