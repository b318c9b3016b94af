import type { AthleteProfile } from "../athlete/profile.ts";
import { type Distribution, type ParameterName, parameters } from "../physiology/parameters.ts";
import { rampFraction } from "../physiology/ramp.ts";
import { centralValue } from "../physiology/reference-parameters.ts";
import type { Basis } from "./basis.ts";
import { capacityBasis } from "./capacity-basis.ts";
import type { KnownClothing } from "./clothing.ts";
import type { Scenario } from "./race-scenario.ts";
import { sweatTestPrior } from "./sweat-test.ts";

/** What the profile says about heat and sweat. */
export interface SweatPrior {
  readonly overrides: { readonly [K in ParameterName]?: Distribution };
  readonly knownNames: readonly ParameterName[];
  readonly basis: readonly Basis[];
}

/** Spread of the gain in humid heat, where races and the model differed most. A judgement of the specification. */
const HUMID_GAIN_LOG_SD = 0.3;
const FEMALE_GAIN_RATIO = 0.88;
/** Below this long load a body sweats like an untrained one. */
const UNTRAINED_LOAD = 15;
const UNTRAINED_GAIN_RATIO = 0.7;
/** Spread of the insulation of a kit that is named. An assumption: half of the population's. */
const KNOWN_KIT_LOG_SD = 0.15;

const logNormal = (median: number, logSd: number): Distribution => ({ kind: "log-normal", median, logSd });
const clip = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** Mean vapour pressure over the race; 2300 to 2800 Pa are 27 °C with 65 to 80 %. */
function meanVapourPressurePa({ steps, durationS }: Scenario): number {
  return steps.reduce((sum, each) => sum + each.vapourPressurePa * each.stepS, 0) / durationS;
}

/** Sweat rate, sweat sodium, adaptation to heat and clothing of one athlete. @source baker2016 for sodium; sex and training ratios assumed */
export function sweatPrior(profile: AthleteProfile, scenario: Scenario, clothing: KnownClothing | null): SweatPrior {
  const basis: Basis[] = [];
  const overrides: { [K in ParameterName]?: Distribution } = {};
  const knownNames: ParameterName[] = [];
  const isFemale = profile.sex === "female";
  const { heatAcclimationFraction: acclimation, longLoad } = profile.training;

  if (acclimation === null) {
    basis.push({
      key: "heatAcclimationFraction",
      value: 0,
      origin: "assumed",
      note: "no hot training known: not adapted",
    });
  } else {
    const sd = acclimation.variationFraction * acclimation.value;
    overrides.heatAcclimationFraction =
      sd > 0.005 ? { kind: "normal", mean: acclimation.value, sd } : { kind: "fixed", value: acclimation.value };
    knownNames.push("heatAcclimationFraction");
    basis.push(capacityBasis("heatAcclimationFraction", acclimation, "assumed"));
  }

  const isUntrained = longLoad !== null && longLoad.value < UNTRAINED_LOAD;
  const gainRatio = (isFemale ? FEMALE_GAIN_RATIO : 1) * (isUntrained ? UNTRAINED_GAIN_RATIO : 1);
  const { median: usualGain, logSd: usualLogSd } = parameters.sweatGainGPerM2PerHPerK.prior;
  const logSd =
    usualLogSd + (HUMID_GAIN_LOG_SD - usualLogSd) * rampFraction(meanVapourPressurePa(scenario), 2300, 2800);
  overrides.sweatGainGPerM2PerHPerK = logNormal(usualGain * gainRatio, logSd);

  if (isFemale) overrides.extracellularFraction = { kind: "normal", mean: 0.4, sd: 0.03 };
  const measuredSodium = profile.measuredSweatSodiumMmolPerL;
  const populationSodium = isFemale ? 34 : 36.5;
  // The parameter is the sodium of a body that is not adapted; a sweat test saw the body as adapted as it is.
  const sparedSodium = centralValue(parameters.acclimationSweatSodiumDropMmolPerL.prior) * (acclimation?.value ?? 0);
  const median = measuredSodium === null ? populationSodium : measuredSodium + sparedSodium;
  overrides.sweatSodiumMmolPerL = logNormal(clip(median, 12, 85), measuredSodium === null ? 0.2837 : 0.12);
  if (measuredSodium !== null) knownNames.push("sweatSodiumMmolPerL");
  basis.push({
    key: "sweatSodiumMmolPerL",
    value: Number((measuredSodium ?? populationSodium - sparedSodium).toFixed(1)),
    origin: measuredSodium === null ? "assumed" : "measured",
    note:
      measuredSodium !== null
        ? "sweat test; ± 12 %"
        : sparedSodium > 0
          ? `population ${populationSodium}, less ${sparedSodium.toFixed(1)} for adaptation to heat; a sweat test narrows it`
          : "population; a sweat test narrows it",
    sources: ["baker2016", "buono2007"],
  });

  if (clothing !== null) {
    if (clothing.isComplete) {
      overrides.clothingRatio = logNormal(1, KNOWN_KIT_LOG_SD);
      knownNames.push("clothingRatio");
    }
    const perLeg = clothing.kitsClo.length > 1 ? `, leg by leg ${clothing.kitsClo.join(", ")}` : "";
    basis.push({
      key: "clothingClo",
      value: Number(clothing.meanClo.toPrecision(3)),
      origin: "typed",
      note: `clothing insulation${perLeg}${clothing.isComplete ? "" : "; other legs in usual race kit"}`,
    });
  }
  const measuredRate = profile.measuredSweatRateKgPerH;
  if (measuredRate !== null) {
    const test = sweatTestPrior({
      measuredKgPerH: measuredRate,
      scenario,
      known: {
        massKg: profile.massKg,
        heightM: profile.heightM,
        ageYears: profile.ageYears,
        maleFraction: isFemale ? 0 : 1,
        heatAcclimationFraction: acclimation?.value ?? 0,
      },
      priors: overrides,
    });
    Object.assign(overrides, test.overrides);
    knownNames.push("sweatGainGPerM2PerHPerK");
    basis.push({
      key: "measuredSweatRateKgPerH",
      value: measuredRate,
      origin: "measured",
      note: `taken as measured at this effort in this weather; the typical simulated body reaches ${test.reachedKgPerH.toFixed(2)} kg/h`,
    });
  }
  return { overrides, knownNames, basis };
}
