import type { Parameters } from "../physiology/parameters.ts";
import { type StartingPoint, startState } from "../physiology/start-state.ts";
import { STATE_COUNT, TILE, writeState } from "./kernel.gen.ts";
import type { Course, Regime } from "./tiles.ts";

/** Numbers kept for one list of members: about what 2,000 members need for two triathlons. @unit count */
const KEPT_NUMBERS = 6_000_000;

/** Puts a tile's members, ready to run, into the memory of the course. */
export type LoadTile = (tileIndex: number) => void;

/** Numbers of all members for one sport and step length, or for one start: tile by tile, eight lanes to a slot. */
interface Table {
  readonly numbers: Float32Array;
  /** 1 for each tile that is written. @unit truth value */
  readonly isWritten: Uint8Array;
  readonly tileLength: number;
  /** Index in the memory of the course. @unit index */
  readonly courseAt: number;
  readonly write: (parameters: Parameters, out: Float32Array, at: number) => void;
}

const memberOf = (members: readonly Parameters[], index: number): Parameters => {
  const member = members[Math.min(index, members.length - 1)];
  if (member === undefined) throw new RangeError("a tile got 0 members; expected at least 1. Was the run empty?");
  return member;
};

const writeRegime =
  ({ variant, input }: Regime) =>
  (parameters: Parameters, out: Float32Array, at: number): void =>
    variant.writeMemberValues(input, parameters, out, at);

const writeStart =
  (start: StartingPoint | undefined) =>
  (parameters: Parameters, out: Float32Array, at: number): void =>
    writeState(startState(parameters, start), out, at);

/** For members that run once: what the kernel reads of them is written into its memory, and nothing is kept. */
export const writingLoader = (
  members: readonly Parameters[],
  course: Course,
  start: StartingPoint | undefined,
): LoadTile => {
  const parts = [
    { at: course.statesAt / 4, write: writeStart(start) },
    ...course.regimes.map((regime) => ({ at: regime.membersAt / 4, write: writeRegime(regime) })),
  ];
  return (tileIndex) => {
    for (let lane = 0; lane < TILE; lane++) {
      const parameters = memberOf(members, tileIndex * TILE + lane);
      for (const { at, write } of parts) write(parameters, course.floats, at + lane);
    }
  };
};

/** Members whose numbers for the kernel are kept between runs. */
export interface MemberTiles {
  /** A loader for one run. */
  readonly loader: (course: Course, start: StartingPoint | undefined) => LoadTile;
}

/**
 * For members that run through many plans: what the kernel reads of a body depends on the body, the sport and the step
 * length, not on the plan, so it is written once and copied from then on.
 */
export const memberTiles = (members: readonly Parameters[]): MemberTiles => {
  const tileCount = Math.ceil(members.length / TILE);
  const kept = new Map<string, Pick<Table, "numbers" | "isWritten">>();

  const tableOf = (key: string, slotCount: number): Pick<Table, "numbers" | "isWritten"> => {
    const known = kept.get(key) ?? {
      numbers: new Float32Array(tileCount * TILE * slotCount),
      isWritten: new Uint8Array(tileCount),
    };
    // To the end: what was used last is dropped last.
    kept.delete(key);
    kept.set(key, known);
    return known;
  };
  const dropOldest = (usedCount: number): void => {
    let sum = 0;
    for (const { numbers } of kept.values()) sum += numbers.length;
    for (const [key, { numbers }] of kept) {
      if (sum <= KEPT_NUMBERS || kept.size <= usedCount) return;
      kept.delete(key);
      sum -= numbers.length;
    }
  };

  return {
    loader: (course, start) => {
      const tables: Table[] = [
        {
          ...tableOf(`start ${JSON.stringify(start)}`, STATE_COUNT),
          tileLength: STATE_COUNT * TILE,
          courseAt: course.statesAt / 4,
          write: writeStart(start),
        },
        ...course.regimes.map((regime) => ({
          ...tableOf(`${regime.variant.name} ${regime.input.stepS}`, regime.variant.memberValueCount),
          tileLength: regime.variant.memberValueCount * TILE,
          courseAt: regime.membersAt / 4,
          write: writeRegime(regime),
        })),
      ];
      dropOldest(tables.length);
      return (tileIndex) => {
        for (const { numbers, isWritten, tileLength, courseAt, write } of tables) {
          const from = tileIndex * tileLength;
          if (isWritten[tileIndex] !== 1) {
            for (let lane = 0; lane < TILE; lane++) {
              write(memberOf(members, tileIndex * TILE + lane), numbers, from + lane);
            }
            isWritten[tileIndex] = 1;
          }
          course.floats.set(numbers.subarray(from, from + tileLength), courseAt);
        }
      };
    },
  };
};
