import fc from "fast-check";
import { expect, test } from "vitest";
import { athleteBounds } from "../athlete/athlete-bounds.ts";
import { defaultProfile } from "../athlete/default-profile.ts";
import { courseFromDistance, evenAidStations } from "../course/course-from-distance.ts";
import { drawMember } from "../ensemble/index.ts";
import { checkParameters, checkSteps } from "../physiology/index.ts";
import { intakeBounds } from "../scenario/intake.ts";
import { priorOf } from "../scenario/prior.ts";
import type { RaceRequest } from "../scenario/race-request.ts";
import { raceScenario } from "../scenario/race-scenario.ts";
import { weatherBounds, weatherPlaceBounds } from "../weather/typed-weather.ts";

const within = (bound: { readonly min: number; readonly max: number }) =>
  fc.double({ min: bound.min, max: bound.max, noNaN: true });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const capacity = (bound: { min: number; max: number }) =>
  orNull(
    fc.record({
      value: within(bound),
      variationFraction: within({ min: 0, max: 0.5 }),
      origin: fc.constant("typed" as const),
      derivedFrom: fc.constant(null),
    }),
  );

const startEpochMs = Date.UTC(2026, 5, 21, 4);

const anyRequest: fc.Arbitrary<RaceRequest> = fc
  .record({
    sport: fc.constantFrom("running", "walking", "cycling", "swimming", "transition"),
    distanceM: fc.double({ min: 400, max: 60_000, noNaN: true }),
    climbFraction: fc.double({ min: 0, max: 0.1, noNaN: true }),
    speedMps: fc.double({ min: 0.2, max: 16, noNaN: true }),
    powerW: orNull(within({ min: 20, max: 600 })),
    strategy: fc.constantFrom("even-effort", "even-speed"),
    pattern: fc.constantFrom("continuous", "aid-stations"),
    intake: fc.record({
      drinkKgPerH: within(intakeBounds.drinkKgPerH),
      drinkPerStationKg: within(intakeBounds.drinkPerStationKg),
      drinkSodiumMmolPerL: within(intakeBounds.drinkSodiumMmolPerL),
      drinkTemperatureC: within(intakeBounds.drinkTemperatureC),
      drinkCarbohydrateGPerL: within(intakeBounds.drinkCarbohydrateGPerL),
      capsules: orNull(fc.record({ everyS: within({ min: 300, max: 5000 }), sodiumMmol: within({ min: 0, max: 60 }) })),
    }),
    hour: fc.record({
      airTemperatureC: within(weatherBounds.airTemperatureC),
      relativeHumidityFraction: within(weatherBounds.relativeHumidityFraction),
      windSpeedMps: within(weatherBounds.windSpeedMps),
      windFromDeg: orNull(within(weatherBounds.windFromDeg)),
      cloudCoverFraction: within(weatherBounds.cloudCoverFraction),
      globalIrradianceWPerM2: orNull(within(weatherBounds.globalIrradianceWPerM2)),
      airPressurePa: orNull(within(weatherBounds.airPressurePa)),
    }),
    altitudeM: orNull(within(weatherPlaceBounds.altitudeM)),
    further: orNull(
      fc.record({ distanceM: within({ min: 0, max: 60_000 }), altitudeM: within({ min: 0, max: 3000 }) }),
    ),
    latitudeDeg: within({ min: -90, max: 90 }),
    startHour: fc.integer({ min: 0, max: 23 }),
    sex: fc.constantFrom("female" as const, "male" as const),
    ageYears: within(athleteBounds.ageYears),
    massKg: within(athleteBounds.massKg),
    heightM: within(athleteBounds.heightM),
    sweatKgPerH: orNull(within(athleteBounds.measuredSweatRateKgPerH)),
    sweatSodium: orNull(within(athleteBounds.measuredSweatSodiumMmolPerL)),
    criticalSpeedMps: capacity({ min: 1.5, max: 7 }),
    longestSessionS: capacity({ min: 0, max: 345_600 }),
    longLoad: capacity({ min: 0, max: 500 }),
    shortLoad: capacity({ min: 0, max: 1000 }),
  })
  .map((any): RaceRequest => {
    const result = courseFromDistance({
      name: "any",
      distanceM: any.distanceM,
      climbM: any.distanceM * any.climbFraction,
      aidStations: evenAidStations(any.distanceM, 2500),
    });
    if (!result.ok) throw new Error(result.reason);
    const profile = defaultProfile(any.sex);
    const hours = [0, 6, 12].map((hour) => ({ epochMs: startEpochMs + hour * 3_600_000, ...any.hour }));
    return {
      formatVersion: 1,
      name: "any",
      athlete: {
        ...profile,
        ageYears: any.ageYears,
        massKg: any.massKg,
        heightM: any.heightM,
        measuredSweatRateKgPerH: any.sweatKgPerH,
        measuredSweatSodiumMmolPerL: any.sweatSodium,
        training: {
          ...profile.training,
          criticalSpeedMps: any.criticalSpeedMps,
          longestSessionS: any.longestSessionS,
          longLoad: any.longLoad,
          shortLoad: any.shortLoad,
        },
      },
      startEpochMs: startEpochMs + any.startHour * 3_600_000,
      weather: {
        latitudeDeg: any.latitudeDeg,
        longitudeDeg: 10,
        utcOffsetS: 0,
        origin: "typed",
        altitudeM: any.altitudeM,
        hours,
        furtherPlaces: any.further && [{ latitudeDeg: any.latitudeDeg, longitudeDeg: -170, hours, ...any.further }],
      },
      legs: [
        {
          sport: any.sport as RaceRequest["legs"][number]["sport"], // one of the five words above
          course: result.course,
          pacing: {
            strategy: any.strategy as "even-effort" | "even-speed", // one of the two words above
            goalTimeS: Math.min(400_000, Math.max(60, any.distanceM / any.speedMps)),
            powerW: any.sport === "cycling" ? any.powerW : null,
          },
          intake: { ...any.intake, pattern: any.pattern as "continuous" | "aid-stations" }, // one of the two words above
          clothingClo: null,
          waterTemperatureC: 20,
          hasWetsuit: false,
        },
      ],
      memberCount: 10,
      seed: 1,
    };
  });

test("any request within its bounds becomes steps and bodies that the physiology takes, or names the field that cannot", () => {
  const seen = { forecastable: 0, refused: 0 };
  fc.assert(
    fc.property(anyRequest, (request) => {
      const result = raceScenario(request);
      if (!result.ok) {
        seen.refused++;
        expect(result.field).toMatch(/^(legs\[0\]|weather|athlete)/);
        expect(result.reason).not.toMatch(/NaN|undefined|Infinity/);
        return;
      }
      seen.forecastable++;
      checkSteps(result.scenario.steps);
      const prior = priorOf(request.athlete, result.scenario, null);
      checkParameters(drawMember({ scalar: prior.overrides, perMuscle: prior.perMuscle }, 1, 0));
      expect(Number.isFinite(result.scenario.highestWbgtC + result.scenario.distanceM)).toBe(true);
    }),
    { numRuns: 80, seed: 20260412 },
  );
  // The property means something only if both kinds of request were drawn.
  expect(seen.forecastable).toBeGreaterThan(15);
  expect(seen.refused).toBeGreaterThan(5);
});
