import type { CrampEvent, LogCramp } from "@crampcast/contract";
import type { MeasureDone } from "@crampcast/model/guide";
import type { CrampDraft } from "../../client/guide-memory.ts";

/** What stands in the form. */
export interface CrampForm {
  readonly muscle: LogCramp["muscle"];
  readonly side: LogCramp["side"];
  /** Day and time of the clock on this device, `2026-05-17T10:30`. */
  readonly localTime: string;
  readonly circumstance: LogCramp["circumstance"];
  readonly severity: LogCramp["severity"];
  readonly lastedS: number | null;
  readonly distanceM: number | null;
  readonly measures: LogCramp["measures"];
  readonly note: string;
}

/** What the form gives; the screen adds id and correction. */
export type CrampFields = Omit<LogCramp, "id" | "supersedesId" | "isWithdrawn">;

/** A form with nothing in it but the time. */
export const emptyForm = (nowEpochMs: number): CrampForm => ({
  muscle: "gastrocnemius",
  side: "left",
  localTime: localTimeOf(nowEpochMs),
  circumstance: "during-exercise",
  severity: null,
  lastedS: null,
  distanceM: null,
  measures: [],
  note: "",
});

/** The form filled from what the relief guide saw; whether a measure helped is for the person to say. */
export function formFromDraft(draft: CrampDraft): CrampForm {
  const measures = draft.done.map((measure: MeasureDone) => ({ measure, helped: "unsure" as const }));
  return {
    ...emptyForm(draft.epochMs),
    ...(draft.place ?? {}),
    lastedS: draft.lastedS,
    distanceM: draft.distanceM,
    measures,
  };
}

/** The form filled from an entry that is to be corrected. */
export function formFromEntry(entry: CrampEvent): CrampForm {
  const { muscle, side, circumstance, severity, lastedS, distanceM, measures, note } = entry;
  const localTime = localTimeOf(entry.epochMs);
  return { muscle, side, localTime, circumstance, severity, lastedS, distanceM, measures, note };
}

/** What is stored, or null while day and time cannot be read. */
export function fieldsOf({ localTime, ...form }: CrampForm): CrampFields | null {
  const epochMs = new Date(localTime).getTime();
  return Number.isFinite(epochMs) && epochMs >= 0 ? { ...form, note: form.note.trim(), epochMs } : null;
}

/** Day and time on the clock of this device, as the browser's field wants it. */
export function localTimeOf(epochMs: number): string {
  const offsetMs = new Date(epochMs).getTimezoneOffset() * 60_000;
  return new Date(epochMs - offsetMs).toISOString().slice(0, 16);
}
