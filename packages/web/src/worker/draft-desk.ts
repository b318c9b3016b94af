import { inputHash } from "@crampcast/contract";
import {
  comparePlans,
  type EnsembleRun,
  type Forecast,
  forecastFrom,
  type PlanNumbers,
  type PreparedForecast,
  planNumbersFrom,
  type RaceRequest,
} from "@crampcast/model";
import type { DraftAnswer, DraftQuestion } from "./model-message.ts";
import { openPlanRuns, type ShareHelper } from "./plan-runs.ts";

export interface DraftDesk {
  readonly post: (answer: DraftAnswer) => void;
  /** Null where a worker cannot open another: then all members run here. */
  readonly helper: ShareHelper | null;
  /** Calls back after some milliseconds, and after newer questions that came until then. */
  readonly later: (callback: () => void, afterMs: number) => void;
  /** Ends as soon as newer questions had their turn. */
  readonly nextTurn: () => Promise<void>;
  /** @unit ms */
  readonly nowMs: () => number;
}

interface DraftPlan {
  readonly prepared: PreparedForecast;
  readonly run: EnsembleRun;
  readonly numbers: PlanNumbers;
  /** Made when first drawn. */
  forecast: Forecast | null;
}

interface FullPlan {
  readonly prepared: PreparedForecast;
  readonly run: EnsembleRun;
  readonly forecast: Forecast;
}

interface Kept<Plan> {
  readonly key: number;
  readonly plan: Plan;
}

/** Waits so long for a newer question of a moving hand before curves are drawn. @unit ms */
const CURVES_AFTER_MS = 12;
/** So long the curves may stay behind the numbers under a hand that never rests. @unit ms */
const CURVES_EVERY_MS = 400;
/** A slider that rests so long gets the run with all steps and display instants. @unit ms */
const REFINED_AFTER_MS = 500;

/**
 * Answers drafts: runs the members of the plan after on two threads and posts the numbers at once, the curves when nothing
 * newer was asked meanwhile, and the full forecasts when the hand rests, in small pieces between which a newer question
 * takes over. The plan before runs once.
 */
export function openDraftDesk(desk: DraftDesk): (question: DraftQuestion) => Promise<void> {
  const runs = openPlanRuns(desk.helper);
  let draft: Kept<DraftPlan> | null = null;
  let full: Kept<FullPlan> | null = null;
  let newest = -1;
  let curvesAtMs = Number.NEGATIVE_INFINITY;

  const drafted = async (request: RaceRequest): Promise<DraftPlan | string> => {
    const plan = await runs.atOnce(request, "draft");
    if (!plan.ok) return plan.reason;
    const { prepared, run } = plan;
    return { prepared, run, numbers: planNumbersFrom(prepared, run), forecast: null };
  };

  const forecastOf = (plan: DraftPlan): Forecast => {
    plan.forecast ??= forecastFrom(plan.prepared, plan.run, "");
    return plan.forecast;
  };

  const answer = async ({ id, before, beforeKey, after }: DraftQuestion): Promise<void> => {
    const isKept = draft?.key === beforeKey && draft.plan.run.memberCount === before.memberCount;
    const first = draft && isKept ? draft.plan : await drafted(before);
    if (typeof first === "string") return desk.post({ id, kind: "failed", reason: first });
    draft = { key: beforeKey, plan: first };
    const second = await drafted(after);
    if (typeof second === "string") return desk.post({ id, kind: "failed", reason: second });
    const difference = comparePlans(first, second);
    desk.post({ id, kind: "numbers", numbers: { before: first.numbers, after: second.numbers, difference } });
    const postCurves = (): void => {
      curvesAtMs = desk.nowMs();
      const compared = { before: forecastOf(first), after: forecastOf(second), difference };
      desk.post({ id, kind: "curves", compared });
    };
    if (desk.nowMs() - curvesAtMs > CURVES_EVERY_MS) postCurves();
    else desk.later(() => newest === id && postCurves(), CURVES_AFTER_MS);
  };

  const refined = async (id: number, request: RaceRequest): Promise<FullPlan | string | null> => {
    const turns = { isGivenUp: () => newest !== id, nextTurn: desk.nextTurn };
    const plan = await runs.inChunks(request, "full", turns);
    if (plan === null) return null;
    if (!plan.ok) return plan.reason;
    const { prepared, run } = plan;
    return { prepared, run, forecast: forecastFrom(prepared, run, inputHash(request)) };
  };

  const refine = async ({ id, before, beforeKey, after }: DraftQuestion): Promise<void> => {
    const isKept = full?.key === beforeKey && full.plan.run.memberCount === before.memberCount;
    const first = full && isKept ? full.plan : await refined(id, before);
    if (first === null) return;
    if (typeof first === "string") return desk.post({ id, kind: "failed", reason: first });
    full = { key: beforeKey, plan: first };
    await desk.nextTurn();
    const second = await refined(id, after);
    if (second === null) return;
    if (typeof second === "string") return desk.post({ id, kind: "failed", reason: second });
    const compared = { before: first.forecast, after: second.forecast, difference: comparePlans(first, second) };
    desk.post({ id, kind: "refined", compared });
  };

  const orFail = async (id: number, work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      desk.post({ id, kind: "failed", reason: error instanceof Error ? error.message : String(error) });
    }
  };

  return async (question) => {
    const { id } = question;
    newest = id;
    await orFail(id, answer(question));
    desk.later(() => {
      if (newest === id) void orFail(id, refine(question));
    }, REFINED_AFTER_MS);
  };
}
