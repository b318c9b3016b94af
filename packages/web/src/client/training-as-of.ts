import { type KnownAthlete, useAthlete } from "./athlete-state.ts";
import { usePlanQuestion } from "./plan-question.ts";
import { useCurrentPlan } from "./plan-state.ts";
import type { TrainingQuestion } from "./training-question.ts";

/** The day for which shown training numbers hold, where that is not today; `ended` is today after a long gap. */
export interface TrainingAsOf {
  readonly kind: "race" | "last-activity" | "ended";
  readonly epochMs: number;
}

/** After so long without an activity nothing can be said about the training of these weeks; the model's own limit. */
const RECENT_GAP_MS = 28 * 86_400_000;

/** What to ask so that a screen shows what the files say: on the race's day, or, without a race, where they end. */
export function shownQuestion(
  question: TrainingQuestion,
  known: { readonly hasPlan: boolean; readonly lastActivityEpochMs: number | null; readonly nowEpochMs: number },
): { readonly question: TrainingQuestion; readonly asOf: TrainingAsOf | null } {
  const { hasPlan, lastActivityEpochMs: lastMs, nowEpochMs } = known;
  if (question.asOfEpochMs !== null) return { question, asOf: { kind: "race", epochMs: question.asOfEpochMs } };
  if (lastMs === null || nowEpochMs - lastMs <= RECENT_GAP_MS) return { question, asOf: null };
  if (hasPlan) return { question, asOf: { kind: "ended", epochMs: lastMs } };
  return { question: { ...question, asOfEpochMs: lastMs }, asOf: { kind: "last-activity", epochMs: lastMs } };
}

/** The athlete with training numbers as a screen shows them. Forecasts ask for the day of their race instead. */
export function useShownAthlete(): KnownAthlete & { readonly asOf: TrainingAsOf | null } {
  const { request } = useCurrentPlan();
  const planQuestion = usePlanQuestion();
  const today = useAthlete(planQuestion);
  const { question, asOf } = shownQuestion(planQuestion, {
    hasPlan: request !== null,
    lastActivityEpochMs: today.lastActivityEpochMs,
    nowEpochMs: Date.now(),
  });
  const shown = useAthlete(question, { isOnlyShown: asOf?.kind === "last-activity" });
  return { ...shown, isSettled: today.isSettled && shown.isSettled, asOf };
}
