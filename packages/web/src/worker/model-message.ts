import type { Explanation, Forecast, PlanComparison, PlanNumbers, RaceRequest } from "@crampcast/model";

/** Two plans for the same race, run through the same simulated bodies. */
export interface ComparedPlans {
  readonly before: Forecast;
  readonly after: Forecast;
  /** After against before, body by body. */
  readonly difference: PlanComparison;
}

/** What is said first of two plans while the sliders move; the curves follow. */
export interface ComparedNumbers {
  readonly before: PlanNumbers;
  readonly after: PlanNumbers;
  /** After against before, body by body. */
  readonly difference: PlanComparison;
}

/** Two plans to compare at once. The hashes of drafts are empty: none is stored. */
export interface DraftQuestion {
  readonly id: number;
  readonly kind: "draft";
  readonly before: RaceRequest;
  /** The same for the same plan before, so that its run is kept. */
  readonly beforeKey: number;
  readonly after: RaceRequest;
}

/** What the page asks of the worker. */
export type ModelQuestion =
  | { readonly id: number; readonly kind: "forecast"; readonly request: RaceRequest }
  | { readonly id: number; readonly kind: "explanation"; readonly request: RaceRequest };

/** What the worker answers, any number of `progress` before one of the others. */
export type ModelAnswer =
  | { readonly id: number; readonly kind: "progress"; readonly fraction: number }
  | { readonly id: number; readonly kind: "forecast"; readonly forecast: Forecast }
  | { readonly id: number; readonly kind: "explanation"; readonly explanation: Explanation }
  | { readonly id: number; readonly kind: "failed"; readonly reason: string };

/** What the worker of the drafts answers: the numbers, then mostly the curves, and the full forecasts when the hand rests. */
export type DraftAnswer =
  | { readonly id: number; readonly kind: "numbers"; readonly numbers: ComparedNumbers }
  | { readonly id: number; readonly kind: "curves"; readonly compared: ComparedPlans }
  | { readonly id: number; readonly kind: "refined"; readonly compared: ComparedPlans }
  | { readonly id: number; readonly kind: "failed"; readonly reason: string };

/** Coarse steps and few display instants, or all. */
export type RunDetail = "draft" | "full";

/** A share of the members of one plan, to run on another thread. */
export interface ShareOrder {
  readonly id: number;
  /** The same for all shares of one plan. */
  readonly planId: number;
  readonly detail: RunDetail;
  readonly request: RaceRequest;
  readonly memberFrom: number;
  readonly memberTo: number;
}

/** The run of a share; the buffer is transferred. */
export type ShareAnswer =
  | { readonly id: number; readonly ok: true; readonly buffer: ArrayBuffer }
  | { readonly id: number; readonly ok: false; readonly reason: string };
