import { type Screening, ScreeningSchema } from "@crampcast/contract";
import { callServer } from "./api.ts";
import { storedValue } from "./stored-value.ts";

/** The screening of this device: answers so far, and where the person stopped. */
export interface ScreeningDraft extends Screening {
  /** Name of the part that is open; null before the first and after the last. */
  readonly part: string | null;
}

/** The draft on this device, or null when none was begun. */
export const screeningDraft = storedValue<ScreeningDraft | null>({
  key: "crampcast.screening",
  initial: null,
  check(raw) {
    const parsed = ScreeningSchema.safeParse(raw);
    if (!parsed.success) return null;
    const part = raw !== null && typeof raw === "object" && "part" in raw ? raw.part : null;
    return { ...parsed.data, part: typeof part === "string" ? part : null };
  },
});

/** A screening without answers. */
export function newScreening(nowEpochMs: number): ScreeningDraft {
  return { id: crypto.randomUUID(), answers: {}, isCompleted: false, answeredEpochMs: nowEpochMs, part: null };
}

/** Sends the draft to the server; says whether it is there now. */
export async function sendScreening({ id, answers, isCompleted, answeredEpochMs }: ScreeningDraft): Promise<boolean> {
  const result = await callServer("saveScreening", { params: { id }, body: { answers, isCompleted, answeredEpochMs } });
  return result.ok;
}

/** Takes over the server's latest screening when it is newer than the one here, as after work on another device. */
export async function fetchScreening(): Promise<void> {
  const result = await callServer("listScreenings", {});
  const latest = result.ok ? result.value[0] : undefined;
  const here = screeningDraft.read();
  if (latest === undefined || (here !== null && here.answeredEpochMs >= latest.answeredEpochMs)) return;
  screeningDraft.write({ ...latest, part: here !== null && here.id === latest.id ? here.part : null });
}

/** Removes it here and, where it answers, on the server. */
export async function removeScreening(id: string): Promise<void> {
  screeningDraft.write(null);
  await callServer("removeScreening", { params: { id } });
}
