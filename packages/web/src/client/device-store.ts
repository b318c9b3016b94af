import type { Import } from "@crampcast/contract";
import type { Activity, ActivitySummary } from "@crampcast/model/activity";

/** An activity kept in this browser. */
export interface DeviceActivity {
  readonly id: string;
  readonly importId: string;
  readonly fileHash: string;
  readonly fileName: string;
  readonly summary: ActivitySummary;
  /** The activity with every tenth sample: enough to tell whether another recording is of the same effort. */
  readonly sketch: Activity;
  /** Of several recordings of one effort only the richest counts; the others are kept aside. */
  readonly isAside: boolean;
}

/** An upload as chosen, so that it can be handed to the server later. */
export interface DeviceUpload {
  readonly id: string;
  readonly importId: string;
  readonly name: string;
  readonly content: Blob;
}

/** What lies on each shelf. */
export interface Kept {
  readonly activities: DeviceActivity;
  readonly imports: Import;
  readonly uploads: DeviceUpload;
}
type Shelf = keyof Kept;
const shelves: readonly Shelf[] = ["activities", "imports", "uploads"];

/** The browser's database of this app; works in a page and in a worker. */
export async function openDeviceStore(): Promise<DeviceStore> {
  const request = indexedDB.open("crampcast", 1);
  request.onupgradeneeded = () => {
    for (const shelf of shelves) request.result.createObjectStore(shelf, { keyPath: "id" });
  };
  const database = await settled(request);
  const inOne = async <T>(shelf: Shelf, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) =>
    settled(work(database.transaction(shelf, mode).objectStore(shelf)));
  return {
    // What lies on a shelf was put there by `put` of the same shelf.
    all: (shelf) => inOne(shelf, "readonly", (store) => store.getAll()),
    put: async (shelf, value) => {
      await inOne(shelf, "readwrite", (store) => store.put(value));
    },
    remove: async (shelf, id) => {
      await inOne(shelf, "readwrite", (store) => store.delete(id));
    },
    clear: async () => {
      for (const shelf of shelves) await inOne(shelf, "readwrite", (store) => store.clear());
    },
  };
}

/** Reads and writes the shelves of the database. */
export interface DeviceStore {
  readonly all: <S extends Shelf>(shelf: S) => Promise<Kept[S][]>;
  readonly put: <S extends Shelf>(shelf: S, value: Kept[S]) => Promise<void>;
  readonly remove: (shelf: Shelf, id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database failed without a reason."));
  });
}
