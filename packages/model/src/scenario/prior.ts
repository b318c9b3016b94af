import type { AthleteProfile } from "../athlete/profile.ts";
import { type Frailty, frailtyAfter } from "../physiology/hazard/index.ts";
import type { PerMuscle } from "../physiology/muscle-groups.ts";
import {
  type Distribution,
  type MuscleParameterName,
  muscleParameters,
  type ParameterName,
  parameters,
} from "../physiology/parameters.ts";
import { assumedCritical, criticals, plannedRate } from "./assumed-critical.ts";
import type { Basis } from "./basis.ts";
import { capacityBasis } from "./capacity-basis.ts";
import type { KnownClothing } from "./clothing.ts";
import { downhillPrior } from "./downhill-prior.ts";
import { medicinePrior } from "./medicine-prior.ts";
import type { Scenario } from "./race-scenario.ts";
import { susceptibilityOf } from "./susceptibility.ts";
import { sweatPrior } from "./sweat-prior.ts";
import { trainingPrior } from "./training-prior.ts";

/** What an athlete's profile makes of the population prior, with the reason of each change. */
export interface AthletePrior {
  readonly overrides: { readonly [K in ParameterName]?: Distribution };
  readonly perMuscle: { readonly [K in MuscleParameterName]?: { readonly central: Readonly<PerMuscle> } };
  /** Parameters that something known of the athlete replaces. */
  readonly knownNames: readonly ParameterName[];
  /** Slow fatigue of all muscles at the start. */
  readonly carriedFatigueFraction: number;
  /** Damage of all muscles at the start, from descents of the last days. */
  readonly carriedDamageFraction: PerMuscle;
  /** Races and cramps remembered: they move the susceptibility that nothing else explains. */
  readonly history: { readonly cumulativeHazard: number; readonly crampCount: number };
  readonly basis: readonly Basis[];
}

/** Cumulative hazard that one remembered race or long session stands for: between a long run and a marathon. */
const HAZARD_PER_REMEMBERED_RACE = 0.15;
const REMEMBERED_RACE_COUNT = 10;
/**
 * Fatigue hazard against that of the parameter table: where the likelihood of the cramps counted in two marathons (35 of
 * 170 runners), an Ironman (43 of 209) and a 161-km race (40 of 280) is highest. The field of marathon runners of the
 * model then cramps in 17 % of races, that of the Ironman in 26 % and that of the 161 km in 11 %.
 */
const FATIGUE_HAZARD_REFIT_RATIO = 0.62;
/** Women's muscles tire a little less fast. An assumption. */
const FEMALE_FATIGUE_RATE_RATIO = 0.95;

const fixed = (value: number): Distribution => ({ kind: "fixed", value });
const logNormal = (median: number, logSd: number): Distribution => ({ kind: "log-normal", median, logSd });

function bodyBasis(profile: AthleteProfile): Basis[] {
  return [
    { key: "massKg", value: profile.massKg, origin: "typed", note: "heat made and stored, body water" },
    { key: "heightM", value: profile.heightM, origin: "typed", note: "skin area" },
    { key: "ageYears", value: profile.ageYears, origin: "typed", note: "body water and susceptibility" },
    { key: "sex", value: profile.sex, origin: "typed", note: "body water, sweat rate, susceptibility" },
  ];
}

/** The prior of one athlete for one race, with the reason of each shift. */
export function priorOf(profile: AthleteProfile, scenario: Scenario, clothing: KnownClothing | null): AthletePrior {
  const { training } = profile;
  const basis = bodyBasis(profile);
  const known = new Set<ParameterName>(["massKg", "heightM", "ageYears", "maleFraction", "susceptibilityRatio"]);
  const overrides: { [K in ParameterName]?: Distribution } = {
    massKg: fixed(profile.massKg),
    heightM: fixed(profile.heightM),
    ageYears: fixed(profile.ageYears),
    maleFraction: fixed(profile.sex === "male" ? 1 : 0),
  };

  for (const item of criticals) {
    const capacity = training[item.key] ?? assumedCritical(profile, scenario, item);
    overrides[item.key] = logNormal(capacity.value, Math.max(0.01, capacity.variationFraction));
    if (capacity.origin !== "assumed") known.add(item.key);
    if (plannedRate(scenario, item.sport) === null) continue;
    basis.push(
      capacityBasis(item.key, capacity, "between a typical person of this sex and age and what the goal suggests"),
    );
  }
  for (const key of ["distanceReserveM", "workReserveJ"] as const) {
    const reserve = training[key];
    if (reserve === null) continue;
    overrides[key] = logNormal(reserve.value, Math.max(0.02, reserve.variationFraction));
    known.add(key);
  }

  const muscles = trainingPrior(training, scenario.durationS);
  const susceptibility = susceptibilityOf(profile);
  const { capacity } = susceptibility;
  overrides.sharedCapacityRatio = logNormal(
    muscles.capacity.median * Math.exp(capacity.logMean),
    Math.hypot(muscles.capacity.logSd, capacity.logSd),
  );
  basis.push(...muscles.basis);

  const downhill = downhillPrior(training);
  Object.assign(overrides, downhill.overrides);
  for (const name of downhill.knownNames) known.add(name);
  basis.push(...downhill.basis);

  const sweat = sweatPrior(profile, scenario, clothing);
  Object.assign(overrides, sweat.overrides);
  for (const name of sweat.knownNames) known.add(name);
  basis.push(...sweat.basis);

  const hazard = parameters.fatigueHazardPerH.prior;
  overrides.fatigueHazardPerH = logNormal(FATIGUE_HAZARD_REFIT_RATIO * hazard.median, hazard.logSd);
  basis.push({
    key: "fatigueHazardPerH",
    value: Number((FATIGUE_HAZARD_REFIT_RATIO * hazard.median).toPrecision(3)),
    origin: "assumed",
    note: "fitted: so that four published fields, marathon to 161 km, cramp as often as they did, together",
  });

  overrides.susceptibilityRatio = logNormal(susceptibility.ratio, susceptibility.logSd);
  basis.push(...susceptibility.basis);
  const drugs = medicinePrior(profile);
  Object.assign(overrides, drugs.overrides);
  basis.push(...drugs.basis);

  const crampCount = profile.crampedRacesOfLastTenCount;
  basis.push({
    key: "crampedRacesOfLastTenCount",
    value: crampCount,
    origin: crampCount === null ? "assumed" : "typed",
    note:
      crampCount === null
        ? "earlier cramps not known: as susceptible as the population"
        : `of ten races or long sessions, each taken as a cumulative hazard of ${HAZARD_PER_REMEMBERED_RACE}`,
  });

  const rates = muscleParameters.fatigueRatePerS.central;
  const slower = (muscle: number): number => FEMALE_FATIGUE_RATE_RATIO * (rates[muscle] ?? 0);
  const femaleRates: PerMuscle = [
    slower(0),
    slower(1),
    slower(2),
    slower(3),
    slower(4),
    slower(5),
    slower(6),
    slower(7),
  ];
  return {
    overrides,
    perMuscle: profile.sex === "female" ? { fatigueRatePerS: { central: femaleRates } } : {},
    knownNames: [...known],
    carriedDamageFraction: downhill.carriedDamageFraction,
    carriedFatigueFraction: muscles.carriedFatigueFraction,
    history:
      crampCount === null
        ? { cumulativeHazard: 0, crampCount: 0 }
        : {
            // A person with more known causes went through those races at a higher hazard, too.
            cumulativeHazard: REMEMBERED_RACE_COUNT * HAZARD_PER_REMEMBERED_RACE * susceptibility.ratio,
            crampCount,
          },
    basis,
  };
}

/** Susceptibility after the remembered races. @source conjugate update of a gamma frailty */
export function frailtyOf(shape: number, history: AthletePrior["history"]): Frailty {
  return frailtyAfter({ shape, rate: shape }, history);
}
