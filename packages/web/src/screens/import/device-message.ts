import type { ActivityRow, Import } from "@crampcast/contract";
import type { TrainingHistory } from "@crampcast/model/athlete";

/** What this browser keeps: as the server would list it. */
export interface DeviceShelf {
  readonly activities: readonly ActivityRow[];
  readonly imports: readonly Import[];
  readonly uploads: readonly File[];
  readonly training: TrainingHistory;
}

/** What the page asks of the import worker. */
export type DeviceQuestion =
  | { readonly kind: "import"; readonly files: readonly File[]; readonly nowEpochMs: number }
  | { readonly kind: "undo"; readonly importId: string }
  | { readonly kind: "clear" }
  | {
      readonly kind: "list";
      readonly nowEpochMs: number;
      readonly raceSport: "running" | "walking" | "cycling" | "swimming";
      readonly raceDurationS: number;
      readonly asOfEpochMs: number | null;
    };

/** What the import worker answers; `state` any number of times, then one of the others. */
export type DeviceAnswer =
  | { readonly kind: "state"; readonly state: Import }
  | { readonly kind: "done" }
  | { readonly kind: "shelf"; readonly shelf: DeviceShelf }
  | { readonly kind: "failed"; readonly reason: string };
