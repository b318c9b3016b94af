import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { weatherFromOpenMeteo } from "./open-meteo.ts";

const shared = process.env.CRAMPCAST_SHARED ?? new URL("../../../../../shared", import.meta.url).pathname;
const folder = `${shared}/data/weather`;

const answer = (hourly: object, units: object, more: object = {}) => ({
  latitude: 48.2,
  longitude: 16.4,
  utc_offset_seconds: 7200,
  hourly_units: { time: "iso8601", ...units },
  hourly: { time: ["2026-06-21T08:00", "2026-06-21T09:00"], ...hourly },
  ...more,
});
const metric = { temperature_2m: "°C", relative_humidity_2m: "%", wind_speed_10m: "km/h", shortwave_radiation: "W/m²" };

describe("an hourly answer of Open-Meteo", () => {
  test("local times become UTC with the answer's own offset", () => {
    const result = weatherFromOpenMeteo(answer({ temperature_2m: [18, 20], relative_humidity_2m: [60, 50] }, metric));
    expect(result.ok && result.weather.hours[0]?.epochMs).toBe(Date.UTC(2026, 5, 21, 6));
  });
  test("unix times need no offset", () => {
    const at = Date.UTC(2026, 5, 21, 6) / 1000;
    const result = weatherFromOpenMeteo(
      answer({ time: [at], temperature_2m: [18], relative_humidity_2m: [60] }, { ...metric, time: "unixtime" }),
    );
    expect(result.ok && result.weather.hours[0]?.epochMs).toBe(at * 1000);
  });
  test("fahrenheit, miles, knots and kilometres per hour are converted", () => {
    const speeds = ["mp/h", "kn", "km/h", "m/s"].map((unit) => {
      const result = weatherFromOpenMeteo(
        answer(
          { temperature_2m: [68, 68], relative_humidity_2m: [60, 50], wind_speed_10m: [10, 10] },
          { temperature_2m: "°F", relative_humidity_2m: "%", wind_speed_10m: unit },
        ),
      );
      expect(result.ok && result.weather.hours[0]?.airTemperatureC).toBeCloseTo(20, 10);
      return result.ok ? Number(result.weather.hours[0]?.windSpeedMps.toFixed(3)) : null;
    });
    expect(speeds).toEqual([4.47, 5.144, 2.778, 10]);
  });
  test("an unknown unit is refused, not guessed", () => {
    const result = weatherFromOpenMeteo(
      answer({ temperature_2m: [290], relative_humidity_2m: [60] }, { temperature_2m: "K", relative_humidity_2m: "%" }),
    );
    expect(result).toEqual({ ok: false, reason: "unit of temperature_2m is K, which is not known" });
  });
  test("radiation is the mean of the hour before its time", () => {
    const result = weatherFromOpenMeteo(
      answer({ temperature_2m: [18, 20], relative_humidity_2m: [60, 50], shortwave_radiation: [100, 300] }, metric),
    );
    expect(result.ok && result.weather.hours.map((hour) => hour.globalIrradianceWPerM2)).toEqual([300, null]);
  });
  test("names from before 2023, and dew point in place of humidity, are read", () => {
    const result = weatherFromOpenMeteo(
      answer(
        { temperature_2m: [20, 20], dewpoint_2m: [20, 9.3], windspeed_10m: [3.6, 7.2] },
        { temperature_2m: "°C", dewpoint_2m: "°C", windspeed_10m: "km/h" },
      ),
    );
    expect(result.ok && result.weather.hours[0]?.relativeHumidityFraction).toBe(1);
    expect(result.ok && result.weather.hours[1]?.relativeHumidityFraction).toBeCloseTo(0.5, 2);
    expect(result.ok && result.weather.hours[1]?.windSpeedMps).toBeCloseTo(2, 10);
  });
  test("an hour that is null is left out, and the notes say so", () => {
    const result = weatherFromOpenMeteo(answer({ temperature_2m: [null, 20], relative_humidity_2m: [60, 50] }, metric));
    expect(result.ok && result.weather.hours).toHaveLength(1);
    expect(result.ok && result.notes).toContain("1 hours without temperature or humidity left out");
  });
  test("a refusal of the service, and things that are no answer, give one plain reason", () => {
    expect(weatherFromOpenMeteo({ error: true, reason: "Latitude must be in range" })).toEqual({
      ok: false,
      reason: "Open-Meteo refused: Latitude must be in range",
    });
    for (const wrong of [
      null,
      3,
      "x",
      [],
      {},
      { latitude: 1, longitude: 2 },
      answer({ time: ["yesterday"] }, metric),
    ]) {
      expect(weatherFromOpenMeteo(wrong).ok).toBe(false);
    }
  });

  const isAbsent = !existsSync(folder);
  test("the January archive of Adelaide keeps the offset of its request, 9:30", (context) => {
    context.skip(isAbsent, "the collection of real answers is not on this machine");
    const parsed: unknown = JSON.parse(readFileSync(`${folder}/open-meteo-archive-adelaide-2025-01.json`, "utf8"));
    const result = weatherFromOpenMeteo(parsed);
    expect(result.ok && result.weather.hours[0]?.epochMs).toBe(Date.UTC(2025, 0, 9, 14, 30));
    expect(result.ok && result.weather.hours.length).toBeGreaterThan(24);
    expect(result.ok && result.notes).toContain("neither radiation nor cloud in the answer: sky taken as half covered");
  });
  test("the July forecast of Adelaide is read", (context) => {
    context.skip(isAbsent, "the collection of real answers is not on this machine");
    const parsed: unknown = JSON.parse(readFileSync(`${folder}/open-meteo-forecast-adelaide-2026-07.json`, "utf8"));
    const result = weatherFromOpenMeteo(parsed);
    expect(
      result.ok && result.weather.hours.every((hour) => hour.airTemperatureC > -5 && hour.airTemperatureC < 30),
    ).toBe(true);
  });
});
