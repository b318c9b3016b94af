import { forEveryMuscle, type PerMuscle } from "./muscle-groups.ts";
import type { Parameters } from "./parameters.ts";
import { type State, stateVariables } from "./state.ts";

/** What a body brings to the start line; what is left out starts rested and at rest temperature. */
export interface StartingPoint {
  readonly coreTemperatureC?: number;
  readonly skinTemperatureC?: number;
  /** Slow fatigue carried over from earlier days. */
  readonly slowFatigueFraction?: Readonly<PerMuscle>;
  /** Muscle damage carried over. */
  readonly damageFraction?: Readonly<PerMuscle>;
}

const startCoreC = (p: Parameters, from: StartingPoint): number =>
  (from.coreTemperatureC ?? stateVariables.coreTemperatureC.start) + p.startCoreShiftK;
const copied = (values: Readonly<PerMuscle> | undefined): PerMuscle => (values ? [...values] : forEveryMuscle(0));

/**
 * State at the start. One literal with every field, because engines keep such an object fast and a grown one not.
 */
export const startState = (p: Parameters, from: StartingPoint = {}): State => ({
  elapsedS: stateVariables.elapsedS.start,
  coreTemperatureC: startCoreC(p, from),
  skinTemperatureC: from.skinTemperatureC ?? stateVariables.skinTemperatureC.start,
  sweatRateGPerM2PerH: stateVariables.sweatRateGPerM2PerH.start,
  wettednessFraction: stateVariables.wettednessFraction.start,
  drinkColdJ: stateVariables.drinkColdJ.start,
  stomachKg: stateVariables.stomachKg.start,
  stomachSodiumMmol: stateVariables.stomachSodiumMmol.start,
  stomachCarbohydrateG: stateVariables.stomachCarbohydrateG.start,
  bodyWaterChangeKg: stateVariables.bodyWaterChangeKg.start,
  sodiumChangeMmol: stateVariables.sodiumChangeMmol.start,
  potassiumChangeMmol: stateVariables.potassiumChangeMmol.start,
  osmolalityMosmPerKg: p.osmolalityStartMosmPerKg,
  extracellularContractionFraction: stateVariables.extracellularContractionFraction.start,
  plasmaShiftFraction: stateVariables.plasmaShiftFraction.start,
  drunkKg: stateVariables.drunkKg.start,
  sweatKg: stateVariables.sweatKg.start,
  urineKg: stateVariables.urineKg.start,
  sweatSodiumLossMmol: stateVariables.sweatSodiumLossMmol.start,
  bodyMassLossKg: stateVariables.bodyMassLossKg.start,
  reserveFraction: stateVariables.reserveFraction.start,
  heavyDomainS: stateVariables.heavyDomainS.start,
  highestCoreTemperatureC: startCoreC(p, from),
  coreClampedCount: stateVariables.coreClampedCount.start,
  highestStomachKg: stateVariables.highestStomachKg.start,
  largestMassGainKg: stateVariables.largestMassGainKg.start,
  lowestPlasmaSodiumMmolPerL: p.plasmaSodiumStartMmolPerL,
  lowestReserveFraction: stateVariables.lowestReserveFraction.start,
  thirstMosmPerKg: stateVariables.thirstMosmPerKg.start,
  drinkStepKg: stateVariables.drinkStepKg.start,
  drinkStepSodiumMmol: stateVariables.drinkStepSodiumMmol.start,
  drinkStepCarbohydrateG: stateVariables.drinkStepCarbohydrateG.start,
  metabolicPowerW: stateVariables.metabolicPowerW.start,
  externalWorkW: stateVariables.externalWorkW.start,
  relativeLoadRatio: stateVariables.relativeLoadRatio.start,
  sweatWithheldWPerM2: stateVariables.sweatWithheldWPerM2.start,
  heatGainWPerM2: stateVariables.heatGainWPerM2.start,
  dryLossWPerM2: stateVariables.dryLossWPerM2.start,
  evaporationWPerM2: stateVariables.evaporationWPerM2.start,
  sweatSodiumMmolPerL: stateVariables.sweatSodiumMmolPerL.start,
  sweatStepKg: stateVariables.sweatStepKg.start,
  urineStepKg: stateVariables.urineStepKg.start,
  absorbedKg: stateVariables.absorbedKg.start,
  absorbedSodiumMmol: stateVariables.absorbedSodiumMmol.start,
  plasmaSodiumMmolPerL: p.plasmaSodiumStartMmolPerL,
  extracellularChangeFraction: stateVariables.extracellularChangeFraction.start,
  electrolyteShiftRatio: stateVariables.electrolyteShiftRatio.start,
  bodyMassLossFraction: stateVariables.bodyMassLossFraction.start,
  fastFatigueFraction: forEveryMuscle(0),
  slowFatigueFraction: copied(from.slowFatigueFraction),
  damageFraction: copied(from.damageFraction),
  fatigueCumulativeHazard: forEveryMuscle(0),
  interactionCumulativeHazard: forEveryMuscle(0),
  electrolyteCumulativeHazard: forEveryMuscle(0),
  loadRatio: forEveryMuscle(0),
  fatigueFraction: forEveryMuscle(0),
});
