import type { Store } from "../store/open-store.ts";

/** What the handlers work with; built once in `main.ts`. */
export interface Services {
  readonly store: Store;
  readonly ownerId: string;
  readonly modelVersion: string;
  readonly database: "embedded" | "external";
  /** Folder of the built web app, or null. */
  readonly webFolder: string | null;
  readonly logError: (error: unknown) => void;
}
