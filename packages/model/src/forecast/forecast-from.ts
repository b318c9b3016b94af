import { type EnsembleRun, fanOf, type OutputName, quantilesOf, slice } from "../ensemble/index.ts";
import { muscleGroups } from "../physiology/muscle-groups.ts";
import { basisOf } from "./basis-of.ts";
import { type FirstCramp, firstCramp } from "./first-cramp.ts";
import type { CauseForecast, Fan, Forecast, ForecastPoint, MuscleForecast, Spread } from "./forecast.ts";
import { modelVersion } from "./model-version.ts";
import { fanNames, type PreparedForecast } from "./prepare-forecast.ts";
import { warningsOf } from "./warnings-of.ts";

const LEAST_SHIFTED = 1e-10;
const MOST_SHIFTED = 1e6;

/** Six digits: more would be noise of single precision, and would make the text of a forecast three times as long. */
export function rounded(value: number): number {
  const size = Math.abs(value);
  if (!(size >= LEAST_SHIFTED && size < MOST_SHIFTED)) return Number(value.toPrecision(6));
  // A whole number of six digits over a power of ten, both exact: the quotient is the number that those digits write.
  let shift = 1;
  while (size * shift < 99_999.95) shift *= 10;
  return Math.round(value * shift) / shift;
}

/** Median with the 10 % and 90 % quantiles. @unit as the values */
export function spreadOf(values: ArrayLike<number>): Spread {
  const [low = 0, central = 0, high = 0] = quantilesOf(values, [0.1, 0.5, 0.9]);
  return { central: rounded(central), low: rounded(low), high: rounded(high) };
}

/** Where the rising curve reaches a level, by straight lines from the start of the race. */
function reachedAt(levels: readonly number[], places: readonly number[], level: number): number {
  let fromLevel = 0;
  let fromPlace = 0;
  for (const [index, toLevel] of levels.entries()) {
    const toPlace = places[index] ?? fromPlace;
    if (toLevel >= level) {
      const share = toLevel > fromLevel ? (level - fromLevel) / (toLevel - fromLevel) : 0;
      return rounded(fromPlace + share * (toPlace - fromPlace));
    }
    fromLevel = toLevel;
    fromPlace = toPlace;
  }
  return rounded(fromPlace);
}

function onsetOf(points: readonly ForecastPoint[], placeOf: (point: ForecastPoint) => number): Spread | null {
  const total = points.at(-1)?.crampProbability ?? 0;
  if (!(total > 0)) return null;
  const levels = points.map((point) => point.crampProbability);
  const places = points.map(placeOf);
  return {
    central: reachedAt(levels, places, 0.5 * total),
    low: reachedAt(levels, places, 0.25 * total),
    high: reachedAt(levels, places, 0.75 * total),
  };
}

function pointsOf(prepared: PreparedForecast, cramp: FirstCramp): ForecastPoint[] {
  const { scenario, ensemble } = prepared;
  const points: ForecastPoint[] = [];
  let before = 0;
  for (let t = 0; t < cramp.timeCount; t++) {
    const step = Math.min((t + 1) * ensemble.displayEverySteps, scenario.steps.length) - 1;
    const chances = cramp.probability.subarray(t * cramp.memberCount, (t + 1) * cramp.memberCount);
    let sum = 0;
    // By index: engines walk through numbers several times as fast without an iterator.
    for (let member = 0; member < cramp.memberCount; member++) sum += chances[member] ?? 0;
    const mean = rounded(sum / cramp.memberCount);
    const [low = 0, high = 0] = quantilesOf(chances, [0.1, 0.9]);
    points.push({
      distanceM: rounded(scenario.stepEndDistanceM[step] ?? 0),
      timeS: rounded(scenario.stepEndTimeS[step] ?? 0),
      altitudeM: rounded(scenario.stepEndAltitudeM[step] ?? 0),
      crampProbability: mean,
      crampProbabilityLow: rounded(low),
      crampProbabilityHigh: rounded(high),
      crampProbabilityHere: rounded(Math.max(0, mean - before)),
    });
    before = mean;
  }
  return points;
}

/** Shares of the chance by cause: central that of the forecast, range over members. */
export function causesOf(cramp: FirstCramp): CauseForecast {
  const { memberCount, byCauseProbability, probability, timeCount } = cramp;
  const last = probability.subarray((timeCount - 1) * memberCount);
  const total = last.reduce((sum, value) => sum + value, 0);
  const shareOf = (cause: number): Spread => {
    const own = byCauseProbability.subarray(cause * memberCount, (cause + 1) * memberCount);
    const shares: number[] = [];
    for (let member = 0; member < memberCount; member++) {
      const chance = last[member] ?? 0;
      if (chance > 1e-12) shares.push((own[member] ?? 0) / chance);
    }
    if (shares.length === 0 || !(total > 0)) return { central: 0, low: 0, high: 0 };
    // The central share is that of the forecast probability, so that the three add to 1.
    const central = own.reduce((sum, value) => sum + value, 0) / total;
    return { ...spreadOf(shares), central: rounded(central) };
  };
  return { fatigueFraction: shareOf(0), electrolytesFraction: shareOf(1), interactionFraction: shareOf(2) };
}

function musclesOf(cramp: FirstCramp): MuscleForecast[] {
  return muscleGroups
    .map((muscle, index) => ({ muscle, crampProbability: rounded(cramp.byMuscleProbability[index] ?? 0) }))
    .sort((a, b) => b.crampProbability - a.crampProbability);
}

/** The forecast that a finished ensemble run gives. Pure: the same run gives the same bytes. */
export function forecastFrom(prepared: PreparedForecast, run: EnsembleRun, inputHash: string): Forecast {
  const { request, scenario, frailty } = prepared;
  const cramp = firstCramp(run, frailty);
  const byDistance = pointsOf(prepared, cramp);
  const finish = byDistance.at(-1);
  if (finish === undefined)
    throw new RangeError("the run has 0 display instants; expected at least 1. Was it cut off?");
  const lastTime = cramp.timeCount - 1;
  const atFinish = (name: OutputName): Spread => spreadOf(slice(run, name, lastTime));
  const fans: Fan[] = fanNames.map((name) => {
    const fan = fanOf(run, name);
    return {
      name,
      p05: fan.p05.map(rounded),
      p25: fan.p25.map(rounded),
      p50: fan.p50.map(rounded),
      p75: fan.p75.map(rounded),
      p95: fan.p95.map(rounded),
    };
  });
  const drunkKg = scenario.offeredDrinkKg > 0 ? atFinish("drunkKg") : null;
  const { basis, assumedParameterFraction } = basisOf(prepared, drunkKg);
  return {
    modelVersion,
    seed: request.seed,
    inputHash,
    memberCount: run.memberCount,
    raceName: request.name,
    durationS: rounded(scenario.durationS),
    distanceM: rounded(scenario.distanceM),
    crampProbability: finish.crampProbability,
    crampProbabilityLow: finish.crampProbabilityLow,
    crampProbabilityHigh: finish.crampProbabilityHigh,
    onsetDistanceM: onsetOf(byDistance, (point) => point.distanceM),
    onsetTimeS: onsetOf(byDistance, (point) => point.timeS),
    byDistance,
    byMuscle: musclesOf(cramp),
    byCause: causesOf(cramp),
    fans,
    atFinish: {
      coreTemperatureC: atFinish("coreTemperatureC"),
      bodyMassLossFraction: atFinish("bodyMassLossFraction"),
      plasmaSodiumMmolPerL: atFinish("plasmaSodiumMmolPerL"),
      sweatKg: atFinish("sweatKg"),
      sweatSodiumLossMmol: atFinish("sweatSodiumLossMmol"),
      urineKg: atFinish("urineKg"),
      ...(drunkKg === null ? {} : { drunkKg }),
    },
    warnings: warningsOf(prepared, run),
    basis,
    assumedParameterFraction,
  };
}
