import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { vapourPressurePaFromHumidity } from "../units/convert.ts";
import type { WeatherSeries } from "./conditions.ts";
import { conditionsAt, wbgtC, weatherReader } from "./conditions-at.ts";
import { clearSkyIrradianceWPerM2, directIrradianceFraction } from "./irradiance.ts";
import { meanRadiantTemperatureC, projectedAreaFraction } from "./mean-radiant-temperature.ts";
import { cosineOfSolarZenith, sunDistanceRatio, sunInstantAt } from "./sun.ts";
import { typedWeather } from "./typed-weather.ts";
import { wbgtParts } from "./wbgt.ts";
import { windAlongHeading, windAtBodyHeightMps } from "./wind.ts";

const shared = process.env.CRAMPCAST_SHARED ?? new URL("../../../../../shared", import.meta.url).pathname;

interface Check {
  readonly id: string;
  readonly expected: number | Readonly<Record<string, number>>;
  readonly tolerance: number | Readonly<Record<string, number>>;
}

function readChecks(): readonly Check[] {
  try {
    return JSON.parse(readFileSync(`${shared}/checks/model.json`, "utf8"));
  } catch {
    return [];
  }
}
const checks = readChecks();
if (checks.length === 0)
  console.log(`no check values at ${shared}/checks: ENV checks use the numbers in the test alone`);

/** Reads a check's number where the file is there, so that file and test cannot drift apart. */
function expectCheck(id: string, part: string | null, value: number, written: { value: number; tolerance: number }) {
  const check = checks.find((each) => each.id === id);
  const pick = (from: Check["expected"]): number =>
    typeof from === "number" ? from : (from[part ?? ""] ?? Number.NaN);
  if (check !== undefined) {
    expect(pick(check.expected)).toBe(written.value);
    expect(pick(check.tolerance)).toBe(written.tolerance);
  }
  expect(Math.abs(value - written.value), `${id} ${part ?? ""}: ${value}`).toBeLessThanOrEqual(written.tolerance);
}

describe("check values of sun and heat stress", () => {
  test("ENV-01 clear-sky irradiance with the sun at cosine 0.8", () => {
    expectCheck("ENV-01", null, clearSkyIrradianceWPerM2(0.8), { value: 815.949, tolerance: 0.05 });
  });
  test("ENV-02 direct share of 800 W/m²", () => {
    const f = directIrradianceFraction({ globalIrradianceWPerM2: 800, cosZenithRatio: 0.8, sunDistanceRatio: 1 });
    expectCheck("ENV-02", null, f, { value: 0.78994, tolerance: 0.0001 });
  });
  test("ENV-04 sun over 45° N 7.7° E near the solstice at 11 UTC", () => {
    const cosine = cosineOfSolarZenith({ latitudeDeg: 45, longitudeDeg: 7.7, dayOfYear: 172, utcHours: 11 });
    expectCheck("ENV-04", null, cosine, { value: 0.924273, tolerance: 0.0005 });
  });
  test("ENV-05 mean radiant temperature at 20 °C under a clear sky", () => {
    const globalIrradianceWPerM2 = clearSkyIrradianceWPerM2(0.8);
    const temperature = meanRadiantTemperatureC({
      airTemperatureC: 20,
      vapourPressurePa: vapourPressurePaFromHumidity(20, 0.5),
      cloudCoverFraction: 0,
      globalIrradianceWPerM2,
      directFraction: directIrradianceFraction({ globalIrradianceWPerM2, cosZenithRatio: 0.8, sunDistanceRatio: 1 }),
      cosZenithRatio: 0.8,
      skyViewFraction: 1,
    });
    expectCheck("ENV-05", null, temperature, { value: 52.0946, tolerance: 0.05 });
  });
  test("ENV-07 wet-bulb globe temperature at noon", () => {
    const parts = wbgtParts({
      airTemperatureC: 30,
      relativeHumidityFraction: 0.5,
      windSpeedMps: 2,
      globalIrradianceWPerM2: 800,
      directFraction: 0.7,
      cosZenithRatio: 0.8,
      airPressurePa: 101_325,
    });
    expectCheck("ENV-07", "wbgt", parts.wbgtC, { value: 28.863, tolerance: 0.03 });
    expectCheck("ENV-07", "tg", parts.globeTemperatureC, { value: 44.7162, tolerance: 0.05 });
    expectCheck("ENV-07", "tnwb", parts.naturalWetBulbTemperatureC, { value: 24.1711, tolerance: 0.05 });
  });
  test("ENV-08 and ENV-11 at night the globe lies below the air", () => {
    const parts = wbgtParts({
      airTemperatureC: 25,
      relativeHumidityFraction: 0.8,
      windSpeedMps: 0.5,
      globalIrradianceWPerM2: 0,
      directFraction: 0,
      cosZenithRatio: 0.3,
      airPressurePa: 101_325,
    });
    expectCheck("ENV-08", "wbgt", parts.wbgtC, { value: 22.8788, tolerance: 0.03 });
    expectCheck("ENV-08", "tg", parts.globeTemperatureC, { value: 23.9321, tolerance: 0.05 });
    expectCheck("ENV-08", "tnwb", parts.naturalWetBulbTemperatureC, { value: 22.2749, tolerance: 0.05 });
    expectCheck("ENV-11", "tg_minus_ta", parts.globeTemperatureC - 25, { value: -1.06787, tolerance: 0.05 });
  });
});

describe("slips of public code", () => {
  test("the projected area has both terms in degrees: a mixed unit would be 22 % off at 85°", () => {
    const inDegrees = projectedAreaFraction(85);
    const elevationRad = (85 * Math.PI) / 180;
    const mixed = 0.308 * Math.cos(elevationRad * (0.998 - elevationRad ** 2 / 50_000));
    expect(inDegrees / mixed).toBeGreaterThan(1.2);
    expect(inDegrees).toBeCloseTo(0.308 * Math.cos((Math.PI / 180) * 85 * (0.998 - 0.1445)), 10);
  });
  test("a globe in strong sun and calm air is more than 10 K above the air", () => {
    const parts = wbgtParts({
      airTemperatureC: 30,
      relativeHumidityFraction: 0.3,
      windSpeedMps: 0.2,
      globalIrradianceWPerM2: 950,
      directFraction: 0.85,
      cosZenithRatio: 0.95,
      airPressurePa: 101_325,
    });
    expect(parts.globeTemperatureC).toBeGreaterThan(45);
  });
  test("in a storm the globe settles beside the air: the damped iteration of the original would swing for ever", () => {
    const parts = wbgtParts({
      airTemperatureC: 0,
      relativeHumidityFraction: 0,
      windSpeedMps: 34,
      globalIrradianceWPerM2: 0,
      directFraction: 0,
      cosZenithRatio: 0.1,
      airPressurePa: 110_000,
    });
    expect(Math.abs(parts.globeTemperatureC)).toBeLessThan(1.5);
    expect(parts.naturalWetBulbTemperatureC).toBeLessThan(parts.globeTemperatureC);
  });
  test("the direct share is no constant: little of a dim sky is direct", () => {
    const dim = directIrradianceFraction({ globalIrradianceWPerM2: 150, cosZenithRatio: 0.8, sunDistanceRatio: 1 });
    const bright = directIrradianceFraction({ globalIrradianceWPerM2: 900, cosZenithRatio: 0.8, sunDistanceRatio: 1 });
    expect(dim).toBeLessThan(0.05);
    expect(bright).toBeGreaterThan(0.8);
  });
});

const noonMs = Date.UTC(2026, 5, 21, 10);
const series = (change: Partial<WeatherSeries["hours"][number]> = {}, offsetMs = 0): WeatherSeries => ({
  latitudeDeg: 48,
  longitudeDeg: 16,
  utcOffsetS: 7200,
  origin: "typed",
  hours: [0, 1, 2].map((hour) => ({
    epochMs: noonMs + offsetMs + hour * 3_600_000,
    airTemperatureC: 20 + 2 * hour,
    relativeHumidityFraction: 0.5,
    windSpeedMps: 4,
    windFromDeg: hour === 0 ? 350 : 10,
    cloudCoverFraction: 0,
    globalIrradianceWPerM2: null,
    airPressurePa: 101_325,
    ...change,
  })),
});

describe("weather of an instant", () => {
  test("halfway between two hours it is halfway in temperature, and wind turns by the shorter way", () => {
    const half = conditionsAt(series(), noonMs + 1_800_000);
    expect(half.airTemperatureC).toBeCloseTo(21, 10);
    expect(Math.min(half.windFromDeg ?? 180, 360 - (half.windFromDeg ?? 180))).toBeLessThan(1e-6);
  });
  test("before the first and after the last hour the nearest hour holds", () => {
    const read = weatherReader(series());
    expect(read(noonMs - 7_200_000).airTemperatureC).toBe(20);
    expect(read(noonMs + 20 * 3_600_000).airTemperatureC).toBe(24);
  });
  test("hourly irradiance equal to a clear sky gives the clear-sky value at every minute", () => {
    const clearMeans = [0, 1, 2].map((hour) => {
      let sum = 0;
      for (let minute = 0; minute < 60; minute++) {
        const at = noonMs + hour * 3_600_000 + (minute + 0.5) * 60_000;
        sum += clearSkyIrradianceWPerM2(cosineOfSolarZenith(sunInstantAt({ latitudeDeg: 48, longitudeDeg: 16 }, at)));
      }
      return sum / 60;
    });
    const stated: WeatherSeries = {
      ...series(),
      hours: series().hours.map((hour, index) => ({ ...hour, globalIrradianceWPerM2: clearMeans[index] ?? 0 })),
    };
    const at = noonMs + 4_000_000;
    const difference =
      conditionsAt(stated, at).globalIrradianceWPerM2 - conditionsAt(series(), at).globalIrradianceWPerM2;
    expect(Math.abs(difference)).toBeLessThan(2);
  });
  test("cloud lowers the radiant temperature by day and raises it by night", () => {
    const night = -12 * 3_600_000;
    const radiant = (cloudCoverFraction: number, offsetMs: number) =>
      conditionsAt(series({ cloudCoverFraction }, offsetMs), noonMs + offsetMs).meanRadiantTemperatureC;
    expect(radiant(1, 0)).toBeLessThan(radiant(0, 0) - 10);
    expect(radiant(1, night)).toBeGreaterThan(radiant(0, night) + 3);
  });
  test("wet-bulb globe temperature rises with air temperature, humidity and sun, and falls with wind", () => {
    const at = (change: Parameters<typeof series>[0]) => wbgtC(conditionsAt(series(change), noonMs));
    const base = at({});
    expect(at({ airTemperatureC: 25 })).toBeGreaterThan(base);
    expect(at({ relativeHumidityFraction: 0.8 })).toBeGreaterThan(base);
    expect(at({ cloudCoverFraction: 1 })).toBeLessThan(base);
    expect(at({ windSpeedMps: 12 })).toBeLessThan(base);
  });
  test("the sun is nearer in January than in July by 3.3 %", () => {
    const place = { latitudeDeg: 0, longitudeDeg: 0 };
    const january = sunDistanceRatio(sunInstantAt(place, Date.UTC(2026, 0, 3)));
    const july = sunDistanceRatio(sunInstantAt(place, Date.UTC(2026, 6, 4)));
    expect(january).toBeCloseTo(0.9833, 3);
    expect(july / january).toBeCloseTo(1.034, 2);
  });
});

describe("wind on the way", () => {
  test("riding north, wind from the north is all head wind and from the south all tail wind", () => {
    expect(windAlongHeading({ windSpeedMps: 5, windFromDeg: 0, headingDeg: 0 }).headWindMps).toBeCloseTo(5, 10);
    expect(windAlongHeading({ windSpeedMps: 5, windFromDeg: 180, headingDeg: 0 }).headWindMps).toBeCloseTo(-5, 10);
    expect(windAlongHeading({ windSpeedMps: 5, windFromDeg: 90, headingDeg: 0 }).crossWindMps).toBeCloseTo(5, 10);
  });
  test("wind of unknown direction blows across", () => {
    expect(windAlongHeading({ windSpeedMps: 5, windFromDeg: null, headingDeg: 0 })).toEqual({
      headWindMps: 0,
      crossWindMps: 5,
    });
  });
  test("at chest height a quarter of the wind at 10 m is gone", () => {
    expect(windAtBodyHeightMps(10)).toBeCloseTo(7.52, 2);
  });
});

describe("typed weather", () => {
  const typed = {
    latitudeDeg: 48,
    longitudeDeg: 16,
    utcOffsetS: 7200,
    localMidnightEpochMs: Date.UTC(2026, 5, 20, 22),
    hours: [
      { localHour: 12, airTemperatureC: 24, relativeHumidityFraction: 0.5, windSpeedMps: 2, cloudCoverFraction: 0.2 },
      { localHour: 9, airTemperatureC: 18, relativeHumidityFraction: 0.7, windSpeedMps: 1, cloudCoverFraction: 0 },
    ],
  };
  test("hours typed in any order are read in order, at their local time", () => {
    const result = typedWeather(typed);
    expect(result.ok && result.weather.hours.map((hour) => hour.epochMs)).toEqual([
      Date.UTC(2026, 5, 21, 7),
      Date.UTC(2026, 5, 21, 10),
    ]);
  });
  test("a humidity of 60 is refused with the field and what is allowed", () => {
    const first = typed.hours[0];
    const result = typedWeather({
      ...typed,
      hours: first === undefined ? [] : [{ ...first, relativeHumidityFraction: 60 }],
    });
    expect(result).toEqual({
      ok: false,
      field: "weather.hours[0].relativeHumidityFraction",
      reason: "is 60",
      allowed: "0 to 1",
    });
  });
});
