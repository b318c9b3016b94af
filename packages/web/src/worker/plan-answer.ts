import type { FieldProblem } from "@crampcast/model";
import { frontierFromPoints, frontierOrder, planPointInTurns, slowerTasks } from "@crampcast/model/plan";
import type { PlanAnswer, PlanQuestion } from "./plan-message.ts";

/** Answers one question of the search for plans; `onProgress` hears the share of it that is done. */
export function answerPlanQuestion(question: PlanQuestion, onProgress: (fraction: number) => void): PlanAnswer {
  const { id } = question;
  const failed = ({ field, reason, allowed }: FieldProblem): PlanAnswer => ({
    id,
    kind: "failed",
    reason: `${field} ${reason}${allowed ? ` (allowed: ${allowed})` : ""}`,
  });
  if (question.kind === "order") {
    const ordered = frontierOrder(question.request, question.wishes);
    return ordered.ok ? { id, kind: "order", order: ordered.order } : failed(ordered);
  }
  if (question.kind === "point") {
    const found = toEnd(planPointInTurns(question.task), onProgress);
    return found.ok ? { id, kind: "point", point: found.point } : failed(found);
  }
  const { order, points, isLast } = question;
  const slower = isLast ? [] : slowerTasks(order, points);
  if (slower.length > 0) return { id, kind: "slower", tasks: slower };
  const made = toEnd(frontierFromPoints(order, points), onProgress);
  return made.ok ? { id, kind: "frontier", frontier: made.frontier } : failed(made);
}

function toEnd<Result>(turns: Generator<number, Result>, onProgress: (fraction: number) => void): Result {
  let turn = turns.next();
  for (; !turn.done; turn = turns.next()) onProgress(turn.value);
  return turn.value;
}
