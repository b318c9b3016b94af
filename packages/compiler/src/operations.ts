/** Operations of the graph. Truth values are 1 and 0 outside the kernel and lane masks inside it. */
export type Operation =
  | "constant"
  | "leaf"
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "negate"
  | "abs"
  | "sqrt"
  | "min"
  | "max"
  | "exp"
  | "log"
  | "pow"
  | "exp2"
  | "log2"
  | "sin"
  | "cos"
  | "tan"
  | "atan"
  | "tanh"
  | "cbrt"
  | "floor"
  | "ceil"
  | "less"
  | "lessOrEqual"
  | "equal"
  | "and"
  | "or"
  | "not"
  | "select";

type Fold = (a: number, b: number, c: number) => number;

const truth = (value: boolean): number => (value ? 1 : 0);

const folds: Record<Exclude<Operation, "constant" | "leaf">, Fold> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  negate: (a) => -a,
  abs: Math.abs,
  sqrt: Math.sqrt,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  exp: Math.exp,
  log: Math.log,
  pow: (a, b) => a ** b,
  exp2: (a) => 2 ** a,
  log2: Math.log2,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  atan: Math.atan,
  tanh: Math.tanh,
  cbrt: Math.cbrt,
  floor: Math.floor,
  ceil: Math.ceil,
  less: (a, b) => truth(a < b),
  lessOrEqual: (a, b) => truth(a <= b),
  equal: (a, b) => truth(a === b),
  and: (a, b) => truth(a !== 0 && b !== 0),
  or: (a, b) => truth(a !== 0 || b !== 0),
  not: (a) => truth(a === 0),
  select: (a, b, c) => (a !== 0 ? b : c),
};

const truthValued = new Set<Operation>(["less", "lessOrEqual", "equal", "and", "or", "not"]);

/** Whether the operation yields a truth value. */
export const isTruthValued = (operation: Operation): boolean => truthValued.has(operation);

/** Value of an operation on constants, in double precision. */
export const foldOf = (operation: Operation, values: readonly number[]): number => {
  if (operation === "constant" || operation === "leaf") throw new TypeError(`${operation} has nothing to fold`);
  const [a = 0, b = 0, c = 0] = values;
  return folds[operation](a, b, c);
};

/** Names of `Math` that the inner loop can evaluate, with the operation behind each. */
export const mathOperations: Readonly<Record<string, Operation>> = {
  abs: "abs",
  sqrt: "sqrt",
  exp: "exp",
  log: "log",
  pow: "pow",
  sin: "sin",
  cos: "cos",
  tan: "tan",
  atan: "atan",
  tanh: "tanh",
  cbrt: "cbrt",
  floor: "floor",
  ceil: "ceil",
};

/** Operations that have no fast form and must depend on inputs or on parameters alone. */
export const onlyOutsideTheLoop: ReadonlySet<Operation> = new Set([
  "sin",
  "cos",
  "tan",
  "atan",
  "cbrt",
  "floor",
  "ceil",
]);
