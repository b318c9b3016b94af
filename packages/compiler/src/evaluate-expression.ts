import ts from "typescript";
import { errorAt, placeOf } from "./compile-error.ts";
import type { NodeId } from "./graph.ts";
import { mergeValues } from "./memory.ts";
import { mathOperations, type Operation } from "./operations.ts";
import type { Simplifier } from "./simplify.ts";
import type { FunctionText, Scope, Value } from "./values.ts";

/** What expressions need from the machine that runs statements. */
export interface Surroundings {
  readonly simplifier: Simplifier;
  nameValue(name: ts.Identifier, scope: Scope): Value;
  partValue(part: Value & { kind: "part" }, key: string, at: ts.Node): Value;
  call(target: { text: FunctionText; scope: Scope | undefined }, given: readonly Value[], at: ts.Node): Value;
}

const binaryOperations = new Map<ts.SyntaxKind, Operation>([
  [ts.SyntaxKind.PlusToken, "add"],
  [ts.SyntaxKind.MinusToken, "subtract"],
  [ts.SyntaxKind.AsteriskToken, "multiply"],
  [ts.SyntaxKind.SlashToken, "divide"],
  [ts.SyntaxKind.AsteriskAsteriskToken, "pow"],
  [ts.SyntaxKind.LessThanToken, "less"],
  [ts.SyntaxKind.LessThanEqualsToken, "lessOrEqual"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "equal"],
  [ts.SyntaxKind.AmpersandAmpersandToken, "and"],
  [ts.SyntaxKind.BarBarToken, "or"],
]);

const namedNumbers = new Map([
  ["Math.PI", Math.PI],
  ["Math.E", Math.E],
  ["Math.LN2", Math.LN2],
  ["Math.LN10", Math.LN10],
  ["Math.LOG2E", Math.LOG2E],
  ["Math.SQRT2", Math.SQRT2],
  ["Math.SQRT1_2", Math.SQRT1_2],
  ["Number.POSITIVE_INFINITY", Number.POSITIVE_INFINITY],
  ["Number.NEGATIVE_INFINITY", Number.NEGATIVE_INFINITY],
  ["Number.EPSILON", Number.EPSILON],
]);

/** The node of a numeric value; anything else is an error at the place where a number was needed. */
export const numberOf = (value: Value, at: ts.Node): NodeId => {
  if (value.kind === "number") return value.id;
  throw errorAt(at, `a number is needed here, not a ${value.kind}`, "name one of its numbers, e.g. s.loadRatio[m]");
};

/** Value of an expression, with every number a node of the graph. */
export const evaluate = (e: ts.Expression, scope: Scope, world: Surroundings): Value => {
  const { simplifier } = world;
  const number = (id: NodeId): Value => ({ kind: "number", id });
  const constant = (value: number): Value => number(simplifier.graph.constant(value));
  const idOf = (part: ts.Expression): NodeId => numberOf(evaluate(part, scope, world), part);

  if (ts.isNumericLiteral(e)) return constant(Number(e.text));
  if (ts.isIdentifier(e)) return world.nameValue(e, scope);
  if (e.kind === ts.SyntaxKind.TrueKeyword) return constant(1);
  if (e.kind === ts.SyntaxKind.FalseKeyword) return constant(0);
  if (ts.isStringLiteralLike(e)) return { kind: "text", text: e.text };
  if (
    ts.isParenthesizedExpression(e) ||
    ts.isAsExpression(e) ||
    ts.isSatisfiesExpression(e) ||
    ts.isNonNullExpression(e)
  ) {
    return evaluate(e.expression, scope, world);
  }
  if (ts.isPrefixUnaryExpression(e)) {
    if (e.operator === ts.SyntaxKind.MinusToken) return number(simplifier.build("negate", idOf(e.operand)));
    if (e.operator === ts.SyntaxKind.PlusToken) return number(idOf(e.operand));
    if (e.operator === ts.SyntaxKind.ExclamationToken) return number(simplifier.build("not", idOf(e.operand)));
    throw errorAt(e, `${e.getText()} changes a name inside an expression`, "assign in a line of its own");
  }
  if (ts.isConditionalExpression(e)) {
    const condition = idOf(e.condition);
    const known = simplifier.graph.constantOf(condition);
    if (known !== undefined) return evaluate(known !== 0 ? e.whenTrue : e.whenFalse, scope, world);
    const whenTrue = evaluate(e.whenTrue, scope, world);
    const whenFalse = evaluate(e.whenFalse, scope, world);
    return mergeValues(simplifier, condition, { whenTrue, whenFalse, place: placeOf(e) });
  }
  if (ts.isBinaryExpression(e)) return evaluateBinary(e, scope, world);
  if (ts.isPropertyAccessExpression(e)) {
    const named = namedNumbers.get(e.getText());
    if (named !== undefined) return constant(named);
    return memberOf(evaluate(e.expression, scope, world), e.name.text, e, world);
  }
  if (ts.isElementAccessExpression(e)) {
    return memberOf(evaluate(e.expression, scope, world), keyOf(e, scope, world), e, world);
  }
  if (ts.isCallExpression(e)) return evaluateCall(e, scope, world);
  if (ts.isArrayLiteralExpression(e)) {
    return { kind: "list", items: e.elements.flatMap((element) => spreadable(element, scope, world)) };
  }
  if (ts.isObjectLiteralExpression(e)) return evaluateRecord(e, scope, world);
  if (ts.isArrowFunction(e) || ts.isFunctionExpression(e)) return { kind: "function", text: e, scope };
  throw errorAt(
    e,
    `${ts.SyntaxKind[e.kind]} is outside the formula subset`,
    "use numbers, Math.*, ?: and pure helpers",
  );
};

/** Index or key of an element access, which must be known when the kernel is built. */
export const keyOf = (e: ts.ElementAccessExpression, scope: Scope, world: Surroundings): string => {
  const key = evaluate(e.argumentExpression, scope, world);
  if (key.kind === "text") return key.text;
  const known = key.kind === "number" ? world.simplifier.graph.constantOf(key.id) : undefined;
  if (known === undefined) {
    throw errorAt(
      e,
      "the index depends on the state or on inputs",
      "a loop over muscleIndices, or ?: between elements",
    );
  }
  return String(known);
};

const evaluateBinary = (e: ts.BinaryExpression, scope: Scope, world: Surroundings): Value => {
  const { simplifier } = world;
  const kind = e.operatorToken.kind;
  if (kind === ts.SyntaxKind.QuestionQuestionToken) {
    const left = evaluate(e.left, scope, world);
    return left.kind === "nothing" ? evaluate(e.right, scope, world) : left;
  }
  const a = evaluate(e.left, scope, world);
  const b = evaluate(e.right, scope, world);
  if (a.kind === "text" && b.kind === "text") {
    if (kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken) {
      const isEqual = (a.text === b.text) === (kind === ts.SyntaxKind.EqualsEqualsEqualsToken);
      return { kind: "number", id: simplifier.graph.constant(isEqual ? 1 : 0) };
    }
  }
  const left = numberOf(a, e.left);
  const right = numberOf(b, e.right);
  if (kind === ts.SyntaxKind.GreaterThanToken) return { kind: "number", id: simplifier.build("less", right, left) };
  if (kind === ts.SyntaxKind.GreaterThanEqualsToken) {
    return { kind: "number", id: simplifier.build("lessOrEqual", right, left) };
  }
  if (kind === ts.SyntaxKind.ExclamationEqualsEqualsToken) {
    return { kind: "number", id: simplifier.build("not", simplifier.build("equal", left, right)) };
  }
  const operation = binaryOperations.get(kind);
  if (operation !== undefined) return { kind: "number", id: simplifier.build(operation, left, right) };
  const advice =
    kind === ts.SyntaxKind.PercentToken ? "a - b * Math.floor(a / b)" : "+ - * / ** < <= > >= === !== && || ??";
  throw errorAt(e, `the operator ${e.operatorToken.getText()} has no fast form`, advice);
};

const memberOf = (from: Value, key: string, at: ts.Node, world: Surroundings): Value => {
  if (from.kind === "part") return world.partValue(from, key, at);
  if (from.kind === "list") {
    if (key === "length") return { kind: "number", id: world.simplifier.graph.constant(from.items.length) };
    const item = from.items[Number(key)];
    if (item === undefined)
      throw errorAt(at, `no element ${key} in a list of ${from.items.length}`, "an index inside it");
    return item;
  }
  if (from.kind === "record") return from.fields.get(key) ?? { kind: "nothing" };
  throw errorAt(at, `a ${from.kind} has no member ${key}`, "read x.*, p.*, s.*, a constant table or a record");
};

const spreadable = (e: ts.Expression, scope: Scope, world: Surroundings): Value[] => {
  if (!ts.isSpreadElement(e)) return [evaluate(e, scope, world)];
  const value = evaluate(e.expression, scope, world);
  if (value.kind === "list") return [...value.items];
  if (value.kind === "part" && Array.isArray(value.shape)) {
    return value.shape.map((_, n) => world.partValue(value, String(n), e));
  }
  throw errorAt(e, "only lists can be spread", "name the elements one by one");
};

const evaluateRecord = (e: ts.ObjectLiteralExpression, scope: Scope, world: Surroundings): Value => {
  const fields = new Map<string, Value>();
  for (const property of e.properties) {
    if (ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name)) {
      fields.set(property.name.text, evaluate(property.initializer, scope, world));
    } else if (ts.isShorthandPropertyAssignment(property)) {
      fields.set(property.name.text, world.nameValue(property.name, scope));
    } else if (ts.isSpreadAssignment(property)) {
      const from = evaluate(property.expression, scope, world);
      if (from.kind !== "record")
        throw errorAt(property, "only plain records can be spread", "name the fields one by one");
      for (const [name, value] of from.fields) fields.set(name, value);
    } else throw errorAt(property, "methods and computed keys have no fast form", "plain fields `name: value`");
  }
  return { kind: "record", fields };
};

const evaluateCall = (e: ts.CallExpression, scope: Scope, world: Surroundings): Value => {
  const given = e.arguments.flatMap((argument) => spreadable(argument, scope, world));
  const callee = e.expression;
  if (ts.isPropertyAccessExpression(callee) && callee.expression.getText() === "Math") {
    return { kind: "number", id: mathCall(callee.name.text, given, e, world.simplifier) };
  }
  if (ts.isPropertyAccessExpression(callee)) {
    const owner = evaluate(callee.expression, scope, world);
    if (owner.kind !== "record") {
      throw errorAt(
        e,
        `the method ${callee.name.text} has no fast form`,
        "a for loop over muscleIndices and a pure helper",
      );
    }
  }
  const target = evaluate(callee, scope, world);
  if (target.kind !== "function")
    throw errorAt(e, `${callee.getText()} is not a function of the formula files`, "a pure helper");
  return world.call(target, given, e);
};

const mathCall = (name: string, given: readonly Value[], e: ts.CallExpression, simplifier: Simplifier): NodeId => {
  const ids = given.map((value, n) => numberOf(value, e.arguments[n] ?? e));
  if (name === "min" || name === "max") {
    const [first, ...others] = ids;
    if (first === undefined) throw errorAt(e, `Math.${name} of nothing`, "give it at least one number");
    return others.reduce((so, id) => simplifier.build(name, so, id), first);
  }
  if (name === "log2" || name === "expm1" || name === "log1p" || name === "log10") {
    const one = simplifier.graph.constant(1);
    const [a = one] = ids;
    if (name === "expm1") return simplifier.build("subtract", simplifier.build("exp", a), one);
    if (name === "log1p") return simplifier.build("log", simplifier.build("add", a, one));
    const scale = name === "log2" ? Math.LOG2E : Math.LOG10E;
    return simplifier.build("multiply", simplifier.build("log", a), simplifier.graph.constant(scale));
  }
  const operation = mathOperations[name];
  if (operation === undefined) {
    const known = [...Object.keys(mathOperations), "min", "max", "log2", "log10", "expm1", "log1p"].join(", ");
    throw errorAt(e, `Math.${name} has no fast form`, `one of ${known}`);
  }
  return simplifier.build(operation, ...ids);
};
