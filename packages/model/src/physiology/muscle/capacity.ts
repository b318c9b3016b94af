/** What training says about the capacity of the muscles for a race. */
export interface CapacityEvidence {
  /** Longest session of eight weeks over the race's duration. */
  readonly longestSessionRatio: number;
  /** Long load over a reference load, minus one. */
  readonly loadExcessRatio: number;
  /** Strength work as a share of twelve weeks, 0–1. */
  readonly strengthWorkFraction: number;
  /** Time at race effort in six weeks over the race's duration, minus one. */
  readonly raceEffortExcessRatio: number;
}

/**
 * Mean of the logarithm of muscle capacity. Weights are judgement with signs from observation; take half of the mean
 * as its standard deviation. @source schwellnus2011 martinezNavarro2022
 */
export const logCapacityMean = (evidence: CapacityEvidence): number =>
  0.1 * Math.log(Math.min(1.2, Math.max(0.4, evidence.longestSessionRatio))) +
  0.08 * evidence.loadExcessRatio +
  0.08 * evidence.strengthWorkFraction +
  0.08 * Math.min(0, evidence.raceEffortExcessRatio);

/** One day of an exponentially weighted mean with a time constant in days; the exact form, not 1/τ. */
export const weightedMeanAfterDay = (mean: { before: number; loadOfDay: number; timeConstantDays: number }): number =>
  mean.before + (mean.loadOfDay - mean.before) * (1 - Math.exp(-1 / mean.timeConstantDays));
