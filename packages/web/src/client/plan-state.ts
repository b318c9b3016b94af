import { ForecastSchema, RaceRequestSchema } from "@crampcast/contract";
import type { Forecast } from "@crampcast/model/forecast";
import type { RaceRequest } from "@crampcast/model/scenario";
import { useMemo } from "react";
import { sampleRequest } from "./sample-request.ts";
import { storedValue } from "./stored-value.ts";

/** The plan that Forecast and What if show, kept on this device. */
export interface CurrentPlan {
  readonly request: RaceRequest | null;
  readonly isSample: boolean;
  /** The last forecast of this very request, or null. */
  readonly lastForecast: Forecast | null;
  /** A plan of the person's own; drops the forecast of the plan before. */
  readonly setRequest: (request: RaceRequest) => void;
  readonly setLastForecast: (forecast: Forecast | null) => void;
  /** Takes the made-up athlete and race that come with the app. */
  readonly openSample: () => void;
}

interface StoredPlan {
  readonly request: RaceRequest;
  readonly isSample: boolean;
}

const plan = storedValue<StoredPlan | null>({
  key: "crampcast.plan",
  initial: null,
  check(raw) {
    if (raw === null || typeof raw !== "object" || !("request" in raw)) return null;
    const parsed = RaceRequestSchema.safeParse(raw.request);
    return parsed.success ? { request: parsed.data, isSample: "isSample" in raw && raw.isSample === true } : null;
  },
});

const forecast = storedValue<Forecast | null>({
  key: "crampcast.forecast",
  initial: null,
  check(raw) {
    const parsed = ForecastSchema.safeParse(raw);
    // The contract keeps muscle names as text; they were written by this app from a Forecast.
    return parsed.success ? (parsed.data as Forecast) : null;
  },
});

function setRequest(request: RaceRequest): void {
  forecast.write(null);
  plan.write({ request, isSample: false });
}

function openSample(): void {
  forecast.write(null);
  plan.write({ request: sampleRequest, isSample: true });
}

/** The current plan and what can be done with it. */
export function useCurrentPlan(): CurrentPlan {
  const stored = plan.useValue();
  const lastForecast = forecast.useValue();
  return useMemo(
    () => ({
      request: stored?.request ?? null,
      isSample: stored?.isSample ?? false,
      lastForecast,
      setRequest,
      setLastForecast: forecast.write,
      openSample,
    }),
    [stored, lastForecast],
  );
}
