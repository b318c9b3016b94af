import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DeviceStore, Kept } from "../../client/device-store.ts";
import { importOnDevice, undoOnDevice } from "./device-import.ts";
import { shelfOf } from "./device-shelf.ts";

/** The browser's database is not there in Node: three maps in its place. */
function storeInMemory(): DeviceStore {
  const kept: { readonly [Shelf in keyof Kept]: Map<string, Kept[Shelf]> } = {
    activities: new Map(),
    imports: new Map(),
    uploads: new Map(),
    races: new Map(),
  };
  return {
    all: async (shelf) => [...kept[shelf].values()],
    put: async (shelf, value) => {
      kept[shelf].set(value.id, value);
    },
    remove: async (shelf, id) => {
      kept[shelf].delete(id);
    },
    clear: async () => {
      for (const shelf of Object.values(kept)) shelf.clear();
    },
  };
}

const NOW_MS = Date.UTC(2021, 0, 3);
const bring = (store: DeviceStore, files: readonly File[]) =>
  importOnDevice({ store, files, nowEpochMs: NOW_MS, onState: () => undefined });
const shelf = (store: DeviceStore) =>
  shelfOf(store, { kind: "list", nowEpochMs: NOW_MS, raceSport: "running", raceDurationS: 14_400, asOfEpochMs: null });

function gpx(startSecond: number, kilometre: number): string {
  const points = Array.from({ length: 400 }, (_, i) => {
    const time = new Date(Date.UTC(2020, 11, 27, 8, 0, startSecond) + i * 3000).toISOString();
    return `<trkpt lat="${(50 + (i * kilometre) / 40_000).toFixed(6)}" lon="8"><time>${time}</time></trkpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join("")}</trkseg></trk></gpx>`;
}

test("the same file twice is one activity, and a second recording of the run is the same activity", async () => {
  const store = storeInMemory();
  const watch = new File([gpx(0, 4)], "watch.gpx");
  const first = await bring(store, [watch]);
  const second = await bring(store, [new File([gpx(0, 4)], "copy.gpx"), new File([gpx(3, 4)], "phone.gpx")]);
  expect(first.files.map((file) => file.outcome)).toEqual(["imported"]);
  expect(second.files.map((file) => file.outcome)).toEqual(["duplicate-file", "same-activity"]);
  expect((await shelf(store)).activities).toHaveLength(1);
});

test("what is no activity is told so and leaves nothing behind", async () => {
  const store = storeInMemory();
  const state = await bring(store, [new File(["hello"], "notes.txt"), new File([], "empty.fit")]);
  expect(state.files.map((file) => file.outcome)).toEqual(["not-an-activity", "unreadable"]);
  expect(state.files.every((file) => (file.reason ?? "").length > 5)).toBe(true);
  expect((await shelf(store)).activities).toHaveLength(0);
  expect((await shelf(store)).uploads).toHaveLength(0);
});

test("undoing the import of the better recording brings back the one that stood aside", async () => {
  const store = storeInMemory();
  await bring(store, [new File([gpx(3, 4)], "phone.gpx")]);
  const watch = await bring(store, [new File([gpx(0, 4)], "watch.gpx")]);
  await undoOnDevice(store, watch.id);
  const left = await shelf(store);
  expect(left.activities.map((row) => row.fileName)).toEqual(["phone.gpx"]);
  expect(left.imports).toHaveLength(1);
});

const shared = process.env.CRAMPCAST_SHARED ?? join(import.meta.dirname, "../../../../../../shared");
const recife = join(shared, "data/activities/history-recife");

test("half a year of real runs: five recorded by phone and watch are one each", async (context) => {
  context.skip(!existsSync(recife), "the real history is not on this machine");
  const store = storeInMemory();
  const names = readdirSync(recife).filter((name) => /\.(gpx|tcx|fit)(\.gz)?$/.test(name));
  const files = names.map((name) => new File([readFileSync(join(recife, name))], name));
  const state = await bring(store, files);
  const count = (outcome: string) => state.files.filter((file) => file.outcome === outcome).length;
  expect([names.length, count("imported"), count("same-activity")]).toEqual([44, 39, 5]);
  const { training, activities } = await shelf(store);
  expect(activities).toHaveLength(39);
  expect(training.criticalSpeedMps?.value).toBeGreaterThan(2.5);
  expect(training.criticalSpeedMps?.value).toBeLessThan(4);
  expect(training.longestSessionS?.value).toBeGreaterThan(3600);
});
