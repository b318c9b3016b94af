import { crampOdds, type Person } from "../../cohort.ts";
import { ironman, ironmanOfOneHazard } from "../../races.ts";
import type { Study } from "../../report.ts";

/** Odds ratio of cramping in a second, equal race after a cramp in the first: the spread of susceptibility at work. */
function returnOddsRatio(people: readonly Person[]): number {
  let both = 0;
  let one = 0;
  let none = 0;
  for (const { parameters, crampProbability } of people) {
    const k = parameters.frailtyShape;
    const quietOnce = 1 - crampProbability;
    const cumulativeHazard = k * (quietOnce ** (-1 / k) - 1);
    const quietTwice = (k / (k + 2 * cumulativeHazard)) ** k;
    both += 1 - 2 * quietOnce + quietTwice;
    one += quietOnce - quietTwice;
    none += quietTwice;
  }
  return (both * none) / (one * one);
}

/** Odds ratio of cramping for those who lost more than 3 % of body mass. */
function dehydrationOddsRatio(people: readonly Person[]): number {
  const isDry = (one: Person) => one.end.bodyMassLossFraction > 0.03;
  return crampOdds(people.filter(isDry)) / crampOdds(people.filter((one) => !isDry(one)));
}

export const study: Study = {
  title: "Johnson: cramps in the medical tent of Kona",
  setting: "The 1000 men of Schwellnus 2011; for the return, with the numbers of the hazard at their middle.",
  simulate: () => ({
    "odds ratio of cramping after an earlier cramp": returnOddsRatio(ironmanOfOneHazard()),
    "odds ratio of cramping with dehydration": dehydrationOddsRatio(ironman()),
  }),
};
