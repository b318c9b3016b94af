import type { Frontier, FrontierOrder, PlanTask, PointFound } from "@crampcast/model/plan";
import type { OtherDays, OtherDaysOrder } from "@crampcast/model/plan/race-day";

/** What a search asks of a thread: one finish time, the frontier of all that were searched, or other days for a plan. */
export type PlanStep =
  | { readonly kind: "point"; readonly task: PlanTask }
  | { readonly kind: "finish"; readonly order: FrontierOrder; readonly points: readonly PointFound[] }
  | { readonly kind: "days"; readonly order: OtherDaysOrder };

/** What a thread says: how far it is, and then its answer. */
export type PlanStepAnswer =
  | { readonly ok: true; readonly kind: "progress"; readonly doneFraction: number }
  | { readonly ok: true; readonly kind: "point"; readonly point: PointFound }
  | { readonly ok: true; readonly kind: "finish"; readonly frontier: Frontier }
  | { readonly ok: true; readonly kind: "days"; readonly otherDays: OtherDays }
  | { readonly ok: false; readonly reason: string };
