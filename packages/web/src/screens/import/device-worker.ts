import { openDeviceStore } from "../../client/device-store.ts";
import { importOnDevice, undoOnDevice } from "./device-import.ts";
import type { DeviceAnswer, DeviceQuestion } from "./device-message.ts";
import { shelfOf } from "./device-shelf.ts";

const answer = (message: DeviceAnswer): void => self.postMessage(message);

async function work(question: DeviceQuestion): Promise<void> {
  const store = await openDeviceStore();
  if (question.kind === "import") {
    const onState = (state: Extract<DeviceAnswer, { kind: "state" }>["state"]) => answer({ kind: "state", state });
    await importOnDevice({ store, files: question.files, nowEpochMs: question.nowEpochMs, onState });
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
