import type { CurrentPlan } from "../../client/plan-state.ts";
import { storedDraft } from "../race/race-draft.ts";

/**
 * Empties the form of the race whose plan was changed elsewhere: it is filled from the plan in use when it opens next. A
 * form that holds another race, half typed, stays as it is.
 */
export function forgetDraftOf({
  request,
  raceId,
  isSample,
}: Pick<CurrentPlan, "request" | "raceId" | "isSample">): void {
  const draft = storedDraft.read();
  if (draft === null || draft.raceId !== raceId) return;
  const name = draft.name.trim();
  const isSame = raceId !== null || name === request?.name || (name === "" && !isSample);
  if (isSame) storedDraft.write(null);
}
