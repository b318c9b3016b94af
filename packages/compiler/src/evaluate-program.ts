import ts from "typescript";
import { CompileError, errorAt, placeOf } from "./compile-error.ts";
import { evaluate, keyOf, numberOf, type Surroundings } from "./evaluate-expression.ts";
import type { NodeId, Root } from "./graph.ts";
import { type Memory, mergeMemories, mergeValues } from "./memory.ts";
import { type FormulaFiles, mayReturn } from "./parse.ts";
import { type Bind, roundsOf } from "./rounds.ts";
import type { Simplifier } from "./simplify.ts";
import { cellOf, type FunctionText, isShape, memberValue, type Scope, type Shape, type Value } from "./values.ts";

/** What a step function is compiled against. */
export interface ProgramSetting {
  readonly files: FormulaFiles;
  readonly simplifier: Simplifier;
  /** One example of each argument, in the order of the step function. */
  readonly shapes: Readonly<Record<Root, Shape>>;
  /** Inputs with a known value, e.g. `{ "x.sportIndex": 0 }`: the kernel is made for this value alone. */
  readonly fixed: Readonly<Record<string, number>>;
  /** Level from which a state variable is kept as a change, e.g. `{ "s.coreTemperatureC": 36.9 }`. */
  readonly origins: Readonly<Record<string, number>>;
}

const nothing: Value = { kind: "nothing" };
const assignments = new Map<ts.SyntaxKind, "add" | "subtract" | "multiply" | "divide" | "set">([
  [ts.SyntaxKind.EqualsToken, "set"],
  [ts.SyntaxKind.PlusEqualsToken, "add"],
  [ts.SyntaxKind.MinusEqualsToken, "subtract"],
  [ts.SyntaxKind.AsteriskEqualsToken, "multiply"],
  [ts.SyntaxKind.SlashEqualsToken, "divide"],
]);

/** Evaluates a step function symbolically: loops unrolled, helpers inlined, choices merged. */
export class ProgramEvaluation implements Surroundings {
  readonly simplifier: Simplifier;
  readonly #setting: ProgramSetting;
  readonly #globals = new Map<ts.Node, Value>();
  #memory: Memory = new Map();
  #cellCount = 0;
  #depth = 0;

  constructor(setting: ProgramSetting) {
    this.#setting = setting;
    this.simplifier = setting.simplifier;
  }

  /** Runs the step function; gives the new value of every state variable it writes, in order of first writing. */
  run(file: string, name: string): Map<string, NodeId> {
    const entry = this.#setting.files.find(file, name);
    if (entry === undefined || !ts.isFunctionDeclaration(entry)) {
      throw new CompileError(file, `no function ${name} to compile`, `export function ${name}(x, p, s): void`);
    }
    const roots = ["x", "p", "s"] as const;
    const given = roots.map((root): Value => ({ kind: "part", root, path: "", shape: this.#setting.shapes[root] }));
    this.call({ text: entry, scope: undefined }, given, entry);
    const written = new Map<string, NodeId>();
    for (const [cell, value] of this.#memory) {
      if (!cell.startsWith("s.") || value.kind !== "number") continue;
      const origin = this.simplifier.graph.constant(this.#setting.origins[cell] ?? 0);
      written.set(cell, this.simplifier.build("subtract", value.id, origin));
    }
    return written;
  }

  /** Evaluates a table of functions of the state, e.g. `outputs`; gives the value of each, by name. */
  runTable(file: string, name: string): Map<string, NodeId> {
    const declaration = this.#setting.files.find(file, name);
    const table = declaration === undefined ? nothing : this.#globalValue(declaration, declaration);
    if (table.kind !== "record") throw new CompileError(file, `no table ${name} of functions`, `const ${name} = { … }`);
    const state: Value = { kind: "part", root: "s", path: "", shape: this.#setting.shapes.s };
    const values = new Map<string, NodeId>();
    for (const [key, entry] of table.fields) {
      if (entry.kind !== "function") throw new CompileError(file, `${name}.${key} is no function`, "(s) => s.field");
      values.set(key, numberOf(this.call(entry, [state], entry.text), entry.text));
    }
    return values;
  }

  nameValue(name: ts.Identifier, scope: Scope): Value {
    const cell = cellOf(scope, name.text);
    const local = cell === undefined ? undefined : this.#memory.get(cell);
    if (local !== undefined) return local;
    if (name.text === "undefined") return nothing;
    const known = { Infinity: Number.POSITIVE_INFINITY, NaN: Number.NaN }[name.text];
    if (known !== undefined) return { kind: "number", id: this.simplifier.graph.constant(known) };
    const declaration = this.#setting.files.find(name.getSourceFile().fileName, name.text);
    if (declaration === undefined) {
      throw errorAt(name, `${name.text} is not declared in the formula files`, "a relative import from a formula file");
    }
    return this.#globalValue(declaration, name);
  }

  partValue(part: Value & { kind: "part" }, key: string, at: ts.Node): Value {
    const { root, shape } = part;
    if (typeof shape === "number") throw errorAt(at, `${root}.${part.path} is a number`, "read it as it is");
    if (Array.isArray(shape) && key === "length") {
      return { kind: "number", id: this.simplifier.graph.constant(shape.length) };
    }
    const inner: unknown = Array.isArray(shape) ? shape[Number(key)] : Reflect.get(shape, key);
    if (!isShape(inner))
      throw errorAt(at, `${root}.${part.path} has no ${key}`, `one of ${Object.keys(shape).join(", ")}`);
    const path = Array.isArray(shape) ? `${part.path}[${key}]` : part.path === "" ? key : `${part.path}.${key}`;
    if (typeof inner !== "number") return { kind: "part", root, path, shape: inner };
    return this.#memory.get(`${root}.${path}`) ?? this.#leaf(root, path);
  }

  call(target: { text: FunctionText; scope: Scope | undefined }, given: readonly Value[], at: ts.Node): Value {
    const { text } = target;
    if (text.body === undefined) throw errorAt(at, "a function without body", "a helper with a body");
    if (this.#depth > 40) throw errorAt(at, "helpers call each other without end", "a formula without recursion");
    const scope: Scope = { names: new Map(), outer: target.scope };
    for (const [n, parameter] of text.parameters.entries()) {
      const value = given[n] ?? (parameter.initializer ? evaluate(parameter.initializer, scope, this) : nothing);
      this.#declare(parameter.name, value, scope);
    }
    this.#depth += 1;
    const result = ts.isBlock(text.body)
      ? this.#runAll(text.body.statements, scope, false)
      : evaluate(text.body, scope, this);
    this.#depth -= 1;
    return result ?? nothing;
  }

  #leaf(root: Root, path: string): Value {
    const graph = this.simplifier.graph;
    const fixed = this.#setting.fixed[`${root}.${path}`];
    if (fixed !== undefined) return { kind: "number", id: graph.constant(fixed) };
    const origin = graph.constant(this.#setting.origins[`${root}.${path}`] ?? 0);
    return { kind: "number", id: this.simplifier.build("add", graph.leaf(root, path), origin) };
  }

  #globalValue(declaration: ts.FunctionDeclaration | ts.VariableDeclaration, at: ts.Node): Value {
    if (ts.isFunctionDeclaration(declaration)) return { kind: "function", text: declaration, scope: undefined };
    const known = this.#globals.get(declaration);
    if (known !== undefined) return known;
    if (declaration.initializer === undefined) throw errorAt(at, "a constant without value", "const name = value");
    const value = evaluate(declaration.initializer, { names: new Map(), outer: undefined }, this);
    this.#globals.set(declaration, value);
    return value;
  }

  #declare(name: ts.BindingName, value: Value, scope: Scope): void {
    if (ts.isIdentifier(name)) {
      this.#cellCount += 1;
      const cell = `${this.#cellCount}:${name.text}`;
      scope.names.set(name.text, cell);
      this.#memory.set(cell, value);
      return;
    }
    for (const [n, element] of name.elements.entries()) {
      if (!ts.isBindingElement(element)) continue;
      const key = ts.isArrayBindingPattern(name) ? String(n) : (element.propertyName ?? element.name).getText();
      const from = value.kind === "part" ? this.partValue(value, key, element) : memberValue(value, key);
      if (from === undefined) throw errorAt(element, `nothing named ${key} to take apart`, "an existing field");
      this.#declare(element.name, from, scope);
    }
  }

  /** Runs statements; gives the returned value, or undefined when the end is reached. */
  #runAll(statements: readonly ts.Statement[], scope: Scope, isInLoop: boolean): Value | undefined {
    for (const [n, statement] of statements.entries()) {
      if (ts.isReturnStatement(statement)) {
        return statement.expression === undefined ? nothing : evaluate(statement.expression, scope, this);
      }
      if (ts.isIfStatement(statement)) {
        const condition = numberOf(evaluate(statement.expression, scope, this), statement.expression);
        const returns = mayReturn(statement);
        const known = this.simplifier.graph.constantOf(condition);
        if (returns && known === undefined && isInLoop) {
          throw errorAt(statement, "a return inside a loop that depends on values", "collect the result with ?:");
        }
        const rest = returns ? statements.slice(n + 1) : [];
        const result = this.#runChoice(statement, { condition, known, rest, scope, isInLoop });
        if (returns) return result;
        continue;
      }
      const result = this.#runOne(statement, scope, isInLoop);
      if (result !== undefined) return result;
    }
    return undefined;
  }

  #runChoice(
    statement: ts.IfStatement,
    choice: {
      condition: NodeId;
      known: number | undefined;
      rest: readonly ts.Statement[];
      scope: Scope;
      isInLoop: boolean;
    },
  ): Value | undefined {
    const side = (branch: ts.Statement | undefined): Value | undefined => {
      const scope: Scope = { names: new Map(), outer: choice.scope };
      const own = branch === undefined ? [] : ts.isBlock(branch) ? [...branch.statements] : [branch];
      return this.#runAll(own, scope, choice.isInLoop) ?? this.#runAll(choice.rest, choice.scope, choice.isInLoop);
    };
    if (choice.known !== undefined) return side(choice.known !== 0 ? statement.thenStatement : statement.elseStatement);
    const before = new Map(this.#memory);
    const whenTrue = side(statement.thenStatement);
    const afterTrue = this.#memory;
    this.#memory = before;
    const whenFalse = side(statement.elseStatement);
    const place = placeOf(statement);
    this.#memory = mergeMemories(this.simplifier, choice.condition, {
      whenTrue: afterTrue,
      whenFalse: this.#memory,
      place,
      before: (cell) => (cell.startsWith("s.") ? this.#leaf("s", cell.slice(2)) : undefined),
    });
    if (whenTrue === undefined && whenFalse === undefined) return undefined;
    const sides = { whenTrue: whenTrue ?? nothing, whenFalse: whenFalse ?? nothing, place };
    return mergeValues(this.simplifier, choice.condition, sides);
  }

  #runOne(statement: ts.Statement, scope: Scope, isInLoop: boolean): Value | undefined {
    if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        const value = declaration.initializer ? evaluate(declaration.initializer, scope, this) : nothing;
        this.#declare(declaration.name, value, scope);
      }
      return undefined;
    }
    if (ts.isExpressionStatement(statement)) {
      const e = statement.expression;
      if (ts.isBinaryExpression(e) && assignments.has(e.operatorToken.kind)) this.#assign(e, scope);
      else if (ts.isCallExpression(e)) evaluate(e, scope, this);
      else throw errorAt(statement, "a line without effect", "an assignment to s.* or a call of a process");
      return undefined;
    }
    if (ts.isBlock(statement)) {
      return this.#runAll(statement.statements, { names: new Map(), outer: scope }, isInLoop);
    }
    if (ts.isForOfStatement(statement) || ts.isForStatement(statement)) {
      const bind: Bind = (name, value) => {
        const inner: Scope = { names: new Map(), outer: scope };
        this.#declare(name, value, inner);
        return inner;
      };
      for (const inner of roundsOf(statement, { scope, world: this, bind })) {
        const result = this.#runAll([statement.statement], inner, true);
        if (result !== undefined) return result;
      }
      return undefined;
    }
    if (ts.isEmptyStatement(statement)) return undefined;
    const advice = "const, assignments to s.*, ?:, if/else, for (const m of muscleIndices)";
    throw errorAt(statement, `${ts.SyntaxKind[statement.kind]} is outside the formula subset`, advice);
  }

  #assign(e: ts.BinaryExpression, scope: Scope): void {
    const operation = assignments.get(e.operatorToken.kind) ?? "set";
    const given = evaluate(e.right, scope, this);
    const value: Value =
      operation === "set"
        ? given
        : {
            kind: "number",
            id: this.simplifier.build(
              operation,
              numberOf(evaluate(e.left, scope, this), e.left),
              numberOf(given, e.right),
            ),
          };
    const target = e.left;
    if (ts.isIdentifier(target)) {
      const cell = cellOf(scope, target.text);
      if (cell === undefined)
        throw errorAt(e, `${target.text} is not a local name`, "let name = value in the same function");
      this.#memory.set(cell, value);
      return;
    }
    if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) {
      throw errorAt(e, "this cannot be assigned to", "a local name or s.*");
    }
    const owner = evaluate(target.expression, scope, this);
    const key = ts.isElementAccessExpression(target) ? keyOf(target, scope, this) : target.name.text;
    if (owner.kind === "part" && owner.root === "s") {
      if (this.partValue(owner, key, e).kind !== "number")
        throw errorAt(e, "a whole array is assigned", "assign its elements");
      const path = Array.isArray(owner.shape)
        ? `${owner.path}[${key}]`
        : owner.path === ""
          ? key
          : `${owner.path}.${key}`;
      this.#memory.set(`s.${path}`, { kind: "number", id: numberOf(value, e.right) });
      return;
    }
    if (owner.kind === "list" && ts.isIdentifier(target.expression)) {
      const cell = cellOf(scope, target.expression.text);
      if (cell !== undefined) {
        this.#memory.set(cell, {
          kind: "list",
          items: owner.items.map((item, n) => (n === Number(key) ? value : item)),
        });
        return;
      }
    }
    throw errorAt(e, "only the state s may be written", "x and p are read only; write s.* or a local name");
  }
}
