import { CompileError } from "./compile-error.ts";
import type { NodeId } from "./graph.ts";
import type { Simplifier } from "./simplify.ts";
import type { Value } from "./values.ts";

/** Contents of every local name and of every state variable written so far, while a program is evaluated. */
export type Memory = Map<string, Value>;

/** The value that is `whenTrue` where the condition holds and `whenFalse` elsewhere. */
export const mergeValues = (
  simplifier: Simplifier,
  condition: NodeId,
  sides: { whenTrue: Value; whenFalse: Value; place: string },
): Value => {
  const { whenTrue, whenFalse, place } = sides;
  if (whenTrue === whenFalse) return whenTrue;
  if (whenTrue.kind === "number" && whenFalse.kind === "number") {
    return { kind: "number", id: simplifier.build("select", condition, whenTrue.id, whenFalse.id) };
  }
  if (whenTrue.kind === "list" && whenFalse.kind === "list" && whenTrue.items.length === whenFalse.items.length) {
    const items = whenTrue.items.map((item, n) => {
      const other = whenFalse.items[n] ?? item;
      return mergeValues(simplifier, condition, { whenTrue: item, whenFalse: other, place });
    });
    return { kind: "list", items };
  }
  if (whenTrue.kind === "record" && whenFalse.kind === "record") {
    const fields = new Map<string, Value>();
    for (const [name, value] of whenTrue.fields) {
      const other = whenFalse.fields.get(name);
      if (other === undefined) throw mismatch(place);
      fields.set(name, mergeValues(simplifier, condition, { whenTrue: value, whenFalse: other, place }));
    }
    return { kind: "record", fields };
  }
  if (whenTrue.kind === "part" && whenFalse.kind === "part" && whenTrue.path === whenFalse.path) return whenTrue;
  if (whenTrue.kind === "nothing" && whenFalse.kind === "nothing") return whenTrue;
  throw mismatch(place);
};

const mismatch = (place: string): CompileError =>
  new CompileError(place, "the two sides of a choice are of different kinds", "give both sides as numbers");

/** Memory after a choice between two courses of events; names that only one side declared are dropped. */
export const mergeMemories = (
  simplifier: Simplifier,
  condition: NodeId,
  sides: { whenTrue: Memory; whenFalse: Memory; place: string; before: (cell: string) => Value | undefined },
): Memory => {
  const merged: Memory = new Map();
  for (const cell of new Set([...sides.whenTrue.keys(), ...sides.whenFalse.keys()])) {
    const whenTrue = sides.whenTrue.get(cell) ?? sides.before(cell);
    const whenFalse = sides.whenFalse.get(cell) ?? sides.before(cell);
    if (whenTrue === undefined || whenFalse === undefined) continue;
    merged.set(cell, mergeValues(simplifier, condition, { whenTrue, whenFalse, place: sides.place }));
  }
  return merged;
};
