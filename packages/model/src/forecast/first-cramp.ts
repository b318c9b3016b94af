import { type EnsembleRun, muscleHazardOutputs, slice } from "../ensemble/index.ts";
import { crampProbability, type Frailty } from "../physiology/hazard/index.ts";
import { MUSCLES } from "../physiology/muscle-groups.ts";

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

const causes = ["fatigueCumulativeHazard", "electrolyteCumulativeHazard", "interactionCumulativeHazard"] as const;

/**
 * Chance of the first cramp. Between two instants it divides over muscles and causes as their hazards do there: a cramp
 * that has happened cannot happen again as the first, so late hazards count for less.
 * @source competing risks with a shared gamma frailty
 */
export function firstCramp(run: EnsembleRun, frailty: Frailty): FirstCramp {
  const { memberCount } = run;
  const timeCount = run.timesS.length;
  const probability = new Float64Array(timeCount * memberCount);
  const byMuscleProbability = new Float64Array(MUSCLES);
  const byCauseProbability = new Float64Array(causes.length * memberCount);
  const totalBefore = new Float64Array(memberCount);
  const chanceBefore = new Float64Array(memberCount);
  const causeBefore = causes.map(() => new Float64Array(memberCount));
  const muscleBefore = muscleHazardOutputs.map(() => new Float64Array(memberCount));
  for (let t = 0; t < timeCount; t++) {
    const causeNow = causes.map((name) => slice(run, name, t));
    const muscleNow = muscleHazardOutputs.map((name) => slice(run, name, t));
    for (let member = 0; member < memberCount; member++) {
      let total = 0;
      for (const now of causeNow) total += now[member] ?? 0;
      const chance = crampProbability(total, frailty);
      probability[t * memberCount + member] = chance;
      const grown = total - (totalBefore[member] ?? 0);
      const here = chance - (chanceBefore[member] ?? 0);
      for (let c = 0; c < causes.length; c++) {
        const now = causeNow[c]?.[member] ?? 0;
        const before = causeBefore[c];
        if (before === undefined) continue;
        const at = c * memberCount + member;
        if (grown > 0)
          byCauseProbability[at] = (byCauseProbability[at] ?? 0) + (here * (now - (before[member] ?? 0))) / grown;
        before[member] = now;
      }
      // Single precision makes the sum over muscles differ from the total in the last digits.
      let grownOverMuscles = 0;
      for (let m = 0; m < MUSCLES; m++)
        grownOverMuscles += (muscleNow[m]?.[member] ?? 0) - (muscleBefore[m]?.[member] ?? 0);
      for (let m = 0; m < MUSCLES; m++) {
        const now = muscleNow[m]?.[member] ?? 0;
        const before = muscleBefore[m];
        if (before === undefined) continue;
        if (grownOverMuscles > 0) {
          const part = (here * (now - (before[member] ?? 0))) / grownOverMuscles / memberCount;
          byMuscleProbability[m] = (byMuscleProbability[m] ?? 0) + part;
        }
        before[member] = now;
      }
      totalBefore[member] = total;
      chanceBefore[member] = chance;
    }
  }
  return { memberCount, timeCount, probability, byMuscleProbability, byCauseProbability };
}
