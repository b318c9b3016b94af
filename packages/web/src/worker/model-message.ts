import type { Forecast, RaceRequest } from "@crampcast/model";

/** How the chance of a cramp differs between two plans run through the same bodies. */
export interface PairedDifference {
  /** Mean over the bodies of chance after minus chance before. @unit fraction */
  readonly meanFraction: number;
  /** 10 % and 90 % quantiles over the bodies. @unit fraction */
  readonly lowFraction: number;
  readonly highFraction: number;
  /** Standard error of the mean: what another draw of as many bodies would change. @unit fraction */
  readonly standardErrorFraction: number;
}

/** Two plans for the same race, run through the same simulated bodies. */
export interface PlanComparison {
  readonly before: Forecast;
  readonly after: Forecast;
  readonly difference: PairedDifference;
}

/** What the page asks of the worker. */
export type ModelQuestion =
  | { readonly id: number; readonly kind: "forecast"; readonly request: RaceRequest }
  | { readonly id: number; readonly kind: "comparison"; readonly before: RaceRequest; readonly after: RaceRequest };

/** What the worker answers, any number of `progress` before one of the others. */
export type ModelAnswer =
  | { readonly id: number; readonly kind: "progress"; readonly fraction: number }
  | { readonly id: number; readonly kind: "forecast"; readonly forecast: Forecast }
  | { readonly id: number; readonly kind: "comparison"; readonly comparison: PlanComparison }
  | { readonly id: number; readonly kind: "failed"; readonly reason: string };
