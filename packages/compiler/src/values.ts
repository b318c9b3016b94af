import type ts from "typescript";
import type { NodeId, Root } from "./graph.ts";

/** Numbers of a root object, as nested arrays and objects; says which names exist and how long arrays are. */
export type Shape = number | readonly Shape[] | { readonly [name: string]: Shape };

/** A function as written. */
export type FunctionText = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

/** What a piece of formula text stands for while it is evaluated symbolically. */
export type Value =
  | { readonly kind: "number"; readonly id: NodeId }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "record"; readonly fields: ReadonlyMap<string, Value> }
  | { readonly kind: "part"; readonly root: Root; readonly path: string; readonly shape: Shape }
  | { readonly kind: "function"; readonly text: FunctionText; readonly scope: Scope | undefined }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "nothing" };

/** Names of one function body; an assignment goes to the scope that declared the name. */
export interface Scope {
  readonly names: Map<string, string>;
  readonly outer: Scope | undefined;
}

/** The cell behind a name, or undefined. */
export const cellOf = (scope: Scope, name: string): string | undefined => {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const cell = at.names.get(name);
    if (cell !== undefined) return cell;
  }
  return undefined;
};

/** A field of a record or an element of a list, or undefined. */
export const memberValue = (value: Value, key: string): Value | undefined => {
  if (value.kind === "list") return value.items[Number(key)];
  return value.kind === "record" ? value.fields.get(key) : undefined;
};

/** Whether something can be read on as a shape. */
export const isShape = (value: unknown): value is Shape =>
  typeof value === "number" || (typeof value === "object" && value !== null);
