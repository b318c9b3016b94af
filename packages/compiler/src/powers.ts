import { type Graph, isInvariant, mayJoin, type NodeId } from "./graph.ts";
import type { Operation } from "./operations.ts";

/** What powers need of the simplifier: the graph, and a way to build simplified nodes. */
interface Builder {
  readonly graph: Graph;
  build(operation: Operation, ...operands: NodeId[]): NodeId;
}

const expOf = (simplifier: Builder, a: NodeId): NodeId => {
  if (isInvariant(simplifier.graph, a)) return simplifier.graph.operation("exp", [a]);
  return simplifier.build("exp2", simplifier.build("multiply", a, simplifier.graph.constant(Math.LOG2E)));
};

const logOf = (simplifier: Builder, a: NodeId): NodeId => {
  if (isInvariant(simplifier.graph, a)) return simplifier.graph.operation("log", [a]);
  return simplifier.build("multiply", simplifier.graph.operation("log2", [a]), simplifier.graph.constant(Math.LN2));
};

const tanhOf = (simplifier: Builder, a: NodeId): NodeId => {
  if (isInvariant(simplifier.graph, a)) return simplifier.graph.operation("tanh", [a]);
  const one = simplifier.graph.constant(1);
  const doubled = simplifier.build("exp", simplifier.build("multiply", a, simplifier.graph.constant(2)));
  const share = simplifier.build("divide", simplifier.graph.constant(2), simplifier.build("add", doubled, one));
  return simplifier.build("subtract", one, share);
};

const powOf = (simplifier: Builder, a: NodeId, b: NodeId): NodeId => {
  const exponent = simplifier.graph.constantOf(b);
  if (exponent === 1) return a;
  if (exponent === 0) return simplifier.graph.constant(1);
  if (mayJoin(simplifier.graph, a, b)) return simplifier.graph.operation("pow", [a, b]);
  if (exponent === 0.5) return simplifier.build("sqrt", a);
  if (exponent === -1) return simplifier.build("divide", simplifier.graph.constant(1), a);
  if (exponent !== undefined && Number.isInteger(exponent) && exponent > 1 && exponent <= 16) {
    const half = powOf(simplifier, a, simplifier.graph.constant(Math.floor(exponent / 2)));
    const squared = simplifier.build("multiply", half, half);
    return exponent % 2 === 0 ? squared : simplifier.build("multiply", squared, a);
  }
  return simplifier.build("exp2", simplifier.build("multiply", b, simplifier.build("log2", a)));
};

/** Powers and logarithms as the inner loop knows them: of base two, or as products. Invariant ones stay as they are. */
export const powers = { exp: expOf, log: logOf, tanh: tanhOf, pow: powOf } as const;
