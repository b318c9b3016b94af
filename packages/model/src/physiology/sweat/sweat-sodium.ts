// Positional numbers, against the house rule, because the step calls this helper and its text admits no objects.

/**
 * Sodium of sweat, mmol/L, at a sweat rate per area: it rises from its value at 0.65 L/m²/h.
 * @source baker2016 holmes2016
 */
export const sweatSodiumAtRateMmolPerL = (
  referenceSodiumMmolPerL: number,
  slopeMmolM2HPerL2: number,
  sweatRateGPerM2PerH: number,
): number => referenceSodiumMmolPerL + slopeMmolM2HPerL2 * (sweatRateGPerM2PerH / 1000 - 0.65);

/** Whole-body sweat sodium from a patch on the dorsal forearm; limits of agreement ±12 to ±17. @source baker2016 */
export const wholeBodySodiumFromForearmMmolPerL = (forearmSodiumMmolPerL: number): number =>
  0.57 * forearmSodiumMmolPerL + 11.05;

/** Mean raw excess of a patch over the whole body by site; subtract it. @source baker2020 @unit mmol/L */
export const patchExcessMmolPerL = {
  "ventral-forearm": 0,
  "upper-arm": 9,
  chest: 22,
  "upper-back": 23,
  thigh: 0,
  calf: -4,
} as const;

/** Whole-body sweat sodium from a patch on any named site. @source baker2016 baker2020 */
export const wholeBodySodiumFromPatchMmolPerL = (
  site: keyof typeof patchExcessMmolPerL | "dorsal-forearm",
  patchSodiumMmolPerL: number,
): number =>
  site === "dorsal-forearm"
    ? wholeBodySodiumFromForearmMmolPerL(patchSodiumMmolPerL)
    : patchSodiumMmolPerL - patchExcessMmolPerL[site];
