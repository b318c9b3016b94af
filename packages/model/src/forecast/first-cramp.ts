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
  const probability = chancesOf(run, frailty);
  const byMuscleProbability = new Float64Array(MUSCLES);
  const byCauseProbability = new Float64Array(causes.length * memberCount);
  const causeColumns = causes.map((name) => run.columns[name]);
  const muscleColumns = muscleHazardOutputs.map((name) => run.columns[name]);
  const [fatigue, electrolytes, interaction] = causeColumns;
  if (!fatigue || !electrolytes || !interaction) throw new Error("each of the three causes has a column");
  // Chance of this stretch of time for each unit of hazard that grew in it, by cause and by muscle: single precision
  // makes the sum over muscles differ from the total in the last digits.
  const perHazard = new Float64Array(memberCount);
  const perMuscleHazard = new Float64Array(memberCount);
  const grownOverMuscles = new Float64Array(memberCount);
  // Stands for the columns before the first instant.
  const nothing = new Float32Array(memberCount);
  for (let t = 0; t < timeCount; t++) {
    const from = t * memberCount;
    const now = (column: Float32Array): Float32Array => column.subarray(from, from + memberCount);
    const before = (column: Float32Array): Float32Array =>
      t === 0 ? nothing : column.subarray(from - memberCount, from);
    grownOverMuscles.fill(0);
    for (const column of muscleColumns) addGrowth(grownOverMuscles, now(column), before(column));
    for (let member = 0; member < memberCount; member++) {
      const at = from + member;
      const was = at - memberCount;
      const total = (fatigue[at] ?? 0) + (electrolytes[at] ?? 0) + (interaction[at] ?? 0);
      const chance = probability[at] ?? 0;
      const grown =
        t === 0 ? total : total - ((fatigue[was] ?? 0) + (electrolytes[was] ?? 0) + (interaction[was] ?? 0));
      const here = t === 0 ? chance : chance - (probability[was] ?? 0);
      const overMuscles = grownOverMuscles[member] ?? 0;
      perHazard[member] = grown > 0 ? here / grown : 0;
      perMuscleHazard[member] = overMuscles > 0 ? here / overMuscles : 0;
    }
    for (let cause = 0; cause < causeColumns.length; cause++) {
      const column = causeColumns[cause] ?? nothing;
      const own = byCauseProbability.subarray(cause * memberCount, (cause + 1) * memberCount);
      addWeighted(own, perHazard, now(column), before(column));
    }
    for (let muscle = 0; muscle < MUSCLES; muscle++) {
      const column = muscleColumns[muscle] ?? nothing;
      const sum = weightedSum(perMuscleHazard, now(column), before(column));
      byMuscleProbability[muscle] = (byMuscleProbability[muscle] ?? 0) + sum / memberCount;
    }
  }
  return { memberCount, timeCount, probability, byMuscleProbability, byCauseProbability };
}

/** Chance of each member up to each instant: as the run tells it, or from its hazards for another susceptibility. */
export function chancesOf(run: EnsembleRun, frailty: Frailty): Float64Array {
  const known = knownChances(run, frailty);
  if (known !== null) return known;
  const chances = new Float64Array(run.timesS.length * run.memberCount);
  for (let t = 0; t < run.timesS.length; t++) chances.set(chancesAt(run, frailty, t), t * run.memberCount);
  return chances;
}

/** Chance of each member to cramp up to one display instant, with susceptibility integrated out. @unit fraction 0–1 */
export function chancesAt(run: EnsembleRun, frailty: Frailty, timeIndex: number): Float64Array {
  const known = knownChances(run, frailty);
  if (known !== null) return known.slice(timeIndex * run.memberCount, (timeIndex + 1) * run.memberCount);
  const [fatigue, electrolytes, interaction] = causes.map((name) => slice(run, name, timeIndex));
  const chances = new Float64Array(run.memberCount);
  for (let member = 0; member < chances.length; member++) {
    const total = (fatigue?.[member] ?? 0) + (electrolytes?.[member] ?? 0) + (interaction?.[member] ?? 0);
    chances[member] = crampProbability(total, frailty);
  }
  return chances;
}

function knownChances({ chances }: EnsembleRun, { shape, rate }: Frailty): Float64Array | null {
  return chances && chances.frailty.shape === shape && chances.frailty.rate === rate ? chances.probability : null;
}

function addGrowth(sums: Float64Array, now: Float32Array, before: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + ((now[i] ?? 0) - (before[i] ?? 0));
}

function addWeighted(sums: Float64Array, weights: Float64Array, now: Float32Array, before: Float32Array): void {
  for (let i = 0; i < sums.length; i++)
    sums[i] = (sums[i] ?? 0) + (weights[i] ?? 0) * ((now[i] ?? 0) - (before[i] ?? 0));
}

function weightedSum(weights: Float64Array, now: Float32Array, before: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * ((now[i] ?? 0) - (before[i] ?? 0));
  return sum;
}
