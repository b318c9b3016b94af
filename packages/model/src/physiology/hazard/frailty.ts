/** Gamma-distributed susceptibility Z of a person; before any observation shape and rate are both k, so its mean is 1. */
export interface Frailty {
  /** @unit 1 */
  readonly shape: number;
  /** In units of cumulative hazard. @unit 1 */
  readonly rate: number;
}

/** Frailty after sessions with a total cumulative hazard and a number of cramps in them. @source johnsonKona */
export const frailtyAfter = (before: Frailty, seen: { cumulativeHazard: number; crampCount: number }): Frailty => ({
  shape: before.shape + seen.crampCount,
  rate: before.rate + seen.cumulativeHazard,
});

/** Expected susceptibility. @unit ratio to the population */
export const meanSusceptibility = (frailty: Frailty): number => frailty.shape / frailty.rate;

/** Chance of at least one cramp at a cumulative hazard, with the susceptibility integrated out; 0–1. */
export const crampProbability = (cumulativeHazard: number, frailty: Frailty): number =>
  1 - (frailty.rate / (frailty.rate + cumulativeHazard)) ** frailty.shape;

/** Cumulative hazard at which a share of people cramps: the inverse of `crampProbability`. @unit cumulative hazard */
export const cumulativeHazardFor = (probability: number, frailty: Frailty): number =>
  frailty.rate * ((1 - probability) ** (-1 / frailty.shape) - 1);

/** Log likelihood of cramps at known hazards (per hour) and of the total cumulative hazard of a log. */
export const logLikelihoodOfCramps = (
  shape: number,
  log: { cumulativeHazard: number; hazardsAtCrampPerH: readonly number[] },
): number => {
  const count = log.hazardsAtCrampPerH.length;
  let sum = shape * Math.log(shape) - (shape + count) * Math.log(shape + log.cumulativeHazard);
  // Γ(k+n)/Γ(k) is the product k(k+1)…(k+n−1).
  for (const [n, hazard] of log.hazardsAtCrampPerH.entries()) sum += Math.log(shape + n) + Math.log(hazard);
  return sum;
};

/** Effective number of members behind log weights: (Σw)² / Σw². @unit count */
export const effectiveMemberCount = (logWeights: readonly number[]): number => {
  const largest = logWeights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  let squares = 0;
  for (const logWeight of logWeights) {
    const weight = Math.exp(logWeight - largest);
    sum += weight;
    squares += weight * weight;
  }
  return (sum * sum) / squares;
};
