import type { Parameters } from "../physiology/parameters.ts";
import { type ChangedNames, changedNames, drawMember, type Prior, redrawMember } from "./draw-members.ts";
import type { EnsembleRequest } from "./ensemble-request.ts";

/** Bodies that are drawn once and run through many plans. */
export interface PreparedMembers {
  /** Index of the first. @unit index */
  readonly memberFrom: number;
  readonly members: readonly Parameters[];
}

/** Which bodies: the same for the same prior, seed and indices, whatever the plan. */
type MembersRequest = Pick<EnsembleRequest, "prior" | "seed" | "memberFrom" | "memberTo">;

/** Members kept at most; drawing one costs about as much as running it through four hours. @unit count */
const KEPT_MEMBERS = 10_000;

/** Members drawn for one prior and seed. */
interface Drawn {
  readonly prior: Prior;
  readonly priorText: string;
  readonly seed: number;
  readonly members: Map<number, Parameters>;
}

let current: Drawn | undefined;
/** Of the prior before: from its members most numbers are taken over. */
let previous: (Drawn & { readonly changed: ChangedNames }) | undefined;

const drawnFor = (prior: Prior, seed: number): Drawn => {
  const priorText = JSON.stringify(prior);
  if (current?.priorText === priorText && current.seed === seed) return current;
  previous = current?.seed === seed ? { ...current, changed: changedNames(current.prior, prior) } : undefined;
  current = { prior, priorText, seed, members: new Map() };
  return current;
};

const drawnInOrder = ({ prior, seed, members }: Drawn, memberFrom: number, memberTo: number): Parameters[] => {
  const draw = (memberIndex: number): Parameters => {
    const known = previous?.members.get(memberIndex);
    return previous && known
      ? redrawMember({ known, changed: previous.changed, prior, seed, memberIndex })
      : drawMember(prior, seed, memberIndex);
  };
  const inOrder: Parameters[] = [];
  for (let member = memberFrom; member < memberTo; member++) {
    const known = members.get(member);
    const parameters = known ?? draw(member);
    if (known === undefined && members.size < KEPT_MEMBERS) members.set(member, parameters);
    inOrder.push(parameters);
  }
  return inOrder;
};

/**
 * Draws the members of a range of indices. Those of the last prior and seed are remembered, because a question is mostly
 * followed by the same question about another plan for the same person; what is remembered is what would be drawn again.
 * For many plans of one person: call it once, then `runToFinish` with each plan.
 */
export const prepareMembers = ({ prior, seed, memberFrom, memberTo }: MembersRequest): PreparedMembers => ({
  memberFrom,
  members: drawnInOrder(drawnFor(prior, seed), memberFrom, memberTo),
});
