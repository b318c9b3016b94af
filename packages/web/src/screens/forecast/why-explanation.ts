import type { Explanation, RaceRequest } from "@crampcast/model";
import { useEffect, useState } from "react";
import { explainForecast } from "../../worker/model-client.ts";
import { RunDropped } from "../../worker/worker-lane.ts";

/** Where the explanation of a forecast stands. */
export type ExplanationState =
  | { readonly kind: "running"; readonly fraction: number }
  | { readonly kind: "done"; readonly explanation: Explanation }
  | { readonly kind: "failed"; readonly reason: string };

/** The last explanation, so that going to another screen and back does not compute it again. */
let kept: Explanation | null = null;

/** The explanation of the forecast with this hash, computed in the worker once `isWanted`. */
export function useExplanation(input: {
  readonly request: RaceRequest;
  readonly inputHash: string;
  readonly isWanted: boolean;
}): ExplanationState {
  const { request, inputHash, isWanted } = input;
  const [state, setState] = useState<ExplanationState>({ kind: "running", fraction: 0 });
  useEffect(() => {
    if (!isWanted || kept?.inputHash === inputHash) return;
    const stop = new AbortController();
    setState({ kind: "running", fraction: 0 });
    explainForecast(request, {
      signal: stop.signal,
      onProgress: (fraction) => setState({ kind: "running", fraction }),
    }).then(
      (explanation) => {
        kept = explanation;
        setState({ kind: "done", explanation });
      },
      (reason: unknown) => {
        if (reason instanceof RunDropped) return;
        setState({ kind: "failed", reason: reason instanceof Error ? reason.message : String(reason) });
      },
    );
    return () => stop.abort();
  }, [request, inputHash, isWanted]);
  if (kept?.inputHash === inputHash) return { kind: "done", explanation: kept };
  return state.kind === "done" ? { kind: "running", fraction: 0 } : state;
}
