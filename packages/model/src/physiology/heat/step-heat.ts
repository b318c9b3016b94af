import { BODY_SPECIFIC_HEAT, CELSIUS_ZERO_K, LATENT_HEAT_WH_PER_G, STEFAN_BOLTZMANN } from "../../units/constants.ts";
import { saturationVapourPressurePa } from "../../units/convert.ts";
import type { Parameters } from "../parameters.ts";
import { rampFraction } from "../ramp.ts";
import type { State } from "../state.ts";
import type { StepInput } from "../step-input.ts";
import { predictedWettednessFraction } from "./evaporation.ts";

/** Drink cools the whole body at once; the sweat drive pays it back within twenty minutes. @source jayMorris2018 */
export function stepDrinkCooling(x: StepInput, p: Parameters, s: State): void {
  const coldJ = p.drinkCoolingRatio * s.drinkStepKg * 4180 * (s.coreTemperatureC - x.drinkTemperatureC);
  const cooledK = coldJ / (BODY_SPECIFIC_HEAT * p.massKg);
  s.coreTemperatureC = s.coreTemperatureC - cooledK;
  s.skinTemperatureC = s.skinTemperatureC - cooledK;
  const owedJ = s.drinkColdJ + coldJ;
  const repaidJ = owedJ * (1 - Math.exp(-x.stepS / 1200));
  const keptJ = owedJ - repaidJ;
  s.drinkColdJ = Math.abs(keptJ) > 1e-6 ? keptJ : 0;
  // When sweat already drips, less sweat costs no cooling, and the drink stays a gain.
  const drySkinFraction = rampFraction(s.wettednessFraction, 0.85, 0.75);
  s.sweatWithheldWPerM2 = (drySkinFraction * repaidJ) / (x.stepS * p.bodySurfaceM2);
}

/**
 * Core and skin temperature and sweat rate: two-node body, standard exchange with the air, trained sweat control.
 * Everything is per m² of skin. The skin is stiff, so it takes its exact exponential step.
 * @source iso7933 ashraeTwoNode kuwabara2021
 */
export function stepHeat(x: StepInput, p: Parameters, s: State): void {
  const sport = x.sportIndex;
  const dt = x.stepS;
  const areaM2 = p.bodySurfaceM2;
  const acclimation = p.heatAcclimationFraction;
  const isSwimming = sport === 3;
  const ta = x.airTemperatureC;
  const tr = x.meanRadiantTemperatureC;
  const pa = x.vapourPressurePa / 1000;
  const tc = s.coreTemperatureC;
  const tsk = s.skinTemperatureC;
  const m = s.metabolicPowerW / areaM2;
  const work = s.externalWorkW / areaM2;

  // Breath
  const expiredC = 28.56 + 0.115 * ta + 0.641 * pa;
  const breathDry = 0.001516 * m * (expiredC - ta);
  const breathWet = 0.00127 * m * (59.34 + 0.53 * ta - 11.63 * pa);

  // Dry exchange with air and surroundings
  const onFoot = sport < 2;
  const exposure = onFoot ? p.runningAirExposureRatio : sport === 2 ? p.cyclingAirExposureRatio : 1;
  const ground = sport === 4 ? 0 : x.speedMps;
  const alongMps = ground + x.headWindMps;
  const v = exposure * Math.sqrt(alongMps * alongMps + x.crossWindMps * x.crossWindMps);
  const forced = v > 1 ? 8.7 * v ** 0.6 : 3.5 + 5.2 * v;
  const limbs = onFoot ? 6.5 * x.speedMps ** 0.39 : 0;
  const hc = Math.max(forced, limbs, 3);
  const radiatingFraction = sport === 2 ? 0.7 : 0.73;
  const meanK = 0.5 * (tsk + tr) + CELSIUS_ZERO_K;
  const hr = 4 * 0.97 * STEFAN_BOLTZMANN * radiatingFraction * meanK * meanK * meanK;
  const insulationClo = p.clothingRatio * x.clothingClo;
  const clothedAreaRatio = 1 + 0.28 * insulationClo;
  // Moving cloth pumps air, down to about a third of its still resistance.
  const clothing = 0.155 * insulationClo * Math.max(0.35, Math.exp(-0.15 * (v - 0.15)));
  const operativeC = (hc * ta + hr * tr) / (hc + hr);
  const dryResistance = 1 / (clothedAreaRatio * (hc + hr)) + clothing;
  const wetResistance = clothing / (0.45 * 16.5) + 1 / (16.5 * clothedAreaRatio * hc);

  // Sweat control; dehydration raises its threshold and lowers its gain.
  const deficitPercent = Math.min(6, Math.max(0, (-100 * s.bodyWaterChangeKg) / p.massKg));
  const thresholdK =
    p.sweatThresholdShiftK - p.acclimationThresholdShiftK * acclimation + p.dehydrationThresholdShiftK * deficitPercent;
  const gain =
    p.sweatGainGPerM2PerHPerK *
    (1 + p.acclimationSweatGainFraction * acclimation) *
    (1 - p.dehydrationSweatGainLossFraction * deficitPercent);
  const errorK = 0.9 * (tc - 36.8 - thresholdK) + 0.1 * (tsk - 33.7);
  const local = Math.exp(Math.min(0.4, Math.max(-0.4, (tsk - 33.7) / 10.7)));
  const wanted = Math.max(0, gain * Math.max(0, errorK) * local - s.sweatWithheldWPerM2 / LATENT_HEAT_WH_PER_G);
  const share = wanted / p.sweatCeilingGPerM2PerH;
  const limited = wanted / Math.sqrt(Math.sqrt(1 + share * share * share * share));
  const commanded = isSwimming ? (1000 * p.swimmingSweatKgPerH) / areaM2 : limited;
  const sweat = Math.max(
    0,
    s.sweatRateGPerM2PerH + (commanded - s.sweatRateGPerM2PerH) * (1 - Math.exp(-dt / p.sweatLagS)),
  );
  const sweatHeat = LATENT_HEAT_WH_PER_G * sweat;

  // Evaporation
  const vapourDifference = saturationVapourPressurePa(tsk) / 1000 - pa;
  const maximum = Math.max(1e-6, vapourDifference / wetResistance);
  const cap = Math.min(1, p.wettednessCapFraction + 0.15 * acclimation);
  const wettedness = Math.min(cap, predictedWettednessFraction(maximum, Math.max(sweatHeat, 1e-9)));
  const fromSweat = sweatHeat < 1e-9 ? 0.06 * maximum : Math.min(wettedness * maximum, sweatHeat);
  const evaporation = isSwimming || vapourDifference <= 0 ? 0 : fromSweat;

  // Blood carries heat from core to skin.
  const dilated = 6.3 + p.vasodilationLPerM2PerHPerK * Math.max(0, tc - 36.8);
  const bloodLPerM2PerH = Math.min(90, Math.max(0.5, dilated / (1 + 0.5 * Math.max(0, 33.7 - tsk))));
  const conductance = 5.28 + 1.163 * bloodLPerM2PerH;

  // In water: the wetsuit covers most of the skin; no sweat evaporates.
  const cover = p.wetsuitCoverFraction;
  const water = p.waterConductanceWPerM2PerK;
  const inWater = cover / (x.wetsuitResistance + 1 / water) + (1 - cover) * water;
  const outside = isSwimming ? inWater : 1 / dryResistance;
  const outsideC = isSwimming ? x.waterTemperatureC : operativeC;

  const skinHeat = (p.skinMassFraction * BODY_SPECIFIC_HEAT * p.massKg) / areaM2;
  const coreHeat = ((1 - p.skinMassFraction) * BODY_SPECIFIC_HEAT * p.massKg) / areaM2;
  const balanceC = (conductance * tc + outside * outsideC - evaporation) / (conductance + outside);
  const nextSkinC = balanceC + (tsk - balanceC) * Math.exp((-dt * (conductance + outside)) / skinHeat);
  const meanSkinC = 0.5 * (tsk + nextSkinC);
  const made = isSwimming ? m * (1 - 0.06 - 0.08) : m - work - breathDry - breathWet;
  const nextCoreC = tc + (dt * (made - conductance * (tc - meanSkinC))) / coreHeat;

  s.coreTemperatureC = Math.min(43.5, Math.max(34, nextCoreC));
  s.coreClampedCount = s.coreClampedCount + (nextCoreC > 43.5 || nextCoreC < 34 ? 1 : 0);
  s.highestCoreTemperatureC = Math.max(s.highestCoreTemperatureC, s.coreTemperatureC);
  s.skinTemperatureC = nextSkinC;
  s.sweatRateGPerM2PerH = sweat > 1e-6 ? sweat : 0;
  s.wettednessFraction = isSwimming ? 1 : wettedness;
  s.heatGainWPerM2 = made;
  s.dryLossWPerM2 = outside * (meanSkinC - outsideC);
  s.evaporationWPerM2 = evaporation;
}
