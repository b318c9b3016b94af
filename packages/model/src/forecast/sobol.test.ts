import { expect, test } from "vitest";
import { randomFor } from "../ensemble/index.ts";
import { type SobolRows, shareOfFirstGroup, sobolIndices } from "./sobol.ts";

type Inputs = readonly [number, number, number];

/** Ishigami's function, a = 7, b = 0.1; its indices are known exactly. */
const ishigami = ([x, y, z]: Inputs): number => Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);

function rowsOf(answer: (inputs: Inputs) => number, rowCount: number): SobolRows {
  const draw = (row: number): Inputs => {
    const random = randomFor(11, row, 0);
    const next = (): number => Math.PI * (2 * random.uniform() - 1);
    return [next(), next(), next()];
  };
  const as = Array.from({ length: rowCount }, (_, row) => draw(row));
  const bs = Array.from({ length: rowCount }, (_, row) => draw(rowCount + row));
  const mix = (group: number) =>
    Float64Array.from(as, (a, row) => {
      const b = bs[row] ?? a;
      return answer([group === 0 ? b[0] : a[0], group === 1 ? b[1] : a[1], group === 2 ? b[2] : a[2]]);
    });
  return { a: Float64Array.from(as, answer), b: Float64Array.from(bs, answer), mixed: [mix(0), mix(1), mix(2)] };
}

const { groups, variance } = sobolIndices(rowsOf(ishigami, 16_000), 5);

test("the variance and the first-order indices of Ishigami's function are those of the formula", () => {
  expect(variance).toBeCloseTo(13.845, 0);
  for (const [index, exact] of [0.3139, 0.4424, 0].entries()) {
    expect(Math.abs((groups[index]?.first.central ?? 9) - exact)).toBeLessThan(0.03);
  }
});

test("the total indices of Ishigami's function are those of the formula", () => {
  for (const [index, exact] of [0.5576, 0.4424, 0.2437].entries()) {
    expect(Math.abs((groups[index]?.total.central ?? 9) - exact)).toBeLessThan(0.02);
  }
});

test("the stated 95 % intervals hold the exact indices, and narrow like the root of the number of rows", () => {
  for (const [index, exact] of [0.3139, 0.4424, 0].entries()) {
    const first = groups[index]?.first;
    // Three intervals of 95 % miss now and then: a tenth of their width is allowed on either side.
    const slack = 0.1 * ((first?.high ?? 0) - (first?.low ?? 0));
    expect(first?.low).toBeLessThan(exact + slack);
    expect(first?.high).toBeGreaterThan(exact - slack);
  }
  const width = (index: { low: number; high: number } | undefined) => (index?.high ?? 0) - (index?.low ?? 0);
  const fewer = sobolIndices(rowsOf(ishigami, 1000), 5).groups[0]?.total;
  expect(width(fewer) / width(groups[0]?.total)).toBeGreaterThan(2.5);
  expect(width(fewer) / width(groups[0]?.total)).toBeLessThan(6);
});

test("an answer that does not vary has no indices, and the same seed gives the same bytes", () => {
  const flat = sobolIndices(
    rowsOf(() => 3, 100),
    1,
  );
  expect(flat.groups[0]?.first).toEqual({ central: 0, low: 0, high: 0 });
  const rows = rowsOf(ishigami, 500);
  expect(sobolIndices(rows, 9)).toEqual(sobolIndices(rows, 9));
});

test("of two groups, one with a quarter of the variance gets a quarter, and two that act only together get half each", () => {
  const twoGroups = (answer: (x: number, y: number) => number): SobolRows => {
    const { mixed, ...samples } = rowsOf(([x, y]) => answer(x, y), 4000);
    return { ...samples, mixed: mixed.slice(0, 2) };
  };
  const quarter = shareOfFirstGroup(
    twoGroups((x, y) => x + Math.sqrt(3) * y),
    1,
  );
  expect(Math.abs(quarter.central - 0.25)).toBeLessThan(0.02);
  expect(quarter.low).toBeLessThan(0.25);
  expect(quarter.high).toBeGreaterThan(0.25);
  expect(
    Math.abs(
      shareOfFirstGroup(
        twoGroups((x, y) => x * y),
        1,
      ).central - 0.5,
    ),
  ).toBeLessThan(0.03);
});
