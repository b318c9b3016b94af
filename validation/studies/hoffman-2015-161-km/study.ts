import type { CoursePoint, RaceRequest } from "@crampcast/model";
import { defaultProfile } from "@crampcast/model/athlete";
import { equivalentLevelSpeedMps, muscleGroups, type StepInput } from "@crampcast/model/physiology";
import { raceScenario } from "@crampcast/model/scenario";
import { crampShare, firstCrampShares, runnerSize, simulateCohort } from "../../cohort.ts";
import type { Study } from "../../report.ts";

const wayM = 161_000;
const durationS = 26 * 3600;
const hourMs = 3_600_000;
/** Five in the morning of a day in late June, local time, where the clock is 7 h behind UTC. */
const startEpochMs = Date.UTC(2026, 5, 27, 12);

/** Sixteen climbs of 344 m, each followed by a longer descent: 5500 m up and 7000 m down in all. */
function sawtooth(): CoursePoint[] {
  const periodM = wayM / 16;
  return Array.from({ length: 16 * 40 + 1 }, (_, index) => {
    const distanceM = (index * periodM) / 40;
    const period = Math.floor(index / 40);
    const share = (index % 40) / 40;
    const risen = share < 0.44 ? (share / 0.44) * 344 : 344 - ((share - 0.44) / 0.56) * 437.75;
    const altitudeM = 1900 - 93.75 * period + risen;
    return { distanceM, altitudeM, latitudeDeg: null, longitudeDeg: null };
  });
}

/** Warm by day, cool by night. */
function weather(): RaceRequest["weather"] {
  const hours = Array.from({ length: 28 }, (_, hour) => {
    const warmth = Math.cos((2 * Math.PI * (hour - 10)) / 24);
    return {
      epochMs: startEpochMs + hour * hourMs,
      airTemperatureC: 20 + 9 * warmth,
      relativeHumidityFraction: 0.4 - 0.15 * warmth,
      windSpeedMps: 1.5,
      windFromDeg: null,
      cloudCoverFraction: 0.1,
      globalIrradianceWPerM2: null,
      airPressurePa: 84_000,
    };
  });
  return { latitudeDeg: 39, longitudeDeg: -120.5, utcOffsetS: -7 * 3600, origin: "assumed", hours };
}

/** The race as the product paces it: even effort, walking where walking costs less. */
function racedSteps(): readonly StepInput[] {
  const raced = raceScenario({
    formatVersion: 1,
    name: "161 km",
    athlete: defaultProfile("male"),
    startEpochMs,
    weather: weather(),
    legs: [
      {
        sport: "running",
        course: { name: "sawtooth", points: sawtooth(), aidStations: [], notes: [] },
        pacing: { strategy: "even-effort", goalTimeS: durationS, powerW: null },
        intake: {
          pattern: "continuous",
          drinkKgPerH: 0.45,
          drinkPerStationKg: 0,
          drinkSodiumMmolPerL: 20,
          drinkTemperatureC: 15,
          drinkCarbohydrateGPerL: 60,
          capsules: null,
        },
        clothingClo: null,
        waterTemperatureC: null,
        hasWetsuit: false,
      },
    ],
    memberCount: 100,
    seed: 2015,
  });
  if (!raced.ok) throw new Error(`The 161-km race is not accepted: ${raced.field} ${raced.reason}.`);
  return raced.scenario.steps;
}

export const study: Study = {
  title: "Hoffman & Stuempfle 2015: cramps in a 161-km mountain race",
  setting:
    "600 men of the population, 26 h at a mean load of 0.48 of critical speed (± 4 %, slopes as the level speed of equal cost), 5500 m up and 7000 m down, 11 to 29 °C, 0.45 L/h, used to descents.",
  simulate: () => {
    const steps = racedSteps();
    const levelMps =
      steps.reduce((sum, step) => sum + step.stepS * equivalentLevelSpeedMps(step.speedMps, step.gradeRatio), 0) /
      durationS;
    const people = simulateCohort({
      seed: 2015,
      personCount: 600,
      planOf: (random) => ({
        replaced: {
          ...runnerSize(random, "male"),
          // Whoever starts here has run long descents in the weeks before: half the damage of a first bout.
          damageResponseRatio: 0.5,
          criticalSpeedMps: (levelMps / 0.48) * Math.exp(0.04 * random.normal()),
        },
        steps,
      }),
    });
    const sites = firstCrampShares(people, (one) => one.firstCrampByMuscle);
    const shareOf = (names: readonly (typeof muscleGroups)[number][]) =>
      names.reduce((total, name) => total + (sites[muscleGroups.indexOf(name)] ?? 0), 0);
    return {
      "share who cramp": crampShare(people),
      "calf share of first cramps": shareOf(["gastrocnemius", "soleus"]),
      "quadriceps share of first cramps": shareOf(["vasti", "rectus-femoris"]),
      "hamstring share of first cramps": shareOf(["hamstrings"]),
    };
  },
};
