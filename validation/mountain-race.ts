import type { CoursePoint, RaceRequest } from "@crampcast/model";
import { defaultProfile } from "@crampcast/model/athlete";
import { equivalentLevelSpeedMps, type StepInput } from "@crampcast/model/physiology";
import { raceScenario } from "@crampcast/model/scenario";

const hourMs = 3_600_000;

/** A long race over mountains as its report tells it. */
export interface MountainRace {
  readonly wayM: number;
  readonly ascentM: number;
  readonly descentM: number;
  readonly durationS: number;
  readonly climbCount: number;
  readonly startAltitudeM: number;
  readonly startEpochMs: number;
  readonly meanAirTemperatureC: number;
  /** Half of the difference between the warmest and the coolest hour. */
  readonly dayNightK: number;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly utcOffsetS: number;
}

/** Equal climbs, each followed by a descent. */
function sawtooth(race: MountainRace): CoursePoint[] {
  const { climbCount, startAltitudeM } = race;
  const periodM = race.wayM / climbCount;
  const upM = race.ascentM / climbCount;
  const downM = race.descentM / climbCount;
  const climbShare = race.ascentM / (race.ascentM + race.descentM);
  return Array.from({ length: climbCount * 40 + 1 }, (_, index) => {
    const distanceM = (index * periodM) / 40;
    const share = (index % 40) / 40;
    const risenM =
      share < climbShare ? (share / climbShare) * upM : upM - ((share - climbShare) / (1 - climbShare)) * downM;
    const altitudeM = startAltitudeM - (downM - upM) * Math.floor(index / 40) + risenM;
    return { distanceM, altitudeM, latitudeDeg: null, longitudeDeg: null };
  });
}

/** Warm by day, cool by night. */
function weather(race: MountainRace): RaceRequest["weather"] {
  const hours = Array.from({ length: Math.ceil(race.durationS / 3600) + 2 }, (_, hour) => {
    const localHour = (race.startEpochMs / hourMs + race.utcOffsetS / 3600 + hour) % 24;
    const warmth = Math.cos((2 * Math.PI * (localHour - 15)) / 24);
    return {
      epochMs: race.startEpochMs + hour * hourMs,
      airTemperatureC: race.meanAirTemperatureC + race.dayNightK * warmth,
      relativeHumidityFraction: 0.4 - 0.15 * warmth,
      windSpeedMps: 1.5,
      windFromDeg: null,
      cloudCoverFraction: 0.1,
      globalIrradianceWPerM2: null,
      airPressurePa: 84_000,
    };
  });
  const { latitudeDeg, longitudeDeg, utcOffsetS } = race;
  return { latitudeDeg, longitudeDeg, utcOffsetS, origin: "assumed", hours };
}

/**
 * The race as the product paces it: even effort, walking where walking costs less, 0.45 L/h. Sodium of drink, food and
 * capsules together 23 mmol/h, as 20 finishers of 161 km took on average (Hoffman 2015, doi:10.1186/s40798-015-0040-x).
 */
export function mountainRaceSteps(race: MountainRace): readonly StepInput[] {
  const raced = raceScenario({
    formatVersion: 1,
    name: "mountains",
    athlete: defaultProfile("male"),
    startEpochMs: race.startEpochMs,
    weather: weather(race),
    legs: [
      {
        sport: "running",
        course: { name: "sawtooth", points: sawtooth(race), aidStations: [], notes: [] },
        pacing: { strategy: "even-effort", goalTimeS: race.durationS, powerW: null },
        intake: {
          pattern: "continuous",
          drinkKgPerH: 0.45,
          drinkPerStationKg: 0,
          drinkSodiumMmolPerL: 50,
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
    seed: 1,
  });
  if (!raced.ok) throw new Error(`The mountain race is not accepted: ${raced.field} ${raced.reason}.`);
  return raced.scenario.steps;
}

/** Mean speed over the race, slopes as the level speed of equal cost, m/s. */
export function meanLevelSpeedMps(steps: readonly StepInput[]): number {
  const totalS = steps.reduce((sum, step) => sum + step.stepS, 0);
  return (
    steps.reduce((sum, step) => sum + step.stepS * equivalentLevelSpeedMps(step.speedMps, step.gradeRatio), 0) / totalS
  );
}
