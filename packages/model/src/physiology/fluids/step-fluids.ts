import { KILOCALORIE_J } from "../../units/constants.ts";
import type { Parameters } from "../parameters.ts";
import { rampFraction } from "../ramp.ts";
import type { State } from "../state.ts";
import type { StepInput } from "../step-input.ts";
import { urineFlowKgPerMin } from "./kidney.ts";
import { plasmaSodiumChangeMmolPerL, saltChangeFraction, spaceChangeFraction } from "./plasma-sodium.ts";
import { thirstMosmPerKg, wantedDrinkKg } from "./thirst.ts";

/**
 * What is drunk in the step: what is taken anyway, and of what is offered the share that thirst asks for. Thirst answers to
 * the blood of the step before. @source hughes2018 engell1987 nose1988 figaroMack1997
 */
export function stepDrinking(x: StepInput, p: Parameters, s: State): void {
  s.thirstMosmPerKg = thirstMosmPerKg(
    s.osmolalityMosmPerKg - p.osmolalityStartMosmPerKg,
    p.thirstThresholdShiftMosmPerKg,
    10 * p.contractionThirstMosmPerKg * s.extracellularContractionFraction,
  );
  const quenchingKg = (p.thirstResponseRatio * p.bodyWaterKg * s.thirstMosmPerKg) / p.osmolalityStartMosmPerKg;
  const wantedKg = wantedDrinkKg(quenchingKg, s.stomachKg, p.comfortableStomachKg);
  const share = Math.min(1, wantedKg / Math.max(x.offeredDrinkKg, 1e-9));
  s.drinkStepKg = x.drinkKg + share * x.offeredDrinkKg;
  s.drinkStepSodiumMmol = x.sodiumIntakeMmol + share * x.offeredSodiumMmol;
  s.drinkStepCarbohydrateG = x.carbohydrateIntakeG + share * x.offeredCarbohydrateG;
  s.drunkKg = s.drunkKg + s.drinkStepKg;
}

/** Stomach: the drink mixes in, then empties exponentially. @source duchman1997 */
export function stepGut(x: StepInput, p: Parameters, s: State): void {
  const minutes = x.stepS / 60;
  const waterKg = s.stomachKg + s.drinkStepKg;
  const sodiumMmol = s.stomachSodiumMmol + s.drinkStepSodiumMmol;
  const carbohydrateG = s.stomachCarbohydrateG + s.drinkStepCarbohydrateG;

  const hard = rampFraction(s.relativeLoadRatio, p.hardEffortLoadRatio - 0.02, p.hardEffortLoadRatio + 0.02);
  const dry = rampFraction(-s.bodyWaterChangeKg / p.massKg, 0.0275, 0.0325);
  const hot = rampFraction(s.coreTemperatureC, 38.8, 39.2);
  const perMin =
    p.gastricEmptyingPerMin *
    (1 - (1 - p.hardEffortEmptyingRatio) * hard) *
    (1 - (1 - p.strainedEmptyingRatio) * Math.max(dry, hot));
  // Thick drinks first draw water into the bowel: ten more minutes on the way.
  const thick = rampFraction(carbohydrateG / Math.max(waterKg, 1e-9), 95, 105);
  const delayedPerMin = perMin / (1 + 10 * thick * perMin);
  const free = 1 - Math.exp(-delayedPerMin * minutes);
  const byEnergy = (p.gutEnergyCapKcalPerMin * minutes) / Math.max(3.87 * carbohydrateG, 1e-9);
  const byBowel = (p.bowelCeilingKgPerMin * minutes) / Math.max(waterKg, 1e-9);
  const emptied = Math.min(free, byEnergy, byBowel);

  s.absorbedKg = emptied * waterKg;
  s.absorbedSodiumMmol = emptied * sodiumMmol;
  const leftKg = waterKg - s.absorbedKg;
  const leftSodiumMmol = sodiumMmol - s.absorbedSodiumMmol;
  const leftCarbohydrateG = carbohydrateG - emptied * carbohydrateG;
  // Cut at a trace: an ever-halving rest would become a denormal number, which is slow and means nothing.
  s.stomachKg = leftKg > 1e-12 ? leftKg : 0;
  s.stomachSodiumMmol = leftSodiumMmol > 1e-9 ? leftSodiumMmol : 0;
  s.stomachCarbohydrateG = leftCarbohydrateG > 1e-9 ? leftCarbohydrateG : 0;
  s.highestStomachKg = Math.max(s.highestStomachKg, s.stomachKg);
}

/** Kidney: the osmolality and contraction of the step before set vasopressin, which sets urine. @source robertson */
export function stepKidney(x: StepInput, p: Parameters, s: State): void {
  const osmotic = 0.38 * Math.max(0, s.osmolalityMosmPerKg - 280);
  const volume = p.contractionVasopressinPgPerMl * 10 * s.extracellularContractionFraction;
  const vasopressin = osmotic + p.baselineVasopressinPgPerMl + volume;
  s.urineStepKg = (urineFlowKgPerMin(vasopressin, p.soluteExcretionMosmPerMin) * x.stepS) / 60;
}

/** Balances of water, sodium and potassium, then what they make of the plasma. @source nguyenKurtz2004 baker2008 */
export function stepBalance(x: StepInput, p: Parameters, s: State): void {
  const sweatKg = s.sweatStepKg;
  const urineKg = s.urineStepKg;
  const sweatSodiumMmol = sweatKg * s.sweatSodiumMmolPerL;
  const water = s.bodyWaterChangeKg + s.absorbedKg - sweatKg - urineKg;
  const sodium = s.sodiumChangeMmol + s.absorbedSodiumMmol - sweatSodiumMmol - urineKg * p.urineSodiumMmolPerL;
  const potassium = s.potassiumChangeMmol - sweatKg * p.sweatPotassiumMmolPerL - urineKg * p.urinePotassiumMmolPerL;
  s.bodyWaterChangeKg = water;
  s.sodiumChangeMmol = sodium;
  s.potassiumChangeMmol = potassium;
  s.sweatKg = s.sweatKg + sweatKg;
  s.urineKg = s.urineKg + urineKg;
  s.sweatSodiumLossMmol = s.sweatSodiumLossMmol + sweatSodiumMmol;
  // Breath water and water made by burning cancel; what is left is the mass of the fuel.
  const fuelKg = (p.substrateLossGPerKcal * s.metabolicPowerW * x.stepS) / (1000 * KILOCALORIE_J);
  s.bodyMassLossKg = s.bodyMassLossKg + sweatKg + urineKg + fuelKg - s.drinkStepKg;
  s.bodyMassLossFraction = s.bodyMassLossKg / p.massKg;
  s.largestMassGainKg = Math.max(s.largestMassGainKg, -s.bodyMassLossKg);

  const start = p.plasmaSodiumStartMmolPerL;
  const change = plasmaSodiumChangeMmolPerL(start, p.bodyWaterKg, water, sodium + potassium);
  // When water was gained, sodium held without osmotic effect comes free and softens the fall.
  const fall = Math.max(0, -change);
  const gained = rampFraction(water / p.bodyWaterKg, 0, 0.005);
  s.plasmaSodiumMmolPerL = start + (change + gained * p.inactiveSodiumFraction * fall);
  s.lowestPlasmaSodiumMmolPerL = Math.min(s.lowestPlasmaSodiumMmolPerL, s.plasmaSodiumMmolPerL);

  const outsideKg = p.extracellularFraction * p.bodyWaterKg;
  const outsideSalt = saltChangeFraction(p.osmolalityStartMosmPerKg, outsideKg, sodium);
  const allSalt = saltChangeFraction(p.osmolalityStartMosmPerKg, p.bodyWaterKg, sodium + potassium);
  const allWater = water / p.bodyWaterKg;
  s.osmolalityMosmPerKg = (p.osmolalityStartMosmPerKg * (1 + allSalt)) / (1 + allWater);
  s.extracellularChangeFraction = spaceChangeFraction(outsideSalt, allSalt, allWater);
  s.extracellularContractionFraction = Math.max(0, -s.extracellularChangeFraction);

  // Work presses plasma out of the vessels within minutes.
  const shift = x.sportIndex === 2 ? p.plasmaShiftCyclingFraction : p.plasmaShiftOnFootFraction;
  const aim = shift * Math.min(1.5, s.relativeLoadRatio / 0.7);
  const left = (s.plasmaShiftFraction - aim) * Math.exp(-x.stepS / 300);
  s.plasmaShiftFraction = aim + (Math.abs(left) > 1e-12 ? left : 0);
}
