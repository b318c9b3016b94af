import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { prepareForecast } from "../../forecast/index.ts";
import { type RaceRequest, raceScenario, requestProblem, withIntakes } from "../../scenario/index.ts";
import { drinkLessEvidence } from "./advice-evidence.ts";
import { servingsOf } from "./controls.ts";
import { withFixedCapacities } from "./fixed-capacities.ts";
import { frontierFromPoints, frontierOrder, raceFrontier, slowerTasks } from "./frontier.ts";
import { patternSearch } from "./pattern-search.ts";
import type { PointFound } from "./plan-task.ts";
import type { ConstraintKey, Frontier, PlanWishes, RacePlan } from "./race-plan.ts";
import { planPointInTurns } from "./search-point.ts";
import { usualWishes } from "./usual-wishes.ts";
import { chanceOverWeathers, plansForWeathersInTurns, temperatureErrorK, weatherScenarios } from "./weather-plans.ts";

const example = (name: string): RaceRequest => ({
  ...JSON.parse(readFileSync(new URL(`../../../../../examples/${name}.json`, import.meta.url), "utf8")),
  memberCount: 200,
});
const cool = example("marathon-4h30-10-degrees");
const hot = example("marathon-4h30-28-degrees");
const effort = { memberCount: 48, mostTrials: 30 };

function frontierOf(request: RaceRequest, wishes: PlanWishes = usualWishes(request)): Frontier {
  const result = raceFrontier(request, { ...wishes, finishRangeS: wishes.finishRangeS }, effort);
  if (!result.ok) throw new Error(`${result.field}: ${result.reason}`);
  return result.frontier;
}

const recommended = (frontier: Frontier): RacePlan => {
  const point = frontier.points[frontier.recommendedIndex];
  if (point === undefined) throw new Error("a frontier without its recommended point");
  return point.plan;
};

const coolFrontier = frontierOf(cool);
const hotFrontier = frontierOf(hot);

test("a slow, small runner on a cool day who planned to drink at every station is told to drink less than she sweats", () => {
  const { own, recommendations } = coolFrontier;
  const plan = recommended(coolFrontier);
  expect(own.constraints.find((check) => check.key === "no-mass-gain")?.isKept).toBe(false);
  expect(own.constraints.find((check) => check.key === "sodium-in-range")?.isKept).toBe(false);
  expect(plan.totals.drinkKg).toBeLessThan(0.5 * own.totals.drinkKg);
  expect(plan.totals.drinkKg).toBeLessThanOrEqual(plan.totals.sweatKg.low);
  expect(plan.finishTimeS).toBe(own.finishTimeS);
  expect(recommendations.map((each) => each.key)).toContain("drink-less");
});

test("at 28 °C she drinks more than at 10 °C, and not nothing", () => {
  expect(recommended(hotFrontier).totals.drinkKg).toBeGreaterThan(2 * recommended(coolFrontier).totals.drinkKg);
  expect(recommended(hotFrontier).totals.drinkKg).toBeGreaterThan(1);
});

test("heat never makes the recommended finish faster, nor the fastest finish that keeps every limit", () => {
  expect(recommended(hotFrontier).finishTimeS).toBeGreaterThanOrEqual(recommended(coolFrontier).finishTimeS);
  const fastest = (frontier: Frontier) => frontier.points[0]?.plan.finishTimeS ?? 0;
  expect(fastest(hotFrontier)).toBeGreaterThanOrEqual(fastest(coolFrontier));
});

test("each point of the frontier is slower and safer than the one before it, and every plan keeps every limit", () => {
  for (const { points } of [coolFrontier, hotFrontier]) {
    expect(points.length).toBeGreaterThan(4);
    for (const [index, { plan }] of points.entries()) {
      expect(plan.constraints.every((check) => check.isKept)).toBe(true);
      const before = points[index - 1]?.plan;
      if (before === undefined) continue;
      expect(plan.finishTimeS).toBeGreaterThan(before.finishTimeS);
      expect(plan.crampProbability.central).toBeLessThan(before.crampProbability.central);
    }
  }
});

test("the goal is kept when a plan for it keeps every limit: safety has a price and is not imposed", () => {
  expect(recommended(coolFrontier).finishTimeS).toBe(16_200);
  expect(coolFrontier.points.at(-1)?.plan.finishTimeS).toBeGreaterThan(19_000);
});

test("nobody is given salt capsules that they did not plan, and the note says what they would have changed", () => {
  const wishes = usualWishes(hot);
  const supplied: PlanWishes = {
    ...wishes,
    suppliesOfLegs: wishes.suppliesOfLegs.map(
      (each) => each && { ...each, capsules: { sodiumMmol: 10, maxCount: 12 } },
    ),
    finishRangeS: { fastestS: 16_200, slowestS: 17_400 },
  };
  const frontier = frontierOf(hot, supplied);
  for (const { plan } of frontier.points) expect(plan.servings.some((each) => each.source === "capsule")).toBe(false);
  expect(frontier.notes.map((note) => note.key)).toContain("capsules-not-proposed");
});

test("every change that is advised names claims of the evidence, and none is advised without", () => {
  for (const { recommendations } of [coolFrontier, hotFrontier]) {
    expect(recommendations.length).toBeGreaterThan(0);
    for (const each of recommendations) {
      expect(each.key).not.toBe("walk-breaks");
      // Less drink only for the stomach is a limit of the simulation: nothing speaks for it, and its grade says so.
      if (each.key !== "keep-plan" && each.certainty !== "very low") expect(each.claims.length).toBeGreaterThan(0);
      expect(each.crampProbabilityDifference).not.toBeNull();
    }
  }
});

test("the share of the gain that rests on assumptions lies between nothing and all, where there is a gain", () => {
  expect(coolFrontier.assumedGainFraction).toBeGreaterThan(0.1);
  expect(coolFrontier.assumedGainFraction).toBeLessThan(1);
});

test("who is told to keep the plan is promised no gain", () => {
  const sample = { ...example("olympic-triathlon"), memberCount: 500 };
  const wishes = { ...usualWishes(sample), finishRangeS: { fastestS: 9400, slowestS: 9500 } };
  const result = raceFrontier(sample, wishes);
  if (!result.ok) throw new Error(`${result.field}: ${result.reason}`);
  const { frontier } = result;
  expect(frontier.recommendations.map((each) => each.key)).toEqual(["keep-plan"]);
  expect(frontier.assumedGainFraction).toBeNull();
});

test("the same request gives the same bytes, and points found one by one make the same frontier", () => {
  const range = { fastestS: 16_000, slowestS: 16_600 };
  const wishes = { ...usualWishes(cool), finishRangeS: range };
  const ordered = frontierOrder(cool, wishes, effort);
  if (!ordered.ok) throw new Error(ordered.reason);
  const points: PointFound[] = [...ordered.order.tasks].reverse().map((task) => {
    const turns = planPointInTurns(JSON.parse(JSON.stringify(task)));
    let turn = turns.next();
    while (!turn.done) turn = turns.next();
    if (!turn.value.ok) throw new Error(turn.value.reason);
    return structuredClone(turn.value.point);
  });
  expect(slowerTasks(ordered.order, points)).toEqual([]);
  const turns = frontierFromPoints(ordered.order, points.reverse());
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  expect(turn.value.ok && JSON.stringify(turn.value.frontier)).toBe(JSON.stringify(frontierOf(cool, wishes)));
});

test("an unstated critical speed stays what the own goal suggests, so that asking for more makes nobody fitter", () => {
  const own = raceScenario(cool);
  if (!own.ok) throw new Error(own.reason);
  const fixed = withFixedCapacities(cool, own.scenario);
  const [before, after] = [prepareForecast(cool), prepareForecast(fixed)];
  if (!before.ok || !after.ok) throw new Error("the example cannot be forecast");
  expect(after.prepared.ensemble).toEqual(before.prepared.ensemble);
  const plans = coolFrontier.points.map(({ plan }) => plan.request.athlete.training.criticalSpeedMps?.value);
  expect(new Set(plans).size).toBe(1);
});

test("what is served does not depend on the length of the steps, and swapping intakes gives the scenario of the request", () => {
  const { request } = recommended(hotFrontier);
  const [full, draft] = [raceScenario(request), raceScenario(request, "draft")];
  const plain = raceScenario(hot);
  if (!full.ok || !draft.ok || !plain.ok) throw new Error("the plan cannot be paced");
  const served = (request.legs[0]?.intake.servings ?? []).reduce((sum, each) => sum + each.count * each.unitKg, 0);
  expect(full.scenario.drinkKg).toBeCloseTo(served, 9);
  expect(draft.scenario.drinkKg).toBeCloseTo(served, 9);
  const swapped = withIntakes(full.scenario, request.legs);
  expect(swapped.steps).toEqual(full.scenario.steps);
});

test("a serving outside its leg is refused with the field that names it", () => {
  const { request } = recommended(hotFrontier);
  const leg = request.legs[0];
  const serving = leg?.intake.servings?.[0];
  if (leg === undefined || serving === undefined) throw new Error("a plan without servings");
  const beyond = { ...leg, intake: { ...leg.intake, servings: [{ ...serving, distanceM: 50_000 }] } };
  expect(requestProblem({ ...request, legs: [beyond] })?.field).toBe("legs[0].intake.servings[0].distanceM");
});

test("cups are whole at every spread over the way, and as many as were asked for", () => {
  const leg = hot.legs[0];
  const supplies = usualWishes(hot).suppliesOfLegs[0];
  if (leg === undefined || !supplies) throw new Error("an example without stations");
  for (const tilt of [-1, 0, 1]) {
    for (let cups = 0; cups <= 15; cups++) {
      const servings = servingsOf(leg, supplies, { cups, tilt, drinkIndex: 0, bottles: 0, capsules: 0 });
      expect(servings.reduce((sum, each) => sum + each.count, 0)).toBe(cups);
      expect(servings.every((each) => Number.isInteger(each.count))).toBe(true);
    }
  }
});

test("the pattern search finds the least of a bowl with a wall, and its path does not depend on chance", () => {
  const worthOf = ([x = 0, y = 0]: readonly number[]) => (x + y > 9 ? 100 + x + y : (x - 7) ** 2 + (y - 5) ** 2);
  const search = { lattice: { lowest: [0, 0], highest: [20, 20], firstStep: [4, 4] }, start: [0, 0], mostTrials: 200 };
  const run = () => {
    const turns = patternSearch({
      ...search,
      trades: [
        [1, -1],
        [-1, 1],
      ],
      worthOf,
    });
    let turn = turns.next();
    while (!turn.done) turn = turns.next();
    return turn.value;
  };
  const found = run();
  expect(found.isFinished).toBe(true);
  expect(found.best.worth).toBe(5);
  expect(run()).toEqual(found);
});

test("plan A of the expected day is held against the hot one, and plan B for it keeps every limit", () => {
  const scenarios = weatherScenarios(cool, { daysAhead: 6, startShiftS: 3600 });
  expect(scenarios.map((each) => each.key)).toEqual(["expected", "cooler", "hotter", "earlier", "later"]);
  const wishes = { ...usualWishes(cool), finishRangeS: { fastestS: 16_100, slowestS: 16_300 } };
  const turns = plansForWeathersInTurns(scenarios.slice(0, 3), wishes, { memberCount: 32, mostTrials: 12 });
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  if (!turn.value.ok) throw new Error(turn.value.reason);
  const { robustness, plansB } = turn.value.plans;
  expect(robustness.map((each) => each.key)).toEqual(["expected", "cooler", "hotter"]);
  expect(robustness[0]?.keepsEveryLimit).toBe(true);
  for (const { plan } of plansB) expect(plan?.constraints.every((check) => check.isKept)).not.toBe(false);
});

test("an uncertain weather widens the chance of one plan, the more the further ahead it is forecast", () => {
  expect(temperatureErrorK(10)).toBeGreaterThan(temperatureErrorK(1));
  const widthAt = (daysAhead: number): number => {
    const result = chanceOverWeathers(hot, daysAhead);
    if (!result.ok) throw new Error(result.reason);
    return result.chance.high - result.chance.low;
  };
  expect(widthAt(12)).toBeGreaterThan(widthAt(0));
});

test("in a triathlon nothing is taken in the water or while changing, bottles are whole, and every leg is as much slower", () => {
  const request = { ...example("olympic-triathlon"), memberCount: 80 };
  const wishes = { ...usualWishes(request), finishRangeS: { fastestS: 9300, slowestS: 10_200 } };
  const frontier = frontierOf(request, wishes);
  const own = raceScenario(request);
  if (!own.ok) throw new Error(own.reason);
  for (const { plan } of frontier.points) {
    expect(plan.constraints.every((check) => check.isKept)).toBe(true);
    expect(plan.servings.every((each) => each.legIndex === 2 || each.legIndex === 4)).toBe(true);
    const bottles = plan.servings.reduce((sum, each) => sum + (each.source === "bottle" ? each.count : 0), 0);
    expect(Number.isInteger(bottles)).toBe(true);
    const ratios = [0, 2, 4].map((leg) => {
      const timeS = plan.splits.reduce((sum, split) => sum + (split.legIndex === leg ? split.durationS : 0), 0);
      const place = own.scenario.legs[leg];
      return timeS / ((place?.endS ?? 0) - (place?.startS ?? 0));
    });
    for (const ratio of ratios) expect(ratio / (ratios[0] ?? 1)).toBeCloseTo(1, 3);
  }
});

test("nobody is told to swallow ice slurry before a night and a day on foot, but before a hot marathon", () => {
  const preCoolingOf = (request: RaceRequest) => {
    const ordered = frontierOrder(request, usualWishes(request), effort);
    return ordered.ok ? ordered.order.preCooling : "no order";
  };
  expect(preCoolingOf(example("ultra-161-km"))).toBeNull();
  expect(preCoolingOf(hot)).toMatchObject({ method: "ice-slurry" });
});

test("less drink is advised for the blood only where the own plan thins it", () => {
  const check = (key: ConstraintKey) => ({ key, value: 1, limit: 0, isKept: false });
  expect(drinkLessEvidence([check("sodium-in-range")], false).claims).toContain("eah-almond-wt");
  expect(drinkLessEvidence([check("no-mass-gain")], false).claims).toContain("eah-almond-wt");
  expect(drinkLessEvidence([check("sodium-in-range")], true).claims).toContain("eah-def");
  for (const isDryingOut of [false, true]) {
    const { claims, certainty } = drinkLessEvidence([check("stomach-holds")], isDryingOut);
    expect(claims.filter((claim) => claim.startsWith("eah"))).toEqual([]);
    expect(["low", "very low"]).toContain(certainty);
  }
});

test("a plan for 161 km that loses more than advised says how much of it is fuel, one for a marathon does not", () => {
  const noted = (request: RaceRequest) => {
    const frontier = frontierOf(request);
    const note = frontier.notes.find((each) => each.key === "loses-more-than-advised");
    return { note, plan: recommended(frontier) };
  };
  const long = noted({ ...example("ultra-161-km"), memberCount: 40 });
  expect(long.plan.finishTimeS).toBeGreaterThan(6 * 3600);
  const { burntFraction = Number.NaN, bodyMassLossFraction = Number.NaN } = long.note?.values ?? {};
  // 0.2 g for each kcal; 161 km at about 1 kcal/kg/km.
  expect(burntFraction).toBeGreaterThan(0.02);
  expect(burntFraction).toBeLessThan(0.05);
  expect(burntFraction).toBeLessThan(bodyMassLossFraction);
  const short = hotFrontier.notes.find((each) => each.key === "loses-more-than-advised");
  expect(short?.values ?? {}).not.toHaveProperty("burntFraction");
});
