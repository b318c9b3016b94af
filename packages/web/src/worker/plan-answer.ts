import type { FieldProblem } from "@crampcast/model";
import {
  chanceOverWeathers,
  frontierFromPoints,
  frontierOrder,
  planPointInTurns,
  slowerTasks,
  usualEffort,
} from "@crampcast/model/plan";
import { planOfDayInTurns } from "@crampcast/model/plan/race-day";
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

function planDay(
  { id, request, wishes, finishTimeS }: Extract<PlanQuestion, { kind: "day" }>,
  onProgress: (fraction: number) => void,
): PlanAnswer {
  const { airTemperatureC } = weatherReader(request.weather)(request.startEpochMs);
  const plan = toEnd(planOfDayInTurns(request, { wishes, finishTimeS, effort: usualEffort }), onProgress);
  return { id, kind: "day", day: { plan, airTemperatureC } };
}

const sayRefusal = ({ field, reason, allowed }: FieldProblem): string =>
  `${field} ${reason}${allowed ? ` (allowed: ${allowed})` : ""}`;

function toEnd<Result>(turns: Generator<number, Result>, onProgress: (fraction: number) => void): Result {
  let turn = turns.next();
  for (; !turn.done; turn = turns.next()) onProgress(turn.value);
  return turn.value;
}
