import type { AthleteProfile, Capacity } from "../athlete/profile.ts";
import type { Scenario } from "./race-scenario.ts";
import { typicalEffortFraction } from "./typical-effort.ts";

/** A sport with a critical speed or power, and the bounds of an assumed one. */
export interface CriticalItem {
  readonly key: "criticalSpeedMps" | "criticalPowerW" | "criticalSwimSpeedMps";
  readonly sport: "running" | "cycling" | "swimming";
  /** @unit m/s or W */
  readonly min: number;
  /** @unit m/s or W */
  readonly max: number;
}

/** The three critical values of a profile. */
export const criticals: readonly CriticalItem[] = [
  { key: "criticalSpeedMps", sport: "running", min: 1.2, max: 6.8 },
  { key: "criticalPowerW", sport: "cycling", min: 55, max: 540 },
  { key: "criticalSwimSpeedMps", sport: "swimming", min: 0.35, max: 2.1 },
];

/** Spread of critical values over runners and riders of one sex and age. */
const POPULATION_VARIATION_FRACTION = 0.15;
/** Spread of the effort that people choose for a race of one length. */
const CHOSEN_EFFORT_VARIATION_FRACTION = 0.16;
/** A climb costs a runner about five times its height in level distance, when as much is descended. */
const LEVEL_PER_CLIMB_RATIO = 5;

/** Critical value of a typical person of this sex and age. @source assumption: recreational endurance athletes */
function typicalCritical(profile: AthleteProfile, sport: CriticalItem["sport"]): number {
  const isFemale = profile.sex === "female";
  const ageRatio = 1 - 0.006 * Math.max(0, profile.ageYears - 38);
  if (sport === "running") return 3.8 * (isFemale ? 0.89 : 1) * ageRatio;
  if (sport === "swimming") return 1.1 * (isFemale ? 0.94 : 1) * ageRatio;
  return 3.3 * profile.massKg * (isFemale ? 0.86 : 1) * ageRatio;
}

/** Mean speed (on foot, of about equal level cost) or power of a sport over its legs; null when it has none. */
export function plannedRate(scenario: Scenario, sport: CriticalItem["sport"]): number | null {
  let sum = 0;
  let lengthS = 0;
  for (const leg of scenario.legs) {
    if (leg.sport !== sport && !(sport === "running" && leg.sport === "walking")) continue;
    const legS = leg.endS - leg.startS;
    const levelM = leg.endM - leg.startM + (sport === "running" ? LEVEL_PER_CLIMB_RATIO * leg.climbM : 0);
    sum += sport === "cycling" ? leg.meanPowerW * legS : levelM;
    lengthS += legS;
  }
  return lengthS > 0 && sum > 0 ? sum / lengthS : null;
}

/**
 * Critical value for someone who states none: between a typical person and what the planned race would make of it if it
 * is chosen like most people choose, each weighted by its precision. A faster goal therefore raises it, but by less than
 * the goal, so that a faster goal is still harder.
 * @source smythMuniz2020 for the share of critical speed held; the rest are assumptions
 */
export function assumedCritical(
  profile: AthleteProfile,
  scenario: Scenario,
  item: Pick<CriticalItem, "sport" | "min" | "max">,
): Capacity {
  const typical = typicalCritical(profile, item.sport);
  const planned = plannedRate(scenario, item.sport);
  const weightTypical = 1 / POPULATION_VARIATION_FRACTION ** 2;
  const weightPlanned = planned === null ? 0 : 1 / CHOSEN_EFFORT_VARIATION_FRACTION ** 2;
  const implied = (planned ?? typical) / typicalEffortFraction(item.sport, scenario.durationS);
  const logValue =
    (weightTypical * Math.log(typical) + weightPlanned * Math.log(implied)) / (weightTypical + weightPlanned);
  return {
    value: Math.min(item.max, Math.max(item.min, Math.exp(logValue))),
    variationFraction: 1 / Math.sqrt(weightTypical + weightPlanned),
    origin: "assumed",
    derivedFrom: null,
  };
}
