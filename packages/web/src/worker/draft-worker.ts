import { openDraftDesk, type ShareHelper } from "./draft-desk.ts";
import type { DraftAnswer, DraftQuestion, ShareAnswer, ShareOrder } from "./model-message.ts";

/** How long the curves wait for a newer question of a moving hand. @unit ms */
const IDLE_MS = 12;

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

const ask = openDraftDesk({
  post: (answer: DraftAnswer) => postMessage(answer),
  helper: openHelper(),
  whenIdle: (callback) => setTimeout(callback, IDLE_MS),
  nowMs: () => performance.now(),
});

addEventListener("message", (event: MessageEvent<DraftQuestion>) => void ask(event.data));
