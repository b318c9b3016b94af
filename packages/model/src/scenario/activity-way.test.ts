import { describe, expect, test } from "vitest";
import type { Activity, RecordingColumns } from "../activity/recording.ts";
import type { HourOfWeather, WeatherSeries } from "../weather/conditions.ts";
import { activityWay } from "./activity-way.ts";
import { attachWeather } from "./attach-weather.ts";
import { summarise } from "./summarise-activity.ts";
import { weatherAlong } from "./weather-places.ts";

const startEpochMs = Date.UTC(2026, 6, 4, 8);
const KM_PER_DEG = 111.2;

/** Hours of moving north at this speed, with the altitude at each kilometre. */
function activityNorth(input: {
  readonly hours: number;
  readonly kmPerH: number;
  readonly altitudeOf?: (km: number) => number;
  readonly isIndoors?: boolean;
}): Activity {
  const { hours, kmPerH, altitudeOf, isIndoors = false } = input;
  const timeS = Float64Array.from({ length: hours * 360 + 1 }, (_, index) => index * 10);
  const km = timeS.map((atS) => (atS / 3600) * kmPerH);
  const none: RecordingColumns = {
    timeS,
    latitudeDeg: null,
    longitudeDeg: null,
    altitudeM: null,
    distanceM: km.map((each) => each * 1000),
    speedMps: null,
    heartRateBpm: null,
    cadencePerMin: null,
    powerW: null,
    deviceTemperatureC: null,
    coreTemperatureC: null,
  };
  return {
    sport: kmPerH > 15 ? "cycling" : "running",
    subSport: null,
    origin: { format: "fit", manufacturer: null, product: null },
    title: null,
    startEpochMs,
    elapsedS: hours * 3600,
    timerS: hours * 3600,
    distanceM: hours * kmPerH * 1000,
    ascentM: null,
    descentM: null,
    averageHeartRateBpm: null,
    averagePowerW: null,
    averageTemperatureC: null,
    columns: isIndoors
      ? none
      : {
          ...none,
          latitudeDeg: km.map((each) => 46 + each / KM_PER_DEG),
          longitudeDeg: km.map(() => 8),
          altitudeM: altitudeOf === undefined ? null : km.map(altitudeOf),
        },
    laps: [],
    deviceFields: [],
    repairs: [],
  };
}

function weatherOf(airTemperatureC: number, altitudeM?: number): WeatherSeries {
  const hours = Array.from(
    { length: 24 },
    (_, hour): HourOfWeather => ({
      epochMs: startEpochMs + (hour - 2) * 3_600_000,
      airTemperatureC,
      relativeHumidityFraction: 0.3,
      windSpeedMps: 3,
      windFromDeg: null,
      cloudCoverFraction: 1,
      globalIrradianceWPerM2: null,
      airPressurePa: null,
    }),
  );
  return { latitudeDeg: 46, longitudeDeg: 8, utcOffsetS: 0, origin: "archive", altitudeM: altitudeM ?? null, hours };
}

function attached(activity: Activity, series: WeatherSeries) {
  const result = attachWeather(summarise(activity), series, activityWay(activity));
  if (!result.ok) throw new Error(result.reason);
  return result.summary.weather;
}

describe("weather along past activities", () => {
  test("a ride of 150 km asks about every 20 km, a run round the block once, a treadmill nowhere", () => {
    const ride = activityWay(activityNorth({ hours: 5, kmPerH: 30 }));
    expect(ride?.places.length).toBeGreaterThanOrEqual(6);
    expect(ride?.places.length).toBeLessThanOrEqual(9);
    expect(ride?.places.at(-1)?.distanceM).toBeGreaterThan(135_000);
    expect(activityWay(activityNorth({ hours: 1, kmPerH: 4 }))?.places).toHaveLength(1);
    expect(activityWay(activityNorth({ hours: 1, kmPerH: 10, isIndoors: true }))).toBeNull();
  });

  test("an ultra over a pass 1,500 m above the place of its weather was cooler than the valley, and less of it hot", () => {
    const pass = (km: number) => 500 + 1500 * (1 - Math.abs(km / 40 - 1));
    const ultra = activityNorth({ hours: 10, kmPerH: 8, altitudeOf: pass });
    const flat = activityNorth({ hours: 10, kmPerH: 8, altitudeOf: () => 500 });
    const inValley = attached(flat, weatherOf(27, 500));
    const overPass = attached(ultra, weatherOf(27, 500));
    expect(inValley).toMatchObject({ meanAirTemperatureC: 27, hotS: 36_000 });
    expect(overPass?.meanAirTemperatureC).toBeCloseTo(27 - 0.0065 * 750, 0);
    // Under 25 °C from 308 m above the place on: a fifth of the climb, and the same of the descent.
    expect((overPass?.hotS ?? 0) / 36_000).toBeCloseTo(0.2, 1);
  });

  test("a ride into the heat was as warm as the places it passed", () => {
    const ride = activityNorth({ hours: 4, kmPerH: 25, altitudeOf: () => 200 });
    const along = weatherAlong([
      { distanceM: 0, weather: weatherOf(20, 200) },
      { distanceM: 100_000, weather: weatherOf(30, 200) },
    ]);
    expect(attached(ride, along)?.meanAirTemperatureC).toBeCloseTo(25, 0);
  });

  test("without altitudes in the recording the air is taken at the altitude of the weather", () => {
    const run = activityNorth({ hours: 1, kmPerH: 10 });
    expect(attached(run, weatherOf(18, 1600))?.meanAirTemperatureC).toBe(18);
  });
});
