import type { RaceRequest } from "@crampcast/model";
import { useEffect, useRef, useState } from "react";
import { comparePlans } from "../../worker/model-client.ts";
import type { ComparedPlans } from "../../worker/model-message.ts";
import { RunDropped } from "../../worker/worker-lane.ts";

/** Simulated races while a slider moves: enough to see the direction, quick enough to follow the hand. @unit count */
const DRAFT_MEMBERS = 80;
/** Simulated races once the slider rests. @unit count */
const REFINED_MEMBERS = 1000;
/** How long a slider rests before the long run starts. @unit ms */
const REST_MS = 350;

/** The comparison on screen: the newest that arrived, and whether a better one is on its way. */
export interface ComparisonState {
  readonly compared: ComparedPlans | null;
  readonly isRefined: boolean;
  readonly failure: string | null;
}

/** Compares two plans as they change: at once with few simulated races, with many when the change rests. */
export function useComparison(before: RaceRequest, after: RaceRequest): ComparisonState {
  const [state, setState] = useState<ComparisonState>({ compared: null, isRefined: false, failure: null });
  const asked = useRef(0);
  const shown = useRef(0);
  useEffect(() => {
    const stop = new AbortController();
    const turn = ++asked.current;
    const fail = (reason: unknown) => {
      if (reason instanceof RunDropped || turn < asked.current) return;
      setState((last) => ({ ...last, failure: reason instanceof Error ? reason.message : String(reason) }));
    };
    setState((last) => ({ ...last, isRefined: false, failure: null }));
    // Drafts are not stopped by the next move: a picture one step behind the hand is better than none until it rests.
    comparePlans({ before, after }, { memberCount: DRAFT_MEMBERS, lane: "draft" }).then((compared) => {
      if (turn <= shown.current) return;
      shown.current = turn;
      setState({ compared, isRefined: false, failure: null });
    }, fail);
    const rest = setTimeout(() => {
      const memberCount = Math.max(REFINED_MEMBERS, before.memberCount);
      comparePlans({ before, after }, { memberCount, lane: "refine", signal: stop.signal }).then((compared) => {
        shown.current = turn;
        setState({ compared, isRefined: true, failure: null });
      }, fail);
    }, REST_MS);
    return () => {
      clearTimeout(rest);
      stop.abort();
    };
  }, [before, after]);
  return state;
}
