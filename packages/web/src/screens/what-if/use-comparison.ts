import type { RaceRequest } from "@crampcast/model";
import { startTransition, useCallback, useLayoutEffect, useRef, useState } from "react";
import { draftPlans } from "../../worker/model-client.ts";
import type { ComparedNumbers, ComparedPlans } from "../../worker/model-message.ts";

/** Simulated races, while a slider moves as at rest: the number does not jump when the hand lets go. @unit count */
const COMPARED_MEMBERS = 2000;

/** The comparison on screen: the newest that arrived, and whether a better one is on its way. */
export interface ComparisonState {
  readonly numbers: ComparedNumbers | null;
  /** At most a moment behind the numbers. */
  readonly curves: ComparedPlans | null;
  readonly isRefined: boolean;
  readonly failure: string | null;
  /** Asks for a plan before it is drawn: the workers run while the page draws the slider. */
  readonly ask: (after: RaceRequest) => void;
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
  const asked = useRef<{ readonly before: RaceRequest; readonly after: RaceRequest } | null>(null);
  const memberCount = Math.max(COMPARED_MEMBERS, before.memberCount);

  const ask = useCallback(
    (next: RaceRequest) => {
      if (asked.current?.before === before && asked.current.after === next) return;
      asked.current = { before, after: next };
      draftPlans(
        { before, after: next, memberCount },
        {
          onNumbers: (numbers) => setShown({ numbers, refinedFor: null }),
          onCurves: (compared) => startTransition(() => setCurves(compared)),
          onRefined: (compared) => {
            setShown({ numbers: compared, refinedFor: next });
            startTransition(() => setCurves(compared));
          },
          onFailure: (reason) => setFailed({ after: next, reason }),
        },
      );
    },
    [before, memberCount],
  );
  useLayoutEffect(() => ask(after), [ask, after]);

  return {
    numbers: shown?.numbers ?? null,
    curves,
    isRefined: shown?.refinedFor === after,
    failure: failed?.after === after ? failed.reason : null,
    ask,
  };
}
