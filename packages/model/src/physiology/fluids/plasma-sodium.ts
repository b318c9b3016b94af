// Positional numbers, against the house rule, because the step calls these helpers and its text admits no objects.

/**
 * Change of plasma sodium, mmol/L, from changes of water (kg) and of exchangeable sodium plus potassium (mmol). In
 * changes and not in levels: one percent of body water is 1.6 mmol/L, and a difference of levels loses its digits.
 * @source nguyenKurtz2004
 */
export const plasmaSodiumChangeMmolPerL = (
  startMmolPerL: number,
  bodyWaterKg: number,
  bodyWaterChangeKg: number,
  cationChangeMmol: number,
): number => (1.03 * cationChangeMmol - (startMmolPerL + 23.8) * bodyWaterChangeKg) / (bodyWaterKg + bodyWaterChangeKg);

/** Plasma sodium, mmol/L: the level at the start and its change. @source nguyenKurtz2004 */
export const plasmaSodiumMmolPerL = (
  startMmolPerL: number,
  bodyWaterKg: number,
  bodyWaterChangeKg: number,
  cationChangeMmol: number,
): number =>
  startMmolPerL + plasmaSodiumChangeMmolPerL(startMmolPerL, bodyWaterKg, bodyWaterChangeKg, cationChangeMmol);

/** Salt gained by a water space, over what it holds at the start; each mmol makes 1.86 mosmol. */
export const saltChangeFraction = (
  osmolalityStartMosmPerKg: number,
  waterStartKg: number,
  saltChangeMmol: number,
): number => (1.86 * saltChangeMmol) / (osmolalityStartMosmPerKg * waterStartKg);

/**
 * Change of a water space at osmotic equilibrium, as a fraction: (1 + own salt)(1 + water)/(1 + all salt) − 1, from the
 * changes of its own salt, of all salt and of all water, each as a fraction.
 */
export const spaceChangeFraction = (
  ownSaltFraction: number,
  allSaltFraction: number,
  allWaterFraction: number,
): number =>
  (ownSaltFraction + allWaterFraction + ownSaltFraction * allWaterFraction - allSaltFraction) / (1 + allSaltFraction);

/** Plasma volume relative to rest, from the extracellular change and the shift out of the vessels. @source dillCostill1974 */
export const plasmaVolumeRatio = (extracellularChangeFraction: number, exerciseShiftFraction: number): number =>
  (1 + extracellularChangeFraction) ** 1.3 * (1 - exerciseShiftFraction);
