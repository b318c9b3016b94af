import type { Parameters } from "../physiology/parameters.ts";
import { drawMember, type Prior } from "./draw-members.ts";

/** Members kept at most; drawing one costs about as much as running it through four hours. @unit count */
const KEPT_MEMBERS = 10_000;

let keptPrior = "";
let keptSeed = -1;
const kept = new Map<number, Parameters>();

/**
 * Members of a range of indices, drawn in order. Those of the last prior and seed are remembered, because a question
 * is mostly followed by the same question about another plan for the same person; what is remembered is what would be
 * drawn again.
 */
export const drawnMembers = (range: {
  readonly prior: Prior;
  readonly seed: number;
  readonly memberFrom: number;
  readonly memberTo: number;
}): Parameters[] => {
  const prior = JSON.stringify(range.prior);
  if (prior !== keptPrior || range.seed !== keptSeed) kept.clear();
  keptPrior = prior;
  keptSeed = range.seed;
  const members: Parameters[] = [];
  for (let member = range.memberFrom; member < range.memberTo; member++) {
    const known = kept.get(member);
    const parameters = known ?? drawMember(range.prior, range.seed, member);
    if (known === undefined && kept.size < KEPT_MEMBERS) kept.set(member, parameters);
    members.push(parameters);
  }
  return members;
};
