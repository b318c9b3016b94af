import { describe, expect, test } from "vitest";
import { exactExp, exactLog } from "./exact-functions.ts";
import { randomFor, threefry } from "./random.ts";

const momentsOf = (values: number[]) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  const skewness = values.reduce((a, b) => a + (b - mean) ** 3, 0) / values.length / variance ** 1.5;
  return { mean, variance, skewness };
};

describe("Chance", () => {
  test("the counter-based generator gives the published known answers", () => {
    expect(threefry(0, 0, 0, 0)).toEqual([0x6b200159, 0x99ba4efe]);
    expect(threefry(-1, -1, -1, -1)).toEqual([0x1cb996fc, 0xbb002be7]);
    expect(threefry(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toEqual([0xc4923a9c, 0x483df7a0]);
  });

  test("our logarithm and exponential are within two units of the last place of the engine's", () => {
    for (let n = 1; n <= 20_000; n++) {
      const x = n % 2 ? n / 7919 : n * 1.37e9;
      expect(Math.abs(exactLog(x) - Math.log(x))).toBeLessThanOrEqual(
        2 * 2 ** -52 * Math.max(1, Math.abs(Math.log(x))),
      );
      const y = (n - 10_000) / 31;
      expect(Math.abs(exactExp(y) / Math.exp(y) - 1)).toBeLessThanOrEqual(4 * 2 ** -52);
    }
    expect(exactLog(1)).toBe(0);
    expect(exactExp(0)).toBe(1);
  });

  test("the bits of the first draws are fixed: a change of one of them is a new model version", () => {
    const random = randomFor(1, 2, 3);
    const first = [random.uniform(), random.normal(), random.gamma(0.7), random.gamma(5)];
    expect(first).toEqual([0.55704013525974, 0.21684076575190028, 0.9323674707781744, 6.300073127365188]);
  });

  test("normals have mean 0, variance 1 and no skew; gammas have mean and variance equal to their shape", () => {
    const normals: number[] = [];
    const small: number[] = [];
    const large: number[] = [];
    for (let member = 0; member < 20_000; member++) {
      const random = randomFor(7, member, 11);
      normals.push(random.normal());
      small.push(random.gamma(0.5));
      large.push(random.gamma(4));
    }
    const z = momentsOf(normals);
    // Four standard errors of 20,000 draws.
    expect(Math.abs(z.mean)).toBeLessThan(4 / Math.sqrt(20_000));
    expect(Math.abs(z.variance - 1)).toBeLessThan(4 * Math.sqrt(2 / 20_000));
    expect(Math.abs(z.skewness)).toBeLessThan(4 * Math.sqrt(6 / 20_000));
    for (const [shape, values] of [
      [0.5, small],
      [4, large],
    ] as const) {
      const g = momentsOf(values);
      expect(Math.abs(g.mean - shape)).toBeLessThan(4 * Math.sqrt(shape / 20_000));
      expect(Math.abs(g.variance / shape - 1)).toBeLessThan(0.12);
    }
  });

  test("neighbouring members, streams and seeds are unrelated", () => {
    const draw = (seed: number, member: number, stream: number) => randomFor(seed, member, stream).normal();
    for (const [a, b, c] of [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const) {
      let product = 0;
      for (let n = 0; n < 10_000; n++) product += draw(n, n, n) * draw(n + a, n + b, n + c);
      expect(Math.abs(product / 10_000)).toBeLessThan(0.04);
    }
  });
});
