import type { Forecast, RaceRequest } from "@crampcast/model";
import type { ChunkMessage, EnsembleRequest } from "@crampcast/model/ensemble";

/** What the pool asks of a thread. One thread prepares and finishes a race, all of them run its chunks. */
export type ForecastStep =
  | { readonly kind: "prepare"; readonly request: RaceRequest }
  | { readonly kind: "chunk"; readonly message: ChunkMessage }
  | { readonly kind: "finish"; readonly buffer: ArrayBuffer };

/** What a thread answers to `prepare` and `finish`; chunks have an answer of their own. */
export type StepAnswer =
  | { readonly ok: true; readonly kind: "prepared"; readonly ensemble: EnsembleRequest }
  | { readonly ok: true; readonly kind: "finished"; readonly forecast: Forecast }
  | { readonly ok: false; readonly reason: string };
