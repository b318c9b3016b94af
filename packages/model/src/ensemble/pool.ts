import { type EnsembleRun, mergeRuns, runFromBuffer } from "./columns.ts";
import type { EnsembleRequest } from "./ensemble-request.ts";
import { runEnsemble } from "./run-ensemble.ts";

/** What goes to a worker: one chunk of members. */
export interface ChunkMessage {
  readonly chunkIndex: number;
  readonly request: EnsembleRequest;
}

/** What comes back: the run's buffer, or the words of an error. */
export type ChunkAnswer =
  | { readonly chunkIndex: number; readonly ok: true; readonly buffer: ArrayBuffer }
  | { readonly chunkIndex: number; readonly ok: false; readonly reason: string };

/** A worker of any runtime. The apps make them; here is only who gets what. */
export interface WorkerLike {
  readonly post: (message: ChunkMessage) => void;
  /** Called once, before the first post. */
  readonly onMessage: (handler: (answer: ChunkAnswer) => void) => void;
  /** Called when the worker itself dies. Optional: a runtime that cannot tell leaves it out. */
  readonly onError?: (handler: (reason: string) => void) => void;
  readonly terminate: () => void;
}

/** Runs one chunk inside a worker; the caller posts the answer back and transfers its buffer. */
export const answerChunk = (message: ChunkMessage): ChunkAnswer => {
  try {
    return { chunkIndex: message.chunkIndex, ok: true, buffer: runEnsemble(message.request).buffer };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { chunkIndex: message.chunkIndex, ok: false, reason };
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
  /** Members of a chunk; 256 when left out. @unit count */
  readonly chunkMemberCount?: number;
  /** Share of the members done, 0–1. */
  readonly onProgress?: (doneFraction: number) => void;
  /** Asked before each chunk is handed out. */
  readonly isCancelled?: () => boolean;
}

/** The chunks of a request, in order of members. */
export const chunksOf = (request: EnsembleRequest, chunkMemberCount: number): ChunkMessage[] => {
  const chunks: ChunkMessage[] = [];
  for (let from = request.memberFrom; from < request.memberTo; from += chunkMemberCount) {
    const memberTo = Math.min(request.memberTo, from + chunkMemberCount);
    chunks.push({ chunkIndex: chunks.length, request: { ...request, memberFrom: from, memberTo } });
  }
  return chunks;
};

/**
 * Splits a request into chunks, hands each idle worker the next one, and merges the answers. The result is the same
 * bit for bit for any number of workers.
 */
export const runOnPool = (pooled: PooledRun): Promise<PoolResult> => {
  const chunks = chunksOf(pooled.request, pooled.chunkMemberCount ?? 256);
  const total = pooled.request.memberTo - pooled.request.memberFrom;
  return new Promise((resolve) => {
    const parts: EnsembleRun[] = [];
    let nextChunk = 0;
    let doneCount = 0;
    let isOver = false;
    const finish = (result: PoolResult): void => {
      if (!isOver) resolve(result);
      isOver = true;
    };
    const hand = (worker: WorkerLike): void => {
      if (isOver) return;
      if (pooled.isCancelled?.()) {
        finish({ ok: false, reason: "cancelled" });
        return;
      }
      const chunk = chunks[nextChunk];
      if (!chunk) return;
      nextChunk++;
      worker.post(chunk);
    };
    for (const worker of pooled.workers) {
      worker.onError?.((message) => finish({ ok: false, reason: "failed", message }));
      worker.onMessage((answer) => {
        if (isOver) return;
        const read = answer.ok ? runFromBuffer(answer.buffer) : answer;
        if (!read.ok) {
          finish({ ok: false, reason: "failed", message: read.reason });
          return;
        }
        parts.push(read.run);
        doneCount += read.run.memberCount;
        pooled.onProgress?.(doneCount / total);
        if (doneCount === total) finish({ ok: true, run: mergeRuns(parts) });
        else hand(worker);
      });
    }
    if (pooled.workers.length === 0) {
      finish({ ok: false, reason: "failed", message: "runOnPool got no workers; expected at least one." });
    }
    for (const worker of pooled.workers) hand(worker);
  });
};
