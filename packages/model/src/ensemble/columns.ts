import { type ExtremeName, extremeNames, type OutputName, outputNames } from "./outputs.ts";

/** First word of every stored run: the letters CRMP. */
const MAGIC = 0x504d5243;
/** Raised when the layout or the list of outputs changes. */
const LAYOUT_VERSION = 1;
const HEADER_WORDS = 8;

/** What simulated members left behind. All columns are views of one buffer: send, store or hash it in one go. */
export interface EnsembleRun {
  readonly buffer: ArrayBuffer;
  /** Index of the first member. @unit index */
  readonly memberFrom: number;
  /** @unit count */
  readonly memberCount: number;
  /** Display instants, s since the start. */
  readonly timesS: Float64Array;
  /** One column for each output; value at `timeIndex * memberCount + memberIndex`. @unit as its name */
  readonly columns: { readonly [K in OutputName]: Float32Array };
  /** One value for each member. @unit as its name */
  readonly extremes: { readonly [K in ExtremeName]: Float32Array };
}

const viewOf = (buffer: ArrayBuffer, memberFrom: number, memberCount: number, timeCount: number): EnsembleRun => {
  const timesAt = 4 * HEADER_WORDS;
  let at = timesAt + 8 * timeCount;
  const take = (length: number): Float32Array => {
    const view = new Float32Array(buffer, at, length);
    at += 4 * length;
    return view;
  };
  const columnEntries = outputNames.map((name) => [name, take(timeCount * memberCount)] as const);
  const extremeEntries = extremeNames.map((name) => [name, take(memberCount)] as const);
  return {
    buffer,
    memberFrom,
    memberCount,
    timesS: new Float64Array(buffer, timesAt, timeCount),
    // fromEntries forgets the keys; they come from the full list of names.
    columns: Object.fromEntries(columnEntries) as EnsembleRun["columns"],
    extremes: Object.fromEntries(extremeEntries) as EnsembleRun["extremes"],
  };
};

/** An empty run for these members and instants. */
export const newRun = (memberFrom: number, memberCount: number, timesS: readonly number[]): EnsembleRun => {
  const floats = memberCount * (timesS.length * outputNames.length + extremeNames.length);
  const buffer = new ArrayBuffer(4 * HEADER_WORDS + 8 * timesS.length + 4 * floats);
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    LAYOUT_VERSION,
    memberFrom,
    memberCount,
    timesS.length,
    outputNames.length,
    extremeNames.length,
    0,
  ]);
  const run = viewOf(buffer, memberFrom, memberCount, timesS.length);
  run.timesS.set(timesS);
  return run;
};

/** The run in a buffer that came from a worker or from storage, or the reason why it is none. */
export const runFromBuffer = (
  buffer: ArrayBuffer,
): { readonly ok: true; readonly run: EnsembleRun } | { readonly ok: false; readonly reason: string } => {
  if (buffer.byteLength < 4 * HEADER_WORDS) return { ok: false, reason: "The stored run is cut off." };
  const [magic, version, memberFrom = 0, memberCount = 0, timeCount = 0, outputCount = 0, extremeCount = 0] =
    new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) return { ok: false, reason: "This is not a stored ensemble run." };
  if (version !== LAYOUT_VERSION || outputCount !== outputNames.length || extremeCount !== extremeNames.length) {
    return { ok: false, reason: `The stored run has layout ${version}; this version reads layout ${LAYOUT_VERSION}.` };
  }
  const expected = 4 * HEADER_WORDS + 8 * timeCount + 4 * memberCount * (timeCount * outputCount + extremeCount);
  if (buffer.byteLength !== expected) return { ok: false, reason: "The stored run is cut off." };
  return { ok: true, run: viewOf(buffer, memberFrom, memberCount, timeCount) };
};

/** The values of one output at one instant, one for each member; a view, not a copy. @unit as its name */
export const slice = (run: EnsembleRun, name: OutputName, timeIndex: number): Float32Array =>
  run.columns[name].subarray(timeIndex * run.memberCount, (timeIndex + 1) * run.memberCount);

/** Copies a part with the same instants to its members' places in a run. */
export const copyRunInto = (run: EnsembleRun, part: EnsembleRun): void => {
  const at = part.memberFrom - run.memberFrom;
  const timeCount = run.timesS.length;
  if (at < 0 || at + part.memberCount > run.memberCount || part.timesS.length !== timeCount) {
    throw new RangeError(
      `copyRunInto got members ${part.memberFrom} to ${part.memberFrom + part.memberCount} with ${part.timesS.length} instants; expected some of ${run.memberFrom} to ${run.memberFrom + run.memberCount} with ${timeCount}. Parts of different runs?`,
    );
  }
  for (const name of outputNames) {
    const from = part.columns[name];
    const to = run.columns[name];
    for (let t = 0; t < timeCount; t++) {
      to.set(from.subarray(t * part.memberCount, (t + 1) * part.memberCount), t * run.memberCount + at);
    }
  }
  for (const name of extremeNames) run.extremes[name].set(part.extremes[name], at);
};

/** One run from parts that follow each other without gap, in any order; bit for bit as if run in one go. */
export const mergeRuns = (parts: readonly EnsembleRun[]): EnsembleRun => {
  const sorted = [...parts].sort((a, b) => a.memberFrom - b.memberFrom);
  const first = sorted[0];
  if (!first) throw new RangeError("mergeRuns got no parts; expected at least one. Was the run empty?");
  const memberCount = sorted.reduce((sum, part) => sum + part.memberCount, 0);
  const merged = newRun(first.memberFrom, memberCount, [...first.timesS]);
  let next = first.memberFrom;
  for (const part of sorted) {
    if (part.memberFrom !== next)
      throw new RangeError(
        `mergeRuns got a part from member ${part.memberFrom}; expected member ${next}. Is one missing?`,
      );
    copyRunInto(merged, part);
    next += part.memberCount;
  }
  return merged;
};
