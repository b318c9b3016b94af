import { expect, test } from "vitest";
import { enForecast, type Say } from "../../text/en-forecast.ts";
import { sayEffect, sayInputs, sayLargest } from "./why-words.ts";

const say: Say = (key, values = {}) =>
  enForecast[key].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
const part = (key: "heat" | "pace" | "history" | "sodium", central: number) => ({
  key,
  crampProbabilityDifference: { central, low: central, high: central },
  crampProbabilityError: 0.001,
});

test("an effect is said in points with its sign, and what is too small to matter as no change", () => {
  expect(sayEffect(0.042, say)).toBe("+4.2 points");
  expect(sayEffect(-0.1, say)).toBe("−10 points");
  expect(sayEffect(0.0002, say)).toBe("no change");
});

test("the largest drivers stand in one sentence, and a driver without effect is not named", () => {
  const sentence = sayLargest([part("history", 0.1), part("pace", -0.034), part("heat", 0.0001)], say);
  expect(sentence).toBe("Your history of cramps adds 10 points and your pace takes off 3.4.");
  expect(sayLargest([part("sodium", 0)], say)).toMatch(/usual race/);
});

test("the values behind a driver are said in the reader's units beside the usual ones", () => {
  const inputs = [
    { driver: "heat", name: "airTemperatureC", here: 31, usual: 15 },
    { driver: "heat", name: "windSpeedMps", here: 1, usual: 2 },
    { driver: "history", name: "crampedRacesOfLastTenCount", here: null, usual: null },
  ] as const;
  const words = { inputs, units: "metric", say } as const;
  expect(sayInputs("heat", words)).toBe("31 °C (usual 15 °C)");
  expect(sayInputs("heat", { ...words, units: "imperial" })).toBe("88 °F (usual 59 °F)");
  expect(sayInputs("history", words)).toBe("not known: as usual");
});
