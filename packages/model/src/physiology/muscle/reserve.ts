/**
 * Share of the reserve (W′ or D′) left after an effort, from the share before and the work above critical power over
 * the whole reserve (negative below). Spent linearly, refilled exponentially. It may fall below 0: then the critical
 * power or the reserve is wrong.
 * @source skiba2012
 */
export const reserveAfterFraction = (beforeFraction: number, aboveRatio: number): number =>
  aboveRatio >= 0 ? beforeFraction - aboveRatio : 1 - (1 - beforeFraction) * Math.exp(Math.min(0, aboveRatio));

/** Work left above critical power after a constant power, J. @source skiba2012 @unit J */
export const reserveAfterJ = (
  rider: { criticalPowerW: number; workReserveJ: number },
  effort: { reserveBeforeJ: number; powerW: number; durationS: number },
): number =>
  rider.workReserveJ *
  reserveAfterFraction(
    effort.reserveBeforeJ / rider.workReserveJ,
    ((effort.powerW - rider.criticalPowerW) * effort.durationS) / rider.workReserveJ,
  );

/** Recovery time constant of the integral form, s, from the mean power below critical power. @source skiba2012 */
export const reserveRecoveryS = (belowCriticalPowerW: number): number =>
  546 * Math.exp(-0.01 * belowCriticalPowerW) + 316;

/**
 * Share of threshold speed or power lost after a time in the heavy domain; at most 0.15. For pacing and the reserve
 * only: the slow fatigue of each muscle already holds this loss. @source zanini2025
 */
export const durabilityLossFraction = (heavyDomainS: number): number =>
  Math.min(0.15, 0.071 * (heavyDomainS / 7200) ** 2.36);
