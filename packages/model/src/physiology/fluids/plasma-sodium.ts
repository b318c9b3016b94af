// Positional numbers, against the house rule, because the step calls these helpers and its text admits no objects.

/**
 * Plasma sodium, mmol/L, from changes of water (kg) and of exchangeable sodium plus potassium (mmol). Kept in changes
 * and not in levels, because one percent of body water is 1.6 mmol/L.
 * @source nguyenKurtz2004
 */
export const plasmaSodiumMmolPerL = (
  startMmolPerL: number,
  bodyWaterKg: number,
  bodyWaterChangeKg: number,
  cationChangeMmol: number,
): number =>
  ((startMmolPerL + 23.8) * bodyWaterKg + 1.03 * cationChangeMmol) / (bodyWaterKg + bodyWaterChangeKg) - 23.8;

/** Osmoles of a water space: what it held at the start, and 1.86 for each mmol of salt since. @unit mosmol */
export const spaceMosm = (osmolalityStartMosmPerKg: number, waterStartKg: number, saltChangeMmol: number): number =>
  osmolalityStartMosmPerKg * waterStartKg + 1.86 * saltChangeMmol;

/** Change of a water space, as a fraction, at osmotic equilibrium with the other. */
export const spaceChangeFraction = (mosm: number, osmolalityMosmPerKg: number, waterStartKg: number): number =>
  mosm / (osmolalityMosmPerKg * waterStartKg) - 1;

/** Plasma volume relative to rest, from the extracellular change and the shift out of the vessels. @source dillCostill1974 */
export const plasmaVolumeRatio = (extracellularChangeFraction: number, exerciseShiftFraction: number): number =>
  (1 + extracellularChangeFraction) ** 1.3 * (1 - exerciseShiftFraction);
