import { answerRest } from "./answer-rest.ts";
import type { RestQuestion } from "./rest-message.ts";

self.onmessage = (event: MessageEvent<RestQuestion>) => {
  self.postMessage(answerRest(event.data));
};
