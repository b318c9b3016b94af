import type { FieldProblem } from "../../units/field-problem.ts";
import type { FoundPlan } from "./confirm.ts";
import type { FrontierOrder } from "./frontier.ts";
import type { Frontier, Recommendation } from "./race-plan.ts";

/** What is advised against the own plan. */
export interface Advice {
  readonly ok: true;
  readonly recommendations: readonly Recommendation[];
  readonly assumedGainFraction: number | null;
  readonly notes: Frontier["notes"];
  /** @unit count */
  readonly evaluationCount: number;
}

/** Changes of the recommended plan against the own one. */
export function* recommend(_about: {
  readonly order: FrontierOrder;
  readonly own: FoundPlan;
  readonly recommended: FoundPlan;
}): Generator<number, Advice | FieldProblem> {
  yield 1;
  return { ok: true, recommendations: [], assumedGainFraction: null, notes: [], evaluationCount: 0 };
}
