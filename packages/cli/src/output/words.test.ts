import { expect, test } from "vitest";
import { clock, peopleIn, percent } from "./words.ts";

test("a chance of 21 % is told as 1 in 5, two thirds as 2 in 3", () => {
  expect(peopleIn(0.21)).toBe("1 in 5");
  expect(peopleIn(0.665)).toBe("2 in 3");
  expect(peopleIn(0.5)).toBe("1 in 2");
  expect(peopleIn(0.0117)).toBe("1 in 90");
  expect(peopleIn(0.88)).toBe("9 in 10");
});

test("a tiny chance is not told as none and a huge one not as certain", () => {
  expect(peopleIn(0.0001)).toBe("fewer than 1 in 100");
  expect(percent(0.0001)).toBe("under 0.1 %");
  expect(peopleIn(0.99)).toBe("more than 19 in 20");
});

test("per cent keep a decimal where it matters", () => {
  expect([percent(0), percent(0.034), percent(0.0996), percent(0.205)]).toEqual(["0 %", "3.4 %", "10 %", "21 %"]);
});

test("times read as a runner writes them", () => {
  expect([clock(13_500), clock(59.6), clock(2700)]).toEqual(["3:45:00", "1:00", "45:00"]);
});
