/** One thing the forecast rests on, for people: value, where it comes from, how sure. */
export interface Basis {
  /** Stable key, for example `criticalSpeedMps`. */
  readonly key: string;
  /** In the unit the key ends in. */
  readonly value: number | string | null;
  readonly origin: "typed" | "derived" | "measured" | "assumed" | "weather" | "course";
  readonly note: string;
}
