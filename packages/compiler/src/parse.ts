import { dirname, join } from "node:path";
import ts from "typescript";
import { CompileError, errorAt } from "./compile-error.ts";

/** A declaration at the top level of a formula file. */
export type Declaration = ts.FunctionDeclaration | ts.VariableDeclaration;

interface FormulaFile {
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** Imported name → where it is declared. */
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  /** Files of `export * from`. */
  readonly reExports: readonly string[];
}

/** Gives the text behind a path; the caller decides what a path is. */
export type ReadText = (path: string) => string;

/** The formula files that a step function reaches, parsed once each. */
export class FormulaFiles {
  readonly #readText: ReadText;
  readonly #files = new Map<string, FormulaFile>();

  constructor(readText: ReadText) {
    this.#readText = readText;
  }

  /** Finds a name as seen from a file: its own declaration, an import, or through `export * from`. */
  find(path: string, name: string): Declaration | undefined {
    const file = this.#open(path);
    const own = file.declarations.get(name);
    if (own !== undefined) return own;
    const imported = file.imports.get(name);
    if (imported !== undefined) return this.find(imported.file, imported.name);
    for (const other of file.reExports) {
      const found = this.find(other, name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Paths of every file read so far, in reading order. */
  paths(): string[] {
    return [...this.#files.keys()];
  }

  #open(path: string): FormulaFile {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const text = this.#readText(path);
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
    checkSyntax(source);
    const declarations = new Map<string, Declaration>();
    const imports = new Map<string, { file: string; name: string }>();
    const reExports: string[] = [];
    const file = { declarations, imports, reExports };
    this.#files.set(path, file);
    for (const statement of source.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
        declarations.set(statement.name.text, statement);
      } else if (ts.isVariableStatement(statement)) {
        for (const declaration of statement.declarationList.declarations) {
          if (ts.isIdentifier(declaration.name)) declarations.set(declaration.name.text, declaration);
        }
      } else if (ts.isImportDeclaration(statement)) readImport(path, statement, imports);
      else if (ts.isExportDeclaration(statement)) readReExport(path, statement, imports, reExports);
    }
    return file;
  }
}

const checkSyntax = (source: ts.SourceFile): void => {
  // `parseDiagnostics` is what the parser collected; the public way to it needs a whole program.
  const problems: unknown = Reflect.get(source, "parseDiagnostics");
  const first: unknown = Array.isArray(problems) ? problems[0] : undefined;
  if (first === undefined || first === null || typeof first !== "object") return;
  const start: unknown = Reflect.get(first, "start");
  const message: unknown = Reflect.get(first, "messageText");
  const line = typeof start === "number" ? source.getLineAndCharacterOfPosition(start).line + 1 : 1;
  throw new CompileError(`${source.fileName}:${line}`, `not TypeScript: ${String(message)}`, "correct the syntax");
};

const targetOf = (path: string, specifier: ts.Expression): string | undefined => {
  if (!ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return undefined;
  return join(dirname(path), specifier.text);
};

const readImport = (
  path: string,
  statement: ts.ImportDeclaration,
  imports: Map<string, { file: string; name: string }>,
): void => {
  const clause = statement.importClause;
  if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
  const bindings = clause.namedBindings;
  const file = targetOf(path, statement.moduleSpecifier);
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) {
    throw errorAt(
      statement,
      "default and namespace imports cannot be followed",
      "import { name } from a relative file",
    );
  }
  for (const element of bindings.elements) {
    if (element.isTypeOnly) continue;
    // A package import is an error only where a formula uses its name.
    if (file !== undefined) imports.set(element.name.text, { file, name: (element.propertyName ?? element.name).text });
  }
};

const readReExport = (
  path: string,
  statement: ts.ExportDeclaration,
  imports: Map<string, { file: string; name: string }>,
  reExports: string[],
): void => {
  if (statement.isTypeOnly || statement.moduleSpecifier === undefined) return;
  const file = targetOf(path, statement.moduleSpecifier);
  if (file === undefined) return;
  if (statement.exportClause === undefined) reExports.push(file);
  else if (ts.isNamedExports(statement.exportClause)) {
    for (const element of statement.exportClause.elements) {
      imports.set(element.name.text, { file, name: (element.propertyName ?? element.name).text });
    }
  }
};

/** Whether a statement may leave its function, other than from a function inside it. */
export const mayReturn = (node: ts.Node): boolean => {
  if (ts.isReturnStatement(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => mayReturn(child) || undefined) ?? false;
};
