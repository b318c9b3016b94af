import { bytesHash, type FileFate, type Import } from "@crampcast/contract";
import { decodeUpload, refuse, type UploadedFile } from "@crampcast/files";
import {
  type Activity,
  cleanRecording,
  type EffortOverlap,
  type FileReason,
  isSameActivity,
  preferredOf,
  sameEffortReasons,
  sayFileReason,
} from "@crampcast/model/activity";
import { summarise } from "@crampcast/model/scenario";
import type { DeviceActivity, DeviceStore } from "../../client/device-store.ts";

/** Imports files into this browser: decode, clean, compare with what is there, keep. Tells the state after each file. */
export async function importOnDevice(input: {
  readonly store: DeviceStore;
  readonly files: readonly File[];
  readonly nowEpochMs: number;
  readonly onState: (state: Import) => void;
}): Promise<Import> {
  const { store, files, onState } = input;
  const known = await store.all("activities");
  const fates: FileFate[] = [];
  let state: Import = {
    id: crypto.randomUUID(),
    state: "running",
    doneCount: 0,
    totalCount: files.length,
    files: fates,
    error: null,
    createdEpochMs: input.nowEpochMs,
  };
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const before = fates.length;
    for (const one of safely({ name: file.name, bytes })) {
      const { fate, added, changed } = settle(one, known, state.id);
      fates.push(fate);
      for (const activity of [...added, ...changed]) await store.put("activities", activity);
      onState({ ...state, files: [...fates] });
    }
    if (fates.slice(before).some((fate) => fate.outcome === "imported" || fate.outcome === "same-activity")) {
      await store.put("uploads", { id: crypto.randomUUID(), importId: state.id, name: file.name, content: file });
    }
    state = { ...state, doneCount: state.doneCount + 1 };
    onState({ ...state, files: [...fates] });
  }
  state = { ...state, state: "done", files: fates };
  await store.put("imports", state);
  onState(state);
  return state;
}

/** A decoder that throws is our fault and costs one file, not the import. */
function* safely(upload: { readonly name: string; readonly bytes: Uint8Array }): Generator<UploadedFile> {
  try {
    yield* decodeUpload(upload);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const decoded = refuse("unreadable", { key: "decoder-failed", values: { detail } });
    yield { name: upload.name, bytes: null, decoded };
  }
}

interface Settled {
  readonly fate: FileFate;
  readonly added: readonly DeviceActivity[];
  readonly changed: readonly DeviceActivity[];
}

/** What becomes of one file. `known` is brought up to date. */
function settle(file: UploadedFile, known: DeviceActivity[], importId: string): Settled {
  const fate = (outcome: FileFate["outcome"], reasons: FileReason[], activityIds: string[] = []): FileFate => ({
    fileName: file.name,
    outcome,
    reason: reasons.length > 0 ? reasons.map(sayFileReason).join("; ") : null,
    reasons,
    activityIds,
  });
  const without = (one: FileFate): Settled => ({ fate: one, added: [], changed: [] });
  if (!file.decoded.ok) return without(fate(file.decoded.outcome, [file.decoded.why]));
  if (file.bytes === null) return without(fate("unreadable", [{ key: "bytes-missing" }]));
  const fileHash = bytesHash(file.bytes);
  const copies = known.filter((one) => one.fileHash === fileHash);
  if (copies.length > 0) {
    const ids = copies.map((one) => one.id);
    return without(fate("duplicate-file", [{ key: "same-bytes" }], ids));
  }
  const reasons: FileReason[] = [];
  const added: DeviceActivity[] = [];
  const changed: DeviceActivity[] = [];
  let newCount = 0;
  for (const recording of file.decoded.recordings) {
    const cleaned = cleanRecording(recording);
    if (!cleaned.ok) {
      reasons.push(cleaned.why);
      continue;
    }
    const { activity } = cleaned;
    const sketch = sketchOf(activity);
    const twin = twinOf(sketch, known);
    const isRicher = twin !== null && preferredOf(twin.one.sketch, sketch) === sketch;
    const kept: DeviceActivity = {
      id: crypto.randomUUID(),
      importId,
      fileHash,
      fileName: file.name,
      summary: summarise(activity),
      sketch,
      isAside: twin !== null && !isRicher,
    };
    known.push(kept);
    added.push(kept);
    if (twin === null) newCount += 1;
    else {
      reasons.push(...sameEffortReasons({ fileName: twin.one.fileName, overlap: twin.overlap, isRicher }));
      if (isRicher) changed.push(setAside(known, twin.one));
    }
  }
  if (added.length === 0) return without(fate("not-an-activity", [reasons[0] ?? { key: "no-session" }]));
  const ids = added.map((one) => one.id);
  return { fate: fate(newCount > 0 ? "imported" : "same-activity", reasons, ids), added, changed };
}

function twinOf(
  activity: Activity,
  known: readonly DeviceActivity[],
): { readonly one: DeviceActivity; readonly overlap: EffortOverlap } | null {
  for (const one of known) {
    if (one.isAside) continue;
    const same = isSameActivity(one.sketch, activity);
    if (same.isSame) return { one, overlap: same.overlap };
  }
  return null;
}

function setAside(known: DeviceActivity[], one: DeviceActivity, isAside = true): DeviceActivity {
  const aside = { ...one, isAside };
  known[known.indexOf(one)] = aside;
  return aside;
}

/** Takes back an import: its activities go, and a recording that stood aside for one of them counts again. */
export async function undoOnDevice(store: DeviceStore, importId: string): Promise<void> {
  const known = await store.all("activities");
  const staying = known.filter((one) => one.importId !== importId);
  for (const one of known) if (one.importId === importId) await store.remove("activities", one.id);
  for (const one of staying) {
    if (!one.isAside || twinOf(one.sketch, staying) !== null) continue;
    await store.put("activities", setAside(staying, one, false));
  }
  for (const upload of await store.all("uploads")) {
    if (upload.importId === importId) await store.remove("uploads", upload.id);
  }
  await store.remove("imports", importId);
}

/** One sample in ten is kept. */
const SKETCH_EVERY = 10;

function sketchOf(activity: Activity): Activity {
  const thin = (column: Float64Array | null) => column?.filter((_, row) => row % SKETCH_EVERY === 0) ?? null;
  const { columns } = activity;
  return {
    ...activity,
    columns: {
      timeS: columns.timeS.filter((_, row) => row % SKETCH_EVERY === 0),
      latitudeDeg: thin(columns.latitudeDeg),
      longitudeDeg: thin(columns.longitudeDeg),
      altitudeM: thin(columns.altitudeM),
      distanceM: thin(columns.distanceM),
      speedMps: thin(columns.speedMps),
      heartRateBpm: thin(columns.heartRateBpm),
      cadencePerMin: thin(columns.cadencePerMin),
      powerW: thin(columns.powerW),
      deviceTemperatureC: thin(columns.deviceTemperatureC),
      coreTemperatureC: thin(columns.coreTemperatureC),
    },
    laps: [],
    deviceFields: [],
  };
}
