import { parentPort } from "node:worker_threads";
import { answerChunk, type ChunkMessage } from "@crampcast/model/ensemble";

// The pool sends nothing else; both ends are ours.
parentPort?.on("message", (message: ChunkMessage) => {
  const answer = answerChunk(message);
  parentPort?.postMessage(answer, answer.ok ? [answer.buffer] : []);
});
