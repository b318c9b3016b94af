import type { SourceKey } from "../evidence/sources/sources.ts";

/** What one line of the basis does to the prior, with its 10 % and 90 % quantiles. */
export interface BasisShift {
  readonly actsOn: "hazard" | "capacity";
  /** Against a usual race field; 1 is no shift. @unit ratio */
  readonly ratio: number;
  /** @unit ratio */
  readonly low: number;
  /** @unit ratio */
  readonly high: number;
}

/** One thing the forecast rests on, for people: value, where it comes from, how sure. */
export interface Basis {
  /** Stable key, for example `criticalSpeedMps`. */
  readonly key: string;
  /** In the unit the key ends in. */
  readonly value: number | string | null;
  readonly origin: "typed" | "derived" | "measured" | "assumed" | "weather" | "course";
  readonly note: string;
  readonly shift?: BasisShift | undefined;
  /** Publications behind the line; empty where it is an assumption. */
  readonly sources?: readonly SourceKey[] | undefined;
}
