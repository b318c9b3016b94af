import { type EnsembleRun, muscleHazardOutputs, slice } from "../ensemble/index.ts";
import type { PreparedForecast, Spread } from "../forecast/index.ts";
import { type MuscleGroup, muscleGroups } from "../physiology/index.ts";

/** Another cramp between a cramp and the finish, as the ensemble sees it. */
export interface AnotherCramp {
  /** Mean and 10 % and 90 % quantiles over the bodies that a cramp at that moment fits. */
  readonly crampProbability: Spread;
  readonly finishS: number;
  /** How many bodies carry the answer. @unit count */
  readonly effectiveMemberCount: number;
}

/**
 * Chance of one more cramp after a first one at `atS` in `muscle` (null where it is not known). Bodies count as much as
 * their hazard at that moment, and susceptibility is raised by the cramp that came. It assumes that cramps of one person
 * come independently at the rate of the model, and that the muscle is as if it had not cramped; nobody has measured it.
 * @source gamma frailty of recurrent events
 */
export function anotherCramp(
  prepared: PreparedForecast,
  run: EnsembleRun,
  { atS, muscle }: { readonly atS: number; readonly muscle: MuscleGroup | null },
): AnotherCramp {
  const last = run.timesS.length - 1;
  const found = run.timesS.findIndex((timeS) => timeS >= atS);
  const at = found < 0 ? last : found;
  const { shape, rate } = prepared.frailty;
  const total = (t: number, member: number) =>
    muscleHazardOutputs.reduce((sum, name) => sum + (t < 0 ? 0 : (slice(run, name, t)[member] ?? 0)), 0);
  const output = muscle === null ? null : muscleHazardOutputs[muscleGroups.indexOf(muscle)];
  const own = (t: number, member: number) =>
    output === null || output === undefined ? total(t, member) : t < 0 ? 0 : (slice(run, output, t)[member] ?? 0);
  const members = Array.from({ length: run.memberCount }, (_, member) => {
    const upToNow = total(at, member);
    const later = Math.max(0, total(last, member) - upToNow);
    const here = Math.max(0, own(at, member) - own(at - 1, member));
    return {
      weight: here * (rate / (rate + upToNow)) ** (shape + 1),
      chance: 1 - ((rate + upToNow) / (rate + upToNow + later)) ** (shape + 1),
    };
  });
  const weightSum = members.reduce((sum, each) => sum + each.weight, 0);
  // Where no body has any hazard yet, all fit alike.
  const share = (weight: number) => (weightSum > 0 ? weight / weightSum : 1 / members.length);
  const central = members.reduce((sum, each) => sum + share(each.weight) * each.chance, 0);
  const squares = members.reduce((sum, each) => sum + share(each.weight) ** 2, 0);
  const [low = central, high = central] = weightedQuantiles(
    members.map(({ weight, chance }) => ({ share: share(weight), value: chance })),
    [0.1, 0.9],
  );
  return {
    crampProbability: { central, low, high },
    finishS: prepared.scenario.durationS,
    effectiveMemberCount: 1 / squares,
  };
}

function weightedQuantiles(
  values: readonly { readonly share: number; readonly value: number }[],
  fractions: readonly number[],
): number[] {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  return fractions.map((fraction) => {
    let below = 0;
    for (const each of sorted) {
      below += each.share;
      if (below >= fraction) return each.value;
    }
    return sorted.at(-1)?.value ?? 0;
  });
}
