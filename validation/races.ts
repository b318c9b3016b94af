import type { Random } from "@crampcast/model/ensemble";
import { type Person, runnerSize, simulateCohort } from "./cohort.ts";
import { steadySteps } from "./steady-effort.ts";

const remembered = new Map<string, Person[]>();

/** Several studies look at the same simulated race; it is simulated once. */
function once(key: string, simulateIt: () => Person[]): Person[] {
  const people = remembered.get(key) ?? simulateIt();
  remembered.set(key, people);
  return people;
}

/** A critical speed or power around its centre: 4 % is what best efforts leave open. */
const around = (random: Random, centre: number) => centre * Math.exp(0.04 * random.normal());

/** Men running a flat marathon in 3:55 at 0.85 of critical speed, on a cool morning with some sun. */
export const roadMarathon = (): Person[] =>
  once("marathon", () => {
    const speedMps = 42_195 / 14_100;
    const steps = steadySteps({
      sport: "running",
      durationS: 14_100,
      speedMps,
      airTemperatureC: 14,
      relativeHumidityFraction: 0.65,
      meanRadiantTemperatureC: 25,
      windMps: 1.5,
      drinkKgPerH: 0.4,
      drinkSodiumMmolPerL: 10,
      drinkCarbohydrateGPerL: 50,
    });
    return simulateCohort({
      seed: 1986,
      personCount: 1000,
      planOf: (random) => ({
        replaced: { ...runnerSize(random, "male"), criticalSpeedMps: around(random, speedMps / 0.85) },
        steps,
      }),
    });
  });

/** What differs between long triathlons: how long each sport lasts, and what is drunk. */
interface LongTriathlon {
  readonly swimS: number;
  readonly rideS: number;
  readonly runS: number;
  readonly drinkRidingKgPerH: number;
  readonly drinkRunningKgPerH: number;
  readonly airTemperatureC: number;
  readonly criticalSwimSpeedMps: number;
  readonly criticalPowerW: number;
  readonly criticalSpeedMps: number;
}

/** A long triathlon at 0.70 of every critical speed or power, in steps of 60 s. */
export function longTriathlonSteps(race: LongTriathlon) {
  const weather = { airTemperatureC: race.airTemperatureC, relativeHumidityFraction: 0.6, windMps: 2 };
  const drink = { drinkSodiumMmolPerL: 20, drinkCarbohydrateGPerL: 60 };
  const sunny = { meanRadiantTemperatureC: race.airTemperatureC + 20 };
  const pause = { ...weather, sport: "resting", durationS: 300, speedMps: 0 } as const;
  return [
    ...steadySteps(
      {
        ...weather,
        sport: "swimming",
        durationS: race.swimS,
        speedMps: 0.7 * race.criticalSwimSpeedMps,
        waterTemperatureC: 20,
        isInWetsuit: true,
      },
      60,
    ),
    ...steadySteps(pause, 60),
    ...steadySteps(
      {
        ...weather,
        ...sunny,
        ...drink,
        sport: "cycling",
        durationS: race.rideS,
        speedMps: 8.3,
        mechanicalPowerW: 0.7 * race.criticalPowerW,
        drinkKgPerH: race.drinkRidingKgPerH,
      },
      60,
    ),
    ...steadySteps(pause, 60),
    ...steadySteps(
      {
        ...weather,
        ...sunny,
        ...drink,
        sport: "running",
        durationS: race.runS,
        speedMps: 0.7 * race.criticalSpeedMps,
        drinkKgPerH: race.drinkRunningKgPerH,
      },
      60,
    ),
  ];
}

/** Men in a long triathlon; their critical values lie around those the race was planned with. */
export function longTriathletes(seed: number, personCount: number, race: LongTriathlon): Person[] {
  const steps = longTriathlonSteps(race);
  return simulateCohort({
    seed,
    personCount,
    planOf: (random) => ({
      replaced: {
        ...runnerSize(random, "male"),
        criticalSpeedMps: around(random, race.criticalSpeedMps),
        criticalPowerW: around(random, race.criticalPowerW),
        criticalSwimSpeedMps: around(random, race.criticalSwimSpeedMps),
      },
      steps,
    }),
  });
}

/** Men in an Ironman of 11.7 h on a warm, sunny day; they drink less than they sweat, as the unchanged sodium says. */
export const ironman = (): Person[] =>
  once("ironman", () =>
    longTriathletes(2011, 1000, {
      swimS: 4320,
      rideS: 21_600,
      runS: 15_900,
      drinkRidingKgPerH: 0.5,
      drinkRunningKgPerH: 0.4,
      airTemperatureC: 24,
      criticalSwimSpeedMps: 1.25,
      criticalPowerW: 230,
      criticalSpeedMps: 3.75,
    }),
  );
