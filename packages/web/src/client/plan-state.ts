import { ForecastSchema, RaceRequestSchema } from "@crampcast/contract";
import type { Forecast } from "@crampcast/model/forecast";
import type { RaceRequest } from "@crampcast/model/scenario";
import { useMemo } from "react";
import { newId } from "./new-id.ts";
import { sampleRequest } from "./sample-request.ts";
import { storedValue } from "./stored-value.ts";

/** The plan that Forecast and What if show, kept on this device. */
export interface CurrentPlan {
  readonly request: RaceRequest | null;
  readonly isSample: boolean;
  /** The race of the server that this is the plan of; null for a plan that it has not stored. */
  readonly raceId: string | null;
  /** Names the race on this device, before and after a server has stored it; what is kept beside a race goes by it. */
  readonly raceKey: string;
  /** The last forecast of this very request, or null. */
  readonly lastForecast: Forecast | null;
  /** A plan of the person's own; drops the forecast of the plan before. Without `raceId` it stays the same race. */
  readonly setRequest: (request: RaceRequest, raceId?: string | null) => void;
  /** Another plan for the race in use: that of a person stays theirs, and the sample the sample, with its athlete. */
  readonly changeRequest: (request: RaceRequest) => void;
  readonly setLastForecast: (forecast: Forecast | null) => void;
  /** Takes the made-up athlete and race that come with the app. */
  readonly openSample: () => void;
}

interface StoredPlan {
  readonly request: RaceRequest;
  readonly isSample: boolean;
  readonly raceId: string | null;
  /** Under which the plan is stored the first time: the same in every tab, as tabs share what is kept. */
  readonly newRaceId: string | null;
  /** Hash of the plan as the server last took it, so that only changes are sent. */
  readonly savedHash: string | null;
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

const plan = storedValue<StoredPlan | null>({
  key: "crampcast.plan",
  initial: null,
  check(raw) {
    if (raw === null || typeof raw !== "object" || !("request" in raw)) return null;
    const parsed = RaceRequestSchema.safeParse(raw.request);
    if (!parsed.success) return null;
    return {
      request: parsed.data,
      isSample: "isSample" in raw && raw.isSample === true,
      raceId: textOrNull("raceId" in raw ? raw.raceId : null),
      newRaceId: textOrNull("newRaceId" in raw ? raw.newRaceId : null),
      savedHash: textOrNull("savedHash" in raw ? raw.savedHash : null),
    };
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

function setRequest(request: RaceRequest, raceId?: string | null): void {
  const before = plan.read();
  const own = before === null || before.isSample ? null : before;
  const isSameRace = raceId === undefined || raceId === own?.raceId;
  forecast.write(null);
  plan.write({
    request,
    isSample: false,
    raceId: isSameRace ? (own?.raceId ?? null) : raceId,
    newRaceId: (isSameRace ? own?.newRaceId : null) ?? newId(),
    savedHash: isSameRace ? (own?.savedHash ?? null) : null,
  });
}

function setSampleRequest(request: RaceRequest): void {
  forecast.write(null);
  plan.write({ request, isSample: true, raceId: null, newRaceId: null, savedHash: null });
}

function changeRequest(request: RaceRequest): void {
  if (plan.read()?.isSample === true) setSampleRequest(request);
  else setRequest(request);
}

const raceKeyOf = (stored: StoredPlan | null): string =>
  stored?.isSample === true ? "sample" : (stored?.raceId ?? stored?.newRaceId ?? "own");

const openSample = (): void => setSampleRequest(sampleRequest);

/** The current plan outside a component. */
export const readPlan = (): StoredPlan | null => plan.read();

/** Notes which race of the server the current plan is, and the hash of the plan as stored there. */
export function linkPlan(link: Partial<Pick<StoredPlan, "raceId" | "savedHash">>): void {
  const current = plan.read();
  if (current !== null && !current.isSample) plan.write({ ...current, ...link });
}

/** The current plan and what can be done with it. */
export function useCurrentPlan(): CurrentPlan {
  const stored = plan.useValue();
  const lastForecast = forecast.useValue();
  return useMemo(
    () => ({
      request: stored?.request ?? null,
      isSample: stored?.isSample ?? false,
      raceId: stored?.raceId ?? null,
      raceKey: raceKeyOf(stored),
      lastForecast,
      setRequest,
      setLastForecast: forecast.write,
      changeRequest,
      openSample,
    }),
    [stored, lastForecast],
  );
}
