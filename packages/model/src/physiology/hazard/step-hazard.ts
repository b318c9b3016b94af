import { muscleIndices } from "../muscle-groups.ts";
import type { Parameters } from "../parameters.ts";
import type { State } from "../state.ts";
import type { StepInput } from "../step-input.ts";

/**
 * Hill curve of exponent 8 at a ratio to its midpoint: 0 at rest, ½ at the midpoint, 1 far above. By squaring. The
 * exponent is not drawn: a spread of 20 % moves no population forecast by more than 0.1 percentage points.
 */
export const hillOfEight = (ratioToMidpoint: number): number => {
  const bounded = Math.min(ratioToMidpoint, 1e4);
  const squared = bounded * bounded;
  const fourth = squared * squared;
  const eighth = fourth * fourth;
  return eighth / (1 + eighth);
};

/**
 * Cumulative hazards of each muscle by cause: fatigue, electrolytes, and fatigue that fluid change makes worse.
 * The fatigue hazard asks two things: how much of what the muscle still can is demanded, and how far lasting fatigue has
 * raised the excitability of its nerve. Susceptibility of the person (frailty) is left out and integrated by the caller.
 * @source schwellnus2011 lau2019 jung2005 johnsonKona
 */
export function stepHazard(x: StepInput, p: Parameters, s: State): void {
  const hours = (p.susceptibilityRatio * x.stepS) / 3600;
  const dilution = Math.max(0, p.plasmaSodiumStartMmolPerL - s.plasmaSodiumMmolPerL) / 5;
  const contraction = s.extracellularContractionFraction / 0.1;
  const y = p.contractionWeightRatio * contraction + p.dilutionWeightRatio * dilution;
  s.electrolyteShiftRatio = y;
  const worse = (p.interactionRatio * y) / (1 + y);
  const cubed = y * y * y;
  const electrolyteHill = cubed / (1 + cubed);
  const isSwimming = x.sportIndex === 3;

  for (const m of muscleIndices) {
    const capacity = p.sharedCapacityRatio * p.capacityRatio[m] * (1 - s.fatigueFraction[m]);
    // A muscle held short loses the stretch that quiets it.
    const shortened = isSwimming ? 1 + p.shortenedMuscleGainFraction * p.shortenedInSwimmingFraction[m] : 1;
    const demand = (s.loadRatio[m] * shortened) / capacity;
    const site = p.siteWeightFraction[m] * hours;
    // What has built up over the race and does not pass within minutes; 0.2 is usual at the end of a marathon.
    const slow = s.slowFatigueFraction[m];
    const lasting = slow + s.damageFraction[m] * (1 - slow);
    const excitability = p.freshExcitabilityFraction + ((1 - p.freshExcitabilityFraction) * lasting) / 0.2;
    const fatigueHazard = p.fatigueHazardPerH * site * excitability * hillOfEight(demand / p.hillMidpointRatio);
    s.fatigueCumulativeHazard[m] = s.fatigueCumulativeHazard[m] + fatigueHazard;
    s.interactionCumulativeHazard[m] = s.interactionCumulativeHazard[m] + fatigueHazard * worse;
    s.electrolyteCumulativeHazard[m] =
      s.electrolyteCumulativeHazard[m] + p.electrolyteHazardPerH * site * electrolyteHill;
  }
}
