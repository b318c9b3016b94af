import type { Import } from "@crampcast/contract";
import type { TrainingQuestion } from "../../client/training-question.ts";
import type { DeviceAnswer, DeviceQuestion, DeviceShelf } from "./device-message.ts";

/** Asks the import worker one thing; every question has a worker of its own, ended when it has answered. */
async function ask(question: DeviceQuestion, onState?: (state: Import) => void): Promise<DeviceShelf | null> {
  const worker = new Worker(new URL("./device-worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise<DeviceShelf | null>((resolve, reject) => {
      let shelf: DeviceShelf | null = null;
      worker.onmessage = (event: MessageEvent<DeviceAnswer>) => {
        const answer = event.data;
        if (answer.kind === "state") onState?.(answer.state);
        else if (answer.kind === "shelf") shelf = answer.shelf;
        else if (answer.kind === "done") resolve(shelf);
        else reject(new Error(answer.reason));
      };
      worker.onerror = (event) => reject(new Error(event.message || "The import worker could not be started."));
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}

/** Imports files into this browser. */
export async function importHere(files: readonly File[], onState: (state: Import) => void): Promise<void> {
  await ask({ kind: "import", files, nowEpochMs: Date.now() }, onState);
}

/** What this browser keeps. */
export async function listHere(question: TrainingQuestion): Promise<DeviceShelf | null> {
  return ask({ kind: "list", nowEpochMs: Date.now(), ...question });
}

/** Takes back an import of this browser. */
export async function undoHere(importId: string): Promise<void> {
  await ask({ kind: "undo", importId });
}

/** Forgets everything that was imported into this browser. */
export async function clearHere(): Promise<void> {
  await ask({ kind: "clear" });
}
