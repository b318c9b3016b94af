import type { Parameters } from "../physiology/parameters.ts";
import { type StartingPoint, startState } from "../physiology/start-state.ts";
import { TILE, writeState } from "./kernel.gen.ts";
import type { LaidOutSteps } from "./laid-out-steps.ts";

/**
 * Puts a tile's members, ready to run, into the memory of the course. A short tile is filled with copies of its last
 * member. Nothing is kept for the next run: writing a body takes a hundredth of the time of running it.
 */
export const loadTile = (
  members: readonly Parameters[],
  { statesAt, regimes, floats }: LaidOutSteps,
  start: StartingPoint | undefined,
): void => {
  for (let lane = 0; lane < TILE; lane++) {
    const parameters = members[Math.min(lane, members.length - 1)];
    if (parameters === undefined) throw new RangeError("a tile got 0 members; expected at least 1. Was the run empty?");
    writeState(startState(parameters, start), floats, statesAt / 4 + lane);
    for (const { variant, input, membersAt } of regimes)
      variant.writeMemberValues(input, parameters, floats, membersAt / 4 + lane);
  }
};
