import { isPlaced, placesOf } from "../weather/conditions.ts";
import { type Conditions, wbgtC } from "../weather/conditions-at.ts";
import type { WeatherAt } from "./leg-steps.ts";
import type { RaceRequest } from "./race-request.ts";

/** When and where each step of a race ends. */
export interface StepEnds {
  readonly timesS: readonly number[];
  readonly distancesM: readonly number[];
  readonly altitudesM: readonly number[];
}

/** The weather that a race meets, summed up. */
export interface WeatherMet {
  readonly highestWbgtC: number;
  readonly meanRelativeHumidityFraction: number;
  /** Time of the race outside the hours of some place, beyond the hour after its last. */
  readonly weatherMissingS: number;
}

/** Sums up the weather along the way, looked at every ten minutes or forty times, whichever is fewer. */
export function weatherMet(request: RaceRequest, weatherAt: WeatherAt, ends: StepEnds): WeatherMet {
  const durationS = ends.timesS.at(-1) ?? 0;
  const everyS = Math.max(600, durationS / 40);
  const looks = Array.from({ length: Math.floor(durationS / everyS) + 1 }, (_, index): Conditions => {
    const atS = index * everyS;
    const epochMs = request.startEpochMs + atS * 1000;
    if (!isPlaced(request.weather)) return weatherAt(epochMs);
    const step = ends.timesS.findIndex((endS) => endS >= atS);
    const distanceM = atS === 0 ? 0 : (ends.distancesM[step] ?? 0);
    return weatherAt(epochMs, { distanceM, altitudeM: ends.altitudesM[step] ?? 0 });
  });
  return {
    highestWbgtC: Math.max(...looks.map((air) => wbgtC(air))),
    meanRelativeHumidityFraction: looks.reduce((sum, air) => sum + air.relativeHumidityFraction, 0) / looks.length,
    weatherMissingS: missingS(request, durationS),
  };
}

function missingS(request: RaceRequest, durationS: number): number {
  const hours = placesOf(request.weather).map((place) => place.hours.map((hour) => hour.epochMs));
  const firstMs = Math.max(...hours.map((instants) => Math.min(...instants)));
  const lastMs = Math.min(...hours.map((instants) => Math.max(...instants)));
  const beforeS = (firstMs - request.startEpochMs) / 1000;
  const afterS = (request.startEpochMs - lastMs) / 1000 + durationS - 3600;
  return Math.max(0, beforeS) + Math.max(0, afterS);
}
