import type { TrainingHistory } from "../athlete/profile.ts";
import { type CapacityEvidence, logCapacityMean } from "../physiology/muscle/index.ts";
import type { Basis } from "./basis.ts";
import { capacityBasis } from "./capacity-basis.ts";

/** What training makes of the muscles: their capacity, and the fatigue still in them at the start. */
export interface TrainingPrior {
  /** Capacity shared by all muscles, log-normal over what is not known. */
  readonly capacity: { readonly median: number; readonly logSd: number };
  /** Slow fatigue of all muscles at the start. */
  readonly carriedFatigueFraction: number;
  readonly basis: readonly Basis[];
}

/** Long load at which muscle capacity is that of the population. An assumption. @unit load per day */
export const REFERENCE_LONG_LOAD = 45;
/** Slow fatigue per unit of load above habit: an hour at critical intensity (100) leaves 0.1 for three days. */
const CARRIED_FATIGUE_PER_LOAD = 0.003;
const UNEXPLAINED_LOG_SD = 0.06;

const unknown: CapacityEvidence = {
  longestSessionRatio: 1,
  loadExcessRatio: 0,
  strengthWorkFraction: 0,
  raceEffortExcessRatio: 0,
};

const clip = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/**
 * Muscle capacity from training history. Each item that is not known leaves the population's value; each that is known
 * moves the capacity with a weight that is itself known to half only.
 * @source schwellnus2011 martinezNavarro2022 for the signs; weights and reference load are assumptions
 */
export function trainingPrior(training: TrainingHistory, durationS: number): TrainingPrior {
  const { longestSessionS, timeAtRaceEffortS, longLoad, shortLoad, strengthWorkFraction } = training;
  const items = [
    {
      key: "longestSessionS",
      words: "longest session",
      capacity: longestSessionS,
      evidence: longestSessionS && { longestSessionRatio: longestSessionS.value / durationS },
    },
    {
      key: "timeAtRaceEffortS",
      words: "time at race effort",
      capacity: timeAtRaceEffortS,
      evidence: timeAtRaceEffortS && { raceEffortExcessRatio: timeAtRaceEffortS.value / durationS - 1 },
    },
    {
      key: "longLoad",
      words: "42-day load",
      capacity: longLoad,
      evidence: longLoad && {
        loadExcessRatio: clip((longLoad.value - REFERENCE_LONG_LOAD) / REFERENCE_LONG_LOAD, -1, 1.5),
      },
    },
    {
      key: "strengthWorkFraction",
      words: "strength work",
      capacity: strengthWorkFraction,
      evidence: strengthWorkFraction && { strengthWorkFraction: strengthWorkFraction.value },
    },
  ];
  const basis: Basis[] = [];
  let logMean = 0;
  let logVariance = UNEXPLAINED_LOG_SD ** 2;
  for (const { key, words, capacity, evidence } of items) {
    if (capacity === null || evidence === null) {
      basis.push({ key, value: null, origin: "assumed", note: `${words} not known: that of the population` });
      continue;
    }
    const part = logCapacityMean({ ...unknown, ...evidence });
    logMean += part;
    logVariance += (part / 2) ** 2;
    const sign = part < 0 ? "" : "+";
    basis.push(capacityBasis(key, capacity, "assumed", `muscle capacity ${sign}${(100 * part).toFixed(1)} %`));
  }
  const excess = shortLoad === null || longLoad === null ? 0 : shortLoad.value - longLoad.value;
  const carriedFatigueFraction = clip(CARRIED_FATIGUE_PER_LOAD * excess, 0, 0.1);
  basis.push(
    shortLoad === null
      ? { key: "shortLoad", value: null, origin: "assumed", note: "load of the last week not known: taken as rested" }
      : capacityBasis(
          "shortLoad",
          shortLoad,
          "assumed",
          `fatigue carried to the start ${(100 * carriedFatigueFraction).toFixed(1)} %`,
        ),
  );
  return {
    capacity: { median: Math.exp(logMean), logSd: Math.sqrt(logVariance) },
    carriedFatigueFraction,
    basis,
  };
}
