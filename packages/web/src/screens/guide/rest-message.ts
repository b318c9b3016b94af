import type { MuscleGroup, RaceRequest } from "@crampcast/model";
import type { AnotherCramp } from "@crampcast/model/guide";

/** Asked of the worker: the rest of a race after a cramp, for several paces. */
export interface RestQuestion {
  readonly id: number;
  readonly request: RaceRequest;
  readonly fromDistanceM: number;
  readonly muscle: MuscleGroup | null;
  readonly slowerFractions: readonly number[];
}

/** One pace for the rest. */
export interface RestOption {
  readonly slowerFraction: number;
  readonly another: AnotherCramp;
}

/** The worker's answer. */
export type RestAnswer =
  | { readonly id: number; readonly ok: true; readonly options: readonly RestOption[] }
  | { readonly id: number; readonly ok: false; readonly reason: string };
