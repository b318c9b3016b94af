/** Altitude along a way: distances rise from 0. */
export interface AltitudeProfile {
  readonly distancesM: readonly number[];
  readonly altitudesM: readonly number[];
}

/** Value at a distance by straight lines between points; the ends are held. Distances must rise. */
export function interpolateAlong(distancesM: readonly number[], valuesM: readonly number[], atM: number): number {
  const last = distancesM.length - 1;
  if (last < 0) throw new RangeError("interpolateAlong got 0 points; expected at least 1");
  if (atM <= (distancesM[0] ?? 0)) return valuesM[0] ?? 0;
  if (atM >= (distancesM[last] ?? 0)) return valuesM[last] ?? 0;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((distancesM[middle] ?? 0) <= atM) low = middle;
    else high = middle;
  }
  const fromM = distancesM[low] ?? 0;
  const spanM = (distancesM[high] ?? 0) - fromM;
  const share = spanM > 0 ? (atM - fromM) / spanM : 0;
  return (valuesM[low] ?? 0) * (1 - share) + (valuesM[high] ?? 0) * share;
}

/**
 * Altitude profile at equal spacing, each value the mean over a window around it: GPS noise of 3 % grade would raise the
 * cost of running by 1.2 % through the curvature of the cost of slopes.
 * @source window of at least 50 m as advised for cost of transport along recorded altitude
 */
export function smoothedProfile(
  profile: AltitudeProfile,
  options: { spacingM: number; windowM: number },
): AltitudeProfile {
  const totalM = profile.distancesM.at(-1) ?? 0;
  const count = Math.max(1, Math.round(totalM / options.spacingM));
  const stepM = totalM / count;
  const fine: number[] = [];
  for (let i = 0; i <= count; i++) fine.push(interpolateAlong(profile.distancesM, profile.altitudesM, i * stepM));
  const half = Math.max(1, Math.round(options.windowM / 2 / Math.max(stepM, 1e-9)));
  const distancesM: number[] = [];
  const altitudesM: number[] = [];
  for (let i = 0; i <= count; i++) {
    // A window that shrinks evenly near the ends leaves first and last altitude, and so the net climb, as they are.
    const reach = Math.min(half, i, count - i);
    let sum = 0;
    for (let j = i - reach; j <= i + reach; j++) sum += fine[j] ?? 0;
    distancesM.push(i * stepM);
    altitudesM.push(sum / (2 * reach + 1));
  }
  return { distancesM, altitudesM };
}

/** Metres climbed and descended along a profile. */
export function climbOf(altitudesM: readonly number[]): { readonly ascentM: number; readonly descentM: number } {
  let ascentM = 0;
  let descentM = 0;
  for (let i = 1; i < altitudesM.length; i++) {
    const rise = (altitudesM[i] ?? 0) - (altitudesM[i - 1] ?? 0);
    if (rise > 0) ascentM += rise;
    else descentM -= rise;
  }
  return { ascentM, descentM };
}
