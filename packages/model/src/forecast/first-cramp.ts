import { chancesOf, type EnsembleRun, slice } from "../ensemble/index.ts";
import { crampProbability, type Frailty } from "../physiology/hazard/index.ts";
import { MUSCLES } from "../physiology/muscle-groups.ts";

/** Outputs that hold the cumulative hazard by cause, susceptibility left out. */
export const causeHazards = [
  "fatigueCumulativeHazard",
  "electrolyteCumulativeHazard",
  "interactionCumulativeHazard",
] as const;

/** First cramp by time, muscle and cause, for each member, with susceptibility integrated out. */
export interface FirstCramp {
  readonly memberCount: number;
  readonly timeCount: number;
  /** Chance of a first cramp up to each display instant, at `timeIndex * memberCount + memberIndex`. */
  readonly probability: Float64Array;
  /** Mean over members of the chance that the first cramp strikes each muscle group. */
  readonly byMuscleProbability: Float64Array;
  /** Chance by cause of each member, `causeIndex * memberCount + memberIndex`: fatigue, electrolytes, interaction. */
  readonly byCauseProbability: Float64Array;
}

/** First cramps of a run, over its members; see `MemberChances`. */
export function firstCramp(run: EnsembleRun, frailty: Frailty): FirstCramp {
  const { memberCount } = run;
  const { probability, byCauseProbability, byMuscleProbability } = chancesOf(run, frailty);
  const meanOf = (muscle: number): number => {
    let sum = 0;
    for (let at = muscle * memberCount; at < (muscle + 1) * memberCount; at++) sum += byMuscleProbability[at] ?? 0;
    return sum / memberCount;
  };
  return {
    memberCount,
    timeCount: run.timesS.length,
    probability,
    byMuscleProbability: Float64Array.from({ length: MUSCLES }, (_, muscle) => meanOf(muscle)),
    byCauseProbability,
  };
}

/** Chance of each member to cramp up to one display instant, with susceptibility integrated out. @unit fraction 0–1 */
export function chancesAt(run: EnsembleRun, frailty: Frailty, timeIndex: number): Float64Array {
  const { memberCount, chances } = run;
  const from = timeIndex * memberCount;
  if (chances && chances.frailty.shape === frailty.shape && chances.frailty.rate === frailty.rate)
    return chances.probability.slice(from, from + memberCount);
  const hazards = causeHazards.map((name) => slice(run, name, timeIndex));
  return Float64Array.from({ length: memberCount }, (_, member) =>
    crampProbability(
      hazards.reduce((sum, hazard) => sum + (hazard[member] ?? 0), 0),
      frailty,
    ),
  );
}
