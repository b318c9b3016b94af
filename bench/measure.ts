/** Something to time: `run` does the work once and returns how many units of work that was. */
export interface Contestant {
  readonly name: string;
  readonly run: () => number | Promise<number>;
}

/** Least and median time per unit of work over all rounds. */
export interface Timing {
  readonly name: string;
  readonly leastNs: number;
  readonly medianNs: number;
  readonly roundCount: number;
  /** Of each round, in order. @unit ns */
  readonly roundsNs: readonly number[];
}

/** Middle value of a list, the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Middle of the ratios round by round: a busy moment of the machine hits both of a round, or only one round. @unit ratio */
export function pairedRatio(own: Timing, baseline: Timing): number {
  return median(own.roundsNs.map((ns, round) => ns / (baseline.roundsNs[round] ?? Number.NaN)));
}

/**
 * Times contestants in turns, so that a busy moment of the machine hits all of them: one warm-up each, then rounds
 * until `roundCount` or the time is spent, whichever is first; at least three rounds.
 */
export async function race(
  contestants: readonly Contestant[],
  limits: { readonly roundCount: number; readonly forMs: number },
): Promise<Timing[]> {
  const times = contestants.map((): number[] => []);
  for (const contestant of contestants) await contestant.run();
  const endMs = performance.now() + limits.forMs;
  for (let round = 0; round < limits.roundCount && (round < 3 || performance.now() < endMs); round++) {
    for (const [index, contestant] of contestants.entries()) {
      const startMs = performance.now();
      const unitCount = await contestant.run();
      times[index]?.push(((performance.now() - startMs) * 1e6) / unitCount);
    }
  }
  return contestants.map(({ name }, index) => {
    const list = times[index] ?? [];
    return { name, leastNs: Math.min(...list), medianNs: median(list), roundCount: list.length, roundsNs: list };
  });
}
