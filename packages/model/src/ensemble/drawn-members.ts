import type { Parameters } from "../physiology/parameters.ts";
import { drawMember, type Prior } from "./draw-members.ts";
import type { EnsembleRequest } from "./ensemble-request.ts";
import { type MemberTiles, memberTiles } from "./member-tiles.ts";

/** Bodies that are drawn once and run through many plans. */
export interface PreparedMembers {
  /** Index of the first. @unit index */
  readonly memberFrom: number;
  readonly members: readonly Parameters[];
  readonly tiles: MemberTiles;
}

/** Which bodies: the same for the same prior, seed and indices, whatever the plan. */
type MembersRequest = Pick<EnsembleRequest, "prior" | "seed" | "memberFrom" | "memberTo">;

/** Members kept at most; drawing one costs about as much as running it through four hours. @unit count */
const KEPT_MEMBERS = 10_000;

let keptPrior = "";
let keptSeed = -1;
const kept = new Map<number, Parameters>();
const keptRanges = new Map<string, PreparedMembers>();

const drawnInOrder = (prior: Prior, seed: number, memberFrom: number, memberTo: number): Parameters[] => {
  const members: Parameters[] = [];
  for (let member = memberFrom; member < memberTo; member++) {
    const known = kept.get(member);
    const parameters = known ?? drawMember(prior, seed, member);
    if (known === undefined && kept.size < KEPT_MEMBERS) kept.set(member, parameters);
    members.push(parameters);
  }
  return members;
};

/**
 * Draws the members of a range of indices. Those of the last prior and seed are remembered, because a question is mostly
 * followed by the same question about another plan for the same person; what is remembered is what would be drawn again.
 * For many plans of one person: call it once, then `runToFinish` with each plan.
 */
export const prepareMembers = ({ prior, seed, memberFrom, memberTo }: MembersRequest): PreparedMembers => {
  const priorText = JSON.stringify(prior);
  if (priorText !== keptPrior || seed !== keptSeed) {
    kept.clear();
    keptRanges.clear();
  }
  keptPrior = priorText;
  keptSeed = seed;
  const key = `${memberFrom} ${memberTo}`;
  const known = keptRanges.get(key);
  if (known !== undefined) return known;
  const members = drawnInOrder(prior, seed, memberFrom, memberTo);
  const prepared = { memberFrom, members, tiles: memberTiles(members) };
  let count = members.length;
  for (const range of keptRanges.values()) count += range.members.length;
  if (count > KEPT_MEMBERS) keptRanges.clear();
  keptRanges.set(key, prepared);
  return prepared;
};
