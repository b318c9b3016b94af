// Positional numbers, against the house rule, because the step calls these helpers and its text admits no objects.

/**
 * Thirst, mosmol/kg: how far the blood stands above the concentration from which one drinks; lost water outside the cells
 * counts as so much concentration. @source hughes2018 engell1987
 */
export const thirstMosmPerKg = (
  osmolalityChangeMosmPerKg: number,
  thresholdShiftMosmPerKg: number,
  contractionMosmPerKg: number,
): number => Math.max(0, osmolalityChangeMosmPerKg - thresholdShiftMosmPerKg + contractionMosmPerKg);

/**
 * Drink that thirst asks for now, kg: what would bring the blood back to the threshold, less what is swallowed and still in
 * the stomach, because drinking quenches before it is absorbed; never more than the stomach has room for.
 * @source nose1988 figaroMack1997
 */
export const wantedDrinkKg = (quenchingKg: number, stomachKg: number, comfortableStomachKg: number): number =>
  Math.max(0, Math.min(quenchingKg, comfortableStomachKg) - stomachKg);
