import { EXP2_LEAST, EXP2_MOST, exp2Coefficients, log2Coefficients, SQRT_HALF_BITS } from "./approximations.ts";
import type { Plan } from "./binding-times.ts";
import { isPerMember, isPerStep, type NodeId } from "./graph.ts";
import { isTruthValued, type Operation } from "./operations.ts";

const infix = new Map<Operation, string>([
  ["add", "+"],
  ["subtract", "-"],
  ["multiply", "*"],
  ["divide", "/"],
  ["less", "<"],
  ["lessOrEqual", "<="],
  ["equal", "=="],
  ["and", "&"],
  ["or", "|"],
]);
const called = new Map<Operation, string>([
  ["exp2", "fastExp2"],
  ["log2", "fastLog2"],
  ["abs", "__builtin_fabsf"],
  ["sqrt", "__builtin_sqrtf"],
]);

const floatText = (value: number): string => {
  const digits = String(value);
  return `(${/[.e]/.test(digits) ? digits : `${digits}.0`}f)`;
};

const horner = (coefficients: readonly number[]): string =>
  coefficients
    .slice(0, -1)
    .reduceRight((so, coefficient) => `(${floatText(coefficient)} + f * ${so})`, floatText(coefficients.at(-1) ?? 0));

/** The functions that the kernels call: the same polynomials as the WASM kernel. */
const prelude = `#include <stdint.h>
static inline float fastExp2(float a) {
  a = a < ${floatText(EXP2_LEAST)} ? ${floatText(EXP2_LEAST)} : a;
  a = a > ${floatText(EXP2_MOST)} ? ${floatText(EXP2_MOST)} : a;
  float k = __builtin_rintf(a), f = a - k;
  union { float f; int32_t i; } u = { ${horner([1, ...exp2Coefficients])} };
  u.i += ((int32_t)k) << 23;
  return u.f;
}
static inline float fastLog2(float a) {
  union { float f; int32_t i; } u = { a };
  int32_t k = (u.i - ${SQRT_HALF_BITS}) >> 23;
  u.i -= k << 23;
  float f = u.f - 1.0f;
  return (float)k + f * ${horner(log2Coefficients)};
}
`;

/**
 * One C function for each plan, with the arguments of the WASM kernel: the native reference. `lanes` members lie side by
 * side in memory; the C compiler turns the loop over them into vector code.
 */
export const emitC = (plans: ReadonlyMap<string, Plan>, lanes: number): string =>
  [prelude, ...[...plans].map(([name, plan]) => functionText(name, plan, lanes))].join("\n");

const functionText = (name: string, plan: Plan, lanes: number): string => {
  const lines: string[] = [];
  const ref = (id: NodeId): string => {
    const node = plan.graph.at(id);
    return node.operation === "constant" ? floatText(node.value) : `n${id}`;
  };
  for (const action of plan.actions) {
    if (action.kind === "store") {
      lines.push(`states[${action.slot * lanes} + i] = ${ref(action.id)};`);
      continue;
    }
    for (const id of action.kind === "batch" ? action.ids : [action.id]) {
      const { operation } = plan.graph.at(id);
      if (operation === "constant") continue;
      const type = isTruthValued(operation) ? "int" : "float";
      lines.push(`const ${type} n${id} = ${expressionText(plan, id, ref, lanes)};`);
    }
  }
  return `void ${name}(const float *restrict members, float *restrict states, const float *restrict row, const float *rowEnd) {
  for (; row < rowEnd; row += ${Math.max(1, plan.stepValues.length)}) {
#pragma GCC ivdep
    for (int i = 0; i < ${lanes}; i++) {
      ${lines.join("\n      ")}
    }
  }
}
`;
};

const expressionText = (plan: Plan, id: NodeId, ref: (id: NodeId) => string, lanes: number): string => {
  const node = plan.graph.at(id);
  const truth = isTruthValued(node.operation) ? " > 0.0f" : "";
  if (isPerStep(node.dependsOn)) return `row[${plan.stepSlotOf.get(id)}]${truth}`;
  if (isPerMember(node.dependsOn)) return `members[${(plan.memberSlotOf.get(id) ?? 0) * lanes} + i]${truth}`;
  if (node.operation === "leaf") return `states[${(plan.stateSlotOf.get(node.path) ?? 0) * lanes} + i]`;
  const parts = node.operands.map(ref);
  const [a = "", b = "", c = ""] = parts;
  const sign = infix.get(node.operation);
  if (sign !== undefined) return `${a} ${sign} ${b}`;
  if (node.operation === "negate") return `-${a}`;
  if (node.operation === "not") return `!${a}`;
  if (node.operation === "min") return `${b} < ${a} ? ${b} : ${a}`;
  if (node.operation === "max") return `${a} < ${b} ? ${b} : ${a}`;
  if (node.operation === "select") return `${a} ? ${b} : ${c}`;
  const name = called.get(node.operation);
  if (name === undefined)
    throw new TypeError(`${node.operation} in the inner loop: the simplifier should have replaced it`);
  return `${name}(${parts.join(", ")})`;
};
