import { openDraftDesk } from "./draft-desk.ts";
import type { DraftAnswer, DraftQuestion, ShareAnswer, ShareOrder } from "./model-message.ts";
import type { ShareHelper } from "./plan-runs.ts";

/** A second thread of this worker, or null where workers cannot open workers. It ends with this one. */
function openHelper(): ShareHelper | null {
  if (typeof Worker === "undefined" || navigator.hardwareConcurrency < 2) return null;
  const waiting = new Map<number, (answer: ShareAnswer) => void>();
  const worker = new Worker(new URL("./share-worker.ts", import.meta.url), { type: "module", name: "crampcast-share" });
  let isBroken = false;
  worker.addEventListener("message", (event: MessageEvent<ShareAnswer>) => {
    waiting.get(event.data.id)?.(event.data);
    waiting.delete(event.data.id);
  });
  worker.addEventListener("error", (event) => {
    isBroken = true;
    for (const [id, settle] of waiting) settle({ id, ok: false, reason: event.message });
    waiting.clear();
  });
  return (order: ShareOrder) => {
    if (isBroken) return Promise.resolve({ id: order.id, ok: false, reason: "the second thread is broken" });
    worker.postMessage(order);
    return new Promise((resolve) => waiting.set(order.id, resolve));
  };
}

// A message to itself comes after the questions that wait, and without the delay of a timer.
const turns = new MessageChannel();
const waitingTurns: (() => void)[] = [];
turns.port1.onmessage = () => waitingTurns.shift()?.();

const ask = openDraftDesk({
  post: (answer: DraftAnswer) => postMessage(answer),
  helper: openHelper(),
  later: (callback, afterMs) => setTimeout(callback, afterMs),
  nextTurn: () =>
    new Promise((resolve) => {
      waitingTurns.push(resolve);
      turns.port2.postMessage(null);
    }),
  nowMs: () => performance.now(),
});

addEventListener("message", (event: MessageEvent<DraftQuestion>) => void ask(event.data));
