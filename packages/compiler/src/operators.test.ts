import { describe, expect, it } from "vitest";
import { compileTexts, numberAt, oracleOf, startCompiled } from "./testing/run-both.ts";

const edges = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  2,
  3.25,
  -7.75,
  1e-6,
  -1e-6,
  1e-30,
  1e30,
  126.5,
  65536.25,
  1 / 3,
  Math.PI,
  11.999,
];
const pairs = edges.flatMap((a) => edges.map((b) => [a, b] as const)).concat(edges.map((a) => [a, a] as const));

/** Runs `s.r = expression` of a and b for every pair, with a and b of the state, of the parameters, or of the input. */
const both = (expression: string, from: "s" | "p" | "x", given: readonly (readonly [number, number])[]) => {
  const text = `export function step(x: any, p: any, s: any): void { const a = ${from}.a; const b = ${from}.b; s.r = ${expression}; }`;
  const example = { x: { a: 1, b: 1 }, p: { a: 1, b: 1 }, s: { a: 1, b: 1, r: 0 } };
  const run = startCompiled(compileTexts({ "step.ts": text }, example));
  const oracle = oracleOf(text);
  return given.map(([wideA, wideB]) => {
    const [a, b] = [Math.fround(wideA), Math.fround(wideB)];
    const member = { x: { a, b }, p: { a, b }, s: { a, b, r: 0 } };
    const [fast] = run([member]);
    const s = { a, b, r: 0 };
    oracle(member.x, member.p, s);
    return { a, b, fast: fast?.get("s.r") ?? Number.NaN, exact: s.r };
  });
};

const least = 2 ** -126;

const expectSame = (expression: string, cases: ReturnType<typeof both>, relative: number, absolute = 0): void => {
  for (const { a, b, fast, exact } of cases) {
    // Below the normal numbers of single precision only smallness is promised, above them only infinity.
    const expected = Math.abs(exact) > 3.4e38 ? Math.sign(exact) * Number.POSITIVE_INFINITY : exact;
    const isSame = Object.is(fast, expected) || fast === expected || (Number.isNaN(fast) && Number.isNaN(expected));
    const allowed = relative * Math.abs(exact) + absolute + 2 * least;
    const where = `${expression} at a=${a}, b=${b}: ${fast} for ${exact}`;
    expect(isSame || Math.abs(fast - exact) <= allowed, where).toBe(true);
  }
};

describe("every operator at its edges, on state, parameters and inputs", () => {
  const exactOnes = [
    "a + b",
    "a - b",
    "a * b",
    "-a",
    "Math.abs(a)",
    "a < b ? 1 : 2",
    "a <= b ? 1 : 2",
    "a > b ? a : b",
    "a >= b ? a : b",
  ];
  const logic = [
    "a === b ? 1 : 2",
    "a !== b ? 1 : 2",
    "a < b && b > 0 ? 1 : 2",
    "a < b || b > 0 ? 1 : 2",
    "!(a < b) ? a : b",
    "(a < b) === (b > 0) ? 1 : 2",
  ];
  it.each([...exactOnes, ...logic])("%s is right to the last bit of single precision", (expression) => {
    for (const from of ["s", "p", "x"] as const) expectSame(expression, both(expression, from, pairs), 2 ** -24);
  });

  it.each([
    "Math.min(a, b)",
    "Math.max(a, b)",
    "Math.min(a, b, 0.25)",
    "Math.max(2, a, b)",
    "Math.min(1, Math.max(0, a))",
  ])("%s is one of its arguments", (expression) => {
    for (const from of ["s", "p", "x"] as const) expectSame(expression, both(expression, from, pairs), 0);
  });

  it("quotients and roots are rounded once, also when the divisor leaves the loop as a reciprocal", () => {
    const divisors = pairs.filter(([, b]) => b !== 0);
    for (const from of ["s", "p", "x"] as const) expectSame("a / b", both("a / b", from, divisors), 2 ** -23);
    expectSame("a / p.b", both("s.a / p.b", "s", divisors), 2 ** -22);
    expectSame("sqrt", both("Math.sqrt(Math.abs(a))", "s", pairs), 2 ** -23);
  });

  it("a choice against zero keeps the chosen value and gives a true zero otherwise", () => {
    for (const text of ["a > 0.3 ? b : 0", "a > 0.3 ? 0 : b", "b > 0 ? a * b : 0"])
      expectSame(text, both(text, "s", pairs), 2 ** -24);
  });

  it("division by zero gives the infinities of IEEE 754", () => {
    expectSame(
      "a / b",
      both("a / b", "s", [
        [1, 0],
        [-1, 0],
        [1, -0],
      ]),
      0,
    );
  });
});

describe("powers and logarithms", () => {
  const grid = (from: number, to: number, count: number) =>
    Array.from({ length: count + 1 }, (_, n) => [from + ((to - from) * n) / count, 0] as const);
  // The argument is rounded before the power is taken: its last bit is worth |x|·2⁻²⁴ of the result.
  it.each([
    ["Math.exp(a)", -1, 1, 2.5e-7],
    ["Math.exp(a)", -60, 80, 8e-6],
    ["2 ** a", -20, 20, 3e-7],
    ["Math.tanh(a)", 0.5, 5, 1e-6],
  ])("%s from %d to %d is within %d", (expression, from, to, relative) => {
    expectSame(expression, both(expression, "s", grid(from, to, 700)), relative);
  });

  it.each([
    ["Math.log(a)", 1e-6, 1e-3, 3e-7],
    ["Math.log(a)", 1.5, 1e6, 3e-7],
    ["Math.log2(a)", 0.01, 0.7, 3e-7],
    ["a ** 2.3", 0.01, 4, 1e-6],
    ["Math.pow(a, 0.6)", 0.05, 40, 6e-7],
    ["a ** 3", -8, 8, 3e-7],
    ["a ** 8", 0, 3, 6e-7],
    ["a ** 0.5", 0, 9, 1.2e-7],
  ])("%s from %d to %d is within %d", (expression, from, to, relative) => {
    expectSame(expression, both(expression, "s", grid(from, to, 700)), relative);
  });

  it("near 1 the logarithm is right to 1e-7 of its argument's distance", () => {
    expectSame("log", both("Math.log(a)", "s", grid(0.9, 1.1, 500)), 2e-7, 6e-8);
  });

  it("exp of 0 is exactly 1, and a power of 0 is nothing", () => {
    expect(both("Math.exp(a)", "s", [[0, 0]])[0]?.fast).toBe(1);
    expect(both("a ** 2.3", "s", [[0, 0]])[0]?.fast).toBeLessThan(1e-30);
  });

  it("arguments far outside stay finite and far from the denormal numbers", () => {
    for (const { fast } of both("Math.exp(a)", "s", [
      [-1e6, 0],
      [-200, 0],
    ])) {
      expect(fast).toBeGreaterThan(least);
      expect(fast).toBeLessThan(1e-29);
    }
    for (const { fast } of both("Math.exp(a)", "s", [
      [1e6, 0],
      [100, 0],
    ]))
      expect(fast).toBeGreaterThan(8e37);
  });
});

describe("eight members at once", () => {
  it("each lane computes with its own numbers", () => {
    const text =
      "export function step(x: any, p: any, s: any): void { s.r = p.a * s.r + Math.exp(s.r) * x.u + (s.r > 0.5 ? 1 : 0); }";
    const members = Array.from({ length: 8 }, (_, n) => ({ x: { u: 0.25 }, p: { a: 0.1 * n }, s: { r: 0.2 * n } }));
    const [example] = members;
    if (example === undefined) throw new RangeError("eight members");
    const fast = startCompiled(compileTexts({ "step.ts": text }, example))(members);
    const oracle = oracleOf(text);
    for (const [lane, { x, p, s }] of members.entries()) {
      oracle(x, p, s);
      expect(fast[lane]?.get("s.r")).toBeCloseTo(numberAt(s, "s.r"), 5);
    }
  });
});
