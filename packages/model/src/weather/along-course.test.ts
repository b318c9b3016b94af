import { describe, expect, test } from "vitest";
import { airAtAltitude } from "./altitude.ts";
import type { HourOfWeather, WeatherOfPlace, WeatherSeries } from "./conditions.ts";
import { wbgtC, weatherReader } from "./conditions-at.ts";
import { weatherFromOpenMeteo } from "./open-meteo.ts";
import { weatherProblem } from "./typed-weather.ts";

const NOON_MS = Date.UTC(2026, 6, 4, 12);

function hour(part: Partial<HourOfWeather> = {}): HourOfWeather {
  return {
    epochMs: NOON_MS,
    airTemperatureC: 24,
    relativeHumidityFraction: 0.5,
    windSpeedMps: 3,
    windFromDeg: 270,
    cloudCoverFraction: 0.2,
    globalIrradianceWPerM2: null,
    airPressurePa: null,
    ...part,
  };
}
const alps: WeatherSeries = {
  latitudeDeg: 46,
  longitudeDeg: 8,
  utcOffsetS: 7200,
  origin: "open-meteo",
  altitudeM: 500,
  hours: [hour()],
};
const place = (part: Partial<WeatherOfPlace>): WeatherOfPlace => ({
  latitudeDeg: 46,
  longitudeDeg: 8,
  hours: [hour()],
  ...part,
});

describe("altitude", () => {
  test("1,500 m above the place of the weather the air is 9.75 °C colder, thinner and holds less vapour", () => {
    const at = weatherReader(alps);
    const below = at(NOON_MS, { distanceM: 0, altitudeM: 500 });
    const above = at(NOON_MS, { distanceM: 0, altitudeM: 2000 });
    expect(below.airTemperatureC).toBe(24);
    expect(above.airTemperatureC).toBeCloseTo(24 - 9.75, 10);
    expect(above.vapourPressurePa / below.vapourPressurePa).toBeCloseTo(10 ** (-1500 / 6300), 6);
    expect(above.airDensityKgPerM3 / below.airDensityKgPerM3).toBeCloseTo(0.863, 2);
    expect(wbgtC(above)).toBeLessThan(wbgtC(below) - 7);
  });

  test("relative humidity changes by a tenth at most over 1,500 m, as on mountains", () => {
    for (const airTemperatureC of [5, 15, 25, 35]) {
      const up = airAtAltitude({ airTemperatureC, relativeHumidityFraction: 0.6, airPressurePa: null }, 0, 1500);
      expect(Math.abs(up.relativeHumidityFraction - 0.6)).toBeLessThan(0.11);
    }
  });

  test("no altitude makes air hold more vapour than it can", () => {
    for (const toM of [0, 300, 1200, 3000]) {
      for (const relativeHumidityFraction of [0, 0.5, 0.97, 1]) {
        const air = airAtAltitude({ airTemperatureC: 4, relativeHumidityFraction, airPressurePa: 95_000 }, 600, toM);
        expect(air.relativeHumidityFraction).toBeGreaterThanOrEqual(0);
        expect(air.relativeHumidityFraction).toBeLessThanOrEqual(1);
      }
    }
  });

  test("a measured pressure changes with altitude as in the standard atmosphere: 899 hPa a kilometre above 1013", () => {
    const air = airAtAltitude({ airTemperatureC: 15, relativeHumidityFraction: 0.5, airPressurePa: 101_325 }, 0, 1000);
    expect(air.airPressurePa).toBeCloseTo(89_875, -2);
  });

  test("weather without an altitude, as a person types it, holds at every height", () => {
    const { altitudeM: _, ...typed } = { ...alps, origin: "typed" };
    const at = weatherReader(typed);
    const above = at(NOON_MS, { distanceM: 30_000, altitudeM: 2000 });
    expect(above.airTemperatureC).toBe(24);
    expect(above.relativeHumidityFraction).toBe(0.5);
  });

  test("read without a place, the air is that of the place itself", () => {
    expect(weatherReader(alps)(NOON_MS).airTemperatureC).toBe(24);
  });
});

describe("places along the course", () => {
  const twoPlaces: WeatherSeries = {
    ...alps,
    altitudeM: null,
    furtherPlaces: [
      place({
        distanceM: 40_000,
        longitudeDeg: 9,
        hours: [hour({ airTemperatureC: 30, relativeHumidityFraction: 0.3 })],
      }),
    ],
  };

  test("half-way between two places half of each is in the air, and beyond them the nearest holds", () => {
    const at = weatherReader(twoPlaces);
    const read = (distanceM: number) => at(NOON_MS, { distanceM, altitudeM: 0 });
    expect(read(0).airTemperatureC).toBe(24);
    expect(read(20_000).airTemperatureC).toBeCloseTo(27, 10);
    expect(read(20_000).relativeHumidityFraction).toBeCloseTo(0.4, 10);
    expect(read(40_000).airTemperatureC).toBe(30);
    expect(read(90_000).airTemperatureC).toBe(30);
  });

  test("the order in which places are listed does not matter", () => {
    const mid = place({ distanceM: 20_000, hours: [hour({ airTemperatureC: 10 })] });
    const [end] = twoPlaces.furtherPlaces ?? [];
    const of = (furtherPlaces: readonly WeatherOfPlace[]) =>
      weatherReader({ ...twoPlaces, furtherPlaces })(NOON_MS, { distanceM: 30_000, altitudeM: 0 }).airTemperatureC;
    expect(end && of([end, mid])).toBe(20);
    expect(end && of([mid, end])).toBe(20);
  });

  test("each place is brought to the altitude of the course before they are joined", () => {
    const valleyAndPass: WeatherSeries = {
      ...alps,
      furtherPlaces: [place({ distanceM: 40_000, altitudeM: 2500, hours: [hour({ airTemperatureC: 11 })] })],
    };
    const at = weatherReader(valleyAndPass);
    // 24 °C at 500 m and 11 °C at 2,500 m are the same air: half-way, on any height, it must be that air.
    for (const altitudeM of [500, 1500, 2500]) {
      const { airTemperatureC } = at(NOON_MS, { distanceM: 20_000, altitudeM });
      expect(airTemperatureC).toBeCloseTo(24 - 0.0065 * (altitudeM - 500), 10);
    }
  });

  test("the sun stands lower where the course has run east by evening", () => {
    const evening = Date.UTC(2026, 6, 4, 18);
    const at = weatherReader(twoPlaces);
    const west = at(evening, { distanceM: 0, altitudeM: 0 }).cosZenithRatio;
    const east = at(evening, { distanceM: 40_000, altitudeM: 0 }).cosZenithRatio;
    // One degree east is four minutes of sun.
    const later = at(evening + 240_000, { distanceM: 0, altitudeM: 0 }).cosZenithRatio;
    expect(east).toBeLessThan(west);
    expect(east).toBeCloseTo(later, 4);
  });

  test("between places on both sides of the date line the sun does not run round the world", () => {
    const fiji: WeatherSeries = {
      ...alps,
      latitudeDeg: -17,
      longitudeDeg: 179.5,
      altitudeM: null,
      furtherPlaces: [place({ distanceM: 10_000, latitudeDeg: -17, longitudeDeg: -179.5 })],
    };
    const at = weatherReader(fiji);
    const midday = Date.UTC(2026, 6, 4, 0);
    const ends = [0, 10_000].map((distanceM) => at(midday, { distanceM, altitudeM: 0 }).cosZenithRatio);
    const middle = at(midday, { distanceM: 5000, altitudeM: 0 }).cosZenithRatio;
    expect(middle).toBeCloseTo(((ends[0] ?? 0) + (ends[1] ?? 0)) / 2, 3);
  });

  test("heat stress is that of where one is: the wet-bulb globe temperature along a course into the heat rises", () => {
    const at = weatherReader(twoPlaces);
    const along = [0, 10_000, 20_000, 30_000, 40_000].map((distanceM) =>
      wbgtC(at(NOON_MS, { distanceM, altitudeM: 0 })),
    );
    expect(along).toEqual([...along].sort((a, b) => a - b));
    expect((along[4] ?? 0) - (along[0] ?? 0)).toBeGreaterThan(0.5);
  });

  test("a further place with an impossible reading is refused by its own field", () => {
    const wrong = { ...alps, furtherPlaces: [place({ distanceM: 1000, hours: [hour({ airTemperatureC: 99 })] })] };
    expect(weatherProblem(wrong)?.field).toBe("weather.furtherPlaces[0].hours[0].airTemperatureC");
  });
});

test("the altitude of an Open-Meteo answer is kept: the service has brought its air there", () => {
  const answer = {
    latitude: 46.1,
    longitude: 8,
    elevation: 1234,
    utc_offset_seconds: 0,
    hourly_units: { temperature_2m: "°C", relative_humidity_2m: "%" },
    hourly: { time: ["2026-07-04T12:00"], temperature_2m: [20], relative_humidity_2m: [50] },
  };
  const read = weatherFromOpenMeteo(answer);
  expect(read.ok && read.weather.altitudeM).toBe(1234);
  const { elevation: _, ...without } = answer;
  const bare = weatherFromOpenMeteo(without);
  expect(bare.ok && "altitudeM" in bare.weather).toBe(false);
});

test("up a mountain and down again gives the same air", () => {
  const air = { airTemperatureC: 20, relativeHumidityFraction: 0.63, airPressurePa: 90_000 };
  expect(airAtAltitude(air, 700, 700)).toBe(air);
  const there = airAtAltitude(air, 700, 1700);
  const back = airAtAltitude(there, 1700, 700);
  expect(back.airTemperatureC).toBeCloseTo(20, 10);
  expect(back.relativeHumidityFraction).toBeCloseTo(0.63, 10);
});
