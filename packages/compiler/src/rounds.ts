import ts from "typescript";
import { errorAt } from "./compile-error.ts";
import { evaluate, numberOf, type Surroundings } from "./evaluate-expression.ts";
import type { Scope, Value } from "./values.ts";

/** Gives a new scope in which the name has the value. */
export type Bind = (name: ts.BindingName, value: Value) => Scope;

interface LoopSetting {
  readonly scope: Scope;
  readonly world: Surroundings;
  readonly bind: Bind;
}

const MOST_ROUNDS = 1000;

/** The rounds of a loop, each as the scope with the loop's name; how many there are must be known when the kernel is built. */
export const roundsOf = (statement: ts.ForOfStatement | ts.ForStatement, setting: LoopSetting): Generator<Scope> =>
  ts.isForStatement(statement) ? countedRounds(statement, setting) : listRounds(statement, setting);

function* listRounds(statement: ts.ForOfStatement, { scope, world, bind }: LoopSetting): Generator<Scope> {
  const list = evaluate(statement.expression, scope, world);
  if (list.kind !== "list") {
    throw errorAt(statement, "the list of the loop is not constant", "for (const m of muscleIndices)");
  }
  if (!ts.isVariableDeclarationList(statement.initializer)) {
    throw errorAt(statement, "a loop without a name of its own", "for (const m of muscleIndices)");
  }
  const [declaration] = statement.initializer.declarations;
  for (const item of list.items) yield declaration === undefined ? scope : bind(declaration.name, item);
}

function* countedRounds(statement: ts.ForStatement, { scope, world, bind }: LoopSetting): Generator<Scope> {
  const { initializer, condition, incrementor } = statement;
  const advice = "for (let m = 0; m < MUSCLES; m++), or for (const m of muscleIndices)";
  if (!initializer || !ts.isVariableDeclarationList(initializer) || !condition || !incrementor) {
    throw errorAt(statement, "a loop without start, bound or step", advice);
  }
  const [declaration] = initializer.declarations;
  const isCounting = ts.isPostfixUnaryExpression(incrementor) && incrementor.operator === ts.SyntaxKind.PlusPlusToken;
  if (declaration?.initializer === undefined || !isCounting) {
    throw errorAt(statement, "a loop that does not count up", advice);
  }
  const { graph } = world.simplifier;
  const first = graph.constantOf(numberOf(evaluate(declaration.initializer, scope, world), declaration));
  if (first === undefined) throw errorAt(statement, "the start of the loop is not constant", advice);
  for (let count = first; count < first + MOST_ROUNDS; count++) {
    const inner = bind(declaration.name, { kind: "number", id: graph.constant(count) });
    const goesOn = graph.constantOf(numberOf(evaluate(condition, inner, world), condition));
    if (goesOn === undefined) throw errorAt(condition, "the bound of the loop is not constant", advice);
    if (goesOn === 0) return;
    yield inner;
  }
  throw errorAt(statement, `a loop of more than ${MOST_ROUNDS} rounds`, advice);
}
