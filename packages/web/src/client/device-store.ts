import type { Import, RaceRow } from "@crampcast/contract";
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
  /** The races of the server as last seen, for when it does not answer. */
  readonly races: RaceRow;
}
type Shelf = keyof Kept;
const fileShelves = ["activities", "imports", "uploads"] as const;
const shelves: readonly Shelf[] = [...fileShelves, "races"];

/** The browser's database of this app; works in a page and in a worker. */
export async function openDeviceStore(): Promise<DeviceStore> {
  const request = indexedDB.open("crampcast", 2);
  request.onupgradeneeded = () => {
    const { objectStoreNames } = request.result;
    for (const shelf of shelves) {
      if (!objectStoreNames.contains(shelf)) request.result.createObjectStore(shelf, { keyPath: "id" });
    }
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
      for (const shelf of fileShelves) await inOne(shelf, "readwrite", (store) => store.clear());
    },
  };
}

/** Reads and writes the shelves of the database. */
export interface DeviceStore {
  readonly all: <S extends Shelf>(shelf: S) => Promise<Kept[S][]>;
  readonly put: <S extends Shelf>(shelf: S, value: Kept[S]) => Promise<void>;
  readonly remove: (shelf: Shelf, id: string) => Promise<void>;
  /** Forgets the imported files. */
  readonly clear: () => Promise<void>;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database failed without a reason."));
  });
}
