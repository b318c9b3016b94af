import { inputHash } from "@crampcast/contract";
import type { Forecast, RaceRequest } from "@crampcast/model";
import { useEffect, useMemo, useState } from "react";
import { runForecast } from "../../worker/model-client.ts";
import { RunDropped } from "../../worker/worker-lane.ts";

/** Where the forecast of a request stands. */
export type RaceForecast =
  | { readonly kind: "running"; readonly fraction: number }
  | { readonly kind: "done"; readonly forecast: Forecast }
  | { readonly kind: "failed"; readonly reason: string; readonly again: () => void };

/** The forecast of the request: the kept one when it is of this very request, otherwise computed here and kept. */
export function useRaceForecast(input: {
  readonly request: RaceRequest;
  readonly kept: Forecast | null;
  readonly keep: (forecast: Forecast) => void;
}): RaceForecast {
  const { request, kept, keep } = input;
  const hash = useMemo(() => inputHash(request), [request]);
  const [fraction, setFraction] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isKept = kept?.inputHash === hash;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another try of the same request
  useEffect(() => {
    if (isKept) return;
    const stop = new AbortController();
    setFraction(0);
    setFailure(null);
    runForecast(request, { signal: stop.signal, onProgress: setFraction }).then(keep, (reason: unknown) => {
      if (!(reason instanceof RunDropped)) setFailure(reason instanceof Error ? reason.message : String(reason));
    });
    return () => stop.abort();
  }, [request, isKept, keep, attempt]);

  if (kept && isKept) return { kind: "done", forecast: kept };
  if (failure !== null) return { kind: "failed", reason: failure, again: () => setAttempt(attempt + 1) };
  return { kind: "running", fraction };
}
