import { availableParallelism, cpus, loadavg, release, totalmem } from "node:os";

/** The machine a benchmark ran on, and how busy it was. */
export interface Machine {
  readonly processor: string;
  readonly coreCount: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly v8: string;
  /** Mean number of running programs over the last minute, before the benchmark began. */
  readonly loadBefore: number;
}

/** Describes this machine. */
export function machineHere(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    coreCount: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${process.arch} ${release()}`,
    node: process.version,
    v8: process.versions.v8,
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}
