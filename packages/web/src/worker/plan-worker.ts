import { answerPlanQuestion } from "./plan-answer.ts";
import type { PlanAnswer, PlanQuestion } from "./plan-message.ts";

const post = (answer: PlanAnswer) => postMessage(answer);

addEventListener("message", (event: MessageEvent<PlanQuestion>) => {
  const { id } = event.data;
  try {
    post(answerPlanQuestion(event.data, (fraction) => post({ id, kind: "progress", fraction })));
  } catch (error) {
    post({ id, kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
});
