import { expect, test } from "vitest";
import { enForecast, type Say } from "../../text/en-forecast.ts";
import { sayOutside } from "./outside-words.ts";

const say: Say = (key, values = {}) =>
  enForecast[key].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? "?"));

test("what lies outside the evidence is said with its limit, in the reader's units", () => {
  const values = { ageYears: 16, highestWbgtC: 31 };
  expect(sayOutside(values, "metric", say)).toBe(
    "an athlete under 18 and a wet-bulb globe temperature of 31 °C, above 28 °C",
  );
  expect(sayOutside(values, "imperial", say)).toContain("88 °F, above 82 °F");
  expect(sayOutside({ durationH: 30.2 }, "metric", say)).toBe("a race of 30\u00a0h, longer than 24\u00a0h");
  expect(sayOutside({}, "metric", say)).toBe("");
});
