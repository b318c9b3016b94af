import { type Parameters, type StepInput, startState } from "@crampcast/model/physiology";
import { kernelVariants, STATE_COUNT, TILE, writeState } from "../../packages/model/src/ensemble/kernel.gen.ts";
import { type KernelEngine, startKernel } from "../../packages/model/src/ensemble/kernel-engine.ts";
import type { LaidOutSteps } from "../../packages/model/src/ensemble/laid-out-steps.ts";
import { layOut } from "../../packages/model/src/ensemble/tiles.ts";
import type { NativeWork } from "./native.ts";

/** The kernel alone, without drawing, preparing or reading: members in memory, all steps of each tile. */
export interface KernelWork {
  /** Runs every tile once; nanoseconds of each. */
  readonly run: () => number[];
  /** The same numbers for a native program with tiles of `lanes`. */
  readonly forNative: (lanes: number) => NativeWork;
  readonly engine: KernelEngine;
  readonly course: LaidOutSteps;
}

/** Prepares one sport's steps and members for the kernel alone; the steps are of one sport and one length. */
export function kernelWork(steps: readonly StepInput[], members: readonly Parameters[]): KernelWork {
  const started = startKernel();
  if (!started.ok) throw new Error(`No kernel here: ${started.reason}`);
  const course = layOut(started.engine, steps, { displayEverySteps: steps.length });
  const [stretch] = course.stretches;
  const [input] = steps;
  const variant = kernelVariants[input?.sportIndex ?? -1];
  if (!stretch || !input || !variant || course.stretches.length !== 1) throw new Error("Expected steps of one regime.");
  const packed = (lanes: number): NativeWork => {
    const tileCount = Math.ceil(members.length / lanes);
    const memberNumbers = new Float32Array(variant.memberValueCount * lanes * tileCount);
    const stateNumbers = new Float32Array(STATE_COUNT * lanes * tileCount);
    const one = new Float32Array(TILE * Math.max(variant.memberValueCount, STATE_COUNT));
    for (const [member, parameters] of members.entries()) {
      const tile = Math.floor(member / lanes);
      const lane = member % lanes;
      variant.writeMemberValues(input, parameters, one, 0);
      for (let slot = 0; slot < variant.memberValueCount; slot++) {
        memberNumbers[(tile * variant.memberValueCount + slot) * lanes + lane] = one[slot * TILE] ?? 0;
      }
      writeState(startState(parameters), one, 0);
      for (let slot = 0; slot < STATE_COUNT; slot++) {
        stateNumbers[(tile * STATE_COUNT + slot) * lanes + lane] = one[slot * TILE] ?? 0;
      }
    }
    const rows = course.floats.slice(stretch.rowAt / 4, stretch.rowEnd / 4);
    return { variant: variant.name, members: memberNumbers, states: stateNumbers, rows, lanes, tileCount };
  };
  const own = packed(TILE);
  const tileMembers = own.members.length / own.tileCount;
  const tileStates = own.states.length / own.tileCount;
  return {
    engine: started.engine,
    course,
    forNative: packed,
    run: () =>
      Array.from({ length: own.tileCount }, (_, tile) => {
        course.floats.set(own.members.subarray(tile * tileMembers, (tile + 1) * tileMembers), stretch.membersAt / 4);
        course.floats.set(own.states.subarray(tile * tileStates, (tile + 1) * tileStates), course.statesAt / 4);
        const before = performance.now();
        stretch.run(stretch.membersAt, course.statesAt, stretch.rowAt, stretch.rowEnd);
        return (performance.now() - before) * 1e6;
      }),
  };
}
