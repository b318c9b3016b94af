import { answerQuestion } from "./answer-question.ts";
import type { ModelAnswer, ModelQuestion } from "./model-message.ts";

const post = (answer: ModelAnswer) => postMessage(answer);

addEventListener("message", (event: MessageEvent<ModelQuestion>) => {
  const { id } = event.data;
  try {
    post(answerQuestion(event.data, (fraction) => post({ id, kind: "progress", fraction })));
  } catch (error) {
    post({ id, kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
});
