/**
 * Metres climbed and descended with a threshold: a change of direction counts once it exceeds `hysteresisM`, so that
 * the wandering of a barometer or of GPS altitude is not climbed. Null without altitudes.
 */
export function climbWithHysteresis(
  altitudeM: Float64Array | null,
  hysteresisM: number,
): { readonly ascentM: number; readonly descentM: number } | null {
  if (altitudeM === null) return null;
  let anchorM = Number.NaN;
  let ascentM = 0;
  let descentM = 0;
  for (const value of altitudeM) {
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(anchorM)) anchorM = value;
    const changeM = value - anchorM;
    if (changeM >= hysteresisM) ascentM += changeM;
    else if (changeM <= -hysteresisM) descentM -= changeM;
    else continue;
    anchorM = value;
  }
  return Number.isNaN(anchorM) ? null : { ascentM, descentM };
}
