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

/**
 * Statements in double precision that compute values known before the inner loop and write each to
 * `out[at + slot * stride]`. The text reads `x.*` and `p.*`.
 */
export const emitTypeScript = (graph: Graph, values: readonly NodeId[], stride: number): string[] => {
  const lines: string[] = [];
  const names = new Map<NodeId, string>();
  const uses = new Map<NodeId, number>();
  const count = (id: NodeId): void => {
    uses.set(id, (uses.get(id) ?? 0) + 1);
    if (uses.get(id) === 1) graph.at(id).operands.forEach(count);
  };
  values.forEach(count);

  const textOf = (id: NodeId): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const node = graph.at(id);
    if (node.operation === "constant") return node.value < 0 ? `(${numberText(node.value)})` : numberText(node.value);
    if (node.operation === "leaf") return node.path;
    const text = operationText(node.operation, node.operands);
    if (uses.get(id) === 1) return text;
    const name = `v${id}`;
    lines.push(`const ${name} = ${text};`);
    names.set(id, name);
    return name;
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

  for (const [slot, id] of values.entries()) {
    const value = textOf(id);
    const place = slot === 0 ? "at" : `at + ${slot * stride}`;
    lines.push(`out[${place}] = ${isTruthValued(graph.at(id).operation) ? `${value} ? 1 : 0` : value};`);
  }
  return lines;
};
