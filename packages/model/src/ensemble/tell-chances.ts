import { crampProbability, type Frailty } from "../physiology/hazard/index.ts";
import { MUSCLES } from "../physiology/muscle-groups.ts";
import { type EnsembleRun, slice } from "./columns.ts";
import { CAUSES, type MemberChances } from "./member-chances.ts";
import { hazardOutputs } from "./outputs.ts";

/** Some members of a run at one instant. */
interface Look {
  readonly timeIndex: number;
  readonly memberIndex: number;
  /** @unit count */
  readonly count: number;
  /** Where the columns hold the first of these members now. @unit index */
  readonly at: number;
  /** Where they hold it at the instant before; not read at the first. @unit index */
  readonly before: number;
}

const growth = new Float64Array(MUSCLES);

/**
 * Adds one instant to the chances of some members; instants come in order. Between two instants a first cramp divides over
 * muscles and causes as their hazards do there: a cramp that has happened cannot happen again as the first, so late
 * hazards count for less.
 * @source competing risks with a shared gamma frailty
 */
export const tellChances = (
  columns: EnsembleRun["columns"],
  { frailty, probability, byCauseProbability, byMuscleProbability }: MemberChances,
  { timeIndex, memberIndex, count, at: firstAt, before }: Look,
): void => {
  const fatigue = columns.fatigueCumulativeHazard;
  const electrolytes = columns.electrolyteCumulativeHazard;
  const interaction = columns.interactionCumulativeHazard;
  const muscles = [
    columns.gastrocnemiusCumulativeHazard,
    columns.soleusCumulativeHazard,
    columns.hamstringsCumulativeHazard,
    columns.rectusFemorisCumulativeHazard,
    columns.vastiCumulativeHazard,
    columns.gluteusMaximusCumulativeHazard,
    columns.adductorsCumulativeHazard,
    columns.footIntrinsicsCumulativeHazard,
  ] as const;
  const isFirst = timeIndex === 0;
  const memberCount = byCauseProbability.length / CAUSES;
  for (let lane = 0; lane < count; lane++) {
    const member = memberIndex + lane;
    const to = timeIndex * memberCount + member;
    const at = firstAt + lane;
    const was = before + lane;
    const fatigueNow = fatigue[at] ?? 0;
    const electrolytesNow = electrolytes[at] ?? 0;
    const interactionNow = interaction[at] ?? 0;
    const fatigueBefore = isFirst ? 0 : (fatigue[was] ?? 0);
    const electrolytesBefore = isFirst ? 0 : (electrolytes[was] ?? 0);
    const interactionBefore = isFirst ? 0 : (interaction[was] ?? 0);
    const total = fatigueNow + electrolytesNow + interactionNow;
    const grown = total - (fatigueBefore + electrolytesBefore + interactionBefore);
    const chance = crampProbability(total, frailty);
    const here = chance - (isFirst ? 0 : (probability[to - memberCount] ?? 0));
    probability[to] = chance;
    if (grown > 0) {
      const perHazard = here / grown;
      add(byCauseProbability, member, perHazard * (fatigueNow - fatigueBefore));
      add(byCauseProbability, memberCount + member, perHazard * (electrolytesNow - electrolytesBefore));
      add(byCauseProbability, 2 * memberCount + member, perHazard * (interactionNow - interactionBefore));
    }
    // Single precision makes the sum over muscles differ from the total in the last digits.
    let grownOverMuscles = 0;
    for (let muscle = 0; muscle < MUSCLES; muscle++) {
      const column = muscles[muscle] ?? fatigue;
      const own = (column[at] ?? 0) - (isFirst ? 0 : (column[was] ?? 0));
      growth[muscle] = own;
      grownOverMuscles += own;
    }
    if (grownOverMuscles > 0) {
      const perHazard = here / grownOverMuscles;
      for (let muscle = 0; muscle < MUSCLES; muscle++)
        add(byMuscleProbability, muscle * memberCount + member, perHazard * (growth[muscle] ?? 0));
    }
  }
};

const add = (sums: Float64Array, at: number, part: number): void => {
  sums[at] = (sums[at] ?? 0) + part;
};

/** Tells all chances of a run from its hazards, which it must hold at every instant. */
export const tellAll = (run: EnsembleRun, chances: MemberChances): void => {
  const { memberCount } = run;
  for (const name of hazardOutputs) slice(run, name, 0);
  for (const timeIndex of run.timesS.keys()) {
    const at = timeIndex * memberCount;
    tellChances(run.columns, chances, { timeIndex, memberIndex: 0, count: memberCount, at, before: at - memberCount });
  }
};

/** First cramps of a run under a susceptibility: those that the run tells, or, asked with another one, from its hazards. */
export const chancesOf = (run: EnsembleRun, frailty: Frailty): MemberChances => {
  const { chances, memberCount } = run;
  if (chances && chances.frailty.shape === frailty.shape && chances.frailty.rate === frailty.rate) return chances;
  const told: MemberChances = {
    frailty,
    probability: new Float64Array(run.timesS.length * memberCount),
    byCauseProbability: new Float64Array(CAUSES * memberCount),
    byMuscleProbability: new Float64Array(MUSCLES * memberCount),
  };
  tellAll(run, told);
  return told;
};
