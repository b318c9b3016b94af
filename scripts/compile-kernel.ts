/**
 * Compiles the physiology's formula files to `packages/model/src/ensemble/kernel.gen.ts`.
 * `--check`: writes nothing and fails when the committed file is not what the formulas compile to.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Compiled,
  compile,
  emitTypeScript,
  emitWasm,
  type Plan,
  type Shape,
  type StatementStyle,
  TILE,
} from "../packages/compiler/src/index.ts";
import { stepInputBounds } from "../packages/model/src/physiology/check-inputs.ts";
import { referenceParameters } from "../packages/model/src/physiology/reference-parameters.ts";
import { startState } from "../packages/model/src/physiology/start-state.ts";
import { stateVariables } from "../packages/model/src/physiology/state.ts";
import { sportIndexOf } from "../packages/model/src/physiology/step-input.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "packages/model/src/ensemble/kernel.gen.ts");
/** Fingerprint of what the kernel computes, for engines to agree on. */
const bitsTarget = join(root, "packages/model/src/ensemble/kernel-bits.gen.json");

/** State variables that start at a level other than 0: the kernel keeps their change from it. */
const origins = Object.fromEntries(
  Object.entries(stateVariables).flatMap(([name, { start }]) => (start === 0 ? [] : [[`s.${name}`, start]])),
);

/** Compiles the model's step function, one variant for each sport. */
export const compileModel = (): Compiled => {
  const parameters = referenceParameters();
  const state = startState(parameters);
  const shapes = {
    x: shapeOf(Object.fromEntries(Object.keys(stepInputBounds).map((name) => [name, 0]))),
    p: shapeOf(parameters),
    s: shapeOf(state),
  };
  return compile({
    file: "packages/model/src/physiology/step.ts",
    name: "step",
    readText: (path) => readFileSync(join(root, path), "utf8"),
    shapes,
    variants: Object.fromEntries(
      Object.entries(sportIndexOf).map(([sport, index]) => [sport, { "x.sportIndex": index }]),
    ),
    origins,
    regimeInputs: ["x.stepS"],
    tables: ["outputs", "extremes"].map((name) => ({ file: "packages/model/src/ensemble/outputs.ts", name })),
  });
};

/** Names and array lengths of a plain object of numbers. */
const shapeOf = (value: unknown): Shape => {
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null)
    throw new TypeError(`a ${typeof value} among the numbers of the model`);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
};

const indented = (lines: readonly string[]): string => lines.map((line) => `    ${line}`).join("\n");

const slots = (stride: number): StatementStyle => ({
  read: (path) => path,
  write: (slot, value) => `out[${slot === 0 ? "at" : `at + ${slot * stride}`}] = ${value};`,
});

const variantText = (compiled: Compiled, name: string, plan: Plan): string => `  {
    name: ${JSON.stringify(name)},
    stepValueCount: ${plan.stepValues.length},
    memberValueCount: ${plan.memberValues.length},
    writeStepValues(x: StepInput, out: Float32Array, at: number): void {
  ${indented(emitTypeScript(compiled.graph, plan.stepValues, slots(1)))}
    },
    writeMemberValues(x: StepInput, p: Parameters, out: Float32Array, at: number): void {
  ${indented(emitTypeScript(compiled.graph, plan.memberValues, slots(TILE)))}
    },
  },`;

/** A function that reads the lanes of a tile one by one and writes the entries of a table to their columns. */
const tableText = (compiled: Compiled, table: string): string => {
  const { statePaths, accumulatedPaths } = compiled;
  const entries = [...(compiled.tables.get(table) ?? [])];
  const style: StatementStyle = {
    read: (path) => {
      const index = accumulatedPaths.indexOf(path);
      if (index >= 0) return `(sums[lane + ${index * TILE}] ?? Number.NaN)`;
      return `(states[from + ${statePaths.indexOf(path) * TILE}] ?? Number.NaN)`;
    },
    write: (position, value) => `const o${position} = ${value}; c${position}[to] = o${position};`,
  };
  const lines = emitTypeScript(
    compiled.graph,
    entries.map(([, id]) => id),
    style,
  );
  const columns = table === "outputs" ? "columns" : table;
  return `(tile: TileState, laneCount: number, columns: EnsembleRun["${columns}"], at: number): number => {
  const { states, statesAt, sums } = tile;
${entries.map(([name], position) => `  const c${position} = columns.${name};`).join("\n")}
  let sum = 0;
  for (let lane = 0; lane < laneCount; lane++) {
    const from = statesAt + lane;
    const to = at + lane;
${lines.map((line) => `    ${line}`).join("\n")}
    sum += ${entries.map((_, position) => `o${position}`).join(" + ")};
  }
  return sum;
};`;
};

/** Text of the generated file. */
export const kernelFile = (compiled: Compiled): string => {
  const { statePaths, accumulatedPaths } = compiled;
  const accumulatedSlots = accumulatedPaths.map((path) => statePaths.indexOf(path));
  const module = emitWasm(compiled.plans, accumulatedSlots);
  const loadStart = statePaths.map((path, slot) => {
    const origin = origins[path];
    return `  out[at + ${slot * TILE}] = ${origin === undefined ? path : `${path} - ${origin}`};`;
  });
  return `// Generated by scripts/compile-kernel.ts from the formula files. Do not edit: change the formulas and run
// \`node scripts/compile-kernel.ts\`. The check fails when this file is not what the formulas compile to.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
import type { Parameters } from "../physiology/parameters.ts";
import type { State } from "../physiology/state.ts";
import type { StepInput } from "../physiology/step-input.ts";
import type { EnsembleRun } from "./columns.ts";

/** Members that one call of the kernel computes together. @unit count */
export const TILE = ${TILE};

/** First byte of the kernel's memory that is free for members and inputs. @unit byte */
export const FREE_FROM_BYTE = ${module.freeFrom};

/** State variables that live between steps. @unit count */
export const STATE_COUNT = ${statePaths.length};

/** Slots of the state variables that are only ever added to; their sums are carried on in double precision. @unit index */
export const accumulatedSlots: readonly number[] = ${JSON.stringify(accumulatedSlots)};

/** Writes the state of one member into its lane. */
export const writeState = (s: Readonly<State>, out: Float32Array, at: number): void => {
${loadStart.join("\n")}
};

/** Where the state of one tile lies. */
export interface TileState {
  /** Numbers of the kernel's memory; each has the unit of its slot. @unit number */
  readonly states: Float32Array;
  /** Index of the first lane of the first state variable. @unit index */
  readonly statesAt: number;
  /** Sums of the accumulated variables in double precision, eight lanes each. @unit number */
  readonly sums: Float64Array;
}

/** Writes every output of the first lanes to its column, from position \`at\`; gives their sum, finite when all are. */
export const writeOutputs = ${tableText(compiled, "outputs")}

/** Writes every extreme of the first lanes to its column, from position \`at\`; gives their sum. */
export const writeExtremes = ${tableText(compiled, "extremes")}

/** One variant of the step for each sport, at the position of its index. */
export const kernelVariants = [
${[...compiled.plans].map(([name, plan]) => variantText(compiled, name, plan)).join("\n")}
] as const;

/** The WebAssembly module, in base64. */
export const kernelBase64 =
  "${Buffer.from(module.bytes).toString("base64")}";
`;
};

if (import.meta.main) {
  const text = kernelFile(compileModel());
  const shown = relative(root, target);
  if (!process.argv.includes("--check")) {
    writeFileSync(target, text);
    // Only now the new kernel can be run.
    const { kernelBits } = await import("./kernel-bits.ts");
    writeFileSync(bitsTarget, `${JSON.stringify(kernelBits())}\n`);
    console.log(`${shown}: ${text.length} characters`);
  } else {
    let committed = "";
    try {
      committed = readFileSync(target, "utf8");
    } catch {
      // A missing file differs from every text.
    }
    if (committed !== text) {
      console.error(`${shown} is not what the formulas compile to. Run: node scripts/compile-kernel.ts`);
      process.exitCode = 1;
    }
  }
}
