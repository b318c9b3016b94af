import type { Graph, NodeId } from "./graph.ts";
import { isTruthValued, type Operation } from "./operations.ts";

const infix = new Map<Operation, string>([
  ["add", "+"],
  ["subtract", "-"],
  ["multiply", "*"],
  ["divide", "/"],
  ["less", "<"],
  ["lessOrEqual", "<="],
  ["equal", "==="],
  ["and", "&&"],
  ["or", "||"],
]);

const numberText = (value: number): string => {
  if (value === Number.POSITIVE_INFINITY) return "Number.POSITIVE_INFINITY";
  if (value === Number.NEGATIVE_INFINITY) return "Number.NEGATIVE_INFINITY";
  return Object.is(value, -0) ? "-0" : String(value);
};

/** Where statements read leaves from and what becomes of each value. */
export interface StatementStyle {
  /** Text that reads a leaf, e.g. `p.massKg` for the path `p.massKg`. */
  readonly read: (path: string) => string;
  /** Statement that keeps the value at this position of the list. */
  readonly write: (position: number, value: string) => string;
}

/** Statements in double precision that compute values and keep each. Values used twice get a name. */
export const emitTypeScript = (graph: Graph, values: readonly NodeId[], style: StatementStyle): string[] => {
  const lines: string[] = [];
  const names = new Map<NodeId, string>();
  const uses = new Map<NodeId, number>();
  const count = (id: NodeId): void => {
    uses.set(id, (uses.get(id) ?? 0) + 1);
    if (uses.get(id) === 1) graph.at(id).operands.forEach(count);
  };
  values.forEach(count);

  const named = (id: NodeId, text: string): string => {
    if (uses.get(id) === 1) return text;
    const name = `v${id}`;
    lines.push(`const ${name} = ${text};`);
    names.set(id, name);
    return name;
  };
  const textOf = (id: NodeId): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const node = graph.at(id);
    if (node.operation === "constant") return node.value < 0 ? `(${numberText(node.value)})` : numberText(node.value);
    if (node.operation === "leaf") {
      const text = style.read(node.path);
      return text === node.path ? text : named(id, text);
    }
    return named(id, operationText(node.operation, node.operands));
  };
  const operationText = (operation: Operation, operands: readonly NodeId[]): string => {
    const parts = operands.map(textOf);
    const [a = "", b = "", c = ""] = parts;
    const sign = infix.get(operation);
    if (sign !== undefined) return `(${a} ${sign} ${b})`;
    if (operation === "negate") return `(-${a})`;
    if (operation === "not") return `!${a}`;
    if (operation === "select") return `(${a} ? ${b} : ${c})`;
    if (operation === "exp2") return `2 ** ${a}`;
    return `Math.${operation}(${parts.join(", ")})`;
  };

  for (const [position, id] of values.entries()) {
    const value = textOf(id);
    lines.push(style.write(position, isTruthValued(graph.at(id).operation) ? `${value} ? 1 : 0` : value));
  }
  return lines;
};
