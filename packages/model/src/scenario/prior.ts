import type { AthleteProfile, Capacity } from "../athlete/profile.ts";
import { type Frailty, frailtyAfter } from "../physiology/hazard/index.ts";
import { logCapacityMean } from "../physiology/muscle/index.ts";
import type { PerMuscle } from "../physiology/muscle-groups.ts";
import {
  type Distribution,
  type MuscleParameterName,
  muscleParameters,
  type ParameterName,
} from "../physiology/parameters.ts";
import type { Basis } from "./basis.ts";
import type { Scenario } from "./race-scenario.ts";
import { susceptibilityOf } from "./susceptibility.ts";
import { typicalEffortFraction } from "./typical-effort.ts";

/** Priors that replace those of the parameter table for one athlete and race. */
export type PriorOverrides = { readonly [K in ParameterName]?: Distribution };

/** The same for parameters of each muscle group. */
export type MuscleOverrides = { readonly [K in MuscleParameterName]?: { readonly central: Readonly<PerMuscle> } };

/** What an athlete's profile makes of the population prior, with the reason of each change. */
export interface AthletePrior {
  readonly overrides: PriorOverrides;
  readonly perMuscle: MuscleOverrides;
  /** Parameters that something known of the athlete replaces. */
  readonly knownNames: readonly ParameterName[];
  /** Races and cramps remembered: they move the susceptibility that nothing else explains. */
  readonly history: { readonly cumulativeHazard: number; readonly crampCount: number };
  readonly basis: readonly Basis[];
}

/** Cumulative hazard that one remembered race or long session stands for: between a long run and a marathon. */
const HAZARD_PER_REMEMBERED_RACE = 0.15;
const REMEMBERED_RACES = 10;
/** Long load at which muscle capacity is that of the population, load per day. */
const REFERENCE_LONG_LOAD = 45;
/** Spread of critical values over runners and riders of one sex, and of the effort people choose for a race. */
const POPULATION_VARIATION = 0.15;
const CHOSEN_EFFORT_VARIATION = 0.16;

const fixed = (value: number): Distribution => ({ kind: "fixed", value });
const logNormal = (median: number, logSd: number): Distribution => ({ kind: "log-normal", median, logSd });
const clip = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** Critical value of a typical person of this sex and age. @source assumption: recreational endurance athletes */
function populationCritical(profile: AthleteProfile, sport: "running" | "cycling" | "swimming"): number {
  const sexRatio = profile.sex === "female" ? 0.89 : 1;
  const ageRatio = 1 - 0.006 * Math.max(0, profile.ageYears - 38);
  if (sport === "running") return 3.8 * sexRatio * ageRatio;
  if (sport === "swimming") return 1.1 * (profile.sex === "female" ? 0.94 : 1) * ageRatio;
  return 3.3 * profile.massKg * (profile.sex === "female" ? 0.86 : 1) * ageRatio;
}

/** Mean speed (on foot, of equal level cost) or power of a sport over all its legs; null when it has none. */
function plannedRate(scenario: Scenario, sport: "running" | "cycling" | "swimming"): number | null {
  let sum = 0;
  let lengthS = 0;
  for (const leg of scenario.legs) {
    const isSport = leg.sport === sport || (sport === "running" && leg.sport === "walking");
    if (!isSport) continue;
    const legS = leg.endS - leg.startS;
    // A climb costs about eight times its height in level distance.
    const rate =
      sport === "cycling"
        ? leg.meanPowerW
        : (leg.endM - leg.startM + (sport === "running" ? 5 * leg.climbM : 0)) / legS;
    sum += rate * legS;
    lengthS += legS;
  }
  return lengthS > 0 && sum > 0 ? sum / lengthS : null;
}

interface CriticalItem {
  readonly key: "criticalSpeedMps" | "criticalPowerW" | "criticalSwimSpeedMps";
  readonly sport: "running" | "cycling" | "swimming";
  readonly min: number;
  readonly max: number;
}

const criticals: readonly CriticalItem[] = [
  { key: "criticalSpeedMps", sport: "running", min: 1.2, max: 6.8 },
  { key: "criticalPowerW", sport: "cycling", min: 55, max: 540 },
  { key: "criticalSwimSpeedMps", sport: "swimming", min: 0.35, max: 2.1 },
];

/**
 * Critical value for someone who states none: halfway (in weights of their precision) between a typical person and what
 * the planned race would make of it, if chosen like most people choose.
 * @source smythMuniz2020 for the share of critical speed held; the rest are assumptions
 */
export function assumedCritical(
  profile: AthleteProfile,
  scenario: Scenario,
  item: Pick<CriticalItem, "sport" | "min" | "max">,
): Capacity {
  const typical = populationCritical(profile, item.sport);
  const planned = plannedRate(scenario, item.sport);
  if (planned === null) {
    return {
      value: clip(typical, item.min, item.max),
      variationFraction: POPULATION_VARIATION,
      origin: "assumed",
      derivedFrom: null,
    };
  }
  const implied = planned / typicalEffortFraction(item.sport, scenario.durationS);
  const weightTypical = 1 / POPULATION_VARIATION ** 2;
  const weightImplied = 1 / CHOSEN_EFFORT_VARIATION ** 2;
  const logValue =
    (weightTypical * Math.log(typical) + weightImplied * Math.log(implied)) / (weightTypical + weightImplied);
  return {
    value: clip(Math.exp(logValue), item.min, item.max),
    variationFraction: 1 / Math.sqrt(weightTypical + weightImplied),
    origin: "assumed",
    derivedFrom: null,
  };
}

function capacityBasis(key: string, capacity: Capacity, assumedNote: string): Basis {
  const origin = capacity.origin;
  const note =
    origin === "derived"
      ? (capacity.derivedFrom ?? "derived from activities")
      : origin === "typed"
        ? "typed in"
        : assumedNote;
  return { key, value: capacity.value, origin, note: `${note}; ± ${(100 * capacity.variationFraction).toFixed(0)} %` };
}

/** The prior of one athlete for one race, with the reason of each shift. */
export function priorOf(profile: AthleteProfile, scenario: Scenario, clothingClo: number | null): AthletePrior {
  const { training } = profile;
  const basis: Basis[] = [];
  const known = new Set<ParameterName>(["massKg", "heightM", "ageYears", "maleFraction", "susceptibilityRatio"]);
  const overrides: { [K in ParameterName]?: Distribution } = {
    massKg: fixed(profile.massKg),
    heightM: fixed(profile.heightM),
    ageYears: fixed(profile.ageYears),
    maleFraction: fixed(profile.sex === "male" ? 1 : 0),
  };
  basis.push(
    { key: "massKg", value: profile.massKg, origin: "typed", note: "body mass: heat made, heat stored, body water" },
    { key: "heightM", value: profile.heightM, origin: "typed", note: "height: skin area" },
    { key: "ageYears", value: profile.ageYears, origin: "typed", note: "age: body water and susceptibility" },
    { key: "sex", value: profile.sex, origin: "typed", note: "sex: body water, sweat rate, susceptibility" },
  );

  for (const item of criticals) {
    const isRaced = plannedRate(scenario, item.sport) !== null;
    const capacity = training[item.key] ?? assumedCritical(profile, scenario, item);
    overrides[item.key] = logNormal(capacity.value, Math.max(0.01, capacity.variationFraction));
    if (capacity.origin !== "assumed") known.add(item.key);
    if (isRaced) {
      basis.push(
        capacityBasis(item.key, capacity, "between a typical person of this sex and age and what the goal suggests"),
      );
    }
  }
  if (training.distanceReserveM !== null) {
    known.add("distanceReserveM");
    overrides.distanceReserveM = logNormal(
      training.distanceReserveM.value,
      Math.max(0.02, training.distanceReserveM.variationFraction),
    );
  }
  if (training.workReserveJ !== null) {
    known.add("workReserveJ");
    overrides.workReserveJ = logNormal(
      training.workReserveJ.value,
      Math.max(0.02, training.workReserveJ.variationFraction),
    );
  }

  // Muscle capacity from training: each unknown item leaves the population's value.
  const longestRatio = training.longestSessionS === null ? 1 : training.longestSessionS.value / scenario.durationS;
  const loadExcess =
    training.longLoad === null
      ? 0
      : clip((training.longLoad.value - REFERENCE_LONG_LOAD) / REFERENCE_LONG_LOAD, -1, 1.5);
  const strength = training.strengthWorkFraction?.value ?? 0;
  const effortExcess =
    training.timeAtRaceEffortS === null ? 0 : training.timeAtRaceEffortS.value / scenario.durationS - 1;
  const evidence = {
    longestSessionRatio: longestRatio,
    loadExcessRatio: loadExcess,
    strengthWorkFraction: strength,
    raceEffortExcessRatio: effortExcess,
  };
  const none = { longestSessionRatio: 1, loadExcessRatio: 0, strengthWorkFraction: 0, raceEffortExcessRatio: 0 };
  const logMean = logCapacityMean(evidence);
  // Each weight is known to half of itself only.
  const parts = [
    logCapacityMean({ ...none, longestSessionRatio: longestRatio }),
    logCapacityMean({ ...none, loadExcessRatio: loadExcess }),
    logCapacityMean({ ...none, strengthWorkFraction: strength }),
    logCapacityMean({ ...none, raceEffortExcessRatio: effortExcess }),
  ];
  const logSd = Math.hypot(0.06, ...parts.map((part) => part / 2));
  overrides.sharedCapacityRatio = logNormal(Math.exp(logMean), logSd);
  const trainingItems = [
    ["longestSessionS", training.longestSessionS, "longest session over the race's duration"],
    ["timeAtRaceEffortS", training.timeAtRaceEffortS, "time at race effort over the race's duration"],
    ["longLoad", training.longLoad, "42-day load"],
    ["strengthWorkFraction", training.strengthWorkFraction, "strength work"],
  ] as const;
  for (const [index, [key, capacity, words]] of trainingItems.entries()) {
    const part = parts[[0, 3, 1, 2][index] ?? 0] ?? 0;
    basis.push(
      capacity === null
        ? { key, value: null, origin: "assumed", note: `${words} not known: that of the population` }
        : capacityBasis(key, capacity, `${words} assumed`),
    );
    const last = basis.at(-1);
    if (capacity !== null && last !== undefined) {
      basis[basis.length - 1] = {
        ...last,
        note: `${last.note}; moves muscle capacity by ${(100 * part).toFixed(1)} %`,
      };
    }
  }

  const acclimation = training.heatAcclimationFraction;
  if (acclimation === null) {
    basis.push({
      key: "heatAcclimationFraction",
      value: 0,
      origin: "assumed",
      note: "no hot training known: not adapted",
    });
  } else {
    known.add("heatAcclimationFraction");
    const sd = acclimation.variationFraction * acclimation.value;
    overrides.heatAcclimationFraction =
      sd > 0.005 ? { kind: "normal", mean: acclimation.value, sd } : fixed(acclimation.value);
    basis.push(capacityBasis("heatAcclimationFraction", acclimation, "assumed"));
  }

  const isFemale = profile.sex === "female";
  const untrained = training.longLoad !== null && training.longLoad.value < 15 ? 0.7 : 1;
  overrides.sweatGainGPerM2PerHPerK = logNormal(320 * (isFemale ? 0.88 : 1) * untrained, 0.25);
  if (isFemale) overrides.extracellularFraction = { kind: "normal", mean: 0.4, sd: 0.03 };
  const measuredSodium = profile.measuredSweatSodiumMmolPerL;
  if (measuredSodium !== null) {
    overrides.sweatSodiumMmolPerL = logNormal(clip(measuredSodium, 12, 85), 0.12);
    basis.push({ key: "sweatSodiumMmolPerL", value: measuredSodium, origin: "measured", note: "sweat test; ± 12 %" });
  } else {
    const median = isFemale ? 34 : 36.5;
    overrides.sweatSodiumMmolPerL = logNormal(median, 0.2837);
    basis.push({
      key: "sweatSodiumMmolPerL",
      value: median,
      origin: "assumed",
      note: "population; a sweat test narrows it",
    });
  }
  if (clothingClo !== null) {
    known.add("clothingClo");
    overrides.clothingClo = logNormal(clip(clothingClo, 0.055, 0.58), 0.15);
    basis.push({ key: "clothingClo", value: clothingClo, origin: "typed", note: "clothing insulation" });
  }

  const susceptibility = susceptibilityOf(profile);
  overrides.susceptibilityRatio = fixed(susceptibility.ratio);
  basis.push(...susceptibility.basis);
  const crampCount = profile.crampedRacesOfLastTenCount;
  basis.push(
    crampCount === null
      ? {
          key: "crampedRacesOfLastTenCount",
          value: null,
          origin: "assumed",
          note: "earlier cramps not known: that of the population",
        }
      : {
          key: "crampedRacesOfLastTenCount",
          value: crampCount,
          origin: "typed",
          note: `cramps in ten races or long sessions, each taken as a cumulative hazard of ${HAZARD_PER_REMEMBERED_RACE}`,
        },
  );
  // Women tire less: 5 % slower fast fatigue.
  const [ga, so, ha, rf, va, gl, ad, fi] = muscleParameters.fatigueRatePerS.central;
  const less = 0.95;
  const perMuscle: MuscleOverrides = isFemale
    ? {
        fatigueRatePerS: {
          central: [less * ga, less * so, less * ha, less * rf, less * va, less * gl, less * ad, less * fi],
        },
      }
    : {};
  return {
    overrides,
    perMuscle,
    knownNames: [...known],
    history:
      crampCount === null
        ? { cumulativeHazard: 0, crampCount: 0 }
        : { cumulativeHazard: REMEMBERED_RACES * HAZARD_PER_REMEMBERED_RACE, crampCount },
    basis,
  };
}

/** Susceptibility after the remembered races, for one member's shape. @source conjugate update of a gamma frailty */
export function frailtyOf(shape: number, history: AthletePrior["history"]): Frailty {
  return frailtyAfter({ shape, rate: shape }, history);
}
