import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultProfile } from "../../athlete/default-profile.ts";
import { courseFromDistance, evenAidStations } from "../../course/course-from-distance.ts";
import { runEnsemble, slice } from "../../ensemble/index.ts";
import { type PreparedForecast, prepareForecast } from "../../forecast/index.ts";
import type { RaceRequest } from "../../scenario/index.ts";
import { frontierOrder } from "./frontier.ts";
import type { PlanWishes, RacePlan } from "./race-plan.ts";
import { planPointInTurns } from "./search-point.ts";

/** Evenly over the range: left to itself, half of the numbers would be the ends of it. */
const within = (min: number, max: number) =>
  fc.noBias(fc.integer({ min: 0, max: 1000 })).map((part) => min + ((max - min) * part) / 1000);
const startEpochMs = Date.UTC(2026, 5, 21, 7);

/** Athletes, courses, weathers and supplies: from a child's size to a giant's, from frost to a hot noon, 3 km to 42 km. */
const anyRace: fc.Arbitrary<{ request: RaceRequest; wishes: PlanWishes; pick: number }> = fc
  .record({
    sport: fc.constantFrom("running" as const, "running" as const, "walking" as const, "cycling" as const),
    kilometres: within(3, 42),
    climbFraction: within(0, 0.04),
    effort: within(0.5, 1),
    airTemperatureC: within(-5, 36),
    relativeHumidityFraction: within(0.15, 1),
    windSpeedMps: within(0, 8),
    cloudCoverFraction: within(0, 1),
    sex: fc.constantFrom("female" as const, "male" as const),
    ageYears: fc.integer({ min: 18, max: 80 }),
    massKg: within(42, 120),
    heightM: within(1.45, 2),
    isTested: fc.integer({ min: 0, max: 7 }),
    sweatKgPerH: within(0.3, 2),
    sodiumMmolPerL: fc.option(within(15, 70), { nil: null }),
    pattern: fc.constantFrom("continuous" as const, "aid-stations" as const),
    drinkKgPerH: within(0, 1.5),
    drinkPerStationKg: within(0, 0.5),
    drinkSodiumMmolPerL: within(0, 60),
    drinkCarbohydrateGPerL: within(0, 90),
    capsuleEveryS: fc.option(within(1200, 5000), { nil: null }),
    stationEveryM: within(1500, 8000),
    cupKg: within(0.05, 0.35),
    bottles: fc.integer({ min: 0, max: 4 }),
    bottleKg: within(0.25, 1),
    capsules: fc.integer({ min: 0, max: 12 }),
    mayPreCool: fc.boolean(),
    pick: fc.integer({ min: 0, max: 11 }),
  })
  .map(({ kilometres, ...any }) => ({ ...any, distanceM: 1000 * kilometres * (any.sport === "walking" ? 0.4 : 1) }))
  .map((any) => {
    const stations = evenAidStations(any.distanceM, any.stationEveryM);
    const course = courseFromDistance({
      name: "any",
      distanceM: any.distanceM,
      climbM: any.distanceM * any.climbFraction,
      aidStations: stations,
    });
    if (!course.ok) throw new Error(course.reason);
    const speedMps = { running: 3, walking: 1.5, cycling: 7.5 }[any.sport] * any.effort;
    const profile = defaultProfile(any.sex);
    const isStocked = course.course.aidStations.length > 0;
    const hours = [0, 6, 12, 18].map((hour) => ({
      epochMs: startEpochMs + hour * 3_600_000,
      airTemperatureC: any.airTemperatureC,
      relativeHumidityFraction: any.relativeHumidityFraction,
      windSpeedMps: any.windSpeedMps,
      windFromDeg: null,
      cloudCoverFraction: any.cloudCoverFraction,
      globalIrradianceWPerM2: null,
      airPressurePa: null,
    }));
    const drink = {
      name: "drink",
      sodiumMmolPerL: any.drinkSodiumMmolPerL,
      carbohydrateGPerL: any.drinkCarbohydrateGPerL,
      temperatureC: 15,
    };
    const water = { name: "water", sodiumMmolPerL: 0, carbohydrateGPerL: 0, temperatureC: 12 };
    const request: RaceRequest = {
      formatVersion: 1,
      name: "any",
      athlete: {
        ...profile,
        ageYears: any.ageYears,
        massKg: any.massKg,
        heightM: any.heightM,
        measuredSweatRateKgPerH: any.isTested === 0 ? any.sweatKgPerH : null,
        measuredSweatSodiumMmolPerL: any.sodiumMmolPerL,
      },
      startEpochMs,
      weather: { latitudeDeg: 45, longitudeDeg: 10, utcOffsetS: 7200, origin: "typed", hours },
      legs: [
        {
          sport: any.sport,
          course: course.course,
          pacing: { strategy: "even-effort", goalTimeS: any.distanceM / speedMps, powerW: null },
          intake: {
            pattern: isStocked ? any.pattern : "continuous",
            drinkKgPerH: any.drinkKgPerH,
            drinkPerStationKg: any.drinkPerStationKg,
            drinkSodiumMmolPerL: any.drinkSodiumMmolPerL,
            drinkTemperatureC: 15,
            drinkCarbohydrateGPerL: any.drinkCarbohydrateGPerL,
            capsules: any.capsuleEveryS === null ? null : { everyS: any.capsuleEveryS, sodiumMmol: 10 },
          },
          clothingClo: null,
          waterTemperatureC: null,
          hasWetsuit: false,
        },
      ],
      memberCount: 32,
      seed: 11,
    };
    const wishes: PlanWishes = {
      suppliesOfLegs: [
        {
          stationDrinks: isStocked ? [drink, water] : [],
          cupKg: any.cupKg,
          bottles: any.bottles === 0 ? null : { drink, bottleKg: any.bottleKg, maxCount: any.bottles },
          capsules: any.capsules === 0 ? null : { sodiumMmol: 10, maxCount: any.capsules },
        },
      ],
      finishRangeS: null,
      mayWalk: true,
      mayPreCool: any.mayPreCool,
    };
    return { request, wishes, pick: any.pick };
  });

const shareOf = (values: ArrayLike<number>, isSo: (value: number) => boolean): number =>
  Array.from(values).filter(isSo).length / values.length;

/** Linear between neighbours, written again so as not to trust the one that the search uses. */
function lowestTenth(values: ArrayLike<number>): number {
  const sorted = Array.from(values).sort((a, b) => a - b);
  const position = 0.1 * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (position - Math.floor(position)) * (above - below);
}

/** Drink by the servings alone: whatever lies on the way up to a distance of the leg. */
const drunkUpTo = (plan: RacePlan, distanceM: number): number =>
  plan.servings.filter((each) => each.distanceM <= distanceM + 1e-6).reduce((sum, each) => sum + each.drinkKg, 0);

/** Every limit again, from the request alone: forecast as anyone would, servings counted one by one. */
function checkAgain(plan: RacePlan, wishes: PlanWishes): void {
  const request: RaceRequest = JSON.parse(JSON.stringify(plan.request));
  const result = prepareForecast(request);
  if (!result.ok) throw new Error(`${result.field}: ${result.reason}`);
  const { prepared } = result;
  const run = runEnsemble(prepared.ensemble);
  const last = run.timesS.length - 1;
  const slurryKg = ((request.preCooling?.doseGPerKg ?? 0) * request.athlete.massKg) / 1000;

  for (let instant = 0; instant <= last; instant++) {
    const step = Math.min((instant + 1) * prepared.ensemble.displayEverySteps, prepared.scenario.steps.length) - 1;
    const drunk = drunkUpTo(plan, prepared.scenario.stepEndDistanceM[step] ?? 0);
    // Half a litre may wait in the stomach on the way; at the finish all counts.
    const counted = instant === last ? drunk + slurryKg : drunk - 0.5;
    expect(counted).toBeLessThanOrEqual(lowestTenth(slice(run, "sweatKg", instant)) + 1e-4);
  }
  expect(shareOf(slice(run, "bodyMassLossFraction", last), (loss) => loss < 0)).toBeLessThanOrEqual(0.01);
  const lowSodium = shareOf(run.extremes.lowestPlasmaSodiumMmolPerL, (value) => value < 135);
  if (lowSodium > 0.01) expect(lowSodium).toBeLessThanOrEqual(lowWithoutDrink(prepared));
  const losses = Array.from(slice(run, "bodyMassLossFraction", last)).sort((x, y) => x - y);
  const medianLoss = ((losses[15] ?? 0) + (losses[16] ?? 0)) / 2;
  // A tenth of the bodies, and 7.5 in a hundred more for each percent of mass lost beyond two, at most a quarter.
  const fullStomachs = Math.min(0.25, Math.max(0.1, 0.1 + 7.5 * (medianLoss - 0.02)));
  expect(shareOf(run.extremes.highestStomachKg, (kg) => kg > 0.6)).toBeLessThanOrEqual(fullStomachs + 1e-5);
  expect(shareOf(run.extremes.highestCoreTemperatureC, (core) => core > 41)).toBeLessThanOrEqual(0.05);
  expect(shareOf(run.extremes.lowestReserveFraction, (reserve) => reserve < 0)).toBeLessThanOrEqual(0.5);
  checkUnits(plan, wishes);
  expect(drunkUpTo(plan, Number.POSITIVE_INFINITY)).toBeCloseTo(prepared.scenario.drinkKg, 4);
  expect(prepared.scenario.durationS).toBeCloseTo(plan.finishTimeS, 0);
  expect(plan.splits.reduce((sum, split) => sum + split.durationS, 0) / plan.finishTimeS).toBeCloseTo(1, 3);
}

function lowWithoutDrink(prepared: PreparedForecast): number {
  const steps = prepared.ensemble.steps.map((step) => ({
    ...step,
    drinkKg: 0,
    sodiumIntakeMmol: 0,
    carbohydrateIntakeG: 0,
    offeredDrinkKg: 0,
    offeredSodiumMmol: 0,
    offeredCarbohydrateG: 0,
  }));
  const { extremes } = runEnsemble({ ...prepared.ensemble, steps });
  return shareOf(extremes.lowestPlasmaSodiumMmolPerL, (value) => value < 135);
}

function checkUnits(plan: RacePlan, wishes: PlanWishes): void {
  const supplies = wishes.suppliesOfLegs[0];
  const places = plan.request.legs[0]?.course.aidStations.map((each) => each.distanceM) ?? [];
  let bottles = 0;
  let capsules = 0;
  const cupsAt = new Map<number, number>();
  for (const { source, count, distanceM, drinkKg } of plan.servings) {
    if (source === "bottle") bottles += count;
    else expect(Number.isInteger(count)).toBe(true);
    if (source === "capsule") capsules += count;
    if (source !== "station") continue;
    expect(places.some((placeM) => Math.abs(placeM - distanceM) < 1)).toBe(true);
    expect(drinkKg).toBeCloseTo(count * (supplies?.cupKg ?? 0), 5);
    cupsAt.set(distanceM, (cupsAt.get(distanceM) ?? 0) + drinkKg);
  }
  expect(bottles).toBeCloseTo(Math.round(bottles), 9);
  expect(bottles).toBeLessThanOrEqual((supplies?.bottles?.maxCount ?? 0) + 1e-9);
  expect(capsules).toBeLessThanOrEqual(supplies?.capsules?.maxCount ?? 0);
  for (const kg of cupsAt.values()) expect(kg).toBeLessThanOrEqual(Math.max(0.35, supplies?.cupKg ?? 0) + 1e-6);
}

test("no plan for any of 1,000 athletes, courses and weathers breaks a limit when it is simulated and counted again", () => {
  let found = 0;
  let drinking = 0;
  fc.assert(
    fc.property(anyRace, ({ request, wishes, pick }) => {
      const ordered = frontierOrder(request, wishes, { memberCount: 16, mostTrials: 12 });
      if (!ordered.ok) return;
      const task = ordered.order.tasks[pick % ordered.order.tasks.length];
      if (task === undefined) throw new Error("an order without tasks");
      const turns = planPointInTurns(task);
      let turn = turns.next();
      while (!turn.done) turn = turns.next();
      if (!turn.value.ok) throw new Error(`${turn.value.field}: ${turn.value.reason}`);
      const plan = turn.value.point.found?.plan;
      if (plan === undefined) {
        expect(turn.value.point.broken.length).toBeGreaterThan(0);
        return;
      }
      found++;
      if (plan.totals.drinkKg > 0) drinking++;
      expect(plan.constraints.every((check) => check.isKept)).toBe(true);
      checkAgain(plan, wishes);
    }),
    { numRuns: 1000, seed: 6, endOnFailure: true },
  );
  // A search that finds nothing breaks nothing: most races must have a plan, and many must drink.
  expect(found).toBeGreaterThan(400);
  expect(drinking).toBeGreaterThan(150);
}, 300_000);
