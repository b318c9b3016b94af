import { SaveProgrammeSchema, StoredProgrammeSchema, type StoredRecord } from "@crampcast/contract";
import type { Programme } from "@crampcast/model/plan/programme";
import { callServer } from "../../client/api.ts";
import { storedValue } from "../../client/stored-value.ts";

/** The programme as this device keeps it. */
export interface KeptProgramme {
  readonly saved: { readonly programme: Programme; readonly savedEpochMs: number } | null;
  readonly records: readonly StoredRecord[];
}

const nothing: KeptProgramme = { saved: null, records: [] };

/** The programme and what was ticked off, on this device. */
export const keptProgramme = storedValue<KeptProgramme>({
  key: "crampcast.programme",
  initial: nothing,
  check(raw) {
    const parsed = StoredProgrammeSchema.safeParse(raw);
    return parsed.success ? parsed.data : null;
  },
});

const inOrder = (records: readonly StoredRecord[]): StoredRecord[] =>
  [...records].sort((a, b) => a.recordedEpochMs - b.recordedEpochMs || a.id.localeCompare(b.id));

/** Records of both, each once, oldest first. */
export function mergedRecords(here: readonly StoredRecord[], there: readonly StoredRecord[]): readonly StoredRecord[] {
  return inOrder([...new Map([...here, ...there].map((record) => [record.id, record])).values()]);
}

let removedEpochMs = 0;

/**
 * Brings device and server together: the programme saved last stays, and records of both are kept. Answers whether the
 * server has it now.
 */
export async function syncProgramme(): Promise<boolean> {
  const begunEpochMs = Date.now();
  const answer = await callServer("readProgramme", {});
  if (!answer.ok) return false;
  const here = keptProgramme.read();
  // What was removed while the server was asked stays removed.
  if (removedEpochMs >= begunEpochMs) return false;
  const there = answer.value;
  const isServerNewer = (there.saved?.savedEpochMs ?? 0) > (here.saved?.savedEpochMs ?? 0);
  const records = mergedRecords(here.records, there.records);
  const saved = isServerNewer ? there.saved : here.saved;
  if (isServerNewer || records.length > here.records.length) keptProgramme.write({ saved, records });
  const known = new Set(there.records.map((record) => record.id));
  const unsent = records.filter((record) => !known.has(record.id));
  if (here.saved !== null && !isServerNewer && there.saved?.savedEpochMs !== here.saved.savedEpochMs) {
    const sent = await callServer("saveProgramme", { body: SaveProgrammeSchema.parse(here.saved) });
    if (!sent.ok) return false;
  }
  if (unsent.length === 0) return true;
  return (await callServer("addProgrammeRecords", { body: { records: unsent } })).ok;
}

/** Removes it here and, where it answers, on the server. */
export async function removeKeptProgramme(): Promise<void> {
  removedEpochMs = Date.now();
  keptProgramme.write(nothing);
  await callServer("removeProgramme", {});
}
