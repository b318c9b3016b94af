import type { Random } from "@crampcast/model/ensemble";
import { normalWithin, type Person, type PersonPlan, runnerSize, simulateCohort } from "./cohort.ts";
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

/** A flat race on foot on a cool morning with some sun. */
interface RoadRace {
  readonly seed: number;
  readonly distanceM: number;
  readonly durationS: number;
  /** Mean speed over critical speed. */
  readonly loadRatio: number;
  readonly drinkKgPerH: number;
  /** Muscle capacity over that of the population. */
  readonly capacityRatio?: number;
}

function roadRunners({ seed, distanceM, durationS, loadRatio, drinkKgPerH, capacityRatio }: RoadRace): Person[] {
  const speedMps = distanceM / durationS;
  const steps = steadySteps({
    sport: "running",
    durationS,
    speedMps,
    airTemperatureC: 14,
    relativeHumidityFraction: 0.65,
    meanRadiantTemperatureC: 25,
    windMps: 1.5,
    drinkKgPerH,
    drinkSodiumMmolPerL: 10,
    drinkCarbohydrateGPerL: 50,
  });
  return simulateCohort({
    seed,
    personCount: 1000,
    planOf: (random) => ({
      replaced: {
        ...runnerSize(random, "male"),
        criticalSpeedMps: around(random, speedMps / loadRatio),
        ...(capacityRatio === undefined
          ? {}
          : { sharedCapacityRatio: capacityRatio * Math.exp(0.06 * random.normal()) }),
      },
      steps,
    }),
  });
}

const marathon = { seed: 1986, distanceM: 42_195, durationS: 14_100, loadRatio: 0.85, drinkKgPerH: 0.4 };

/** Men running a flat marathon in 3:55 at 0.85 of critical speed. */
export const roadMarathon = (): Person[] => once("marathon", () => roadRunners(marathon));

/** The same marathon by the same men with or without twelve weeks of strength work, as the forecast takes it. */
export const marathonByStrength = (isTrained: boolean): Person[] =>
  once(`strength ${isTrained}`, () => roadRunners({ ...marathon, capacityRatio: isTrained ? Math.exp(0.08) : 1 }));

/** Men running a flat half-marathon in 1:43 at 0.92 of critical speed. */
export const halfMarathon = (): Person[] =>
  once("half", () =>
    roadRunners({ seed: 2018, distanceM: 21_097, durationS: 6180, loadRatio: 0.92, drinkKgPerH: 0.3 }),
  );

/** Men running 56 km, each at a pace and an effort of his own, in steps of 60 s; longer than a marathon, so easier. */
export const fiftySixKm = (): Person[] =>
  once("56", () =>
    simulateCohort({
      seed: 1956,
      personCount: 600,
      planOf: (random) => {
        const criticalSpeedMps = 3.9 * Math.exp(0.08 * random.normal());
        const loadRatio = normalWithin(random, { mean: 0.8, sd: 0.07, min: 0.6, max: 0.97 });
        return {
          replaced: { ...runnerSize(random, "male"), criticalSpeedMps },
          steps: steadySteps(
            {
              sport: "running",
              durationS: Math.round(56_000 / (criticalSpeedMps * loadRatio) / 60) * 60,
              speedMps: criticalSpeedMps * loadRatio,
              airTemperatureC: 16,
              relativeHumidityFraction: 0.65,
              meanRadiantTemperatureC: 30,
              windMps: 1.5,
              drinkKgPerH: 0.45,
              drinkSodiumMmolPerL: 15,
              drinkCarbohydrateGPerL: 50,
            },
            60,
          ),
        };
      },
    }),
  );

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
  /** The drink is on offer and drunk to thirst. */
  readonly isToThirst?: boolean;
}

/** A long triathlon at 0.70 of every critical speed or power, in steps of 60 s. */
export function longTriathlonSteps(race: LongTriathlon) {
  const weather = { airTemperatureC: race.airTemperatureC, relativeHumidityFraction: 0.6, windMps: 2 };
  const drink = {
    drinkSodiumMmolPerL: 20,
    drinkCarbohydrateGPerL: 60,
    ...(race.isToThirst ? { isToThirst: true } : {}),
  };
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
export function longTriathletes(
  seed: number,
  personCount: number,
  race: LongTriathlon,
  hazard: PersonPlan["replaced"] = {},
): Person[] {
  const steps = longTriathlonSteps(race);
  return simulateCohort({
    seed,
    personCount,
    planOf: (random) => ({
      replaced: {
        ...hazard,
        ...runnerSize(random, "male"),
        criticalSpeedMps: around(random, race.criticalSpeedMps),
        criticalPowerW: around(random, race.criticalPowerW),
        criticalSwimSpeedMps: around(random, race.criticalSwimSpeedMps),
      },
      steps,
    }),
  });
}

const ironmanRace: LongTriathlon = {
  swimS: 4320,
  rideS: 21_600,
  runS: 15_900,
  drinkRidingKgPerH: 0.5,
  drinkRunningKgPerH: 0.4,
  airTemperatureC: 24,
  criticalSwimSpeedMps: 1.25,
  criticalPowerW: 230,
  criticalSpeedMps: 3.75,
};

/** Men in an Ironman of 11.7 h on a warm, sunny day; they drink less than they sweat, as the unchanged sodium says. */
export const ironman = (): Person[] => once("ironman", () => longTriathletes(2011, 1000, ironmanRace));

/** The same men, among whom only bodies and training differ: the numbers of the hazard stand at their middle. */
export const ironmanOfOneHazard = (): Person[] =>
  once("ironman of one hazard", () =>
    longTriathletes(2011, 1000, ironmanRace, {
      fatigueHazardPerH: 0.187,
      electrolyteHazardPerH: 0.06,
      interactionRatio: 2,
      hillMidpointRatio: 1.15,
      contractionWeightRatio: 0.3,
      dilutionWeightRatio: 1,
    }),
  );
