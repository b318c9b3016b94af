import { inputHash } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import { vapourPressurePaFromHumidity } from "@crampcast/model/units";
import { expect, test } from "vitest";
import { sampleRequest } from "../../client/sample-request.ts";
import { planOf, requestWith } from "./what-if-plan.ts";

const [leg] = sampleRequest.legs;
const [hour] = sampleRequest.weather.hours;
if (!leg || !hour) throw new Error("the sample has no leg or no hour of weather; expected both");

const atStations: RaceRequest = {
  ...sampleRequest,
  legs: [{ ...leg, intake: { ...leg.intake, pattern: "aid-stations", drinkPerStationKg: 0.15 } }],
};

const water = { name: "water", sodiumMmolPerL: 0, carbohydrateGPerL: 0, temperatureC: 12 };
const placeByPlace: RaceRequest = {
  ...sampleRequest,
  legs: [
    {
      ...leg,
      intake: {
        ...leg.intake,
        drinkSodiumMmolPerL: 0,
        servings: [
          { distanceM: 10_000, source: "station", count: 2, unitKg: 0.15, unitSodiumMmol: 0, drink: water },
          { distanceM: 20_000, source: "capsule", count: 1, unitKg: 0, unitSodiumMmol: 10, drink: null },
          { distanceM: 30_000, source: "station", count: 4, unitKg: 0.15, unitSodiumMmol: 0, drink: water },
        ],
      },
    },
  ],
};

test("sliders that nobody moved leave the request exactly as it was", () => {
  for (const request of [sampleRequest, atStations, placeByPlace]) {
    expect(inputHash(requestWith(request, planOf(request)))).toBe(inputHash(request));
  }
});

test("what the sliders set is what they show afterwards", () => {
  for (const request of [sampleRequest, atStations, placeByPlace]) {
    const changed = { ...planOf(request), goalTimeS: 12_345, drinkSodiumMmolPerL: 35 };
    const shown = planOf(requestWith(request, { ...changed, drinkKgPerH: 0.8 }));
    expect(shown.goalTimeS).toBeCloseTo(12_345, 6);
    expect(shown.drinkKgPerH).toBeCloseTo(0.8, 9);
    expect(shown.drinkSodiumMmolPerL).toBe(35);
  }
});

test("a plan in cups keeps its places and capsules when more is drunk, and its cups when the race gets slower", () => {
  const was = planOf(placeByPlace);
  const more = requestWith(placeByPlace, { ...was, drinkKgPerH: was.drinkKgPerH * 1.5 }).legs[0]?.intake.servings;
  expect(more?.map(({ distanceM, count }) => [distanceM, count])).toEqual([
    [10_000, 3],
    [20_000, 1],
    [30_000, 6],
  ]);
  const slower = requestWith(placeByPlace, { ...was, goalTimeS: was.goalTimeS + 1800 });
  expect(slower.legs[0]?.intake.servings).toEqual(placeByPlace.legs[0]?.intake.servings);
});

test("changing the drink to nothing and back is possible", () => {
  const dry = requestWith(sampleRequest, { ...planOf(sampleRequest), drinkKgPerH: 0 });
  expect(planOf(dry).drinkKgPerH).toBe(0);
  expect(planOf(requestWith(dry, { ...planOf(dry), drinkKgPerH: 0.6 })).drinkKgPerH).toBeCloseTo(0.6, 9);
});

test("a warmer day holds the same moisture, until the air can hold no more", () => {
  const warm = requestWith(sampleRequest, { ...planOf(sampleRequest), airWarmingK: 6 }).weather.hours[0];
  const cold = requestWith(sampleRequest, { ...planOf(sampleRequest), airWarmingK: -10 }).weather.hours[0];
  const before = vapourPressurePaFromHumidity(hour.airTemperatureC, hour.relativeHumidityFraction);
  expect(warm?.airTemperatureC).toBeCloseTo(hour.airTemperatureC + 6, 9);
  expect(vapourPressurePaFromHumidity(warm?.airTemperatureC ?? 0, warm?.relativeHumidityFraction ?? 0)).toBeCloseTo(
    before,
    6,
  );
  expect(cold?.relativeHumidityFraction).toBeLessThanOrEqual(1);
});

test("a warmer day is warmer at every place of the course", () => {
  const further = { ...sampleRequest.weather, distanceM: 20_000, hours: [{ ...hour, airTemperatureC: 9 }] };
  const request = { ...sampleRequest, weather: { ...sampleRequest.weather, furtherPlaces: [further] } };
  const warm = requestWith(request, { ...planOf(request), airWarmingK: 6 }).weather;
  expect(warm.furtherPlaces?.[0]?.hours[0]?.airTemperatureC).toBe(15);
});

test("a later start moves the start and leaves the weather where it is", () => {
  const later = requestWith(sampleRequest, { ...planOf(sampleRequest), startShiftS: 3600 });
  expect(later.startEpochMs - sampleRequest.startEpochMs).toBe(3_600_000);
  expect(later.weather).toBe(sampleRequest.weather);
});

test("a changeover keeps its length when the race gets faster", () => {
  const changeover = { ...leg, sport: "transition" as const, pacing: { ...leg.pacing, goalTimeS: 180 } };
  const race = { ...sampleRequest, legs: [leg, changeover, leg] };
  const was = planOf(race);
  const faster = requestWith(race, { ...was, goalTimeS: was.goalTimeS - 600 });
  expect(faster.legs[1]?.pacing.goalTimeS).toBe(180);
  expect(planOf(faster).goalTimeS).toBeCloseTo(was.goalTimeS - 600, 6);
});

test("a faster ride on a bicycle takes power as the cube of the speed", () => {
  const ride = { ...leg, sport: "cycling" as const, pacing: { ...leg.pacing, powerW: 200 } };
  const race = { ...sampleRequest, legs: [ride] };
  const faster = requestWith(race, { ...planOf(race), goalTimeS: ride.pacing.goalTimeS / 1.1 });
  expect(faster.legs[0]?.pacing.powerW).toBeCloseTo(200 * 1.331, 6);
});
