import type { Import } from "@crampcast/contract";
import { openDeviceStore } from "../../client/device-store.ts";
import { importOnDevice, undoOnDevice } from "./device-import.ts";
import type { DeviceAnswer, DeviceQuestion } from "./device-message.ts";
import { shelfOf } from "./device-shelf.ts";

const answer = (message: DeviceAnswer): void => self.postMessage(message);

/** A state holds every fate so far; telling each one would copy the long list once per file. */
const TELL_EVERY_MS = 150;
let lastToldMs = Number.NEGATIVE_INFINITY;

function tell(state: Import): void {
  const nowMs = performance.now();
  if (state.state === "running" && nowMs - lastToldMs < TELL_EVERY_MS) return;
  lastToldMs = nowMs;
  answer({ kind: "state", state });
}

async function work(question: DeviceQuestion): Promise<void> {
  const store = await openDeviceStore();
  if (question.kind === "import") {
    await importOnDevice({ store, files: question.files, nowEpochMs: question.nowEpochMs, onState: tell });
  } else if (question.kind === "undo") await undoOnDevice(store, question.importId);
  else if (question.kind === "clear") await store.clear();
  else answer({ kind: "shelf", shelf: await shelfOf(store, question) });
  answer({ kind: "done" });
}

self.onmessage = (event: MessageEvent<DeviceQuestion>) => {
  work(event.data).catch((error: unknown) => {
    answer({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  });
};
