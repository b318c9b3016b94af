import type ts from "typescript";

/** A formula text that cannot be compiled: where, what, and what to write instead. */
export class CompileError extends Error {
  constructor(place: string, what: string, instead: string) {
    super(`${place}: ${what}. Instead: ${instead}.`);
    this.name = "CompileError";
  }
}

/** Place of a piece of text as `file:line`. */
export const placeOf = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
};

/** Error at a piece of formula text. */
export const errorAt = (node: ts.Node, what: string, instead: string): CompileError =>
  new CompileError(placeOf(node), what, instead);
