import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AthleteProfile } from "../athlete/index.ts";
import { drawMember } from "../ensemble/index.ts";
import type { RaceRequest } from "../scenario/race-request.ts";
import type { Forecast } from "./forecast.ts";
import { forecastRace } from "./forecast-race.ts";
import { prepareForecast } from "./prepare-forecast.ts";
import { whereFrom } from "./where-from.ts";

// The example is a request; it is parsed as such in its own test.
const race = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../../examples/half-marathon-hot.json"), "utf8"),
) as RaceRequest;

function forecastOf(part: Partial<AthleteProfile>, rest: Partial<RaceRequest> = {}): Forecast {
  const athlete = { ...race.athlete, hasFamilyHistory: false, chronicConditionCount: 0, ...part };
  const result = forecastRace({ request: { ...race, ...rest, athlete, memberCount: 200 }, inputHash: "" });
  if (!result.ok) throw new Error(`${result.field} ${result.reason}`);
  return result.forecast;
}

const none = {
  chronicSystems: [],
  hasAllergies: false,
  hasCollapsed: false,
  medicines: [],
  injuryStage: "none",
  hasBackPain: false,
  stretchingMinPerWeek: 60,
  isStretchingRegular: true,
  sleepLastNightH: 8,
  travelLastTwoDaysH: 0,
} as const;
const healthy = forecastOf({ background: none });

/** What each named cause of the literature makes of the chance, and the line of the basis that says why. */
const causes: readonly [string, string, Partial<AthleteProfile>][] = [
  ["heart disease", "chronicConditionCount", { background: { ...none, chronicSystems: ["cardiovascular"] } }],
  ["lung disease", "chronicConditionCount", { background: { ...none, chronicSystems: ["respiratory"] } }],
  ["gut disease", "chronicConditionCount", { background: { ...none, chronicSystems: ["gastrointestinal"] } }],
  ["nervous disease", "chronicConditionCount", { background: { ...none, chronicSystems: ["nervous"] } }],
  ["kidney disease", "chronicConditionCount", { background: { ...none, chronicSystems: ["kidney"] } }],
  ["bladder disease", "chronicConditionCount", { background: { ...none, chronicSystems: ["bladder"] } }],
  ["blood disease", "chronicConditionCount", { background: { ...none, chronicSystems: ["haematological"] } }],
  ["allergies", "hasAllergies", { background: { ...none, hasAllergies: true } }],
  ["a statin", "takesStatin", { background: { ...none, medicines: ["statin"] } }],
  ["a diuretic", "takesDiuretic", { background: { ...none, medicines: ["diuretic"] } }],
  ["an injury in treatment", "injuryStage", { background: { ...none, injuryStage: "in-treatment" } }],
  ["no stretching", "stretchingMinPerWeek", { background: { ...none, stretchingMinPerWeek: 0 } }],
  ["three hours of sleep", "sleepLastNightH", { background: { ...none, sleepLastNightH: 3 } }],
  ["ten hours of travel", "travelLastTwoDaysH", { background: { ...none, travelLastTwoDaysH: 10 } }],
  ["age", "ageSusceptibilityRatio", { background: none, ageYears: 55 }],
  ["family", "hasFamilyHistory", { background: none, hasFamilyHistory: true }],
  ["four races with cramps more", "crampedRacesOfLastTenCount", { background: none, crampedRacesOfLastTenCount: 6 }],
];

test.each(causes)("%s raises the chance, and a line of the basis says by how much and who says so", (_, key, part) => {
  const forecast = forecastOf(part);
  expect(forecast.crampProbability).toBeGreaterThan(healthy.crampProbability);
  const line = forecast.basis.find((each) => each.key === key);
  expect(line?.note.length).toBeGreaterThan(20);
  expect(whereFrom(key)).not.toBeNull();
});

test("body mass index and years of running are said to shift nothing, with the studies that disagree", () => {
  const forecast = forecastOf({ background: { ...none, runningYears: 20 }, massKg: 72 });
  for (const key of ["bodyMassIndexKgPerM2", "runningYears"]) {
    const line = forecast.basis.find((each) => each.key === key);
    expect(line?.note).toMatch(/× 1\.00 .*no shift/);
    expect(line?.shift?.high).toBeGreaterThan(line?.shift?.low ?? 2);
  }
});

test("what studies leave open is drawn for each member, wider the more was answered", () => {
  const spreadOf = (background: AthleteProfile["background"]): number => {
    const athlete = { ...race.athlete, background };
    const result = prepareForecast({ ...race, athlete });
    if (!result.ok) throw new Error(`${result.field} ${result.reason}`);
    const { ensemble } = result.prepared;
    const logs = Array.from({ length: 300 }, (_, member) =>
      Math.log(drawMember(ensemble.prior, ensemble.seed, member).susceptibilityRatio),
    );
    const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
    return Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length);
  };
  const plain = spreadOf(null);
  expect(plain).toBeGreaterThan(0.03);
  expect(spreadOf({ ...none, chronicSystems: ["kidney", "nervous"], medicines: ["other"] })).toBeGreaterThan(
    1.3 * plain,
  );
});

test("ice slurry before a hot race keeps the core lower at its beginning", () => {
  const cooled = forecastOf({ background: none }, { preCooling: { method: "ice-slurry", doseGPerKg: 7.5 } });
  const coreAt = (forecast: Forecast, share: number): number => {
    const core = forecast.fans.find((fan) => fan.name === "coreTemperatureC");
    return core?.p50[Math.floor(share * (core.p50.length - 1))] ?? Number.NaN;
  };
  expect(coreAt(cooled, 0.05)).toBeLessThan(coreAt(healthy, 0.05) - 0.3);
  expect(cooled.basis.find((line) => line.key === "preCoolingGPerKg")?.note).toContain("0.66 °C lower");
});
