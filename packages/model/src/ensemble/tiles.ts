import type { Parameters } from "../physiology/parameters.ts";
import type { StartingPoint } from "../physiology/start-state.ts";
import type { StepInput } from "../physiology/step-input.ts";
import { accumulatedSlots, FREE_FROM_BYTE, kernelVariants, STATE_COUNT, TILE, type TileState } from "./kernel.gen.ts";
import type { KernelEngine } from "./kernel-engine.ts";
import type { LaidOutSteps, Regime, Stretch } from "./laid-out-steps.ts";
import { loadTile } from "./load-tile.ts";

const FLOAT_BYTES = 4;
const DOUBLE_BYTES = 8;

/** How often a run is looked at, and how often its sums are carried over to double precision: where it is left out, at looks. */
export interface Looks {
  /** @unit count */
  readonly displayEverySteps: number;
  /** @unit count */
  readonly carryEverySteps?: number;
}

/** Lays out the steps of a run: inputs of each step prepared once, in double precision, for all members. */
export const layOut = (
  engine: KernelEngine,
  steps: readonly StepInput[],
  { displayEverySteps, carryEverySteps = displayEverySteps }: Looks,
): LaidOutSteps => {
  const statesAt = FREE_FROM_BYTE;
  const sumsAt = statesAt + STATE_COUNT * TILE * FLOAT_BYTES;
  const sumCount = accumulatedSlots.length * TILE;
  let freeAt = sumsAt + sumCount * DOUBLE_BYTES;
  const regimes = new Map<string, Regime>();
  const regimeOf = (input: StepInput): Regime => {
    const key = `${input.sportIndex} ${input.stepS}`;
    const known = regimes.get(key);
    if (known !== undefined) return known;
    const variant = kernelVariants[input.sportIndex];
    if (variant === undefined) throw new RangeError(`sportIndex is ${input.sportIndex}; expected one of sportIndexOf.`);
    const regime = { variant, input, membersAt: freeAt };
    freeAt += variant.memberValueCount * TILE * FLOAT_BYTES;
    regimes.set(key, regime);
    return regime;
  };
  const regimeOfStep = steps.map(regimeOf);
  const rowsAt = freeAt;
  const byteCount = regimeOfStep.reduce((sum, regime) => sum + FLOAT_BYTES * regime.variant.stepValueCount, rowsAt);
  const floats = engine.floats(byteCount);

  const stretches: Stretch[] = [];
  let rowAt = rowsAt;
  let stretchFrom = rowsAt;
  let displayIndex = 0;
  for (const [index, input] of steps.entries()) {
    const regime = regimeOfStep[index];
    if (regime === undefined) continue;
    regime.variant.writeStepValues(input, floats, rowAt / FLOAT_BYTES);
    rowAt += FLOAT_BYTES * regime.variant.stepValueCount;
    const isShown = (index + 1) % displayEverySteps === 0 || index + 1 === steps.length;
    const isCarried = isShown || (index + 1) % carryEverySteps === 0;
    if (!isCarried && regimeOfStep[index + 1] === regime) continue;
    const run = functionOf(engine, regime.variant.name);
    const shown = isShown ? displayIndex++ : -1;
    stretches.push({
      run,
      membersAt: regime.membersAt,
      rowAt: stretchFrom,
      rowEnd: rowAt,
      isCarried,
      displayIndex: shown,
    });
    stretchFrom = rowAt;
  }
  const carry = functionOf(engine, "carryOver");
  return {
    stretches,
    regimes: [...regimes.values()],
    statesAt,
    sums: new Float64Array(floats.buffer, sumsAt, sumCount),
    carryOver: () => carry(sumsAt, statesAt, 0, 0),
    floats,
  };
};

const functionOf = (engine: KernelEngine, name: string) => {
  const found = engine.functions.get(name);
  if (found === undefined) throw new Error(`the kernel has no function ${name}; is kernel.gen.ts whole?`);
  return found;
};

/** Called at each display instant of a tile. */
export type OnInstant = (displayIndex: number, tile: TileState) => void;

/**
 * Runs one tile of up to eight members through all steps. No lane reads another: the result of a member does not depend
 * on its neighbours.
 */
export const runTile = (
  course: LaidOutSteps,
  members: readonly Parameters[],
  start: StartingPoint | undefined,
  onInstant: OnInstant,
): void => {
  const { floats, statesAt, sums, carryOver } = course;
  loadTile(members, course, start);
  sums.fill(0);
  const tile = { states: floats, statesAt: statesAt / FLOAT_BYTES, sums };
  for (const { run, membersAt, rowAt, rowEnd, isCarried, displayIndex } of course.stretches) {
    run(membersAt, statesAt, rowAt, rowEnd);
    if (isCarried) carryOver();
    if (displayIndex >= 0) onInstant(displayIndex, tile);
  }
};
