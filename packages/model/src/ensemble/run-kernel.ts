import { checkParameters, checkSteps } from "../physiology/check-inputs.ts";
import type { Parameters } from "../physiology/parameters.ts";
import { type EnsembleRun, newRun } from "./columns.ts";
import { drawMember } from "./draw-members.ts";
import { TILE, writeExtremes, writeOutputs } from "./kernel.gen.ts";
import { type KernelEngine, type NoKernel, startKernel } from "./kernel-engine.ts";
import { outputNames } from "./outputs.ts";
import { displayTimesS, type EnsembleRequest, runMembers } from "./run-ensemble.ts";
import { layOut, runTile } from "./tiles.ts";

let started: { readonly ok: true; readonly engine: KernelEngine } | NoKernel | undefined;

/** The kernel of this thread, started at the first call, or why there is none. */
export const kernelHere = (): { readonly ok: true; readonly engine: KernelEngine } | NoKernel => {
  started ??= startKernel();
  return started;
};

/** What somebody who waits wants to know. */
export interface Watch {
  /** Share of the members done, 0–1; called after each tile of eight. */
  readonly onProgress?: (doneFraction: number) => void;
}

type MembersRequest = Pick<EnsembleRequest, "steps" | "memberFrom" | "displayEverySteps" | "start">;

/**
 * Runs known bodies on the compiled kernel: the same columns as `runMembers`, within single precision. Bits are the same
 * on every machine and for every split of the members. Without a kernel in this runtime, `runMembers` runs.
 */
export const runMembersOnKernel = (
  members: readonly Parameters[],
  request: MembersRequest,
  watch: Watch = {},
): EnsembleRun => {
  const kernel = kernelHere();
  if (!kernel.ok) return runMembers(members, request);
  checkSteps(request.steps);
  for (const parameters of members) checkParameters(parameters);
  const run = newRun(request.memberFrom, members.length, displayTimesS(request.steps, request.displayEverySteps));
  const course = layOut(kernel.engine, request.steps, request.displayEverySteps);
  const lastInstant = run.timesS.length - 1;
  for (let from = 0; from < members.length; from += TILE) {
    const tileMembers = members.slice(from, from + TILE);
    runTile(course, tileMembers, request.start, (displayIndex, tile) => {
      const at = displayIndex * members.length + from;
      for (let lane = 0; lane < tileMembers.length; lane++) {
        writeOutputs(tile, lane, run.columns, at + lane);
        if (displayIndex === lastInstant) writeExtremes(tile, lane, run.extremes, from + lane);
      }
    });
    watch.onProgress?.(Math.min(1, (from + TILE) / members.length));
  }
  throwIfNotFinite(run);
  return run;
};

const throwIfNotFinite = (run: EnsembleRun): void => {
  for (const name of outputNames) {
    const member = run.columns[name].findIndex((value) => !Number.isFinite(value));
    if (member < 0) continue;
    throw new Error(
      `The kernel left the finite numbers: ${name} of member ${run.memberFrom + (member % run.memberCount)}; expected finite values for every input inside its bounds. Likely a formula without a floor.`,
    );
  }
};

/**
 * Draws members and runs them on the compiled kernel; same arguments and same columns as `runEnsemble`. The answer depends
 * on seed and member indices only.
 */
export const runEnsembleOnKernel = (request: EnsembleRequest, watch: Watch = {}): EnsembleRun => {
  const members: Parameters[] = [];
  for (let member = request.memberFrom; member < request.memberTo; member++) {
    members.push(drawMember(request.prior, request.seed, member));
  }
  return runMembersOnKernel(members, request, watch);
};
