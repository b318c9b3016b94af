import type { Explanation, Forecast, RaceRequest } from "@crampcast/model";
import { type DraftJob, type DraftWorker, openDraftLane } from "./draft-lane.ts";
import type { DraftAnswer, ModelAnswer, ModelQuestion } from "./model-message.ts";
import { type LaneJob, type LaneWorker, openLane } from "./worker-lane.ts";

/** A worker of its own per use, so that a slider never waits behind the forecast of a whole race. */
export type Lane = "forecast" | "explain";

export interface RunOptions {
  /** Members of the ensemble instead of the request's own number. @unit count */
  readonly memberCount?: number;
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
  readonly lane?: Lane;
}

/** Runs of at most so many members are left to end when something newer is asked. @unit count */
const SHORT_RUN_MEMBERS = 300;

const lanes = new Map<Lane, (job: LaneJob) => ReturnType<ReturnType<typeof openLane>>>();
let nextId = 1;

/**
 * The forecast of a request, computed in this browser off the main thread. In each lane the latest call
 * wins: an older one that waits, or that is long, rejects with `RunDropped`.
 */
export async function runForecast(request: RaceRequest, options: RunOptions = {}): Promise<Forecast> {
  const memberCount = options.memberCount ?? request.memberCount;
  const answer = await ask(
    { id: nextId++, kind: "forecast", request: { ...request, memberCount } },
    memberCount,
    options,
  );
  if (answer.kind !== "forecast") throw new Error(`runForecast got "${answer.kind}"; expected a forecast.`);
  return answer.forecast;
}

/** Why the forecast of a request says what it says, computed in a worker of its own. */
export async function explainForecast(
  request: RaceRequest,
  options: Pick<RunOptions, "onProgress" | "signal"> = {},
): Promise<Explanation> {
  const question = { id: nextId++, kind: "explanation", request } as const;
  const answer = await ask(question, request.memberCount, { ...options, lane: "explain" });
  if (answer.kind !== "explanation") throw new Error(`explainForecast got "${answer.kind}"; expected an explanation.`);
  return answer.explanation;
}

let draftLane: ((job: DraftJob) => void) | null = null;
const beforeKeys = new WeakMap<RaceRequest, number>();

/**
 * Two plans compared under a moving hand, on the same simulated bodies, so that what differs is the plan and not the
 * draw: the numbers first, then the curves with few points, then, when nothing newer is asked for a while, the full
 * forecasts. Only the newest of the questions that wait is answered.
 */
export function draftPlans(
  plans: { readonly before: RaceRequest; readonly after: RaceRequest; readonly memberCount: number },
  heard: Omit<DraftJob, "question">,
): void {
  const { before, after, memberCount } = plans;
  const id = nextId++;
  const beforeKey = beforeKeys.get(before) ?? id;
  beforeKeys.set(before, beforeKey);
  draftLane ??= openDraftLane(openDraftWorker);
  draftLane({
    question: {
      id,
      kind: "draft",
      before: { ...before, memberCount },
      beforeKey,
      after: { ...after, memberCount, seed: before.seed },
    },
    ...heard,
  });
}

function ask(
  question: ModelQuestion,
  memberCount: number,
  options: RunOptions,
): ReturnType<ReturnType<typeof openLane>> {
  const { onProgress, signal, lane = "forecast" } = options;
  const run = lanes.get(lane) ?? openLane(openModelWorker);
  lanes.set(lane, run);
  return run({ question, isShort: memberCount <= SHORT_RUN_MEMBERS, onProgress, signal });
}

function openModelWorker(): LaneWorker {
  return channelOf<ModelQuestion, ModelAnswer>(
    new Worker(new URL("./model-worker.ts", import.meta.url), { type: "module", name: "crampcast-model" }),
  );
}

function openDraftWorker(): DraftWorker {
  return channelOf<DraftJob["question"], DraftAnswer>(
    new Worker(new URL("./draft-worker.ts", import.meta.url), { type: "module", name: "crampcast-draft" }),
  );
}

function channelOf<Question, Answer>(worker: Worker) {
  return {
    post: (question: Question) => worker.postMessage(question),
    onAnswer: (handler: (answer: Answer) => void) => {
      worker.addEventListener("message", (event: MessageEvent<Answer>) => handler(event.data));
    },
    onError: (handler: (reason: string) => void) => {
      worker.addEventListener("error", (event) =>
        handler(event.message || "The model could not be loaded in this browser."),
      );
    },
    terminate: () => worker.terminate(),
  };
}
