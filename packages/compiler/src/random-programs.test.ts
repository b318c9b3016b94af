import fc from "fast-check";
import { expect, it } from "vitest";
import { compileTexts, numberAt, oracleOf, startCompiled } from "./testing/run-both.ts";

/** A value and how far single precision may be from it. */
interface Bounded {
  readonly value: number;
  readonly error: number;
}

/** An expression: its text, and what it is worth for given leaves; `undefined` when rounding could turn a choice. */
interface Expression {
  readonly text: string;
  readonly worth: (leaves: Readonly<Record<string, number>>) => Bounded | undefined;
}

const HALF_ULP = 2 ** -24;
const leafNames = ["x.u", "x.v", "p.a", "p.b", "p.w[0]", "p.w[2]", "s.c", "s.d", "s.m[0]", "s.m[1]"] as const;

const rounded = (value: number, error: number): Bounded => ({
  value,
  error: error + Math.abs(value) * HALF_ULP * 1.01,
});

const leaf = fc.constantFrom(...leafNames).map(
  (name): Expression => ({
    text: name,
    worth: (leaves) => ({ value: leaves[name] ?? Number.NaN, error: Math.abs(leaves[name] ?? 0) * HALF_ULP }),
  }),
);
const constant = fc.constantFrom(0, 0.125, 0.3, 0.5, 1, 1.7, 2).map(
  (value): Expression => ({
    text: String(value),
    worth: () => rounded(value, 0),
  }),
);

const unary =
  (text: (a: string) => string, of: (a: Bounded) => Bounded) =>
  (a: Expression): Expression => ({
    text: text(a.text),
    worth: (leaves) => {
      const inner = a.worth(leaves);
      return inner && of(inner);
    },
  });

const binary =
  (text: (a: string, b: string) => string, of: (a: Bounded, b: Bounded) => Bounded | undefined) =>
  ([a, b]: [Expression, Expression]): Expression => ({
    text: text(a.text, b.text),
    worth: (leaves) => {
      const first = a.worth(leaves);
      const second = b.worth(leaves);
      return first && second && of(first, second);
    },
  });

/** exp of a held argument: the argument's error and the polynomial's 1.5e-7 become relative errors. */
const expOf = ({ value, error }: Bounded): Bounded => {
  const held = Math.min(2, Math.max(-3, value));
  const result = Math.exp(held);
  return { value: result, error: result * (Math.expm1(error) + Math.abs(held) * 3 * HALF_ULP + 3e-7) };
};
const logOf = ({ value, error }: Bounded): Bounded => {
  const argument = 1.5 + Math.abs(value);
  return { value: Math.log(argument), error: (error + argument * HALF_ULP) / (argument - error) + 3e-7 };
};
const ratio = (a: Bounded, b: Bounded): Bounded => {
  const below = 1.25 + Math.abs(b.value);
  const value = a.value / below;
  const belowError = b.error + below * HALF_ULP;
  return rounded(
    value,
    (a.error + Math.abs(value) * belowError) / (below - belowError) + 2 * Math.abs(value) * HALF_ULP,
  );
};
const gathered = 4; // Gathering invariants may round in another order: a few more half ulps of every part.

const expression: fc.Memo<Expression> = fc.memo((depth) => (depth <= 1 ? fc.oneof(leaf, constant) : deeper(depth)));
const deeper: fc.Memo<Expression> = fc.memo((depth) => {
  const one = expression(depth - 1);
  const two = fc.tuple(expression(depth - 1), expression(depth - 1));
  const four = fc.tuple(expression(depth - 1), expression(depth - 1), expression(depth - 1), expression(depth - 1));
  const slack = (a: Bounded, b: Bounded): number => gathered * HALF_ULP * (Math.abs(a.value) + Math.abs(b.value));
  return fc.oneof(
    two.map(
      binary(
        (a, b) => `(${a} + ${b})`,
        (a, b) => rounded(a.value + b.value, a.error + b.error + slack(a, b)),
      ),
    ),
    two.map(
      binary(
        (a, b) => `(${a} - ${b})`,
        (a, b) => rounded(a.value - b.value, a.error + b.error + slack(a, b)),
      ),
    ),
    two.map(
      binary(
        (a, b) => `0.5 * ${a} * ${b}`,
        (a, b) => {
          const value = 0.5 * a.value * b.value;
          const error = 0.5 * (Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error);
          return rounded(value, error + gathered * Math.abs(value) * HALF_ULP);
        },
      ),
    ),
    two.map(binary((a, b) => `(${a} / (1.25 + Math.abs(${b})))`, ratio)),
    two.map(
      binary(
        (a, b) => `Math.min(${a}, ${b})`,
        (a, b) => ({ value: Math.min(a.value, b.value), error: Math.max(a.error, b.error) }),
      ),
    ),
    two.map(
      binary(
        (a, b) => `share(${a}, ${b})`,
        (a, b) => ({ value: Math.max(a.value, b.value), error: Math.max(a.error, b.error) }),
      ),
    ),
    one.map(
      unary(
        (a) => `-${a.startsWith("-") ? `(${a})` : a}`,
        (a) => ({ ...a, value: -a.value }),
      ),
    ),
    one.map(
      unary(
        (a) => `Math.abs(${a})`,
        (a) => ({ ...a, value: Math.abs(a.value) }),
      ),
    ),
    one.map(unary((a) => `Math.exp(Math.min(2, Math.max(-3, ${a})))`, expOf)),
    one.map(unary((a) => `Math.log(1.5 + Math.abs(${a}))`, logOf)),
    one.map(
      unary(
        (a) => `Math.sqrt(1 + Math.abs(${a}))`,
        ({ value, error }) => {
          const root = Math.sqrt(1 + Math.abs(value));
          return rounded(root, (error + (1 + Math.abs(value)) * HALF_ULP) / (2 * root - error));
        },
      ),
    ),
    four.map(
      ([a, b, c, d]): Expression => ({
        text: `(${a.text} < ${b.text} ? ${c.text} : ${d.text})`,
        worth: (leaves) => {
          const [left, right, yes, no] = [a.worth(leaves), b.worth(leaves), c.worth(leaves), d.worth(leaves)];
          if (!left || !right || !yes || !no) return undefined;
          const slackHere = left.error + right.error + slack(left, right);
          if (left.value !== right.value && Math.abs(left.value - right.value) <= slackHere) return undefined;
          // Equal by accident of constants is equal in single precision too; otherwise the sides are apart.
          if (left.value === right.value && left.error + right.error > 0) return undefined;
          return left.value < right.value ? yes : no;
        },
      }),
    ),
  );
});

const single = fc.double({ min: -2, max: 2, noNaN: true }).map(Math.fround);

it("random programs of the subset agree with the engine within the bound of their own rounding errors", () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.tuple(expression(4), expression(4), expression(3), expression(3)),
      fc.array(fc.array(single, { minLength: 10, maxLength: 10 }), { minLength: 1, maxLength: 8 }),
      ([first, second, third, fourth], draws) => {
        const text = `
          const LOOPS = [0, 1] as const;
          const share = (a: number, b: number): number => { if (a > b) return a; return b; };
          export function step(x: any, p: any, s: any): void {
            const one = ${first.text};
            const two = ${second.text};
            s.c = one; s.d = two;
            for (const m of LOOPS) s.m[m] = m === 0 ? s.c - s.m[0] * 0.5 : ${third.text};
            if (${fourth.text} < -1e6) { s.c = 99; } else { s.e = two; }
          }`;
        const members = draws.map((values) => {
          const at = (n: number): number => values[n] ?? 0;
          return {
            x: { u: draws[0]?.[0] ?? 0, v: draws[0]?.[1] ?? 0 },
            p: { a: at(2), b: at(3), w: [at(4), 0.5, at(5)] },
            s: { c: at(6), d: at(7), e: 0, m: [at(8), at(9)] },
          };
        });
        const [example] = members;
        if (example === undefined) return;
        const fast = startCompiled(compileTexts({ "step.ts": text }, example))(members);
        const oracle = oracleOf(text);
        for (const [lane, member] of members.entries()) {
          const leavesBefore = Object.fromEntries(
            leafNames.map((name) => [name, numberAt({ ...member.x, ...member.p, ...member.s }, `s.${name.slice(2)}`)]),
          );
          const one = first.worth(leavesBefore);
          const two = second.worth(leavesBefore);
          const s = structuredClone(member.s);
          oracle(member.x, member.p, s);
          const got = (path: string): number => fast[lane]?.get(path) ?? Number.NaN;
          for (const [path, expected, exact] of [
            ["s.c", one, s.c],
            ["s.d", two, s.d],
            ["s.e", two, s.e],
          ] as const) {
            if (expected === undefined) continue;
            expect(exact, `${path} of the engine`).toBeCloseTo(expected.value, 9);
            expect(Math.abs(got(path) - exact), `${path} in\n${text}`).toBeLessThanOrEqual(2 * expected.error + 1e-29);
            compared += 1;
          }
        }
      },
    ),
    { numRuns: 400, seed: 4711 },
  );
  expect(compared).toBeGreaterThan(1500);
});
