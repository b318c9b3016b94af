import { parentPort } from "node:worker_threads";
import { answerChunk, type ChunkMessage } from "@crampcast/model/ensemble";

// Nobody but run-forecast.ts posts to this worker.
parentPort?.on("message", (message: ChunkMessage) => {
  const answer = answerChunk(message);
  parentPort?.postMessage(answer, answer.ok ? [answer.buffer] : []);
});
