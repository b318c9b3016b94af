/**
 * Slow fatigue left after rest, from the fraction at its start: three days' time constant, six days for what lies
 * above 0.3. Judgement; strength is back after 9–16 days. @source millet2011
 */
export const slowFatigueAfterRestFraction = (startFraction: number, restS: number): number => {
  const deep = Math.max(0, startFraction - 0.3);
  const days = restS / 86_400;
  return (startFraction - deep) * Math.exp(-days / 3) + deep * Math.exp(-days / 6);
};

/** Muscle damage left after rest: half after three days. Judgement. @source maeo2017 */
export const damageAfterRestFraction = (startFraction: number, restS: number): number =>
  startFraction * Math.exp((-Math.LN2 * restS) / (3 * 86_400));
