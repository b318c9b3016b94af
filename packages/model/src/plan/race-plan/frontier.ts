import { type RaceRequest, raceScenario } from "../../scenario/index.ts";
import type { FieldProblem } from "../../units/field-problem.ts";
import { compareChances } from "./compare-chances.ts";
import { type FoundPlan, measured } from "./confirm.ts";
import { finishTimesS, slowerTimesS } from "./finish-times.ts";
import { withFixedCapacities } from "./fixed-capacities.ts";
import { planLimits } from "./limits.ts";
import { latticeOf, nearestToOwn } from "./plan-lattice.ts";
import type { FrontierOrder, PlanTask, PointFound, SearchEffort } from "./plan-task.ts";
import { preCoolingFor } from "./pre-cooling-choice.ts";
import type { ConstraintKey, Frontier, FrontierPoint, PlanWishes, RacePlan } from "./race-plan.ts";
import { recommend } from "./recommend.ts";
import { planPointInTurns } from "./search-point.ts";
import { settledPoints } from "./settle-points.ts";
import { settledThirst } from "./settled-thirst.ts";

/** What a person waits for: some seconds for a marathon on one thread. */
export const usualEffort: SearchEffort = { memberCount: 192, mostTrials: 48 };

/** The tasks of a frontier, or the field of the request that cannot be used. */
export function frontierOrder(
  request: RaceRequest,
  wishes: PlanWishes,
  effort: SearchEffort = usualEffort,
): { ok: true; order: FrontierOrder } | FieldProblem {
  const problem = wishesProblem(request, wishes);
  if (problem !== null) return problem;
  const own = raceScenario(request);
  if (!own.ok) return own;
  const goalTimeS = Math.round(own.scenario.durationS);
  // The search starts from amounts; the athlete's own plan is forecast to thirst all the same.
  const fixed = withFixedCapacities(settledThirst(request), own.scenario);
  const preCooling = preCoolingFor(request, own.scenario, wishes);
  const tasks = finishTimesS(goalTimeS, wishes.finishRangeS).map(
    (finishTimeS): PlanTask => ({ request: fixed, wishes, finishTimeS, preCooling, effort }),
  );
  return { ok: true, order: { request, wishes, goalTimeS, preCooling, tasks } };
}

function wishesProblem(request: RaceRequest, wishes: PlanWishes): FieldProblem | null {
  if (wishes.suppliesOfLegs.length !== request.legs.length) {
    return {
      ok: false,
      field: "wishes.suppliesOfLegs",
      reason: `has ${wishes.suppliesOfLegs.length} entries`,
      allowed: `${request.legs.length}, one for each leg`,
    };
  }
  const range = wishes.finishRangeS;
  if (range !== null && !(range.fastestS > 0 && range.slowestS >= range.fastestS)) {
    return {
      ok: false,
      field: "wishes.finishRangeS",
      reason: `is ${range.fastestS} to ${range.slowestS}`,
      allowed: "the fastest before the slowest, both above 0",
    };
  }
  for (const [index, supplies] of wishes.suppliesOfLegs.entries()) {
    if (supplies === null) continue;
    const field = `wishes.suppliesOfLegs[${index}]`;
    if (!(supplies.cupKg >= 0.03 && supplies.cupKg <= 1)) {
      return { ok: false, field: `${field}.cupKg`, reason: `is ${supplies.cupKg}`, allowed: "0.03 to 1" };
    }
    const { bottles } = supplies;
    if (bottles !== null && !(bottles.bottleKg >= 0.1 && bottles.bottleKg <= 2)) {
      return { ok: false, field: `${field}.bottles.bottleKg`, reason: `is ${bottles.bottleKg}`, allowed: "0.1 to 2" };
    }
    for (const [key, count] of [
      ["bottles.maxCount", bottles?.maxCount ?? 0],
      ["capsules.maxCount", supplies.capsules?.maxCount ?? 0],
    ] as const) {
      if (Number.isInteger(count) && count >= 0 && count <= 60) continue;
      return { ok: false, field: `${field}.${key}`, reason: `is ${count}`, allowed: "a whole number from 0 to 60" };
    }
  }
  return null;
}

/** Share of the work that goes into finish times one by one; the rest compares them. */
const SEARCH_FRACTION = 0.7;
/** With fewer points than this there is nothing to slide along. @unit count */
const FEWEST_POINTS = 3;

/** Tasks for slower times, where hardly a finish time of the order has a plan that keeps every limit; else none. */
export function slowerTasks(order: FrontierOrder, points: readonly PointFound[]): readonly PlanTask[] {
  const first = order.tasks[0];
  if (first === undefined || order.wishes.finishRangeS !== null) return [];
  if (points.filter((point) => point.found !== null).length >= FEWEST_POINTS) return [];
  return slowerTimesS(order.goalTimeS).map((finishTimeS) => ({ ...first, finishTimeS }));
}

interface KnownPoint {
  readonly finishTimeS: number;
  readonly found: FoundPlan;
}

/** Points of which none is at once slower and no safer than another, fastest first. */
function undominated(points: readonly PointFound[]): KnownPoint[] {
  const kept: KnownPoint[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const { finishTimeS, found } of [...points].sort((a, b) => a.finishTimeS - b.finishTimeS)) {
    const chance = found?.plan.crampProbability.central ?? Number.POSITIVE_INFINITY;
    if (found === null || chance >= least) continue;
    kept.push({ finishTimeS, found });
    least = chance;
  }
  return kept;
}

/**
 * The frontier that searched points make, with what it recommends against the athlete's own plan. Yields the share done.
 * The recommended point keeps the athlete's goal where a plan for it keeps every limit: the price of more safety is shown
 * and not imposed. Only where the goal itself breaks a limit is the fastest slower point recommended that breaks none.
 */
export function* frontierFromPoints(
  order: FrontierOrder,
  found: readonly PointFound[],
): Generator<number, { ok: true; frontier: Frontier } | FieldProblem> {
  const { request, wishes, goalTimeS } = order;
  const ownResult = measured(request, { own: request, wishes });
  if (!ownResult.ok) return ownResult;
  const own = ownResult.measured;
  const turns = settledPoints(order, found, ownPlace(order, own.plan));
  let turn = turns.next();
  while (!turn.done) {
    yield 0.6 * turn.value;
    turn = turns.next();
  }
  if (!turn.value.ok) return turn.value;
  const { points } = turn.value;
  const kept = undominated(points);
  if (kept.length === 0) return noPlan(points);
  const nearest = (isBetter: (a: number, b: number) => boolean): number =>
    kept.reduce((best, point, index) => {
      const other = kept[best];
      return other !== undefined && isBetter(point.finishTimeS, other.finishTimeS) ? index : best;
    }, 0);
  const off = (timeS: number): number => Math.abs(timeS - goalTimeS);
  const goalIndex = nearest((a, b) => off(a) < off(b));
  const notFaster = kept.findIndex((point) => point.finishTimeS >= goalTimeS - 1);
  const recommendedIndex = notFaster === -1 ? kept.length - 1 : notFaster;
  const recommended = kept[recommendedIndex];
  if (recommended === undefined) return noPlan(points);
  yield 0.65;
  const advice = yield* recommend({ order, own, recommended: recommended.found });
  if (!advice.ok) return advice;
  return {
    ok: true,
    frontier: {
      points: kept.map(({ found }, index): FrontierPoint => {
        const faster = kept[index - 1];
        const isSame =
          faster !== undefined &&
          !compareChances(faster.found.crampProbabilities, found.crampProbabilities).isDistinguishable;
        return { plan: found.plan, sameAsFasterIndex: isSame ? index - 1 : null };
      }),
      goalIndex,
      recommendedIndex,
      own: own.plan,
      recommendations: advice.recommendations,
      assumedGainFraction: advice.assumedGainFraction,
      notes: [...notesOf(points, kept), ...advice.notes],
      seed: request.seed,
      memberCount: request.memberCount,
      evaluationCount: points.reduce((sum, point) => sum + point.evaluationCount, 1 + advice.evaluationCount),
    },
  };
}

/** Limits that too much drink, or drink too early, breaks. */
const drinkLimits: ReadonlySet<ConstraintKey> = new Set([
  "drinks-at-most-sweat",
  "no-mass-gain",
  "sodium-in-range",
  "stomach-holds",
]);

/** The own plan as something to lean to; null where it drinks more than a limit allows: nobody is led towards that. */
function ownPlace({ tasks, wishes }: FrontierOrder, own: RacePlan): number[] | null {
  const request = tasks[0]?.request;
  const isTooMuch = own.constraints.some(({ key, isKept }) => !isKept && drinkLimits.has(key));
  if (request === undefined || isTooMuch) return null;
  return nearestToOwn(request, wishes, latticeOf(request, wishes));
}

function noPlan(points: readonly PointFound[]): FieldProblem {
  const slowest = points.at(-1);
  const broken = slowest?.broken.join(", ") ?? "all";
  return {
    ok: false,
    field: "wishes.finishRangeS",
    reason: `holds no finish time whose plan keeps every limit; the slowest breaks: ${broken}`,
    allowed: "a slower time, cooler hours or a shorter course",
  };
}

function notesOf(points: readonly PointFound[], kept: readonly KnownPoint[]): Frontier["notes"] {
  const notes: { key: string; values: Record<string, number> }[] = [];
  const without = points.filter((point) => point.found === null);
  for (const key of new Set(without.flatMap((point) => point.broken))) {
    const times = without.filter((point) => point.broken.includes(key)).map((point) => point.finishTimeS);
    notes.push({
      key: `no-plan:${key}`,
      values: { fastestS: Math.min(...times), slowestS: Math.max(...times), pointCount: times.length },
    });
  }
  const keptTimes = new Set(kept.map((point) => point.finishTimeS));
  const dominated = points.filter((point) => point.found !== null && !keptTimes.has(point.finishTimeS));
  if (dominated.length > 0) {
    const times = dominated.map((point) => point.finishTimeS);
    notes.push({
      key: "slower-not-safer",
      values: { fastestS: Math.min(...times), slowestS: Math.max(...times), pointCount: times.length },
    });
  }
  const sodiumLimits = kept.flatMap(({ found }) =>
    found.plan.constraints.filter((check) => check.key === "sodium-in-range").map((check) => check.limit),
  );
  const undrunk = Math.max(...sodiumLimits);
  if (undrunk > planLimits.lowSodiumMemberFraction)
    notes.push({ key: "sodium-low-without-drinking", values: { memberFraction: undrunk } });
  const cutShort = points.filter((point) => !point.isFinished).length;
  if (cutShort > 0) notes.push({ key: "search-cut-short", values: { pointCount: cutShort } });
  return notes;
}

/**
 * The frontier of a race between finish time and the chance of a cramp, in turns: yields the share done, so that a worker
 * can show it or stop. Pure: the same request, wishes and effort give the same bytes.
 * @source common random numbers; pattern search, see `patternSearch`
 */
export function* raceFrontierInTurns(
  request: RaceRequest,
  wishes: PlanWishes,
  effort: SearchEffort = usualEffort,
): Generator<number, { ok: true; frontier: Frontier } | FieldProblem> {
  const ordered = frontierOrder(request, wishes, effort);
  if (!ordered.ok) return ordered;
  const { order } = ordered;
  const points: PointFound[] = [];
  let tasks = order.tasks;
  while (tasks.length > 0) {
    for (const [index, task] of tasks.entries()) {
      const turns = planPointInTurns(task);
      let turn = turns.next();
      while (!turn.done) {
        yield (SEARCH_FRACTION * (index + turn.value)) / tasks.length;
        turn = turns.next();
      }
      if (!turn.value.ok) return turn.value;
      points.push(turn.value.point);
    }
    tasks = points.length > order.tasks.length ? [] : slowerTasks(order, points);
  }
  const turns = frontierFromPoints(order, points);
  let turn = turns.next();
  while (!turn.done) {
    yield SEARCH_FRACTION + (1 - SEARCH_FRACTION) * turn.value;
    turn = turns.next();
  }
  return turn.value;
}

/** The same in one go. */
export function raceFrontier(
  request: RaceRequest,
  wishes: PlanWishes,
  effort: SearchEffort = usualEffort,
): { ok: true; frontier: Frontier } | FieldProblem {
  const turns = raceFrontierInTurns(request, wishes, effort);
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  return turn.value;
}
