import { expect, test } from "vitest";
import { forecastReport, headline, onsetSentence } from "./forecast-report.ts";
import { rowStepM, splitRows } from "./race-splits.ts";
import { smallForecast } from "./small-forecast.ts";

const plain = { units: "metric", hasColour: false, columnCount: 80 } as const;

test("the headline says the chance as people, as per cent and with its range", () => {
  expect(headline(smallForecast)).toBe("About 1 in 5 athletes like you cramp in Two Hills: 20 %, range 5.0 % to 41 %.");
  expect(headline({ ...smallForecast, crampProbability: 0.001 })).toMatch(/^Fewer than 1 in 100 athletes/);
});

test("outside what was studied the headline gives no number, only how far the simulation spreads", () => {
  const outside = { key: "outside-evidence", severity: "warning", message: "…", memberFraction: 1 } as const;
  expect(headline({ ...smallForecast, warnings: [outside] })).toBe(
    "Two Hills: no number. No study stands behind one here; the simulation spreads from 5.0 % to 41 %.",
  );
  const report = forecastReport(
    { ...smallForecast, warnings: [outside] },
    { units: "metric", hasColour: false, columnCount: 80 },
  ).join("\n");
  expect(report).toMatch(/km +time +range/);
  expect(report).toMatch(/muscle group +share/);
  expect(report).not.toContain("so far");
});

test("if it happens, the report says where, when and in which muscle first", () => {
  expect(onsetSentence(smallForecast, "metric")).toBe(
    "If it happens, half of the first cramps fall between 7.0 km and 9.5 km (35:00 to 47:30 after the start); " +
      "the calf (gastrocnemius) leads with 55 % of them.",
  );
  expect(onsetSentence({ ...smallForecast, onsetDistanceM: null }, "metric")).toBe("");
});

test("the chances of all rows of the table add up to the chance of the race", () => {
  const rows = splitRows(smallForecast, 1000);
  expect(rows).toHaveLength(10);
  expect(rows.reduce((sum, row) => sum + row.crampProbabilityHere, 0)).toBeCloseTo(0.2, 12);
  expect(rows.at(-1)?.isFinish).toBe(true);
});

test("a marathon has a row per kilometre, an ironman one per five", () => {
  expect(rowStepM(42_195, 1000)).toBe(1000);
  expect(rowStepM(225_995, 1000)).toBe(10_000);
});

test("no line is wider than the terminal, and without colour there is no escape code", () => {
  const lines = forecastReport(smallForecast, plain);
  expect(lines.every((line) => [...line].length <= 80)).toBe(true);
  expect(lines.join("\n")).not.toContain("\u001b");
  expect(forecastReport(smallForecast, { ...plain, hasColour: true }).join("\n")).toContain("\u001b[1m");
});

test("the report holds every part a person needs, in order", () => {
  const text = forecastReport(smallForecast, plain).join("\n");
  const parts = ["About 1 in 5", "along the course", "By distance", "Where it strikes", "Why", "At the finish", "Mind"];
  const places = [...parts, "What it rests on", "Model 0.0.0-test"].map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

test("imperial units reach every number", () => {
  const text = forecastReport(smallForecast, { ...plain, units: "imperial" }).join("\n");
  expect(text).toContain("6.2 mi");
  expect(text).toContain("101.5");
  expect(text).toContain("fl oz");
  expect(text).not.toContain(" km");
});
