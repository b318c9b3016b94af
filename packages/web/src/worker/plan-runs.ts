import {
  type EnsembleRun,
  mergeRuns,
  type PreparedForecast,
  type RaceRequest,
  runEnsemble,
  runFromBuffer,
} from "@crampcast/model";
import { prepareRun } from "./draft-run.ts";
import type { RunDetail, ShareAnswer, ShareOrder } from "./model-message.ts";

/** Another thread that runs a share of the members. */
export type ShareHelper = (order: ShareOrder) => Promise<ShareAnswer>;

/** A plan with the run of all its members, or why there is none. */
export type PlanRun =
  | { readonly ok: true; readonly prepared: PreparedForecast; readonly run: EnsembleRun }
  | { readonly ok: false; readonly reason: string };

/** Below this the way to another thread costs more than it saves. @unit count */
const SHARED_FROM_MEMBERS = 200;
/** Members between two looks for something newer: about three milliseconds of a marathon. @unit count */
const CHUNK_MEMBERS = 64;

interface Members {
  readonly memberFrom: number;
  readonly memberTo: number;
}

/** Runs plans on this thread and, where there is one, a second. The bits do not depend on the number of threads. */
export function openPlanRuns(helper: ShareHelper | null) {
  let lastId = 0;

  /** Asks the second thread at once; a second thread that failed costs time, not the answer. */
  const elsewhere = (
    ask: ShareHelper,
    share: Members & { request: RaceRequest; detail: RunDetail; planId: number; prepared: PreparedForecast },
  ): Promise<EnsembleRun> => {
    const { prepared, memberFrom, memberTo, ...plan } = share;
    const asked = ask({ id: ++lastId, ...plan, memberFrom, memberTo });
    return asked.then(readRun, () => null).then((run) => run ?? here(prepared, { memberFrom, memberTo }));
  };

  return {
    /** All members in one go, half of them on each thread. */
    atOnce: async (request: RaceRequest, detail: RunDetail): Promise<PlanRun> => {
      const own = prepareRun(request, detail);
      if (!own.ok) return own;
      const { prepared } = own;
      const { memberCount } = request;
      const isShared = helper !== null && memberCount >= SHARED_FROM_MEMBERS;
      const middle = isShared ? 8 * Math.floor(memberCount / 16) : memberCount;
      const rest = { request, detail, planId: ++lastId, prepared, memberFrom: middle, memberTo: memberCount };
      // Asked before the half that runs here: both threads work at the same time.
      const other = isShared ? elsewhere(helper, rest) : null;
      const first = here(prepared, { memberFrom: 0, memberTo: middle });
      return { ok: true, prepared, run: other === null ? first : mergeRuns([first, await other]) };
    },

    /** Chunk by chunk, for a plan that nobody waits for with a hand on a slider; null when given up between chunks. */
    inChunks: async (
      request: RaceRequest,
      detail: RunDetail,
      turns: { readonly isGivenUp: () => boolean; readonly nextTurn: () => Promise<void> },
    ): Promise<PlanRun | null> => {
      const own = prepareRun(request, detail);
      if (!own.ok) return own;
      const { prepared } = own;
      const planId = ++lastId;
      const parts: EnsembleRun[] = [];
      let next = 0;
      const claim = (): Members | null => {
        if (turns.isGivenUp() || next >= request.memberCount) return null;
        const memberFrom = next;
        next = Math.min(request.memberCount, next + CHUNK_MEMBERS);
        return { memberFrom, memberTo: next };
      };
      const runElsewhere = async (ask: ShareHelper): Promise<void> => {
        for (let members = claim(); members !== null; members = claim())
          parts.push(await elsewhere(ask, { request, detail, planId, prepared, ...members }));
      };
      const runHere = async (): Promise<void> => {
        for (let members = claim(); members !== null; members = claim()) {
          parts.push(here(prepared, members));
          await turns.nextTurn();
        }
      };
      await Promise.all([helper === null ? null : runElsewhere(helper), runHere()]);
      return turns.isGivenUp() ? null : { ok: true, prepared, run: mergeRuns(parts) };
    },
  };
}

const here = ({ ensemble }: PreparedForecast, members: Members): EnsembleRun =>
  runEnsemble({ ...ensemble, ...members });

function readRun(answer: ShareAnswer): EnsembleRun | null {
  const read = answer.ok ? runFromBuffer(answer.buffer) : null;
  return read?.ok ? read.run : null;
}
