import type { Capacity, RaceRequest } from "@crampcast/model";

const derived = (value: number, variationFraction: number, derivedFrom: string): Capacity => ({
  value,
  variationFraction,
  origin: "derived",
  derivedFrom,
});

const START_EPOCH_MS = Date.UTC(2026, 3, 19, 7, 0);

/** A made-up runner and a made-up spring marathon, so that the first page has something to show. */
export const sampleRequest: RaceRequest = {
  formatVersion: 1,
  name: "Sample marathon (made up)",
  athlete: {
    name: "Sample athlete (made up)",
    sex: "male",
    ageYears: 38,
    massKg: 72,
    heightM: 1.78,
    crampedRacesOfLastTenCount: 3,
    hasFamilyHistory: false,
    chronicConditionCount: 0,
    measuredSweatSodiumMmolPerL: null,
    measuredSweatRateKgPerH: null,
    training: {
      criticalSpeedMps: derived(3.75, 0.03, "best efforts of half a year of made-up runs"),
      distanceReserveM: derived(180, 0.25, "best efforts of half a year of made-up runs"),
      criticalPowerW: null,
      workReserveJ: null,
      criticalSwimSpeedMps: null,
      longestSessionS: derived(2.6 * 3600, 0.02, "longest made-up run of the last eight weeks"),
      timeAtRaceEffortS: derived(4 * 3600, 0.1, "made-up runs of the last six weeks"),
      longLoad: derived(55, 0.1, "half a year of made-up runs"),
      shortLoad: derived(50, 0.1, "half a year of made-up runs"),
      strengthWorkFraction: null,
      heatAcclimationFraction: null,
    },
  },
  startEpochMs: START_EPOCH_MS,
  weather: {
    latitudeDeg: 51.5,
    longitudeDeg: 0,
    utcOffsetS: 3600,
    origin: "typed",
    hours: [13, 15, 17, 19, 21, 22].map((airTemperatureC, index) => ({
      epochMs: START_EPOCH_MS + (index - 1) * 3_600_000,
      airTemperatureC,
      relativeHumidityFraction: 0.7 - index * 0.04,
      windSpeedMps: 3,
      windFromDeg: 240,
      cloudCoverFraction: 0.3,
      globalIrradianceWPerM2: null,
      airPressurePa: null,
    })),
  },
  legs: [
    {
      sport: "running",
      course: {
        name: "Sample course (made up)",
        points: Array.from({ length: 212 }, (_, index) => ({
          distanceM: Math.min(42_195, index * 200),
          altitudeM: 25 + 12 * Math.sin(index / 13) + 8 * Math.sin(index / 5),
          latitudeDeg: null,
          longitudeDeg: null,
        })),
        aidStations: Array.from({ length: 8 }, (_, index) => ({ distanceM: 5000 * (index + 1), name: null })),
        notes: ["made-up course"],
      },
      pacing: { strategy: "even-effort", goalTimeS: 3.5 * 3600, powerW: null },
      intake: {
        pattern: "continuous",
        drinkKgPerH: 0.5,
        drinkPerStationKg: 0,
        drinkSodiumMmolPerL: 20,
        drinkTemperatureC: 18,
        drinkCarbohydrateGPerL: 60,
        capsules: null,
      },
      clothingClo: null,
      waterTemperatureC: null,
      hasWetsuit: false,
    },
  ],
  memberCount: 500,
  seed: 20_260_419,
};
