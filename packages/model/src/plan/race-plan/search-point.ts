import { type PreparedMembers, prepareMembers, runEnsemble } from "../../ensemble/index.ts";
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
import { type Lattice, patternSearch, type Tried } from "./pattern-search.ts";
import type { PlanWishes } from "./race-plan.ts";
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
  readonly broken: readonly string[];
  /** Share of bodies below 135 mmol/L when nothing is drunk. */
  readonly undrunkLowSodiumFraction: number;
  /** @unit count */
  readonly evaluationCount: number;
  readonly isFinished: boolean;
}

/** Order of a leg's controls among the coordinates of the lattice. */
const COORDINATES = 5;
/** Candidates that are checked on the whole ensemble before the search gives up on a finish time. @unit count */
const MOST_CONFIRMED = 10;
/** What breaks a limit lies above every chance. */
const BARRIER = 10;
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

function latticeOf(request: RaceRequest, wishes: PlanWishes, hasCapsules: boolean): Lattice {
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
    const capsules = hasCapsules ? (supplies?.capsules?.maxCount ?? 0) : 0;
    lowest.push(0, 0, cups === 0 ? 0 : -1, 0, 0);
    highest.push(cups, supplies?.bottles?.maxCount ?? 0, cups === 0 ? 0 : 1, drinks, capsules);
    firstStep.push(Math.min(4, Math.max(1, Math.round(cups / 4))), 1, 1, 1, 1);
  }
  return { lowest, highest, firstStep };
}

/** A bottle for the cups that hold as much, within a leg and from leg to leg. */
function tradesOf(wishes: PlanWishes, legCount: number): number[][] {
  const trades: number[][] = [];
  for (let from = 0; from < legCount; from++) {
    const cupKg = wishes.suppliesOfLegs[from]?.cupKg ?? 0;
    if (cupKg <= 0) continue;
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
}

const controlsAt = (task: PlanTask, point: readonly number[]): PlanControls => ({
  preCooling: task.preCooling,
  legs: task.request.legs.map((_, index) => legOf(point, index)),
});

function tryPoint(trials: Trials, point: readonly number[]): { worth: number; broken: readonly string[] } {
  const { task, base, members, ends } = trials;
  const request = requestOf(trials.paced, task.wishes, controlsAt(task, point));
  const scenario = withIntakes(base.scenario, request.legs);
  const finish = finishOfPlan(
    { ...base, request, scenario, ensemble: { ...base.ensemble, steps: scenario.steps } },
    members,
  );
  const checks = checksOf(
    {
      finish,
      drinkOverSweatRatio: drinkOverSweatRatio({
        drinkKg: drunkAt(scenario.steps, ends),
        lowSweatKg: trials.sweatKg,
        beforeStartKg: cooledWithKg(request.preCooling, request.athlete.massKg),
      }),
      use: unitUse(request, task.wishes),
    },
    trials.undrunkLowSodiumFraction,
  );
  if (!keepsAll(checks)) {
    const broken = checks.filter((check) => !check.isKept).map((check) => check.key);
    return { worth: BARRIER + violationRatio(checks), broken };
  }
  const { crampProbability } = finish;
  const mean = crampProbability.reduce((sum, value) => sum + value, 0) / crampProbability.length;
  return { worth: mean + WORTH_PER_UNIT * unitsOf(point, task.request.legs.length), broken: [] };
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
  };
  const lattice = latticeOf(paced, wishes, false);
  const search = patternSearch({
    lattice,
    start: startPoint(paced, wishes, lattice, START_OVER_SWEAT_RATIO * (trials.sweatKg.at(-1) ?? 0)),
    trades: tradesOf(wishes, paced.legs.length),
    worthOf: (point) => tryPoint(trials, point).worth,
    mostTrials: effort.mostTrials,
  });
  let searched = search.next();
  while (!searched.done) {
    yield 0.8 * searched.value;
    searched = search.next();
  }
  const { tried, best, isFinished } = searched.value;
  const nothing: Tried = { point: lattice.lowest.map(() => 0), worth: BARRIER };
  const allowed = tried.filter((each) => each.worth < BARRIER).sort((a, b) => a.worth - b.worth);
  const candidates = [...allowed.slice(0, MOST_CONFIRMED), nothing];
  let evaluationCount = tried.length + 1;
  for (const [index, { point }] of candidates.entries()) {
    yield 0.8 + (0.2 * index) / candidates.length;
    evaluationCount++;
    const result = confirmed(requestOf(paced, wishes, controlsAt(task, point)), task);
    if (!result.ok) return result;
    if (result.found === null) continue;
    const { undrunkLowSodiumFraction } = trials;
    const point_ = { finishTimeS: task.finishTimeS, found: result.found, broken: [] };
    return { ok: true, point: { ...point_, undrunkLowSodiumFraction, evaluationCount, isFinished } };
  }
  const { broken } = tryPoint(trials, best.point);
  return { ok: true, point: { ...emptyPoint(task, broken), evaluationCount } };
}

const emptyPoint = (task: PlanTask, broken: readonly string[]): PointFound => ({
  finishTimeS: task.finishTimeS,
  found: null,
  broken,
  undrunkLowSodiumFraction: 0,
  evaluationCount: 1,
  isFinished: true,
});
