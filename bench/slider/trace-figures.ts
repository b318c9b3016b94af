/** The fields of a line of Chromium's trace that are read here. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  /** @unit µs */
  readonly ts: number;
  /** @unit µs */
  readonly dur?: number;
}

/** Marks that the measured page leaves in the trace. */
export const marks = { moved: "slider-moved", told: "slider-told" } as const;

/** One move of a slider, from the moment the browser got the key. */
export interface TracedMove {
  /** Until the new numbers stood in the document. @unit ms */
  readonly toldMs: number;
  /** Until the page with them was painted on the main thread and handed on. @unit ms */
  readonly paintedMs: number;
  /** Until the compositor drew the frame with them. @unit ms */
  readonly drawnMs: number;
}

/**
 * From each move of a slider to the first frame with its numbers, by the browser's own trace: the key's time stamp, the
 * first commit of the main thread that ends after the numbers changed, the first frame drawn after that commit.
 */
export function movesOf(trace: Uint8Array): TracedMove[] {
  // Chromium's own file; what is not an event of a known name is passed over.
  const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(new TextDecoder().decode(trace));
  const named = (name: string) => traceEvents.filter((event) => event.name === name).sort((a, b) => a.ts - b.ts);
  const told = named(marks.told);
  const pid = told[0]?.pid;
  const commits = named("Commit").filter((event) => event.pid === pid);
  const frames = named("DrawFrame").filter((event) => event.pid === pid);
  const moved = named(marks.moved);
  return moved.flatMap((move, index) => {
    const until = moved[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const answer = told.find((event) => event.ts > move.ts && event.ts < until);
    if (!answer) return [];
    const commit = commits.find((event) => event.ts >= answer.ts);
    if (!commit) return [];
    const paintedAt = commit.ts + (commit.dur ?? 0);
    const frame = frames.find((event) => event.ts >= paintedAt);
    if (!frame) return [];
    const since = (ts: number) => (ts - move.ts) / 1000;
    return [{ toldMs: since(answer.ts), paintedMs: since(paintedAt), drawnMs: since(frame.ts) }];
  });
}

/** Quantile of some times, the nearest one that was measured. @unit ms */
export function quantileMs(times: readonly number[], fraction: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(fraction * sorted.length) - 1)] ?? Number.NaN;
}
