import { expect, test } from "vitest";
import { exactShapley, meanOf, sampledShapley } from "./shapley.ts";

const has = (bits: number, player: number): number => (bits >> player) & 1;

/** Two members: one for whom heat and pace multiply, one for whom they add; the third player never matters. */
const worth = (bits: number): Float64Array =>
  Float64Array.of(
    0.1 + 0.2 * has(bits, 0) * has(bits, 1) + 0.05 * has(bits, 3),
    0.1 + 0.1 * has(bits, 0) + 0.3 * has(bits, 1),
  );
const values = exactShapley(4, worth);
const at = (player: number, member: number): number => values.byPlayer[player]?.[member] ?? Number.NaN;

test("the parts of all drivers add up to the whole difference, for each member", () => {
  for (const member of [0, 1]) {
    const sum = [0, 1, 2, 3].reduce((total, player) => total + at(player, member), 0);
    expect(sum).toBeCloseTo((worth(15)[member] ?? 0) - (worth(0)[member] ?? 0), 12);
  }
});

test("a driver that changes nothing gets nothing", () => {
  expect(at(2, 0)).toBeCloseTo(0, 15);
  expect(at(2, 1)).toBeCloseTo(0, 15);
});

test("two drivers that act only together share their effect equally", () => {
  expect(at(0, 0)).toBeCloseTo(0.1, 12);
  expect(at(1, 0)).toBeCloseTo(0.1, 12);
});

test("a driver that acts on its own gets its own effect, whoever else is there", () => {
  expect(at(3, 0)).toBeCloseTo(0.05, 12);
  expect(at(0, 1)).toBeCloseTo(0.1, 12);
  expect(at(1, 1)).toBeCloseTo(0.3, 12);
});

test("the weights are those of the textbook's glove game: the owner of the one left glove gets 2/3", () => {
  const gloves = exactShapley(3, (bits) => Float64Array.of(has(bits, 0) && bits > 1 ? 1 : 0));
  expect(gloves.byPlayer.map((player) => player[0])).toEqual([
    expect.closeTo(2 / 3, 12),
    expect.closeTo(1 / 6, 12),
    expect.closeTo(1 / 6, 12),
  ]);
});

test("drawn orders add up to the whole, come within three standard errors of the exact parts, and repeat byte for byte", () => {
  const threeWay = (bits: number): Float64Array =>
    Float64Array.of([0, 1, 2, 3, 4, 5].reduce((sum, player) => sum + (player + 1) * has(bits, player), 0) ** 2 / 441);
  const exact = exactShapley(6, threeWay);
  const draw = () => sampledShapley({ playerCount: 6, orderPairCount: 60, seed: 7 }, threeWay);
  const drawn = draw();
  expect(drawn.byPlayer.reduce((sum, player) => sum + meanOf(player), 0)).toBeCloseTo(1, 12);
  for (const [player, part] of drawn.byPlayer.entries()) {
    const error = drawn.orderError[player] ?? 0;
    expect(Math.abs(meanOf(part) - meanOf(exact.byPlayer[player] ?? part))).toBeLessThanOrEqual(3 * error + 1e-12);
  }
  expect(draw()).toEqual(drawn);
});

test("more players than can be tried in all coalitions are refused with the number", () => {
  expect(() => exactShapley(13, worth)).toThrow("13 players");
});
