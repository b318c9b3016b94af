import type { FieldProblem } from "../../units/field-problem.ts";
import { confirmed, type FoundPlan } from "./confirm.ts";
import { requestOf } from "./controls.ts";
import { type Lattice, patternSearch } from "./pattern-search.ts";
import { latticeOf, startPoint, tradesOf } from "./plan-lattice.ts";
import type { PlanTask, PointFound } from "./plan-task.ts";
import { prepareTrials } from "./prepare-trials.ts";
import type { ConstraintKey } from "./race-plan.ts";
import {
  controlsAt,
  corrected,
  correctionsOf,
  type Trial,
  type Trials,
  tryPoint,
  uncorrected,
  worthOf,
} from "./trials.ts";

/** Share of the predicted sweat with which a search begins: most people drink less than they sweat. An assumption. */
const START_OVER_SWEAT_RATIO = 0.5;

/** Searches with better and better corrections before a finish time is given up; the last tries to take nothing. @unit count */
const MOST_ROUNDS = 5;

/**
 * The safest plan found for one finish time. Plans are tried with coarse steps on some of the bodies; the best is then
 * forecast in full, and if it breaks a limit there the next best is, so that what is returned keeps every limit in its own
 * forecast. Yields the share done.
 */
export function* planPointInTurns(task: PlanTask): Generator<number, { ok: true; point: PointFound } | FieldProblem> {
  const prepared = prepareTrials(task);
  if (!prepared.ok) return prepared;
  const { trials } = prepared;
  // A finish time out of reach is no fault of the athlete's own plan: it has no point.
  if (trials === null) return { ok: true, point: emptyPoint(task, ["within-reach"]) };
  const lattice = latticeOf(trials.paced, task.wishes);
  const drinkKg = START_OVER_SWEAT_RATIO * (trials.sweatKg.at(-1) ?? 0);
  return yield* searchedAndConfirmed(trials, lattice, startPoint(trials.paced, task.wishes, lattice, drinkKg));
}

/**
 * Searches on the few bodies and forecasts what was found on all. The few are corrected by what all say of the same plan,
 * first at the start of the search and again at every plan it finds, and the search goes on until it settles.
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
  let bestPoint: readonly number[] | null = null;
  const judged = new Set<string>();
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
    // A plan that the whole ensemble has judged already: the search has settled on it.
    if (judged.has(from.join(" "))) break;
    judged.add(from.join(" "));
    const result = confirmed(requestOf(paced, task.wishes, controlsAt(task, from)), task);
    if (!result.ok) return result;
    confirmedCount++;
    const { constraints } = result.found.plan;
    corrections = correctionsOf(trialAt(from).checks, constraints);
    lastPoint = from;
    const isAdvised = trialAt(from).pastAdviceFraction === 0;
    if (result.isKept && isAdvised && (best === null || isSafer(result.found, best))) {
      best = result.found;
      bestPoint = from;
    }
    // From a plan that breaks a limit the search may not find back among the kept ones.
    from = bestPoint ?? from;
  }
  const evaluationCount = 1 + known.size + confirmedCount;
  if (best !== null) {
    const { finishTimeS } = task;
    const point = { finishTimeS, found: best, chosen: bestPoint, broken: [], evaluationCount, isFinished };
    return { ok: true, point };
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
  chosen: null,
  broken,
  evaluationCount: 1,
  isFinished: true,
});
