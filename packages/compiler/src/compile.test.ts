import { describe, expect, it } from "vitest";
import { CompileError } from "./compile-error.ts";
import { emitC } from "./emit-c.ts";
import { isPerStep } from "./graph.ts";
import { compileTexts, oracleOf, startCompiled } from "./testing/run-both.ts";

const example = { x: { u: 1, stepS: 30 }, p: { a: 1, list: [1, 2, 3] }, s: { c: 1, d: 1, m: [1, 1, 1] } };
const head = "export function step(x: any, p: any, s: any): void {\n";
const compiled = (body: string, more: Parameters<typeof compileTexts>[2] = {}) =>
  compileTexts({ "step.ts": `${head}${body}\n}` }, example, more);
const innerOperations = (body: string, more: Parameters<typeof compileTexts>[2] = {}): string[] => {
  const { graph, plans } = compiled(body, more);
  const plan = plans.get("only");
  return (plan?.actions ?? []).flatMap((action) => {
    if (action.kind === "store") return [];
    const ids = action.kind === "batch" ? action.ids : [action.id];
    return ids.filter((id) => !graph.isHoistable(id)).map((id) => graph.at(id).operation);
  });
};

describe("text outside the subset is a build error with file, line and advice", () => {
  it.each([
    ["while (s.c > 0) { s.c = s.c - 1; }", "step.ts:2", "WhileStatement", "for (const m of muscleIndices)"],
    ["s.c = 1;\ns.c = s.d % 2;", "step.ts:3", "operator %", "Math.floor"],
    ["s.c = Math.hypot(s.c, s.d);", "step.ts:2", "Math.hypot", "sqrt"],
    ["s.c = Math.sin(s.c);", "the step function", "sin", "inputs alone"],
    ["s.c = p.list[s.c];", "step.ts:2", "index depends", "loop over muscleIndices"],
    ["s.nothing = 1;", "step.ts:2", "has no nothing", "c, d, m"],
    ["s.c = p.list.reduce((a: number, b: number) => a + b, 0);", "step.ts:2", "method reduce", "for loop"],
    ["p.a = 1;", "step.ts:2", "only the state", "read only"],
    ["s.c = elsewhere(1);", "step.ts:2", "elsewhere is not declared", "relative import"],
    ["s.m = [1, 2, 3];", "step.ts:2", "whole array", "elements"],
    ["for (let i = 0; i < s.c; i++) s.d = i;", "step.ts:2", "bound of the loop", "MUSCLES"],
    ["for (let i = 0; i < 3; i++) { if (s.c > i) return; }", "step.ts:2", "return inside a loop", "?:"],
    ["s.c = p.list;", "step.ts:2", "whole", ""],
    ["const again = (n: number): number => again(n); s.c = again(1);", "step.ts:2", "without end", "recursion"],
    ["s.c = s.d > 0 ? p.list : 1;", "step.ts:2", "different kinds", "numbers"],
    ["s.c + 1;", "step.ts:2", "without effect", "assignment"],
    ["s.c = /a/;", "step.ts:2", "RegularExpressionLiteral", "numbers"],
    ["s.c = (;", "step.ts:2", "not TypeScript", "syntax"],
  ])("%s", (body, place, what, instead) => {
    let message = "";
    try {
      compiled(body);
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      message = error.message;
    }
    expect(message.startsWith(place), message).toBe(true);
    expect(message).toContain(what === "whole" ? "number is needed" : what);
    expect(message).toContain("Instead: ");
    expect(message).toContain(instead);
  });
});

describe("binding times", () => {
  it("what depends on inputs alone, or on parameters alone, leaves the loop", () => {
    expect(innerOperations("s.c = s.c + Math.exp(x.u) * Math.pow(p.a, 2.3);")).toEqual(["leaf", "multiply", "add"]);
  });

  it("a quotient by a parameter becomes a product with its reciprocal, gathered with other invariants", () => {
    expect(innerOperations("s.c = (3 * s.c) / p.a / 7;")).toEqual(["leaf", "multiply"]);
  });

  it("with a constant step length, decay over the step is prepared for each member", () => {
    const body = "s.c = s.c * Math.exp(-x.stepS * p.a);";
    expect(innerOperations(body)).toContain("exp2");
    expect(innerOperations(body, { regimeInputs: ["x.stepS"] })).toEqual(["leaf", "multiply"]);
  });

  it("a function of a choice between two prepared values is a choice between two prepared results", () => {
    const body = "s.c = s.c * Math.exp(-x.stepS * (s.d > 0 ? p.a : 2));";
    expect(innerOperations(body, { regimeInputs: ["x.stepS"] })).not.toContain("exp2");
  });

  it("a condition on inputs alone is prepared once for all members", () => {
    const { graph, plans } = compiled("s.c = x.u > 2 ? s.c : s.d;");
    const values = plans.get("only")?.stepValues ?? [];
    expect(values.map((id) => graph.at(id).operation)).toEqual(["less"]);
    expect(values.every((id) => isPerStep(graph.at(id).dependsOn))).toBe(true);
  });

  it("values that are only added to are found, and a sum that something reads is not one of them", () => {
    expect(compiled("s.c = s.c + x.u; s.d = s.d + 1; s.m[0] = s.d;").accumulatedPaths).toContain("s.c");
    expect(compiled("s.c = s.c + x.u; s.d = s.d + 1; s.m[0] = s.d;").accumulatedPaths).not.toContain("s.d");
    expect(compiled("s.c = s.c + x.u; s.d = s.c * 2;").accumulatedPaths).not.toContain("s.c");
  });
});

describe("levels kept as changes", () => {
  it("keep digits that a single-precision level loses", () => {
    const body = "s.c = Math.min(50, s.c + 1e-6 * s.d);";
    const text = `${head}${body}\n}`;
    const member = { ...example, s: { ...example.s, c: 37, d: 1 } };
    const plain = startCompiled(compiled(body))([member])[0]?.get("s.c") ?? 0;
    const origins = { "s.c": 37 };
    const kept = startCompiled(compiled(body, { origins }), origins)([member])[0]?.get("s.c") ?? 0;
    const s = { ...member.s };
    oracleOf(text)(member.x, member.p, s);
    expect(Math.abs(kept - s.c)).toBeLessThan(1e-12);
    expect(Math.abs(plain - s.c)).toBeGreaterThan(1e-7);
  });
});

describe("several files", () => {
  it("names are followed through imports, re-exports and new names", () => {
    const texts = {
      "step.ts":
        'import { twice as double, FACTOR } from "./part/index.ts";\nexport function step(x: any, p: any, s: any): void { s.c = double(s.c) * FACTOR; }',
      "part/index.ts": 'export * from "./twice.ts";\nexport { FACTOR } from "../constants.ts";',
      "part/twice.ts": "export const twice = (a: number): number => 2 * a;",
      "constants.ts": "export const FACTOR = 10;",
    };
    expect(
      startCompiled(compileTexts(texts, example))([{ ...example, s: { ...example.s, c: 3 } }])[0]?.get("s.c"),
    ).toBe(60);
  });
});

describe("the C text", () => {
  it("has one function for each variant and no call of the C library's mathematics", () => {
    const text = emitC(compiled("s.c = Math.exp(s.c) + Math.sqrt(s.d) / s.c;").plans, 8);
    expect(text).toContain("void only(");
    expect(text).not.toMatch(/[^a-zA-Z_]expf?\(|powf?\(|logf?\(/);
  });
});
