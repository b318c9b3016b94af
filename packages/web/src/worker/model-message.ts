import type { Explanation, Forecast, PlanComparison, RaceRequest } from "@crampcast/model";

/** Two plans for the same race, run through the same simulated bodies. */
export interface ComparedPlans {
  readonly before: Forecast;
  readonly after: Forecast;
  /** After against before, body by body. */
  readonly difference: PlanComparison;
}

/** What the page asks of the worker. */
export type ModelQuestion =
  | { readonly id: number; readonly kind: "forecast"; readonly request: RaceRequest }
  | { readonly id: number; readonly kind: "explanation"; readonly request: RaceRequest }
  | { readonly id: number; readonly kind: "comparison"; readonly before: RaceRequest; readonly after: RaceRequest };

/** What the worker answers, any number of `progress` before one of the others. */
export type ModelAnswer =
  | { readonly id: number; readonly kind: "progress"; readonly fraction: number }
  | { readonly id: number; readonly kind: "forecast"; readonly forecast: Forecast }
  | { readonly id: number; readonly kind: "explanation"; readonly explanation: Explanation }
  | { readonly id: number; readonly kind: "comparison"; readonly compared: ComparedPlans }
  | { readonly id: number; readonly kind: "failed"; readonly reason: string };
