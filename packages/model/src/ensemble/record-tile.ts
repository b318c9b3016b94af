import type { EnsembleRun } from "./columns.ts";
import { TILE, type TileState, writeExtremes, writeOutputs } from "./kernel.gen.ts";
import { outputNames } from "./outputs.ts";
import { tellChances } from "./tell-chances.ts";

/** Where in a run a look at a tile belongs. */
interface TileLook {
  readonly displayIndex: number;
  /** First member of the tile, within the run. @unit index */
  readonly memberIndex: number;
  /** Members of the tile; less than its lanes at the end of a run. @unit count */
  readonly count: number;
}

/** Writes what a run keeps of a tile at one display instant; returns the sum of all outputs, not finite if one is not. */
export type TileRecorder = (tile: TileState, look: TileLook) => number;

/** One tile at two instants, the one now and the one before: what chances are told from, in the nearest memory. */
const ROWS = 2;

/** Takes tiles into a run, instant by instant in their order, tile after tile. */
export const recorderOf = (run: EnsembleRun): TileRecorder =>
  run.along.length === outputNames.length ? keepAll(run) : keepSome(run);

const keepAll = (run: EnsembleRun): TileRecorder => {
  const { chances, columns, extremes, memberCount, timesS } = run;
  return (tile, { displayIndex, memberIndex, count }) => {
    const at = displayIndex * memberCount + memberIndex;
    const sum = writeOutputs(tile, count, columns, at);
    const look = { timeIndex: displayIndex, memberIndex, count, at, before: at - memberCount };
    if (chances) tellChances(columns, chances, look);
    return displayIndex === timesS.length - 1 ? sum + writeExtremes(tile, count, extremes, memberIndex) : sum;
  };
};

const keepSome = (run: EnsembleRun): TileRecorder => {
  const { chances, extremes, memberCount, timesS } = run;
  const near = outputNames.map((name) => [name, new Float32Array(ROWS * TILE)] as const);
  // fromEntries forgets the keys; they come from the full list of names.
  const columns = Object.fromEntries(near) as EnsembleRun["columns"];
  const copyTo = (isKept: (name: (typeof outputNames)[number]) => boolean) =>
    outputNames.filter(isKept).map((name) => ({ from: columns[name], to: run.columns[name] }));
  const along = copyTo((name) => run.along.includes(name));
  const atFinish = copyTo((name) => !run.along.includes(name));
  return (tile, { displayIndex, memberIndex, count }) => {
    const at = (displayIndex % ROWS) * TILE;
    const sum = writeOutputs(tile, count, columns, at);
    const look = { timeIndex: displayIndex, memberIndex, count, at, before: TILE - at };
    if (chances) tellChances(columns, chances, look);
    for (const each of along) copyLanes(each, { at, to: displayIndex * memberCount + memberIndex, count });
    if (displayIndex !== timesS.length - 1) return sum;
    for (const each of atFinish) copyLanes(each, { at, to: memberIndex, count });
    return sum + writeExtremes(tile, count, extremes, memberIndex);
  };
};

/** Eight numbers at most: a loop is done before an engine's own copying has begun. */
const copyLanes = (
  { from, to: target }: { from: Float32Array; to: Float32Array },
  { at, to, count }: { at: number; to: number; count: number },
): void => {
  for (let lane = 0; lane < count; lane++) target[to + lane] = from[at + lane] ?? Number.NaN;
};
