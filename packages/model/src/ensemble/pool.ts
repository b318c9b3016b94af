import { type EnsembleRun, mergeRuns, runFromBuffer } from "./columns.ts";
import type { EnsembleRequest } from "./ensemble-request.ts";
import { TILE } from "./kernel.gen.ts";
import { packSteps, unpackSteps } from "./packed-steps.ts";
import { runEnsemble } from "./run-ensemble.ts";

/** A request with its steps in one piece, as it is sent. */
export type PackedRequest = Omit<EnsembleRequest, "steps"> & { readonly packedSteps: Float64Array };

/** What goes to a worker: one chunk of members, and what to do with them if the worker does not know it yet. */
export interface ChunkMessage {
  /** Which run of this pool; a worker keeps the request of the last one. @unit index */
  readonly runId: number;
  readonly request: PackedRequest | null;
  /** First member of the chunk. @unit index */
  readonly memberFrom: number;
  /** Member after the last. @unit index */
  readonly memberTo: number;
}

/** What comes back: the run's buffer, or the words of an error. */
export type ChunkAnswer =
  | { readonly runId: number; readonly ok: true; readonly buffer: ArrayBuffer }
  | { readonly runId: number; readonly ok: false; readonly reason: string };

/** A worker of any runtime. The apps make them; here is only who gets what. */
export interface WorkerLike {
  readonly post: (message: ChunkMessage) => void;
  /** Called once, before the first post. */
  readonly onMessage: (handler: (answer: ChunkAnswer) => void) => void;
  /** Called when the worker itself dies. Optional: a runtime that cannot tell leaves it out. */
  readonly onError?: (handler: (reason: string) => void) => void;
  readonly terminate: () => void;
}

const packed = ({ steps, ...rest }: EnsembleRequest): PackedRequest => ({ ...rest, packedSteps: packSteps(steps) });
const unpacked = ({ packedSteps, ...rest }: PackedRequest): EnsembleRequest => ({
  ...rest,
  steps: unpackSteps(packedSteps),
});

let known: { readonly runId: number; readonly request: EnsembleRequest } | undefined;

/** Runs one chunk inside a worker; the caller posts the answer back and transfers its buffer. */
export const answerChunk = ({ runId, request, memberFrom, memberTo }: ChunkMessage): ChunkAnswer => {
  try {
    if (request !== null) known = { runId, request: unpacked(request) };
    if (known?.runId !== runId) throw new Error(`answerChunk got run ${runId} before its request; expected it first.`);
    return { runId, ok: true, buffer: runEnsemble({ ...known.request, memberFrom, memberTo }).buffer };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { runId, ok: false, reason };
  }
};

/** How a pooled run ends. */
export type PoolResult =
  | { readonly ok: true; readonly run: EnsembleRun }
  | { readonly ok: false; readonly reason: "cancelled" }
  | { readonly ok: false; readonly reason: "failed"; readonly message: string };

/** A run over workers. The workers are not terminated: their owner may use them again. */
export interface PooledRun {
  readonly request: EnsembleRequest;
  readonly workers: readonly WorkerLike[];
  /** Members of a chunk at most; 64 when left out. The last chunks are smaller. @unit count */
  readonly chunkMemberCount?: number;
  /** Share of the members done, 0–1. */
  readonly onProgress?: (doneFraction: number) => void;
  /** Asked before each chunk is handed out. */
  readonly isCancelled?: () => boolean;
}

/** Chunks that a worker holds at a time, so that it never waits for the next one. @unit count */
const HELD_CHUNKS = 2;

let lastRunId = 0;

/**
 * Members of the next chunk: as many as allowed, and towards the end a part of what is left for each worker, in whole
 * tiles, so that none waits long for the last chunk of another. @unit count
 */
const nextChunkSize = (leftCount: number, workerCount: number, most: number): number => {
  const part = Math.ceil(leftCount / (HELD_CHUNKS * workerCount) / TILE) * TILE;
  return Math.min(leftCount, most, Math.max(TILE, part));
};

/**
 * Splits a request into chunks, hands each worker the next ones, and merges the answers. The result is the same
 * bit for bit for any number of workers.
 */
export const runOnPool = (pooled: PooledRun): Promise<PoolResult> => {
  const { request, chunkMemberCount = 64 } = pooled;
  const runId = ++lastRunId;
  const sent = packed(request);
  const total = request.memberTo - request.memberFrom;
  return new Promise((resolve) => {
    const parts: EnsembleRun[] = [];
    let nextMember = request.memberFrom;
    let doneCount = 0;
    let isOver = false;
    const finish = (result: PoolResult): void => {
      if (!isOver) resolve(result);
      isOver = true;
    };
    const informed = new Set<WorkerLike>();
    const hand = (worker: WorkerLike): void => {
      if (isOver) return;
      if (pooled.isCancelled?.()) {
        finish({ ok: false, reason: "cancelled" });
        return;
      }
      const memberFrom = nextMember;
      if (memberFrom >= request.memberTo) return;
      nextMember += nextChunkSize(request.memberTo - memberFrom, pooled.workers.length, chunkMemberCount);
      worker.post({ runId, request: informed.has(worker) ? null : sent, memberFrom, memberTo: nextMember });
      informed.add(worker);
    };
    for (const worker of pooled.workers) {
      worker.onError?.((message) => finish({ ok: false, reason: "failed", message }));
      worker.onMessage((answer) => {
        if (isOver || answer.runId !== runId) return;
        const read = answer.ok ? runFromBuffer(answer.buffer) : answer;
        if (!read.ok) {
          finish({ ok: false, reason: "failed", message: read.reason });
          return;
        }
        parts.push(read.run);
        doneCount += read.run.memberCount;
        pooled.onProgress?.(doneCount / total);
        if (doneCount < total) hand(worker);
        if (doneCount === total) finish({ ok: true, run: mergeRuns(parts) });
      });
    }
    if (pooled.workers.length === 0) {
      finish({ ok: false, reason: "failed", message: "runOnPool got no workers; expected at least one." });
    }
    for (let held = 0; held < HELD_CHUNKS; held++) for (const worker of pooled.workers) hand(worker);
  });
};
