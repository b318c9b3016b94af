import type { Frailty } from "../physiology/hazard/index.ts";
import { MUSCLES } from "../physiology/muscle-groups.ts";
import { CAUSES, type MemberChances } from "./member-chances.ts";
import { type ExtremeName, extremeNames, type OutputName, outputNames } from "./outputs.ts";

/** First word of every stored run: the letters CRMP. */
const MAGIC = 0x504d5243;
/** Raised when the layout or the list of outputs changes. */
const LAYOUT_VERSION = 4;
const HEADER_WORDS = 10;

/** What simulated members left behind. All columns are views of one buffer: send, store or hash it in one go. */
export interface EnsembleRun {
  readonly buffer: ArrayBuffer;
  /** Index of the first member. @unit index */
  readonly memberFrom: number;
  /** @unit count */
  readonly memberCount: number;
  /** Display instants, s since the start. */
  readonly timesS: Float64Array;
  /** Outputs kept at every display instant; the others are kept at the last one only. */
  readonly along: readonly OutputName[];
  /**
   * One column for each output; value at `timeIndex * memberCount + memberIndex`, or at `memberIndex` where only the last
   * instant is kept: `slice` knows which. @unit as its name
   */
  readonly columns: { readonly [K in OutputName]: Float32Array };
  /** First cramps with susceptibility integrated out; null when the run was not asked for them. */
  readonly chances: MemberChances | null;
  /** One value for each member. @unit as its name */
  readonly extremes: { readonly [K in ExtremeName]: Float32Array };
}

/** Which members and instants a run holds, and with which susceptibility its chances are told. */
interface RunShape {
  /** @unit index */
  readonly memberFrom: number;
  /** @unit count */
  readonly memberCount: number;
  /** @unit count */
  readonly timeCount: number;
  readonly hasChances: boolean;
  readonly along: readonly OutputName[];
}

const FRAILTY_NUMBERS = 2;

/** One bit for each output that is kept along the way. */
const bitsOf = (along: readonly OutputName[]): number =>
  outputNames.reduce((bits, name, index) => (along.includes(name) ? bits + 2 ** index : bits), 0);

const namesOf = (bits: number): readonly OutputName[] => outputNames.filter((_, index) => ((bits >>> index) & 1) === 1);

const byteCountOf = ({ memberCount, timeCount, hasChances, along }: RunShape): number => {
  const doubles = timeCount + (hasChances ? FRAILTY_NUMBERS + (timeCount + CAUSES + MUSCLES) * memberCount : 0);
  const rows = timeCount * along.length + (outputNames.length - along.length);
  const floats = memberCount * (rows + extremeNames.length);
  return 4 * HEADER_WORDS + 8 * doubles + 4 * floats;
};

const viewOf = (buffer: ArrayBuffer, shape: RunShape): EnsembleRun => {
  const { memberFrom, memberCount, timeCount, hasChances, along } = shape;
  let at = 4 * HEADER_WORDS;
  const takeDoubles = (length: number): Float64Array => {
    const view = new Float64Array(buffer, at, length);
    at += 8 * length;
    return view;
  };
  const take = (length: number): Float32Array => {
    const view = new Float32Array(buffer, at, length);
    at += 4 * length;
    return view;
  };
  const timesS = takeDoubles(timeCount);
  const [frailtyShape = 0, rate = 0] = hasChances ? takeDoubles(FRAILTY_NUMBERS) : [];
  const chances = hasChances
    ? {
        frailty: { shape: frailtyShape, rate },
        probability: takeDoubles(timeCount * memberCount),
        byCauseProbability: takeDoubles(CAUSES * memberCount),
        byMuscleProbability: takeDoubles(MUSCLES * memberCount),
      }
    : null;
  const columnEntries = outputNames.map(
    (name) => [name, take((along.includes(name) ? timeCount : 1) * memberCount)] as const,
  );
  const extremeEntries = extremeNames.map((name) => [name, take(memberCount)] as const);
  return {
    buffer,
    memberFrom,
    memberCount,
    timesS,
    along,
    chances,
    // fromEntries forgets the keys; they come from the full list of names.
    columns: Object.fromEntries(columnEntries) as EnsembleRun["columns"],
    extremes: Object.fromEntries(extremeEntries) as EnsembleRun["extremes"],
  };
};

/** Of whom and of what a run is to hold. */
export interface RunOrder {
  /** @unit index */
  readonly memberFrom: number;
  /** @unit count */
  readonly memberCount: number;
  /** Display instants. @unit s */
  readonly timesS: readonly number[];
  /** With it the run has room for chances. */
  readonly frailty?: Frailty | undefined;
  /** Outputs to keep at every instant; all when left out. */
  readonly along?: readonly OutputName[] | undefined;
}

/** An empty run. */
export const newRun = ({ memberFrom, memberCount, timesS, frailty, ...order }: RunOrder): EnsembleRun => {
  // In the order of the table and each once, however they were asked for.
  const along = namesOf(bitsOf(order.along ?? outputNames));
  const shape = { memberFrom, memberCount, timeCount: timesS.length, hasChances: frailty !== undefined, along };
  const buffer = new ArrayBuffer(byteCountOf(shape));
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    LAYOUT_VERSION,
    memberFrom,
    memberCount,
    timesS.length,
    outputNames.length,
    extremeNames.length,
    frailty === undefined ? 0 : 1,
    bitsOf(along),
  ]);
  const doubles = new Float64Array(buffer, 4 * HEADER_WORDS, timesS.length + (frailty ? FRAILTY_NUMBERS : 0));
  doubles.set(timesS);
  if (frailty !== undefined) doubles.set([frailty.shape, frailty.rate], timesS.length);
  return viewOf(buffer, shape);
};

/** The run in a buffer that came from a worker or from storage, or the reason why it is none. */
export const runFromBuffer = (
  buffer: ArrayBuffer,
): { readonly ok: true; readonly run: EnsembleRun } | { readonly ok: false; readonly reason: string } => {
  if (buffer.byteLength < 4 * HEADER_WORDS) return { ok: false, reason: "The stored run is cut off." };
  const [
    magic,
    version,
    memberFrom = 0,
    memberCount = 0,
    timeCount = 0,
    outputCount = 0,
    extremeCount = 0,
    chances = 0,
    alongBits = 0,
  ] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) return { ok: false, reason: "This is not a stored ensemble run." };
  if (version !== LAYOUT_VERSION || outputCount !== outputNames.length || extremeCount !== extremeNames.length) {
    return { ok: false, reason: `The stored run has layout ${version}; this version reads layout ${LAYOUT_VERSION}.` };
  }
  const shape = { memberFrom, memberCount, timeCount, hasChances: chances === 1, along: namesOf(alongBits) };
  if (buffer.byteLength !== byteCountOf(shape)) return { ok: false, reason: "The stored run is cut off." };
  return { ok: true, run: viewOf(buffer, shape) };
};

/**
 * The values of one output at one instant, one for each member; a view, not a copy. Throws for an instant on the way that
 * the run was not asked to keep. @unit as its name
 */
export const slice = (run: EnsembleRun, name: OutputName, timeIndex: number): Float32Array => {
  const { memberCount, timesS } = run;
  const column = run.columns[name];
  if (column.length === timesS.length * memberCount)
    return column.subarray(timeIndex * memberCount, (timeIndex + 1) * memberCount);
  if (timeIndex === timesS.length - 1) return column;
  throw new RangeError(
    `${name} was asked for at instant ${timeIndex} of ${timesS.length}, and this run keeps it at the last one only; expected it among \`along\` of the request: ${run.along.join(", ") || "none"}.`,
  );
};

/** Copies rows of one value a member from a part to its members' places in the whole. */
const copyRows = <Numbers extends Float32Array | Float64Array>(
  whole: EnsembleRun,
  part: EnsembleRun,
  column: (run: EnsembleRun) => Numbers,
): void => {
  const from = column(part);
  const to = column(whole);
  const at = part.memberFrom - whole.memberFrom;
  for (let row = 0; row * part.memberCount < from.length; row++) {
    to.set(from.subarray(row * part.memberCount, (row + 1) * part.memberCount), row * whole.memberCount + at);
  }
};

/** The same run with fewer outputs kept along the way. */
export const keepAlong = (run: EnsembleRun, along: readonly OutputName[]): EnsembleRun => {
  const { memberFrom, memberCount, chances } = run;
  const kept = newRun({ memberFrom, memberCount, timesS: [...run.timesS], frailty: chances?.frailty, along });
  const last = run.timesS.length - 1;
  for (const name of outputNames)
    kept.columns[name].set(along.includes(name) ? run.columns[name] : slice(run, name, last));
  for (const name of extremeNames) kept.extremes[name].set(run.extremes[name]);
  if (chances === null || kept.chances === null) return kept;
  kept.chances.probability.set(chances.probability);
  kept.chances.byCauseProbability.set(chances.byCauseProbability);
  kept.chances.byMuscleProbability.set(chances.byMuscleProbability);
  return kept;
};

const chancesIn = ({ chances }: EnsembleRun): MemberChances => {
  if (chances) return chances;
  throw new RangeError("a part of a run has no chances and another has; expected all alike. Parts of different runs?");
};

/** Parts in order, and room for all of them; throws when one is missing or of another run. */
const wholeOf = (parts: readonly EnsembleRun[]): { whole: EnsembleRun; sorted: readonly EnsembleRun[] } => {
  const sorted = [...parts].sort((a, b) => a.memberFrom - b.memberFrom);
  const first = sorted[0];
  if (!first) throw new RangeError("mergeRuns got no parts; expected at least one. Was the run empty?");
  let next = first.memberFrom;
  for (const part of sorted) {
    const isOfOneRun = part.timesS.length === first.timesS.length && bitsOf(part.along) === bitsOf(first.along);
    if (part.memberFrom !== next || !isOfOneRun) {
      throw new RangeError(
        `mergeRuns got a part from member ${part.memberFrom} with ${part.timesS.length} instants; expected member ${next} with ${first.timesS.length}, and the same outputs kept. Parts of different runs?`,
      );
    }
    next += part.memberCount;
  }
  const { memberFrom, along } = first;
  const frailty = first.chances?.frailty;
  const whole = newRun({ memberFrom, memberCount: next - memberFrom, timesS: [...first.timesS], frailty, along });
  return { whole, sorted };
};

/**
 * One run from parts that follow each other without gap, in any order; bit for bit as if run in one go. A column is put
 * together when it is first asked for: most readers need a few, and pages of memory that nobody touches cost nothing.
 */
export const mergeRuns = (parts: readonly EnsembleRun[]): EnsembleRun => {
  const { whole, sorted } = wholeOf(parts);
  for (const part of sorted) {
    for (const name of extremeNames) copyRows(whole, part, (run) => run.extremes[name]);
    if (whole.chances === null) continue;
    copyRows(whole, part, (run) => chancesIn(run).probability);
    copyRows(whole, part, (run) => chancesIn(run).byCauseProbability);
    copyRows(whole, part, (run) => chancesIn(run).byMuscleProbability);
  }
  const missing = new Set<OutputName>(outputNames);
  const column = (name: OutputName): Float32Array => {
    if (missing.delete(name)) for (const part of sorted) copyRows(whole, part, (run) => run.columns[name]);
    return whole.columns[name];
  };
  const getters = outputNames.map((name) => [name, { get: () => column(name), enumerable: true }] as const);
  return {
    ...whole,
    get buffer() {
      for (const name of missing) column(name);
      return whole.buffer;
    },
    // defineProperties forgets the keys; they come from the full list of names.
    columns: Object.defineProperties({}, Object.fromEntries(getters)) as EnsembleRun["columns"],
  };
};
