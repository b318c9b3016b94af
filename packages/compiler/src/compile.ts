import { accumulatedStates, keptStates, type Plan, planOf, type Writes } from "./binding-times.ts";
import { ProgramEvaluation } from "./evaluate-program.ts";
import { Graph, type Root } from "./graph.ts";
import { FormulaFiles, type ReadText } from "./parse.ts";
import { Simplifier } from "./simplify.ts";
import type { Shape } from "./values.ts";

/** What to compile, and for which known inputs. */
export interface CompileRequest {
  /** Path of the file with the step function. */
  readonly file: string;
  /** Name of the step function; its arguments are input, parameters, state. */
  readonly name: string;
  readonly readText: ReadText;
  /** One example of each argument: which numbers exist and how long arrays are. */
  readonly shapes: Readonly<Record<Root, Shape>>;
  /** Variants by name: inputs with a known value, e.g. `{ running: { "x.sportIndex": 0 } }`. */
  readonly variants: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Inputs that stay constant while one block of prepared parameters is in use, e.g. `x.stepS`. */
  readonly regimeInputs: readonly string[];
  /** State variables that somebody reads after a run, e.g. `s.coreTemperatureC`. */
  readonly observed: readonly string[];
}

/** A compiled step function, before any text or bytes are written. */
export interface Compiled {
  readonly graph: Graph;
  readonly plans: ReadonlyMap<string, Plan>;
  /** State variables that live between steps, in the order of their slots. */
  readonly statePaths: readonly string[];
  /** Those of them that are only ever added to. */
  readonly accumulatedPaths: readonly string[];
  /** Every formula file that was read. */
  readonly files: readonly string[];
}

/** Compiles a step function of the formula subset; throws a `CompileError` with file, line and advice. */
export const compile = (request: CompileRequest): Compiled => {
  const graph = new Graph(request.regimeInputs);
  const simplifier = new Simplifier(graph);
  const files = new FormulaFiles(request.readText);
  const writes = new Map<string, Writes>();
  for (const [variant, fixed] of Object.entries(request.variants)) {
    const program = new ProgramEvaluation({ files, simplifier, shapes: request.shapes, fixed });
    writes.set(variant, program.run(request.file, request.name));
  }
  const all = [...writes.values()];
  const statePaths = keptStates(graph, all, request.observed);
  const stateSlotOf = new Map(statePaths.map((path, slot) => [path, slot]));
  const plans = new Map([...writes].map(([variant, own]) => [variant, planOf(graph, own, stateSlotOf)]));
  const accumulatedPaths = accumulatedStates(graph, all, statePaths);
  return { graph, plans, statePaths, accumulatedPaths, files: files.paths() };
};
