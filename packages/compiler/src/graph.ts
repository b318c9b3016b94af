import type { Operation } from "./operations.ts";
import { foldOf } from "./operations.ts";

/** Number of a node in its graph. */
export type NodeId = number;

/** Where a leaf comes from: input of the step, parameter of the member, state of the member. */
export type Root = "x" | "p" | "s";

/** What a value depends on, as bits. A value of one bit (and none of the state) leaves the inner loop. */
export const DEPENDS = { nothing: 0, input: 1, parameter: 2, state: 4, regime: 8 } as const;

/** One value: a constant, a leaf or an operation on earlier values. */
export interface GraphNode {
  readonly operation: Operation;
  readonly operands: readonly NodeId[];
  /** Of constants only. */
  readonly value: number;
  /** Of leaves only, e.g. `s.loadRatio[3]`. */
  readonly path: string;
  /** Bits of `DEPENDS`. */
  readonly dependsOn: number;
}

const rootBit = { x: DEPENDS.input, p: DEPENDS.parameter, s: DEPENDS.state } as const;

/** Values of a program, each stored once: equal text with equal operands is the same node. */
export class Graph {
  readonly nodes: GraphNode[] = [];
  readonly #known = new Map<string, NodeId>();
  /** Inputs that stay constant while one prepared parameter block is in use, e.g. `x.stepS`. */
  readonly #regimeInputs: ReadonlySet<string>;

  constructor(regimeInputs: readonly string[] = []) {
    this.#regimeInputs = new Set(regimeInputs);
  }

  at(id: NodeId): GraphNode {
    const node = this.nodes[id];
    if (node === undefined) throw new RangeError(`node ${id} of ${this.nodes.length}: likely an id of another graph`);
    return node;
  }

  /** The constant behind a node, or undefined. */
  constantOf(id: NodeId): number | undefined {
    const node = this.at(id);
    return node.operation === "constant" ? node.value : undefined;
  }

  constant(value: number): NodeId {
    // −0 and 0 are different constants: 1/x tells them apart.
    const key = Object.is(value, -0) ? "c-0" : `c${value}`;
    return this.#intern(key, { operation: "constant", operands: [], value, path: "", dependsOn: DEPENDS.nothing });
  }

  leaf(root: Root, path: string): NodeId {
    const full = path.startsWith("[") ? `${root}${path}` : `${root}.${path}`;
    const dependsOn = this.#regimeInputs.has(full) ? DEPENDS.regime : rootBit[root];
    return this.#intern(full, { operation: "leaf", operands: [], value: 0, path: full, dependsOn });
  }

  /** A new operation as it stands, folded only when every operand is constant. */
  operation(operation: Operation, operands: readonly NodeId[]): NodeId {
    const values = operands.map((id) => this.constantOf(id));
    if (values.every((value) => value !== undefined)) return this.constant(foldOf(operation, values));
    const dependsOn = operands.reduce((bits, id) => bits | this.at(id).dependsOn, 0);
    return this.#intern(`${operation}:${operands.join()}`, { operation, operands, value: 0, path: "", dependsOn });
  }

  /** Whether the value can be computed outside the loop over steps and members. */
  isHoistable(id: NodeId): boolean {
    const bits = this.at(id).dependsOn;
    return isPerStep(bits) || isPerMember(bits);
  }

  #intern(key: string, node: GraphNode): NodeId {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.nodes.push(node);
    this.#known.set(key, this.nodes.length - 1);
    return this.nodes.length - 1;
  }
}

/** Known from the inputs of a step alone: one number for all members. */
export const isPerStep = (bits: number): boolean =>
  (bits & (DEPENDS.parameter | DEPENDS.state)) === 0 && (bits & (DEPENDS.input | DEPENDS.regime)) !== 0;

/** Known from a member's parameters and the regime: one number for all steps of the regime. */
export const isPerMember = (bits: number): boolean =>
  (bits & (DEPENDS.input | DEPENDS.state)) === 0 && (bits & DEPENDS.parameter) !== 0;

/** Whether a value with these bits changes with the state, or with inputs and parameters together. */
const variesInLoop = (bits: number): boolean => bits !== 0 && !isPerStep(bits) && !isPerMember(bits);

/** Whether a value is constant, or known from the inputs of a step alone, or from parameters alone. */
export const isInvariant = (graph: Graph, id: NodeId): boolean => !variesInLoop(graph.at(id).dependsOn);

/** Whether an operation on these leaves the inner loop with them. */
export const mayJoin = (graph: Graph, ...ids: readonly NodeId[]): boolean =>
  ids.every((id) => isInvariant(graph, id)) &&
  !variesInLoop(ids.reduce((bits, id) => bits | graph.at(id).dependsOn, 0));
