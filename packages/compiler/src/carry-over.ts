import { instruction as op } from "./wasm-bytes.ts";

// Arguments, of the same types as those of a kernel function; the last two are not read.
const SUMS = 0;
const STATES = 1;
const FOUR = 4;

/**
 * Body of a function `(sums, states, 0, 0)` that adds accumulated slots of one tile to their sums in double precision and
 * sets the slots to 0. Sums follow each other in the order of the slots, a tile's lanes each.
 */
export const carryOverBody = (slots: readonly number[], lanesOfTile: number): number[] => {
  const code = slots.flatMap((slot, index) =>
    Array.from({ length: lanesOfTile / 4 }, (_, group) => {
      const stateAt = 4 * (slot * lanesOfTile + 4 * group);
      const sumAt = 8 * (index * lanesOfTile + 4 * group);
      const add = (at: number, four: readonly number[]) => [
        ...op.localGet(SUMS),
        ...op.localGet(SUMS),
        ...op.v128Load(at),
        ...four,
        ...op.f64x2FromLowF32x4,
        ...op.f64x2Add,
        ...op.v128Store(at),
      ];
      return [
        ...op.localGet(STATES),
        ...op.v128Load(stateAt),
        ...op.localSet(FOUR),
        ...add(sumAt, op.localGet(FOUR)),
        ...add(sumAt + 16, [...op.localGet(FOUR), ...op.localGet(FOUR), ...op.swapHalves]),
        ...op.localGet(STATES),
        ...op.v128Zero,
        ...op.v128Store(stateAt),
      ];
    }).flat(),
  );
  return [1, 1, 0x7b, ...code, ...op.end];
};
