import type { RaceRequest } from "@crampcast/model";
import { startTransition, useEffect, useLayoutEffect, useRef, useState } from "react";
import { comparePlans, draftPlans } from "../../worker/model-client.ts";
import type { ComparedNumbers, ComparedPlans } from "../../worker/model-message.ts";
import { RunDropped } from "../../worker/worker-lane.ts";

/** Simulated races, while a slider moves as at rest: the number does not jump when the hand lets go. @unit count */
const COMPARED_MEMBERS = 2000;
/** How long a slider rests before the run with all display instants starts. @unit ms */
const REST_MS = 350;

/** The comparison on screen: the newest that arrived, and whether a better one is on its way. */
export interface ComparisonState {
  readonly numbers: ComparedNumbers | null;
  /** At most a moment behind the numbers. */
  readonly curves: ComparedPlans | null;
  readonly isRefined: boolean;
  readonly failure: string | null;
}

interface Numbers {
  readonly numbers: ComparedNumbers;
  /** The plan whose full run this is; null for a draft. */
  readonly refinedFor: RaceRequest | null;
}

/** Compares two plans as they change: the numbers at once, all points of the curves when the change rests. */
export function useComparison(before: RaceRequest, after: RaceRequest): ComparisonState {
  const [shown, setShown] = useState<Numbers | null>(null);
  const [curves, setCurves] = useState<ComparedPlans | null>(null);
  const [failed, setFailed] = useState<{ readonly after: RaceRequest; readonly reason: string } | null>(null);
  const asked = useRef(0);
  const refined = useRef(0);
  const memberCount = Math.max(COMPARED_MEMBERS, before.memberCount);

  // Before the paint of the slider itself, so that the workers start at once.
  useLayoutEffect(() => {
    const turn = ++asked.current;
    // A full run that arrived meanwhile is newer than any draft asked before it.
    const isOvertaken = () => turn <= refined.current;
    draftPlans(
      { before, after, memberCount },
      {
        onNumbers: (numbers) => {
          if (!isOvertaken()) setShown({ numbers, refinedFor: null });
        },
        onCurves: (compared) => {
          if (!isOvertaken()) startTransition(() => setCurves(compared));
        },
        onFailure: (reason) => setFailed({ after, reason }),
      },
    );
  }, [before, after, memberCount]);

  useEffect(() => {
    const stop = new AbortController();
    const turn = asked.current;
    const rest = setTimeout(() => {
      comparePlans({ before, after }, { memberCount, lane: "refine", signal: stop.signal }).then(
        (compared) => {
          refined.current = turn;
          setShown({ numbers: compared, refinedFor: after });
          startTransition(() => setCurves(compared));
        },
        (reason: unknown) => {
          if (reason instanceof RunDropped) return;
          setFailed({ after, reason: reason instanceof Error ? reason.message : String(reason) });
        },
      );
    }, REST_MS);
    return () => {
      clearTimeout(rest);
      stop.abort();
    };
  }, [before, after, memberCount]);

  return {
    numbers: shown?.numbers ?? null,
    curves,
    isRefined: shown?.refinedFor === after,
    failure: failed?.after === after ? failed.reason : null,
  };
}
