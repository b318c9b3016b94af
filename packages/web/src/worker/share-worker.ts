import { openShareRunner } from "./draft-run.ts";
import type { ShareOrder } from "./model-message.ts";

const answerShare = openShareRunner();

addEventListener("message", (event: MessageEvent<ShareOrder>) => {
  const answer = answerShare(event.data);
  postMessage(answer, { transfer: answer.ok ? [answer.buffer] : [] });
});
