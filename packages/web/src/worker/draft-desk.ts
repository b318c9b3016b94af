import {
  comparePlans,
  type EnsembleRun,
  type Forecast,
  forecastFrom,
  mergeRuns,
  type PlanNumbers,
  type PreparedForecast,
  planNumbersFrom,
  type RaceRequest,
  runFromBuffer,
} from "@crampcast/model";
import { runShare } from "./draft-run.ts";
import type { DraftAnswer, DraftQuestion, ShareAnswer, ShareOrder } from "./model-message.ts";

/** Another thread that runs a share of the members. */
export type ShareHelper = (order: ShareOrder) => Promise<ShareAnswer>;

export interface DraftDesk {
  readonly post: (answer: DraftAnswer) => void;
  /** Null where a worker cannot open another: then all members run here. */
  readonly helper: ShareHelper | null;
  /** Calls back when newer questions had their turn. */
  readonly whenIdle: (callback: () => void) => void;
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

type DraftResult = { readonly ok: true; readonly plan: DraftPlan } | { readonly ok: false; readonly reason: string };

/** Below this the way to another thread costs more than it saves. @unit count */
const SHARED_FROM_MEMBERS = 200;
/** So long the curves may stay behind the numbers under a hand that never rests. @unit ms */
const CURVES_EVERY_MS = 400;

/**
 * Answers drafts: runs the members of the plan after on two threads, posts the numbers at once, and the curves when
 * nothing newer was asked meanwhile. The plan before runs once. The bits do not depend on the number of threads.
 */
export function openDraftDesk(desk: DraftDesk): (question: DraftQuestion) => Promise<void> {
  let kept: { readonly key: number; readonly plan: DraftPlan } | null = null;
  let newest = -1;
  let curvesAtMs = Number.NEGATIVE_INFINITY;

  const runPlan = async (id: number, request: RaceRequest): Promise<DraftResult> => {
    const memberTo = request.memberCount;
    const memberFrom = desk.helper && memberTo >= SHARED_FROM_MEMBERS ? 8 * Math.floor(memberTo / 16) : memberTo;
    // Asked before the share that runs here: both threads start at the same time.
    const asked = memberFrom < memberTo ? desk.helper?.({ id, request, memberFrom, memberTo }) : undefined;
    const own = runShare(request, { memberFrom: 0, memberTo: memberFrom });
    const other = await asked?.catch((error: unknown) => ({ id, ok: false as const, reason: String(error) }));
    if (!own.ok) return own;
    const { prepared } = own;
    const parts = [own.run];
    if (memberFrom < memberTo) {
      const read = other?.ok ? runFromBuffer(other.buffer) : null;
      // A second thread that failed costs time, not the answer.
      const rest = read?.ok ? read : runShare(request, { memberFrom, memberTo });
      if (!rest.ok) return rest;
      parts.push(rest.run);
    }
    const run = parts.length === 1 ? own.run : mergeRuns(parts);
    return { ok: true, plan: { prepared, run, numbers: planNumbersFrom(prepared, run), forecast: null } };
  };

  const forecastOf = (plan: DraftPlan): Forecast => {
    plan.forecast ??= forecastFrom(plan.prepared, plan.run, "");
    return plan.forecast;
  };

  const answer = async ({ id, before, beforeKey, after }: DraftQuestion): Promise<void> => {
    const first: DraftResult =
      kept?.key === beforeKey && kept.plan.run.memberCount === before.memberCount
        ? { ok: true, plan: kept.plan }
        : await runPlan(id, before);
    if (!first.ok) return desk.post({ id, kind: "failed", reason: first.reason });
    kept = { key: beforeKey, plan: first.plan };
    const second = await runPlan(id, after);
    if (!second.ok) return desk.post({ id, kind: "failed", reason: second.reason });
    const difference = comparePlans(first.plan, second.plan);
    desk.post({
      id,
      kind: "numbers",
      numbers: { before: first.plan.numbers, after: second.plan.numbers, difference },
    });
    const postCurves = (): void => {
      curvesAtMs = desk.nowMs();
      const compared = { before: forecastOf(first.plan), after: forecastOf(second.plan), difference };
      desk.post({ id, kind: "curves", compared });
    };
    if (desk.nowMs() - curvesAtMs > CURVES_EVERY_MS) postCurves();
    else desk.whenIdle(() => newest === id && postCurves());
  };

  return async (question) => {
    newest = question.id;
    try {
      await answer(question);
    } catch (error) {
      desk.post({ id: question.id, kind: "failed", reason: error instanceof Error ? error.message : String(error) });
    }
  };
}
