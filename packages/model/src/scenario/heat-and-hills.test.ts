import { describe, expect, test } from "vitest";
import { type ActivitySummary, heatExposure } from "../activity/index.ts";
import { defaultProfile, unknownTraining } from "../athlete/index.ts";
import type { HourOfWeather, WeatherSeries } from "../weather/index.ts";
import { attachWeather } from "./attach-weather.ts";
import { downhillPrior } from "./downhill-prior.ts";
import { downhillTraining } from "./downhill-training.ts";
import { preCooledCoreShift } from "./pre-cooling.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const noon = Date.UTC(2026, 6, 1, 12);

const session = (changed: Partial<ActivitySummary> = {}): ActivitySummary => ({
  formatVersion: 1,
  sport: "running",
  subSport: null,
  startEpochMs: noon,
  elapsedS: 3600,
  timerS: 3600,
  distanceM: 10_000,
  ascentM: null,
  averageHeartRateBpm: null,
  maximumHeartRateBpm: null,
  averagePowerW: null,
  averageTemperatureC: null,
  bestSpeeds: [],
  bestPowers: [],
  isGradeAdjusted: false,
  timeAtSpeedS: null,
  timeAtPowerS: null,
  timeAtHeartRateS: null,
  notes: [],
  ...changed,
});

const weather = (temperatures: readonly number[], fromEpochMs = noon - HOUR, humidity = 0.3): WeatherSeries => ({
  latitudeDeg: -8.1,
  longitudeDeg: -34.9,
  utcOffsetS: -10_800,
  origin: "recorded",
  hours: temperatures.map(
    (airTemperatureC, hour): HourOfWeather => ({
      epochMs: fromEpochMs + hour * HOUR,
      airTemperatureC,
      relativeHumidityFraction: humidity,
      windSpeedMps: 3,
      windFromDeg: null,
      cloudCoverFraction: 0.5,
      globalIrradianceWPerM2: null,
      airPressurePa: null,
    }),
  ),
});

function attached(summary: ActivitySummary, series: WeatherSeries): ActivitySummary {
  const result = attachWeather(summary, series);
  if (!result.ok) throw new Error(result.reason);
  return result.summary;
}

describe("weather of past activities", () => {
  test("an activity takes the hours it was done in, and the part of it that was hot", () => {
    const { weather: own } = attached(session(), weather([20, 24, 28, 20]));
    expect(own?.meanAirTemperatureC).toBeCloseTo(26, 1);
    // From 24 at noon to 28 at one o'clock: 25 °C is passed after a quarter of the hour.
    expect((own?.hotS ?? 0) / 3600).toBeCloseTo(0.75, 1);
    expect(own?.origin).toBe("recorded");
  });
  test("a damp hour of 24 °C is hot, a dry one is not", () => {
    expect(attached(session(), weather([24, 24, 24, 24], noon - HOUR, 0.95)).weather?.hotS).toBe(3600);
    expect(attached(session(), weather([24, 24, 24, 24], noon - HOUR, 0.2)).weather?.hotS).toBe(0);
  });
  test("weather of another day is refused", () => {
    expect(attachWeather(session(), weather([20, 24, 28, 20], noon + DAY))).toMatchObject({ ok: false });
    expect(attachWeather(session(), weather([20, 24]))).toMatchObject({ ok: true });
    expect(attachWeather(session({ elapsedS: 7300 }), weather([20, 24]))).toMatchObject({ ok: false });
  });
  test("attached weather is believed before the watch, which reads the wrist", () => {
    const coolDay = attached(session({ averageTemperatureC: 33 }), weather([18, 19, 19, 18]));
    expect(heatExposure([session({ averageTemperatureC: 33 })], noon + DAY)?.hotDayCount).toBe(1);
    expect(heatExposure([coolDay], noon + DAY)).toMatchObject({ hotDayCount: 0, weatherSessionCount: 1 });
  });
  test("ten hot hours in ten days adapt; nothing known says nothing", () => {
    const hot = Array.from({ length: 10 }, (_, day) =>
      attached(session({ startEpochMs: noon + day * DAY }), weather([29, 30, 30, 30], noon + day * DAY - HOUR)),
    );
    expect(heatExposure(hot, noon + 10 * DAY)?.acclimationFraction).toBeGreaterThan(0.7);
    expect(heatExposure([session()], noon + DAY)).toBeNull();
  });
});

describe("descents of the last weeks", () => {
  const descent = (descentM: number, daysBefore: number): ActivitySummary =>
    session({ descentM, startEpochMs: noon - daysBefore * DAY });
  test("600 m down in one run three weeks ago halves the damage of the next, and leaves nothing in the legs", () => {
    const training = { ...unknownTraining, ...downhillTraining([descent(620, 21)], noon) };
    const prior = downhillPrior(training);
    expect(prior.overrides.damageResponseRatio).toMatchObject({ mean: 0.5 });
    expect(Math.max(...prior.carriedDamageFraction)).toBeLessThan(0.001);
  });
  test("the same run the day before is carried to the start, most of it in the vasti", () => {
    const training = { ...unknownTraining, ...downhillTraining([descent(620, 1)], noon) };
    const { carriedDamageFraction } = downhillPrior(training);
    expect(carriedDamageFraction[4]).toBeGreaterThan(0.02);
    expect(carriedDamageFraction[4]).toBeLessThan(0.06);
    expect(carriedDamageFraction[4]).toBe(Math.max(...carriedDamageFraction));
  });
  test("seven weeks ago does not protect any more; without climbs nothing is said", () => {
    expect(downhillTraining([descent(2000, 50)], noon).descentHabitKjPerKg).toBeNull();
    expect(downhillTraining([session()], noon + DAY).descentHabitKjPerKg).toBeNull();
    expect(downhillPrior(defaultProfile("male").training).overrides).toEqual({});
  });
});

test("ice slurry of 7.5 g/kg lowers the core by 0.66 ± 0.14 °C, cold water by 0.25 ± 0.09 °C, as measured", () => {
  expect(preCooledCoreShift({ method: "ice-slurry", doseGPerKg: 7.5 })).toEqual({
    kind: "normal",
    mean: -0.66,
    sd: 0.14,
  });
  expect(preCooledCoreShift({ method: "cold-water", doseGPerKg: 7.5 })).toEqual({
    kind: "normal",
    mean: -0.25,
    sd: 0.09,
  });
});
