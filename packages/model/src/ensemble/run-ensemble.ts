import { checkParameters, checkSteps } from "../physiology/check-inputs.ts";
import type { Parameters } from "../physiology/parameters.ts";
import type { StepInput } from "../physiology/step-input.ts";
import { type EnsembleRun, newRun } from "./columns.ts";
import { type PreparedMembers, prepareMembers } from "./drawn-members.ts";
import { displayTimesS, type EnsembleRequest } from "./ensemble-request.ts";
import { TILE } from "./kernel.gen.ts";
import { type KernelEngine, type NoKernel, startKernel } from "./kernel-engine.ts";
import type { LaidOutSteps } from "./laid-out-steps.ts";
import { outputNames } from "./outputs.ts";
import { recorderOf } from "./record-tile.ts";
import { runReferenceMembers } from "./run-reference.ts";
import { type Looks, layOut, runTile } from "./tiles.ts";

type Start = { readonly ok: true; readonly engine: KernelEngine } | NoKernel;

// Engines of this thread that no run is using. A run that is taken in turns keeps its own until it ends.
const idle: KernelEngine[] = [];
let refusal: NoKernel | undefined;

const takeKernel = (): Start => {
  if (refusal !== undefined) return refusal;
  const engine = idle.pop();
  if (engine !== undefined) return { ok: true, engine };
  const start = startKernel();
  if (!start.ok) refusal = start;
  return start;
};

/** Whether runs of this thread use the compiled kernel, or the reason why they do not. */
export const kernelHere = (): { readonly ok: true } | NoKernel => {
  const start = takeKernel();
  if (!start.ok) return start;
  idle.push(start.engine);
  return { ok: true };
};

type KnownRequest = Omit<EnsembleRequest, "prior" | "seed" | "memberTo">;

/**
 * Runs known bodies tile by tile. Yields the share of the members done, 0–1, after each tile, so that the caller can show
 * it, answer others, or stop; returns the finished run. On the compiled kernel a result is within 1e-5 (cumulative
 * hazard, relative) of `runReferenceMembers`, and its bits are the same on every machine and for every split of the
 * members. In a runtime without the kernel the reference runs in one go.
 */
export function* membersInTurns(members: readonly Parameters[], request: KnownRequest): Generator<number, EnsembleRun> {
  const kernel = takeKernel();
  if (!kernel.ok) return runReferenceMembers(members, request);
  try {
    for (const parameters of members) checkParameters(parameters);
    return yield* tilesInTurns(kernel.engine, members, request);
  } finally {
    idle.push(kernel.engine);
  }
}

/** Steps that lie in the memory of an engine, checked, and the instants at which they are looked at. */
interface LaidOutCourse extends Looks {
  readonly steps: readonly StepInput[];
  readonly course: LaidOutSteps;
  readonly timesS: readonly number[];
}

// A run comes in chunks with the same steps; laying them out takes as long as a tile of members.
const laidOut = new WeakMap<KernelEngine, LaidOutCourse>();

const courseOn = (engine: KernelEngine, request: Pick<KnownRequest, "steps"> & Looks): LaidOutCourse => {
  const { steps, displayEverySteps, carryEverySteps = displayEverySteps } = request;
  const known = laidOut.get(engine);
  const isKnown = known?.steps === steps && known.displayEverySteps === displayEverySteps;
  if (isKnown && known.carryEverySteps === carryEverySteps) return known;
  // What is thrown half-way must not leave the engine with the memory of the course before.
  laidOut.delete(engine);
  checkSteps(steps);
  const looks = { displayEverySteps, carryEverySteps };
  const course = layOut(engine, steps, looks);
  const made = { steps, ...looks, course, timesS: displayTimesS(steps, displayEverySteps) };
  laidOut.set(engine, made);
  return made;
};

function* tilesInTurns(
  engine: KernelEngine,
  members: readonly Parameters[],
  request: KnownRequest & Looks,
): Generator<number, EnsembleRun> {
  const { course, timesS } = courseOn(engine, request);
  const { memberFrom, frailty, along } = request;
  const run = newRun({ memberFrom, memberCount: members.length, timesS, frailty, along });
  const record = recorderOf(run);
  // Catches a NaN or an infinity anywhere among millions of values without reading them again.
  let sum = 0;
  for (let from = 0; from < members.length; from += TILE) {
    const tileMembers = members.slice(from, from + TILE);
    const count = tileMembers.length;
    runTile(course, tileMembers, request.start, (displayIndex, tile) => {
      sum += record(tile, { displayIndex, memberIndex: from, count });
    });
    yield Math.min(1, (from + TILE) / members.length);
  }
  if (!Number.isFinite(sum)) throw notFinite(run);
  return run;
}

const notFinite = (run: EnsembleRun): Error => {
  const name = outputNames.find((each) => !run.columns[each].every(Number.isFinite));
  const at = name === undefined ? -1 : run.columns[name].findIndex((value) => !Number.isFinite(value));
  const where =
    at < 0 ? "an extreme, or an output on the way" : `${name} of member ${run.memberFrom + (at % run.memberCount)}`;
  return new Error(
    `The kernel left the finite numbers: ${where}; expected finite values for every input inside its bounds. Likely a formula without a floor.`,
  );
};

const toTheEnd = (turns: Generator<number, EnsembleRun>): EnsembleRun => {
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
};

/** Runs known bodies to the end; see `membersInTurns`. */
export const runMembers = (members: readonly Parameters[], request: KnownRequest): EnsembleRun =>
  toTheEnd(membersInTurns(members, request));

const runPrepared = (prepared: PreparedMembers, plan: Omit<KnownRequest, "memberFrom"> & Looks) => {
  const { memberFrom, members } = prepared;
  const request = { ...plan, memberFrom };
  const kernel = takeKernel();
  if (!kernel.ok) return runReferenceMembers(members, request);
  try {
    return toTheEnd(tilesInTurns(kernel.engine, members, request));
  } finally {
    idle.push(kernel.engine);
  }
};

/**
 * Draws members and runs them. The answer depends on seed and member indices only: a run of members 0 to N equals the
 * merge of the runs of its parts, bit for bit.
 */
export const runEnsemble = (request: EnsembleRequest): EnsembleRun => runPrepared(prepareMembers(request), request);

/** Sums are carried over to double precision so often in a run that is read at its end only. @unit count */
const CARRIES = 16;

/**
 * Runs prepared members through a plan and keeps one instant, the finish, with the extremes on the way: the cheap way to
 * try many plans on the same bodies. The bodies are drawn once, in `prepareMembers`; a plan then costs little more than the
 * steps of the kernel.
 */
export const runToFinish = (
  prepared: PreparedMembers,
  { steps, start, frailty }: Pick<EnsembleRequest, "steps" | "start" | "frailty">,
): EnsembleRun =>
  runPrepared(prepared, {
    steps,
    ...(start ? { start } : {}),
    ...(frailty ? { frailty } : {}),
    displayEverySteps: Math.max(1, steps.length),
    carryEverySteps: Math.max(1, Math.ceil(steps.length / CARRIES)),
  });
