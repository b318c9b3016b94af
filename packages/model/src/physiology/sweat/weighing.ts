import { KILOCALORIE_J } from "../../units/constants.ts";

/** Mass lost as carbon dioxide and breath water, kg, of an energy turnover: 0.20 g per kcal. @source rogers1997 */
export const substrateMassLossKg = (energyJ: number): number => (0.2e-3 * energyJ) / KILOCALORIE_J;

/** Sweat, kg, from two weighings, drink and urine; without the substrate term it is read 0.15–0.2 kg/h too high. */
export const sweatFromWeighingKg = (weighing: {
  massBeforeKg: number;
  massAfterKg: number;
  drinkKg: number;
  urineKg: number;
  energyJ: number;
}): number =>
  weighing.massBeforeKg -
  weighing.massAfterKg +
  weighing.drinkKg -
  weighing.urineKg -
  substrateMassLossKg(weighing.energyJ);
