import type { FieldProblem } from "@crampcast/model";
import {
  chanceOverWeathers,
  frontierFromPoints,
  frontierOrder,
  planPointInTurns,
  slowerTasks,
} from "@crampcast/model/plan";
import { weatherReader } from "@crampcast/model/weather";
import type { PlanAnswer, PlanQuestion } from "./plan-message.ts";

/** Answers one question of the search for plans; `onProgress` hears the share of it that is done. */
export function answerPlanQuestion(question: PlanQuestion, onProgress: (fraction: number) => void): PlanAnswer {
  const { id } = question;
  const failed = (problem: FieldProblem): PlanAnswer => ({ id, kind: "failed", reason: sayRefusal(problem) });
  if (question.kind === "order") {
    const ordered = frontierOrder(question.request, question.wishes);
    return ordered.ok ? { id, kind: "order", order: ordered.order } : failed(ordered);
  }
  if (question.kind === "point") {
    const found = toEnd(planPointInTurns(question.task), onProgress);
    return found.ok ? { id, kind: "point", point: found.point } : failed(found);
  }
  if (question.kind === "weathers") {
    const over = chanceOverWeathers(question.request, question.daysAhead);
    return over.ok ? { id, kind: "weathers", chance: over.chance } : failed(over);
  }
  if (question.kind === "day") return planDay(question, onProgress);
  const { order, points, isLast } = question;
  const slower = isLast ? [] : slowerTasks(order, points);
  if (slower.length > 0) return { id, kind: "slower", tasks: slower };
  const made = toEnd(frontierFromPoints(order, points), onProgress);
  return made.ok ? { id, kind: "frontier", frontier: made.frontier } : failed(made);
}

/** Times tried on another day, over the time asked for: heat takes some. */
const SLOWER_RATIOS = [1, 1.03, 1.06, 1.1, 1.15, 1.2, 1.3, 1.45] as const;

function planDay(
  { id, request, wishes, finishTimeS }: Extract<PlanQuestion, { kind: "day" }>,
  onProgress: (fraction: number) => void,
): PlanAnswer {
  const ordered = frontierOrder(request, { ...wishes, finishRangeS: null });
  if (!ordered.ok) return { id, kind: "failed", reason: sayRefusal(ordered) };
  const { airTemperatureC } = weatherReader(request.weather)(request.startEpochMs);
  const [task] = ordered.order.tasks;
  for (const [index, ratio] of SLOWER_RATIOS.entries()) {
    if (task === undefined) break;
    onProgress(index / SLOWER_RATIOS.length);
    const found = toEnd(planPointInTurns({ ...task, finishTimeS: Math.round(finishTimeS * ratio) }), () => undefined);
    if (!found.ok) return { id, kind: "failed", reason: sayRefusal(found) };
    if (found.point.found !== null) return { id, kind: "day", day: { plan: found.point.found.plan, airTemperatureC } };
  }
  return { id, kind: "day", day: { plan: null, airTemperatureC } };
}

const sayRefusal = ({ field, reason, allowed }: FieldProblem): string =>
  `${field} ${reason}${allowed ? ` (allowed: ${allowed})` : ""}`;

function toEnd<Result>(turns: Generator<number, Result>, onProgress: (fraction: number) => void): Result {
  let turn = turns.next();
  for (; !turn.done; turn = turns.next()) onProgress(turn.value);
  return turn.value;
}
