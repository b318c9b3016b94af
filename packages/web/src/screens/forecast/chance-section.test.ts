import { expect, test } from "vitest";
import { exampleForecast } from "../../charts/example-forecast.ts";
import { sampleRequest } from "../../client/sample-request.ts";
import { enForecast, type Say } from "../../text/en-forecast.ts";
import { aidStationsM, chanceSummary, chanceTable } from "./chance-section.tsx";

const say: Say = (key, values) =>
  enForecast[key].replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(values?.[name] ?? "?"));
const table = chanceTable({ forecast: exampleForecast, units: "metric", say, before: undefined });

test("the table says what the plot draws: one row per kilometre, ending at the chance of the whole race", () => {
  expect(table.rows).toHaveLength(43);
  expect(table.rows[41]?.[0]).toBe("42 km");
  expect(table.rows[42]).toEqual(["42.2 km", "3:30:00", "40 m", "under 1%", "22%", "11% to 35%"]);
});

test("the chances of the stretches add up to the chance of the race", () => {
  const { byDistance } = exampleForecast;
  const sum = byDistance.reduce((total, point) => total + point.crampProbabilityHere, 0);
  expect(sum).toBeCloseTo(exampleForecast.crampProbability, 9);
});

test("with a plan before, the table has a column for it", () => {
  const both = chanceTable({ forecast: exampleForecast, units: "imperial", say, before: exampleForecast });
  expect(both.columns.at(-1)).toBe("Chance before");
  expect(both.rows.at(-1)?.at(-1)).toBe("22%");
});

test("the summary gives the chance half way, at three quarters and at the finish", () => {
  expect(chanceSummary({ forecast: exampleForecast, units: "metric", say })).toBe(
    "The chance of having cramped is under 1% at km 21, 5% at km 32 and 22% at the finish (likely range 11% to 35%).",
  );
});

test("aid stations of the second leg stand behind the whole first leg", () => {
  const [leg] = sampleRequest.legs;
  if (!leg) throw new Error("the sample has no leg; expected one");
  const legM = leg.course.points.at(-1)?.distanceM ?? 0;
  const stations = aidStationsM({ ...sampleRequest, legs: [leg, leg] });
  const own = leg.course.aidStations.map((station) => station.distanceM);
  expect(stations).toEqual([...own, ...own.map((stationM) => stationM + legM)]);
});

test("outside what was studied the table and the sentence tell the range and no number in between", () => {
  const outside = { key: "outside-evidence", severity: "warning", message: "…", memberFraction: 1 } as const;
  const forecast = { ...exampleForecast, warnings: [outside] };
  const rangeOnly = chanceTable({ forecast, units: "metric", say, before: undefined });
  expect(rangeOnly.rows.at(-1)).toEqual(["42.2 km", "3:30:00", "40 m", "11% to 35%"]);
  expect(rangeOnly.columns).toHaveLength(4);
  const sentence = chanceSummary({ forecast, units: "metric", say });
  expect(sentence).toContain("from 11% to 35%");
  expect(sentence).not.toContain("22%");
  const beside = chanceTable({ forecast: exampleForecast, units: "metric", say, before: forecast });
  expect(beside.rows.at(-1)?.at(-1)).toBe("11% to 35%");
  const both = chanceTable({ forecast, units: "metric", say, before: forecast });
  expect(both.rows.at(-1)?.join()).not.toContain("22%");
});
