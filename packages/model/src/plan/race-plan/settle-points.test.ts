import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { RaceRequest } from "../../scenario/index.ts";
import { isAsGood } from "./compare-chances.ts";
import { type FoundPlan, measured } from "./confirm.ts";
import { raceFrontier } from "./frontier.ts";
import { fullStomachLimit, planLimits } from "./limits.ts";
import { pathBetween } from "./plan-lattice.ts";
import type { RacePlan } from "./race-plan.ts";
import { usualWishes } from "./usual-wishes.ts";

const example = (name: string): RaceRequest =>
  JSON.parse(readFileSync(new URL(`../../../../../examples/${name}.json`, import.meta.url), "utf8"));
const effort = { memberCount: 96, mostTrials: 40 };

function found(request: RaceRequest, own: RaceRequest): FoundPlan {
  const result = measured(request, { own, wishes: usualWishes(own) });
  if (!result.ok) throw new Error(`${result.field}: ${result.reason}`);
  return result.measured;
}

/** The pace of one plan with the cups and bottles of another, by their places on the course. */
const atPaceOf = (paced: RacePlan, other: RacePlan): RaceRequest => ({
  ...paced.request,
  legs: paced.request.legs.map((leg, index) => ({ ...leg, intake: other.request.legs[index]?.intake ?? leg.intake })),
});

const isDrier = (plan: RacePlan, than: RacePlan): boolean =>
  plan.totals.bodyMassLossFraction.central > than.totals.bodyMassLossFraction.central + 0.0005;

/** Neighbours that drink differently though the plan of the one nearer to the goal would do as well for the other. */
function needlessChanges(request: RaceRequest): string[] {
  const result = raceFrontier(request, usualWishes(request), effort);
  if (!result.ok) throw new Error(`${result.field}: ${result.reason}`);
  const { points, goalIndex, own } = result.frontier;
  const needless: string[] = [];
  for (const [index, { plan }] of points.entries()) {
    const nearer = points[index < goalIndex ? index + 1 : index - 1]?.plan;
    if (index === goalIndex || nearer === undefined || nearer.totals.drinkKg === plan.totals.drinkKg) continue;
    const here = found(plan.request, own.request);
    const carried = found(atPaceOf(plan, nearer), own.request);
    const isKept = carried.plan.constraints.every((check) => check.isKept);
    const isGood = isAsGood(here.crampProbabilities, carried.crampProbabilities);
    if (isKept && isGood && !isDrier(carried.plan, plan)) {
      needless.push(`${plan.finishTimeS} s: ${plan.totals.drinkKg} kg, could be ${nearer.totals.drinkKg} kg`);
    }
  }
  return needless;
}

test.each([
  ["marathon", 3],
  ["marathon-4h30-28-degrees", 3],
  ["marathon-4h30-28-degrees", 27],
  ["marathon-4h30-10-degrees", 27],
  ["half-marathon-hot", 3],
  ["olympic-triathlon", 5],
])(
  "in %s, seed %i, neighbouring finish times drink differently only where a limit or a gain that can be told asks for it",
  (name, seed) => {
    expect(needlessChanges({ ...example(name), memberCount: 300, seed })).toEqual([]);
  },
);

test("from finish time to finish time the amount does not go up and down: at most one turn in a hot marathon", () => {
  for (const seed of [3, 8]) {
    const request = { ...example("marathon-4h30-28-degrees"), memberCount: 300, seed };
    const result = raceFrontier(request, usualWishes(request), effort);
    if (!result.ok) throw new Error(result.reason);
    const amounts = result.frontier.points.map(({ plan }) => plan.totals.drinkKg);
    const moves = amounts
      .slice(1)
      .map((kg, index) => Math.sign(kg - (amounts[index] ?? kg)))
      .filter((move) => move !== 0);
    const turns = moves.slice(1).filter((move, index) => move !== moves[index]).length;
    expect(turns, amounts.join(" ")).toBeLessThanOrEqual(1);
  }
});

test("as good means: lower, within the noise of the pairs, or by less than a person would change a drink for", () => {
  const chances = (value: number, spread = 0) =>
    Float64Array.from({ length: 400 }, (_, index) => value + spread * ((index % 2) - 0.5));
  expect(isAsGood(chances(0.2), chances(0.19))).toBe(true);
  expect(isAsGood(chances(0.2), chances(0.2005))).toBe(true);
  expect(isAsGood(chances(0.2), chances(0.202))).toBe(false);
  // Of a small chance a small difference is much.
  expect(isAsGood(chances(0.01), chances(0.0105))).toBe(false);
  expect(isAsGood(chances(0.2), chances(0.202, 0.2))).toBe(true);
});

test("the way from one plan to another begins at the first, ends before the second and stays among what there is", () => {
  const lattice = { lowest: [0, 0, -1, 0, 0], highest: [10, 2, 1, 2, 0], firstStep: [2, 1, 1, 1, 1] };
  const path = pathBetween(lattice, [14, 0, 0, 2, 3], [6, 0, 1, 0, 0]);
  expect(path[0]).toEqual([10, 0, 0, 2, 0]);
  expect(path.map(([cups]) => cups)).toEqual([10, 9, 8, 7, 6, 10, 9, 8, 7]);
  expect(pathBetween(lattice, [6, 0, 1, 0, 0], [6, 0, 1, 0, 0])).toEqual([]);
});

test("how many stomachs may be full grows evenly with what the body loses, without a step", () => {
  expect(fullStomachLimit(-0.01)).toBe(planLimits.fullStomachMemberFraction);
  expect(fullStomachLimit(0.02)).toBe(planLimits.fullStomachMemberFraction);
  expect(fullStomachLimit(0.03)).toBeCloseTo(0.175, 9);
  expect(fullStomachLimit(0.04)).toBe(planLimits.fullStomachWhenDryMemberFraction);
  expect(fullStomachLimit(0.09)).toBe(planLimits.fullStomachWhenDryMemberFraction);
  for (let loss = 0; loss < 0.06; loss += 0.0005) {
    const step = fullStomachLimit(loss + 0.0005) - fullStomachLimit(loss);
    expect(step).toBeGreaterThanOrEqual(0);
    expect(step).toBeLessThan(0.004);
  }
});
