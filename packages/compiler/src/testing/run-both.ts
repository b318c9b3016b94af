import ts from "typescript";
import { type Compiled, compile } from "../compile.ts";
import { emitTypeScript, type StatementStyle } from "../emit-typescript.ts";
import { emitWasm, TILE } from "../emit-wasm.ts";
import type { Shape } from "../values.ts";

/** A number, or lists and records of numbers. */
export type Numbers = number | Numbers[] | { [name: string]: Numbers };

/** Arguments of a step function of a test. */
export interface Arguments {
  readonly x: { [name: string]: Numbers };
  readonly p: { [name: string]: Numbers };
  readonly s: { [name: string]: Numbers };
}

const shapeOf = (value: Numbers): Shape => {
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value.map(shapeOf);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
};

/** Compiles the text of one or more formula files; the step function is `step` of `step.ts`. */
export const compileTexts = (
  texts: Readonly<Record<string, string>>,
  example: Arguments,
  more: { readonly origins?: Readonly<Record<string, number>>; readonly regimeInputs?: readonly string[] } = {},
): Compiled =>
  compile({
    file: "step.ts",
    name: "step",
    readText: (path) => texts[path] ?? "",
    shapes: { x: shapeOf(example.x), p: shapeOf(example.p), s: shapeOf(example.s) },
    variants: { only: {} },
    regimeInputs: more.regimeInputs ?? [],
    tables: [],
    ...(more.origins ? { origins: more.origins } : {}),
    alwaysKept: pathsOf(example.s, "s"),
  });

const pathsOf = (value: Numbers, path: string): string[] => {
  if (typeof value === "number") return [path];
  if (Array.isArray(value)) return value.flatMap((inner, n) => pathsOf(inner, `${path}[${n}]`));
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, `${path}.${name}`));
};

/** The text as the engine runs it, in double precision: the yardstick. */
export const oracleOf = (text: string): ((x: unknown, p: unknown, s: unknown) => void) => {
  const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.CommonJS };
  const script = ts.transpileModule(text, { compilerOptions: options }).outputText;
  // Only a test may make code out of text; the product never does.
  const made: unknown = new Function("exports", `${script}; return exports.step;`)({});
  if (typeof made !== "function") throw new TypeError("the text exports no step");
  return (x, p, s) => {
    Reflect.apply(made, undefined, [x, p, s]);
  };
};

type Preparation = (x: unknown, p: unknown, out: Float32Array) => void;

const preparationOf = (compiled: Compiled, values: readonly number[]): Preparation => {
  const style: StatementStyle = { read: (path) => path, write: (slot, value) => `out[${slot}] = ${value};` };
  const made: unknown = new Function("x", "p", "out", emitTypeScript(compiled.graph, values, style).join("\n"));
  if (typeof made !== "function") throw new TypeError("no preparation");
  return (x, p, out) => {
    Reflect.apply(made, undefined, [x, p, out]);
  };
};

/** Runs one step for up to eight members with the input of the first; gives each member's state by path. */
export type RunCompiled = (members: readonly Arguments[]) => Map<string, number>[];

/** Starts a compiled step function. */
export const startCompiled = (compiled: Compiled, origins: Readonly<Record<string, number>> = {}): RunCompiled => {
  const plan = compiled.plans.get("only");
  if (plan === undefined) throw new Error("no variant");
  const { bytes, freeFrom } = emitWasm(compiled.plans);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const { memory, only } = exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof only !== "function") throw new TypeError("not a kernel");
  const floats = new Float32Array(memory.buffer);
  const statesAt = freeFrom;
  const membersAt = statesAt + 4 * TILE * compiled.statePaths.length;
  const rowAt = membersAt + 4 * TILE * plan.memberValues.length;
  const prepareStep = preparationOf(compiled, plan.stepValues);
  const prepareMember = preparationOf(compiled, plan.memberValues);
  const own = new Float32Array(plan.memberValues.length);
  return (members) => {
    for (let lane = 0; lane < TILE; lane++) {
      const member = members[Math.min(lane, members.length - 1)];
      if (member === undefined) throw new RangeError("no members");
      prepareMember(member.x, member.p, own);
      for (const [slot, value] of own.entries()) floats[membersAt / 4 + slot * TILE + lane] = value;
      for (const [slot, path] of compiled.statePaths.entries()) {
        floats[statesAt / 4 + slot * TILE + lane] = numberAt(member.s, path) - (origins[path] ?? 0);
      }
      if (lane === 0) prepareStep(member.x, member.p, floats.subarray(rowAt / 4, rowAt / 4 + plan.stepValues.length));
    }
    only(membersAt, statesAt, rowAt, rowAt + Math.max(4, 4 * plan.stepValues.length));
    return members.map((_, lane) => {
      const values = compiled.statePaths.map((path, slot): [string, number] => [
        path,
        (floats[statesAt / 4 + slot * TILE + lane] ?? Number.NaN) + (origins[path] ?? 0),
      ]);
      return new Map(values);
    });
  };
};

/** The number at a path such as `s.load[3]`. */
export const numberAt = (state: { [name: string]: Numbers }, path: string): number => {
  let value: unknown = state;
  for (const key of path
    .slice(2)
    .split(/[.[\]]+/)
    .filter((part) => part !== "")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }
  if (typeof value !== "number") throw new TypeError(`no number at ${path}`);
  return value;
};
