import type { Prior } from "../ensemble/index.ts";
import {
  type MuscleParameterName,
  muscleParameters,
  type ParameterName,
  parameters,
  type ScalarParameter,
} from "../physiology/parameters.ts";

/** Name of a number of the body, or of eight numbers, one for each muscle group. */
export type AnyParameterName = ParameterName | MuscleParameterName;

/** Parts of the model that the parameters belong to. */
export const parameterGroupKeys = [
  "body-and-capacity",
  "energy-cost",
  "heat-and-sweat",
  "sweat-sodium",
  "body-fluids",
  "muscle-load",
  "muscle-fatigue",
  "fatigue-hazard",
  "electrolyte-hazard",
  "susceptibility",
] as const;
/** One part of the model. */
export type ParameterGroup = (typeof parameterGroupKeys)[number];

/** Which part of the model each parameter belongs to. Two that vary together are in one part. */
export const groupOfParameter: { readonly [K in AnyParameterName]: ParameterGroup } = {
  massKg: "body-and-capacity",
  heightM: "body-and-capacity",
  ageYears: "body-and-capacity",
  maleFraction: "body-and-capacity",
  criticalSpeedMps: "body-and-capacity",
  distanceReserveM: "body-and-capacity",
  criticalPowerW: "body-and-capacity",
  workReserveJ: "body-and-capacity",
  criticalSwimSpeedMps: "body-and-capacity",
  swimReserveM: "body-and-capacity",
  heatAcclimationFraction: "heat-and-sweat",
  runningCostRatio: "energy-cost",
  steepDescentCostRatio: "energy-cost",
  runningDragAreaRatio: "energy-cost",
  dragCostRatio: "energy-cost",
  cyclingCostRatio: "energy-cost",
  swimCostKjPerM: "energy-cost",
  wetsuitCostRatio: "energy-cost",
  restingPowerWPerKg: "energy-cost",
  runningAirExposureRatio: "heat-and-sweat",
  cyclingAirExposureRatio: "heat-and-sweat",
  clothingRatio: "heat-and-sweat",
  sweatGainGPerM2PerHPerK: "heat-and-sweat",
  sweatCeilingGPerM2PerH: "heat-and-sweat",
  sweatLagS: "heat-and-sweat",
  sweatThresholdShiftK: "heat-and-sweat",
  vasodilationLPerM2PerHPerK: "heat-and-sweat",
  wettednessCapFraction: "heat-and-sweat",
  skinMassFraction: "heat-and-sweat",
  dehydrationThresholdShiftK: "heat-and-sweat",
  dehydrationSweatGainLossFraction: "heat-and-sweat",
  acclimationThresholdShiftK: "heat-and-sweat",
  acclimationSweatGainFraction: "heat-and-sweat",
  drinkCoolingRatio: "heat-and-sweat",
  swimmingSweatKgPerH: "heat-and-sweat",
  waterConductanceWPerM2PerK: "heat-and-sweat",
  wetsuitCoverFraction: "heat-and-sweat",
  sweatSodiumMmolPerL: "sweat-sodium",
  sweatSodiumSlopeMmolM2HPerL2: "sweat-sodium",
  sweatSodiumDayRatio: "sweat-sodium",
  acclimationSweatSodiumDropMmolPerL: "sweat-sodium",
  sweatPotassiumMmolPerL: "sweat-sodium",
  bodyWaterRatio: "body-fluids",
  extracellularFraction: "body-fluids",
  plasmaSodiumStartMmolPerL: "body-fluids",
  osmolalityStartMosmPerKg: "body-fluids",
  inactiveSodiumFraction: "body-fluids",
  gastricEmptyingPerMin: "body-fluids",
  hardEffortLoadRatio: "body-fluids",
  hardEffortEmptyingRatio: "body-fluids",
  strainedEmptyingRatio: "body-fluids",
  gutEnergyCapKcalPerMin: "body-fluids",
  bowelCeilingKgPerMin: "body-fluids",
  baselineVasopressinPgPerMl: "body-fluids",
  contractionVasopressinPgPerMl: "body-fluids",
  soluteExcretionMosmPerMin: "body-fluids",
  urineSodiumMmolPerL: "body-fluids",
  urinePotassiumMmolPerL: "body-fluids",
  substrateLossGPerKcal: "body-fluids",
  plasmaShiftOnFootFraction: "body-fluids",
  plasmaShiftCyclingFraction: "body-fluids",
  heavyDomainLoadRatio: "muscle-fatigue",
  walkingLoadRatio: "muscle-load",
  runningDutyFraction: "muscle-load",
  walkingDutyFraction: "muscle-load",
  otherDutyFraction: "muscle-load",
  targetLoadRatio: "muscle-fatigue",
  slowFatiguePerH: "muscle-fatigue",
  slowFatigueExponentRatio: "muscle-fatigue",
  slowFatigueCeilingFraction: "muscle-fatigue",
  slowRecoveryH: "muscle-fatigue",
  levelRunningDamagePerKm: "muscle-fatigue",
  damageResponseRatio: "muscle-fatigue",
  sharedCapacityRatio: "body-and-capacity",
  shortenedMuscleGainFraction: "muscle-load",
  fatigueHazardPerH: "fatigue-hazard",
  electrolyteHazardPerH: "electrolyte-hazard",
  interactionRatio: "electrolyte-hazard",
  hillMidpointRatio: "fatigue-hazard",
  contractionWeightRatio: "electrolyte-hazard",
  dilutionWeightRatio: "electrolyte-hazard",
  susceptibilityRatio: "susceptibility",
  frailtyShape: "susceptibility",
  startCoreShiftK: "heat-and-sweat",
  freshExcitabilityFraction: "fatigue-hazard",
  thirstThresholdShiftMosmPerKg: "body-fluids",
  thirstResponseRatio: "body-fluids",
  contractionThirstMosmPerKg: "body-fluids",
  comfortableStomachKg: "body-fluids",
  runningShareRatio: "muscle-load",
  cyclingShareRatio: "muscle-load",
  swimmingShareRatio: "muscle-load",
  uphillLoadRatio: "muscle-load",
  downhillLoadRatio: "muscle-load",
  fatigueRatePerS: "muscle-fatigue",
  recoveryRatePerS: "muscle-fatigue",
  restRecoveryRatio: "muscle-fatigue",
  damagePerKjPerKg: "muscle-fatigue",
  siteWeightFraction: "muscle-load",
  capacityRatio: "body-and-capacity",
  shortenedInSwimmingFraction: "muscle-load",
};

// Object.keys gives plain strings; the tables fix what they are.
const scalarNames = Object.keys(parameters) as ParameterName[];
const muscleNames = Object.keys(muscleParameters) as MuscleParameterName[];
/** All parameters in the order of their tables. */
export const allParameterNames: readonly AnyParameterName[] = [...scalarNames, ...muscleNames];

const isMuscleName = (name: AnyParameterName): name is MuscleParameterName => Object.hasOwn(muscleParameters, name);

/** Whether members of an ensemble differ in this parameter. */
export function varies(name: AnyParameterName, prior: Prior): boolean {
  if (isMuscleName(name)) {
    const parameter = muscleParameters[name];
    return parameter.spreadKind !== "fixed" && (prior.perMuscle[name]?.spread ?? parameter.spread) > 0;
  }
  return (prior.scalar[name] ?? parameters[name].prior).kind !== "fixed";
}

/** Whether a parameter rests on an assumption: no source, and nothing known of the athlete that replaces it. */
export function isAssumed(name: AnyParameterName, knownNames: readonly ParameterName[]): boolean {
  if (isMuscleName(name)) return "assumption" in muscleParameters[name];
  return "assumption" in parameters[name] && !knownNames.includes(name);
}

/** Source key or `assumption` of a parameter. */
export function originOf(name: AnyParameterName): string {
  const parameter = isMuscleName(name) ? muscleParameters[name] : parameters[name];
  return "source" in parameter ? parameter.source : "assumption";
}

/** What a parameter stands for, in words. */
export function meaningOf(name: AnyParameterName): string {
  return (isMuscleName(name) ? muscleParameters[name] : parameters[name]).meaning;
}

/** The varying parameters, each alone, except that two that are drawn together stay together. */
export function varyingUnits(prior: Prior): AnyParameterName[][] {
  const partnerOf = (name: ParameterName): string | undefined => {
    const parameter: ScalarParameter = parameters[name];
    return parameter.correlation?.with;
  };
  const bound = new Set(scalarNames.filter((name) => partnerOf(name) !== undefined));
  return allParameterNames
    .filter((name) => varies(name, prior) && (isMuscleName(name) || !bound.has(name)))
    .map((name) => [name, ...scalarNames.filter((other) => partnerOf(other) === name)]);
}
