import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forecastRace } from "../../forecast/index.ts";
import { type RaceRequest, raceScenario } from "../../scenario/index.ts";
import { settledThirst } from "./settled-thirst.ts";

// The examples are requests; they are parsed as such in their own test.
const marathon = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../../../examples/marathon-4h30-28-degrees.json"), "utf8"),
) as RaceRequest;
const toThirst: RaceRequest = {
  ...marathon,
  memberCount: 200,
  legs: marathon.legs.map((leg) => ({
    ...leg,
    intake: { ...leg.intake, pattern: "continuous", drinkKgPerH: 1.2, isToThirst: true },
  })),
};

test("a plan of fixed amounts stays the same object", () => {
  expect(settledThirst(marathon)).toBe(marathon);
});

test("a plan to thirst becomes the amount that the middle of the simulated bodies drinks", () => {
  const settled = settledThirst(toThirst);
  expect(settled.legs[0]?.intake.isToThirst).toBeNull();
  const scenario = raceScenario(settled);
  if (!scenario.ok) throw new Error(scenario.reason);
  const result = forecastRace({ request: toThirst, inputHash: "" });
  if (!result.ok) throw new Error(result.reason);
  const middleKg = result.forecast.atFinish.drunkKg?.central ?? Number.NaN;
  expect(scenario.scenario.offeredDrinkKg).toBe(0);
  expect(scenario.scenario.drinkKg / middleKg).toBeGreaterThan(0.85);
  expect(scenario.scenario.drinkKg / middleKg).toBeLessThan(1.15);
});

test("to thirst, a hot marathon ends within what people lose, with the basis saying what was drunk of what was offered", () => {
  const result = forecastRace({ request: toThirst, inputHash: "" });
  if (!result.ok) throw new Error(result.reason);
  const { atFinish, basis } = result.forecast;
  expect(atFinish.bodyMassLossFraction.central).toBeGreaterThan(0.01);
  expect(atFinish.bodyMassLossFraction.central).toBeLessThan(0.045);
  const value = (key: string): unknown => basis.find((line) => line.key === key)?.value;
  expect(value("drinkKg")).toBeUndefined();
  expect(value("offeredDrinkKg")).toBeCloseTo(5.4, 2);
  expect(value("drinkToThirstKg")).toBeCloseTo(atFinish.drunkKg?.central ?? Number.NaN, 1);
});

test("slow and small in the cool: low sodium is rarer to thirst than with the same amount as a quota", () => {
  const slow = (isToThirst: boolean): RaceRequest => ({
    ...marathon,
    memberCount: 300,
    athlete: { ...marathon.athlete, sex: "female", massKg: 50, heightM: 1.58 },
    weather: {
      ...marathon.weather,
      hours: marathon.weather.hours.map((hour) => ({ ...hour, airTemperatureC: 10, relativeHumidityFraction: 0.6 })),
    },
    legs: marathon.legs.map((leg) => ({
      ...leg,
      pacing: { ...leg.pacing, goalTimeS: 19_800 },
      intake: { ...leg.intake, pattern: "continuous", drinkKgPerH: 0.6, isToThirst },
    })),
  });
  const lowIn = (request: RaceRequest): number => {
    const result = forecastRace({ request, inputHash: "" });
    if (!result.ok) throw new Error(result.reason);
    return result.forecast.warnings.find((warning) => warning.key === "low-sodium")?.memberFraction ?? 0;
  };
  expect(lowIn(slow(false))).toBeGreaterThan(0.05);
  expect(lowIn(slow(true))).toBe(0);
});
