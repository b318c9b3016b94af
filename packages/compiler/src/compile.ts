import { accumulatedStates, keptStates, type Plan, planOf, type Writes } from "./binding-times.ts";
import { ProgramEvaluation } from "./evaluate-program.ts";
import { Graph, type NodeId, type Root } from "./graph.ts";
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
  /**
   * Levels from which state variables are kept as changes, e.g. `{ "s.coreTemperatureC": 36.9 }`: a small change keeps
   * digits that a large level would lose.
   */
  readonly origins?: Readonly<Record<string, number>>;
  /** Tables of functions of the state that are read during a run, e.g. `{ file: "outputs.ts", name: "outputs" }`. */
  readonly tables: readonly { readonly file: string; readonly name: string }[];
  /** Further state variables that somebody reads after a run, e.g. `s.coreTemperatureC`. */
  readonly alwaysKept?: readonly string[];
}

/** A compiled step function, before any text or bytes are written. */
export interface Compiled {
  readonly graph: Graph;
  readonly plans: ReadonlyMap<string, Plan>;
  /** State variables that live between steps, in the order of their slots. */
  readonly statePaths: readonly string[];
  /** Those of them that are only ever added to. */
  readonly accumulatedPaths: readonly string[];
  /** Value of each entry of each table, by table and entry name. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, NodeId>>;
  /** Every formula file that was read. */
  readonly files: readonly string[];
}

/** Compiles a step function of the formula subset; throws a `CompileError` with file, line and advice. */
export const compile = (request: CompileRequest): Compiled => {
  const graph = new Graph(request.regimeInputs);
  const simplifier = new Simplifier(graph);
  const files = new FormulaFiles(request.readText);
  const origins = request.origins ?? {};
  const writes = new Map<string, Writes>();
  for (const [variant, fixed] of Object.entries(request.variants)) {
    const program = new ProgramEvaluation({ files, simplifier, shapes: request.shapes, fixed, origins });
    writes.set(variant, program.run(request.file, request.name));
  }
  const all = [...writes.values()];
  const tables = new Map<string, Map<string, NodeId>>();
  for (const { file, name } of request.tables) {
    const program = new ProgramEvaluation({ files, simplifier, shapes: request.shapes, fixed: {}, origins });
    tables.set(name, program.runTable(file, name));
  }
  const observed = leavesOf(
    graph,
    [...tables.values()].flatMap((table) => [...table.values()]),
  );
  const statePaths = keptStates(graph, all, [...observed, ...(request.alwaysKept ?? [])]);
  const stateSlotOf = new Map(statePaths.map((path, slot) => [path, slot]));
  const plans = new Map([...writes].map(([variant, own]) => [variant, planOf(graph, own, stateSlotOf)]));
  const accumulatedPaths = accumulatedStates(graph, all, statePaths);
  return { graph, plans, statePaths, accumulatedPaths, tables, files: files.paths() };
};

/** Paths of the leaves behind some values. */
const leavesOf = (graph: Graph, values: readonly NodeId[]): string[] => {
  const paths = new Set<string>();
  const seen = new Set<NodeId>();
  const visit = (id: NodeId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const node = graph.at(id);
    if (node.operation === "leaf") paths.add(node.path);
    node.operands.forEach(visit);
  };
  values.forEach(visit);
  return [...paths];
};
