import { parentPort } from "node:worker_threads";
import { frontierFromPoints, planPointInTurns } from "@crampcast/model/plan";
import { otherDaysInTurns } from "@crampcast/model/plan/race-day";
import type { PlanStep, PlanStepAnswer } from "./plan-step.ts";

const say = (answer: PlanStepAnswer): void => parentPort?.postMessage(answer);

/** Runs to the end, telling how far it is. */
function finished<T>(turns: Generator<number, T>): T {
  let turn = turns.next();
  while (!turn.done) {
    say({ ok: true, kind: "progress", doneFraction: turn.value });
    turn = turns.next();
  }
  return turn.value;
}

function answerStep(step: PlanStep): PlanStepAnswer {
  if (step.kind === "point") {
    const found = finished(planPointInTurns(step.task));
    if (found.ok) return { ok: true, kind: "point", point: found.point };
    return { ok: false, reason: `${found.field} ${found.reason}; allowed: ${found.allowed}` };
  }
  if (step.kind === "days") return { ok: true, kind: "days", otherDays: finished(otherDaysInTurns(step.order)) };
  const made = finished(frontierFromPoints(step.order, step.points));
  if (made.ok) return { ok: true, kind: "finish", frontier: made.frontier };
  return { ok: false, reason: `${made.field} ${made.reason}; allowed: ${made.allowed}` };
}

// The search sends nothing else; both ends are ours.
parentPort?.on("message", (step: PlanStep) => {
  try {
    say(answerStep(step));
  } catch (error) {
    say({ ok: false, reason: error instanceof Error ? error.message : String(error) });
  }
});
