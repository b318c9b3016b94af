/** Rates of the three-compartment fatigue model. */
export interface FatigueRates {
  /** Fatigue rate F. @unit 1/s */
  readonly fatigueRatePerS: number;
  /** Recovery rate R. @unit 1/s */
  readonly recoveryRatePerS: number;
  /** How much faster recovery runs at rest, r. */
  readonly restRecoveryRatio: number;
}

/** Recovery rate averaged over a cycle of which the muscle works a share. @source looft2018 @unit 1/s */
export const meanRecoveryPerS = (recoveryRatePerS: number, restRecoveryRatio: number, dutyFraction: number): number =>
  recoveryRatePerS * (dutyFraction + restRecoveryRatio * (1 - dutyFraction));

/**
 * Fatigued fraction after a time of rhythmic work, averaged over the cycle; exact for constant load.
 * @source looft2018 rakshit2021
 */
export const cycleAveragedFatigueFraction = (
  rates: FatigueRates,
  work: { targetLoadFraction: number; dutyFraction: number; durationS: number; startFraction: number },
): number => {
  const recovery = meanRecoveryPerS(rates.recoveryRatePerS, rates.restRecoveryRatio, work.dutyFraction);
  const steady = (rates.fatigueRatePerS * work.targetLoadFraction * work.dutyFraction) / recovery;
  return steady + (work.startFraction - steady) * Math.exp(-recovery * work.durationS);
};

/**
 * Fatigued fraction after pulses of work and rest, each pulse followed in full: the yardstick for the averaged form.
 * Activation follows the load at once as long as rested muscle is left.
 * @source looft2018
 */
export const pulseByPulseFatigueFraction = (
  rates: FatigueRates,
  work: { targetLoadFraction: number; onS: number; offS: number; durationS: number; stepS: number },
): number => {
  const periodS = work.onS + work.offS;
  const steps = Math.round(work.durationS / work.stepS);
  let fatigued = 0;
  for (let n = 0; n < steps; n++) {
    const phaseS = ((n + 0.5) * work.stepS) % periodS;
    const isOn = phaseS < work.onS;
    const active = isOn ? Math.min(work.targetLoadFraction, 1 - fatigued) : 0;
    const recovery = rates.recoveryRatePerS * (isOn ? 1 : rates.restRecoveryRatio);
    fatigued += work.stepS * (rates.fatigueRatePerS * active - recovery * fatigued);
  }
  return fatigued;
};

/** How long a constant hold lasts until rested muscle is used up. @source freyLaw2012 @unit s */
export const holdEnduranceS = (rates: FatigueRates, targetLoadFraction: number, stepS: number): number => {
  let fatigued = 0;
  let timeS = 0;
  while (1 - fatigued > targetLoadFraction && timeS < 86_400) {
    fatigued += stepS * (rates.fatigueRatePerS * targetLoadFraction - rates.recoveryRatePerS * fatigued);
    timeS += stepS;
  }
  return timeS;
};
