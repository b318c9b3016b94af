import { type PreparedMembers, prepareMembers, quantilesOf, runEnsemble } from "../../ensemble/index.ts";
import { finishOfPlan, type PreparedForecast, prepareForecast } from "../../forecast/index.ts";
import { type PreCooling, type RaceRequest, raceScenario, withIntakes } from "../../scenario/index.ts";
import type { FieldProblem } from "../../units/field-problem.ts";
import { confirmed, type FoundPlan } from "./confirm.ts";
import { type LegControls, mostCupsAtStation, type PlanControls, requestOf, usedStations } from "./controls.ts";
import { withFinish } from "./finish-times.ts";
import {
  checksOf,
  drinkOverSweatRatio,
  keepsAll,
  lowSodiumMemberFraction,
  planLimits,
  violationRatio,
} from "./limits.ts";
import { cooledWithKg, drunkAt, finishOfRun, lowSweatAlongKg, stepsAtInstants } from "./outcome.ts";
import { type Lattice, patternSearch } from "./pattern-search.ts";
import type { ConstraintCheck, ConstraintKey, PlanWishes } from "./race-plan.ts";
import { unitUse } from "./unit-use.ts";

/** How much a search may compute. */
export interface SearchEffort {
  /** Bodies on which plans are tried; the found plan is checked on all of the request. @unit count */
  readonly memberCount: number;
  /** Plans tried for one finish time. @unit count */
  readonly mostTrials: number;
}

/** The search for one finish time, as plain data: it can be sent to a worker. */
export interface PlanTask {
  /** The athlete's own plan, with capacities that do not move with the goal; see `withFixedCapacities`. */
  readonly request: RaceRequest;
  readonly wishes: PlanWishes;
  readonly finishTimeS: number;
  readonly preCooling: PreCooling | null;
  readonly effort: SearchEffort;
}

/** What a task found. */
export interface PointFound {
  readonly finishTimeS: number;
  /** Null: no plan for this finish time keeps every limit. */
  readonly found: FoundPlan | null;
  /** Limits that the plan of least violation breaks, when none was found. */
  readonly broken: readonly ConstraintKey[];
  /** @unit count */
  readonly evaluationCount: number;
  readonly isFinished: boolean;
}

/** Order of a leg's controls among the coordinates of the lattice. */
const COORDINATES = 5;
/** Searches with better and better corrections before a finish time is given up; the last tries to take nothing. @unit count */
const MOST_ROUNDS = 6;
/** What breaks a limit lies above all else. */
const BARRIER = 10;
/** More drink than the athlete's own plan is proposed only while the median body loses more than this. @source sawka2007 */
const ADVISED_LOSS_FRACTION = 0.02;
/** Rounding to whole cups is not more drink. */
const LEAST_MORE_KG = 0.15;
/** Allowed by the limits, but not asked for by any evidence: above every chance, below every broken limit. */
const MORE_THAN_ADVISED = 5;
/** Of two plans with one chance the one with less to carry. */
const WORTH_PER_UNIT = 2e-6;

const legOf = (point: readonly number[], index: number): LegControls => {
  const from = COORDINATES * index;
  return {
    cups: point[from] ?? 0,
    bottles: point[from + 1] ?? 0,
    tilt: point[from + 2] ?? 0,
    drinkIndex: point[from + 3] ?? 0,
    capsules: point[from + 4] ?? 0,
  };
};

const unitsOf = (point: readonly number[], legCount: number): number => {
  let units = 0;
  for (let index = 0; index < legCount; index++) {
    const { cups, bottles, capsules, tilt } = legOf(point, index);
    units += cups + 3 * bottles + capsules + Math.abs(tilt);
  }
  return units;
};

/** Capsules of the athlete's own plan; more are never proposed, because no trial has shown that they prevent cramp. @unit count */
function ownCapsules(leg: RaceRequest["legs"][number]): number {
  const { servings, capsules } = leg.intake;
  if (servings)
    return servings.reduce((sum, each) => sum + (each.source === "capsule" ? Math.round(each.count) : 0), 0);
  return capsules === null ? 0 : Math.floor(leg.pacing.goalTimeS / capsules.everyS);
}

function latticeOf(request: RaceRequest, wishes: PlanWishes): Lattice {
  const lowest: number[] = [];
  const highest: number[] = [];
  const firstStep: number[] = [];
  for (const [index, leg] of request.legs.entries()) {
    const supplies = wishes.suppliesOfLegs[index] ?? null;
    const cups =
      supplies === null || supplies.stationDrinks.length === 0
        ? 0
        : mostCupsAtStation(supplies) * usedStations(leg).length;
    const drinks = cups === 0 ? 0 : Math.max(0, (supplies?.stationDrinks.length ?? 0) - 1);
    const capsules = Math.min(supplies?.capsules?.maxCount ?? 0, ownCapsules(leg));
    lowest.push(0, 0, cups === 0 ? 0 : -1, 0, 0);
    highest.push(cups, supplies?.bottles?.maxCount ?? 0, cups === 0 ? 0 : 1, drinks, capsules);
    firstStep.push(Math.min(4, Math.max(1, Math.round(cups / 4))), 1, 1, 1, 1);
  }
  return { lowest, highest, firstStep };
}

/** More cups of a leg together with another spread over its way. */
const CUPS_AND_TILT = [
  [1, 1],
  [1, -1],
  [2, 0],
  [2, 1],
  [2, -1],
] as const;

/** A bottle for the cups that hold as much, within a leg and from leg to leg; and cups spread otherwise. */
function tradesOf(wishes: PlanWishes, legCount: number): number[][] {
  const trades: number[][] = [];
  for (let from = 0; from < legCount; from++) {
    const cupKg = wishes.suppliesOfLegs[from]?.cupKg ?? 0;
    if (cupKg <= 0) continue;
    for (const [cups, tilt] of CUPS_AND_TILT) {
      const spread = new Array<number>(COORDINATES * legCount).fill(0);
      spread[COORDINATES * from] = cups;
      spread[COORDINATES * from + 2] = tilt;
      trades.push(spread);
    }
    for (let to = 0; to < legCount; to++) {
      const bottleKg = wishes.suppliesOfLegs[to]?.bottles?.bottleKg ?? 0;
      if (bottleKg <= 0) continue;
      const cups = Math.max(1, Math.round(bottleKg / cupKg));
      for (const sign of [1, -1]) {
        const trade = new Array<number>(COORDINATES * legCount).fill(0);
        trade[COORDINATES * from] = -sign * cups;
        trade[COORDINATES * to + 1] = sign;
        trades.push(trade);
      }
    }
  }
  return trades;
}

/** Cups and bottles for so much drink in all, by the time of each leg. */
function startPoint(paced: RaceRequest, wishes: PlanWishes, lattice: Lattice, drinkKg: number): number[] {
  const start = lattice.lowest.map(() => 0);
  const lengthOf = (index: number): number =>
    (wishes.suppliesOfLegs[index] ?? null) === null ? 0 : (paced.legs[index]?.pacing.goalTimeS ?? 0);
  const totalS = paced.legs.reduce((sum, _, index) => sum + lengthOf(index), 0);
  for (const index of paced.legs.keys()) {
    const supplies = wishes.suppliesOfLegs[index] ?? null;
    if (supplies === null) continue;
    const at = COORDINATES * index;
    const kg = (drinkKg * lengthOf(index)) / totalS;
    const cups = Math.min(lattice.highest[at] ?? 0, Math.floor(kg / supplies.cupKg));
    start[at] = cups;
    if (supplies.bottles === null) continue;
    const left = Math.floor((kg - cups * supplies.cupKg) / supplies.bottles.bottleKg);
    start[at + 1] = Math.min(lattice.highest[at + 1] ?? 0, Math.max(0, left));
  }
  return start;
}

/** Share of the predicted sweat with which a search begins: most people drink less than they sweat. An assumption. */
const START_OVER_SWEAT_RATIO = 0.5;

/** Everything that all trials for one finish time share. */
interface Trials {
  readonly task: PlanTask;
  readonly paced: RaceRequest;
  readonly base: PreparedForecast;
  readonly members: PreparedMembers;
  readonly ends: readonly number[];
  /** @unit kg */
  readonly sweatKg: readonly number[];
  readonly undrunkLowSodiumFraction: number;
  /** Drink of the athlete's own plan, as much an hour as in it. */
  readonly ownDrinkKg: number;
}

const controlsAt = (task: PlanTask, point: readonly number[]): PlanControls => ({
  preCooling: task.preCooling,
  legs: task.request.legs.map((_, index) => legOf(point, index)),
});

/** One plan on the few bodies. */
interface Trial {
  readonly point: readonly number[];
  readonly checks: readonly ConstraintCheck[];
  /** Mean chance, and a trifle for each unit to carry. */
  readonly chance: number;
  /** By how much the plan drinks past what any evidence asks for; 0 when it does not. */
  readonly pastAdviceFraction: number;
}

/** What the whole ensemble says of a limit over what the few bodies say of the same plan. */
type Corrections = ReadonlyMap<ConstraintKey, { readonly offset: number; readonly limit: number }>;

const uncorrected: Corrections = new Map();

function correctionsOf(few: readonly ConstraintCheck[], full: readonly ConstraintCheck[]): Corrections {
  return new Map(
    full.map(({ key, value, limit }) => {
      const same = few.find((check) => check.key === key);
      return [key, { offset: value - (same?.value ?? value), limit }];
    }),
  );
}

function corrected(checks: readonly ConstraintCheck[], corrections: Corrections): ConstraintCheck[] {
  return checks.map((check) => {
    const { offset, limit } = corrections.get(check.key) ?? { offset: 0, limit: check.limit };
    const value = check.value + offset;
    return { ...check, value, limit, isKept: value <= limit + 1e-9 };
  });
}

function tryPoint(trials: Trials, point: readonly number[]): Trial {
  const { task, base, members, ends } = trials;
  const request = requestOf(trials.paced, task.wishes, controlsAt(task, point));
  const scenario = withIntakes(base.scenario, request.legs);
  const ensemble = { ...base.ensemble, steps: scenario.steps };
  const finish = finishOfPlan({ ...base, request, scenario, ensemble }, members);
  const beforeStartKg = cooledWithKg(request.preCooling, request.athlete.massKg);
  const along = { drinkKg: drunkAt(scenario.steps, ends), lowSweatKg: trials.sweatKg, beforeStartKg };
  const outcome = { finish, drinkOverSweatRatio: drinkOverSweatRatio(along), use: unitUse(request, task.wishes) };
  const { crampProbability } = finish;
  const mean = crampProbability.reduce((sum, value) => sum + value, 0) / crampProbability.length;
  const [medianLoss = 0] = quantilesOf(finish.bodyMassLossFraction, [0.5]);
  const isMore = scenario.drinkKg > trials.ownDrinkKg + LEAST_MORE_KG;
  return {
    point,
    checks: checksOf(outcome, trials.undrunkLowSodiumFraction),
    chance: mean + WORTH_PER_UNIT * unitsOf(point, task.request.legs.length),
    pastAdviceFraction: isMore ? Math.max(0, ADVISED_LOSS_FRACTION - medianLoss) : 0,
  };
}

/** Broken limits above drinking past all advice, and that above every chance. */
function worthOf(trial: Trial, corrections: Corrections): number {
  const checks = corrected(trial.checks, corrections);
  if (!keepsAll(checks)) return BARRIER + violationRatio(checks);
  return trial.pastAdviceFraction > 0 ? MORE_THAN_ADVISED + trial.pastAdviceFraction : trial.chance;
}

/**
 * The safest plan found for one finish time. Plans are tried with coarse steps on some of the bodies; the best is then
 * forecast in full, and if it breaks a limit there the next best is, so that what is returned keeps every limit in its own
 * forecast. Yields the share done.
 */
export function* planPointInTurns(task: PlanTask): Generator<number, { ok: true; point: PointFound } | FieldProblem> {
  const { request, wishes, effort } = task;
  const own = raceScenario(request, "draft");
  if (!own.ok) return own;
  const paced = withFinish(request, own.scenario, task.finishTimeS);
  const none = { legs: paced.legs.map(() => null), preCooling: task.preCooling };
  const prepared = prepareForecast(requestOf(paced, wishes, none), "draft");
  // A finish time that the course does not allow is no fault of the athlete's own plan: it has no point.
  if (!prepared.ok) return { ok: true, point: emptyPoint(task, ["within-reach"]) };
  const base = prepared.prepared;
  const memberTo = Math.min(effort.memberCount, request.memberCount);
  const members = prepareMembers({ ...base.ensemble, memberTo });
  const dry = runEnsemble({ ...base.ensemble, memberTo });
  const dryFinish = finishOfRun(base, dry);
  const spent = dryFinish.lowestReserveFraction.filter((value) => value < 0).length / memberTo;
  // Whoever cannot hold the pace cannot hold it with another drink.
  if (spent > planLimits.spentMemberFraction) return { ok: true, point: emptyPoint(task, ["within-reach"]) };
  const trials: Trials = {
    task,
    paced,
    base,
    members,
    ends: stepsAtInstants(base.ensemble.steps.length, base.ensemble.displayEverySteps),
    sweatKg: lowSweatAlongKg(dry),
    undrunkLowSodiumFraction: lowSodiumMemberFraction(dryFinish),
    ownDrinkKg: (own.scenario.drinkKg * base.scenario.durationS) / own.scenario.durationS,
  };
  const lattice = latticeOf(paced, wishes);
  const start = startPoint(paced, wishes, lattice, START_OVER_SWEAT_RATIO * (trials.sweatKg.at(-1) ?? 0));
  return yield* searchedAndConfirmed(trials, lattice, start);
}

/**
 * Searches on the few bodies and forecasts what was found on all. The few are corrected by what all say of the same plan,
 * first at the start of the search and again wherever the found plan breaks a limit, and the search goes on from there.
 */
function* searchedAndConfirmed(
  trials: Trials,
  lattice: Lattice,
  start: readonly number[],
): Generator<number, { ok: true; point: PointFound } | FieldProblem> {
  const { task, paced } = trials;
  const { mostTrials } = task.effort;
  const known = new Map<string, Trial>();
  const trialAt = (point: readonly number[]): Trial => {
    const key = point.join(" ");
    const trial = known.get(key) ?? tryPoint(trials, point);
    known.set(key, trial);
    return trial;
  };
  const nothing = lattice.lowest.map(() => 0);
  let corrections = uncorrected;
  let from = start;
  let best: FoundPlan | null = null;
  let lastPoint: readonly number[] = start;
  let confirmedCount = 0;
  let isFinished = false;
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const isFirst = round === 0;
    const isLast = round === MOST_ROUNDS;
    if (isLast && best !== null) break;
    if (!isFirst) {
      const search = patternSearch({
        lattice: round === 1 ? lattice : { ...lattice, firstStep: lattice.firstStep.map(() => 1) },
        start: from,
        trades: tradesOf(task.wishes, paced.legs.length),
        worthOf: (point) => worthOf(trialAt(point), corrections),
        mostTrials,
      });
      let searched = search.next();
      while (!searched.done) {
        yield Math.min(0.9, (round - 1 + searched.value) / 3);
        searched = search.next();
      }
      from = isLast ? nothing : searched.value.best.point;
      isFinished = searched.value.isFinished;
    }
    if (!isFirst && best !== null && from.join(" ") === lastPoint.join(" ")) break;
    const result = confirmed(requestOf(paced, task.wishes, controlsAt(task, from)), task);
    if (!result.ok) return result;
    confirmedCount++;
    const { constraints } = result.found.plan;
    corrections = correctionsOf(trialAt(from).checks, constraints);
    lastPoint = from;
    if (!result.isKept) continue;
    const isAdvised = trialAt(from).pastAdviceFraction === 0;
    if (isAdvised && (best === null || isSafer(result.found, best))) best = result.found;
    if (!isFirst) break;
  }
  const evaluationCount = 1 + known.size + confirmedCount;
  if (best !== null) {
    return { ok: true, point: { finishTimeS: task.finishTimeS, found: best, broken: [], evaluationCount, isFinished } };
  }
  const broken = corrected(trialAt(lastPoint).checks, corrections).filter((check) => !check.isKept);
  return {
    ok: true,
    point: {
      ...emptyPoint(
        task,
        broken.map((check) => check.key),
      ),
      evaluationCount,
    },
  };
}

const isSafer = (a: FoundPlan, b: FoundPlan): boolean =>
  a.plan.crampProbability.central < b.plan.crampProbability.central;

const emptyPoint = (task: PlanTask, broken: readonly ConstraintKey[]): PointFound => ({
  finishTimeS: task.finishTimeS,
  found: null,
  broken,
  evaluationCount: 1,
  isFinished: true,
});
