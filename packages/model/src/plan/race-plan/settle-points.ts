import type { FieldProblem } from "../../units/field-problem.ts";
import { isAsGood } from "./compare-chances.ts";
import { confirmed, type FoundPlan } from "./confirm.ts";
import { requestOf } from "./controls.ts";
import { keepsAll } from "./limits.ts";
import { latticeOf, pathBetween } from "./plan-lattice.ts";
import type { FrontierOrder, PlanTask, PointFound } from "./plan-task.ts";
import { prepareTrials } from "./prepare-trials.ts";
import { type Corrections, controlsAt, corrected, correctionsOf, type Trial, type Trials, tryPoint } from "./trials.ts";

/** Plans forecast in full for one finish time before it keeps its own. @unit count */
const MOST_CONFIRMED = 3;

/** One plan on the few bodies and on all. */
interface Tried {
  readonly trial: Trial;
  readonly found: FoundPlan;
}

/** A finish time with a plan, and what it takes to try others there. */
interface Place {
  readonly task: PlanTask;
  readonly trials: Trials;
  readonly corrections: Corrections;
  readonly trialAt: (point: readonly number[]) => Trial;
  /** What this finish time takes. */
  current: Tried;
  /** Safest found for it: what others are held against, so that small steps do not add up. */
  best: Tried;
  evaluationCount: number;
}

function placeOf(task: PlanTask, found: FoundPlan, chosen: readonly number[]): Place | null {
  const prepared = prepareTrials(task);
  if (!prepared.ok || prepared.trials === null) return null;
  const { trials } = prepared;
  const known = new Map<string, Trial>();
  const place = { evaluationCount: 0 };
  const trialAt = (point: readonly number[]): Trial => {
    const key = point.join(" ");
    const trial = known.get(key) ?? tryPoint(trials, point);
    if (!known.has(key)) place.evaluationCount++;
    known.set(key, trial);
    return trial;
  };
  const current = { trial: trialAt(chosen), found };
  const corrections = correctionsOf(current.trial.checks, found.plan.constraints);
  return Object.assign(place, { task, trials, corrections, trialAt, current, best: current });
}

const keeps = (place: Place, trial: Trial): boolean =>
  trial.pastAdviceFraction === 0 && keepsAll(corrected(trial.checks, place.corrections));

function forecastOf(
  place: Place,
  point: readonly number[],
): { ok: true; found: FoundPlan; isKept: boolean } | FieldProblem {
  place.evaluationCount++;
  const { task, trials } = place;
  return confirmed(requestOf(trials.paced, task.wishes, controlsAt(task, point)), task);
}

/** Loss that rounds to the advised 2 %: up to here a tie may be broken either way. @source sawka2007 */
const DRY_LOSS_FRACTION = 0.025;
/** Less difference of loss than this is none. An assumption. */
const SAME_LOSS_FRACTION = 0.0005;

/** Puts a plan in the place of the current one where its own forecast keeps every limit and is as good as the safest. */
function take(place: Place, trial: Trial): { ok: true; isTaken: boolean } | FieldProblem {
  const result = forecastOf(place, trial.point);
  if (!result.ok) return result;
  const { found, isKept } = result;
  const { best } = place;
  if (!isKept || !isAsGood(best.found.crampProbabilities, found.crampProbabilities))
    return { ok: true, isTaken: false };
  place.current = { trial, found };
  if (found.plan.crampProbability.central < best.found.plan.crampProbability.central) place.best = place.current;
  return { ok: true, isTaken: true };
}

/** Takes the first plan on the way from `target` to the current one that `isBetter` and keeps every limit. */
function takeTowards(
  place: Place,
  target: readonly number[],
  isBetter: (trial: Trial, place: Place) => boolean,
): FieldProblem | null {
  const lattice = latticeOf(place.trials.paced, place.task.wishes);
  let confirmedCount = 0;
  for (const point of pathBetween(lattice, target, place.current.trial.point)) {
    const trial = place.trialAt(point);
    if (!keeps(place, trial) || !isBetter(trial, place)) continue;
    const result = take(place, trial);
    if (!result.ok) return result;
    confirmedCount++;
    if (result.isTaken || confirmedCount >= MOST_CONFIRMED) return null;
  }
  return null;
}

const isAsGoodAs = ({ best }: Place, trial: Trial): boolean =>
  isAsGood(best.trial.crampProbabilities, trial.crampProbabilities);

/** Told apart as safer (a search of its own was stuck), or as good while it dries the body out less. */
const isSaferOrWetter = (trial: Trial, place: Place): boolean => {
  const { best, current } = place;
  if (!isAsGood(trial.crampProbabilities, best.trial.crampProbabilities)) return true;
  const isWetter =
    current.trial.medianLossFraction > DRY_LOSS_FRACTION &&
    trial.medianLossFraction < current.trial.medianLossFraction - SAME_LOSS_FRACTION;
  return isWetter && isAsGoodAs(place, trial);
};

/** As good as the safest, and no drier than the current one where that matters. */
const isAsGoodAndWet = (trial: Trial, place: Place): boolean =>
  trial.medianLossFraction <=
    Math.max(DRY_LOSS_FRACTION, place.current.trial.medianLossFraction + SAME_LOSS_FRACTION) &&
  isAsGoodAs(place, trial);

/**
 * The same points with ties broken: each finish time first takes the plan of a neighbour where that is told apart as safer
 * (its own search was stuck); then, from the goal outwards, what lies nearest to the plan of the neighbour nearer to the goal,
 * among plans that keep every limit in full and are as good as the safest one, see `isAsGood`. The goal itself leans to
 * the athlete's own plan where `own` is given. So neighbours differ only where a limit or a difference that can be told
 * asks for it. Yields the share done.
 */
export function* settledPoints(
  order: FrontierOrder,
  points: readonly PointFound[],
  own: readonly number[] | null,
): Generator<number, { ok: true; points: readonly PointFound[] } | FieldProblem> {
  const first = order.tasks[0];
  if (first === undefined) return { ok: true, points };
  const sorted = [...points].sort((a, b) => a.finishTimeS - b.finishTimeS);
  const places: Place[] = [];
  for (const [index, { finishTimeS, found, chosen }] of sorted.entries()) {
    if (found === null || chosen === null) continue;
    const place = placeOf({ ...first, finishTimeS }, found, chosen);
    if (place !== null) places.push(place);
    yield (0.3 * index) / sorted.length;
  }
  const steps = inOrder(places, order.goalTimeS, own);
  for (const [index, step] of steps.entries()) {
    const problem = step();
    if (problem !== null) return problem;
    yield 0.3 + (0.7 * index) / steps.length;
  }
  return {
    ok: true,
    points: sorted.map((point) => {
      const place = places.find((each) => each.task.finishTimeS === point.finishTimeS);
      if (place === undefined) return point;
      const { trial, found } = place.current;
      return { ...point, found, chosen: trial.point, evaluationCount: point.evaluationCount + place.evaluationCount };
    }),
  };
}

/** What is done one after the other; each step looks at what those before it have chosen. */
function inOrder(
  places: readonly Place[],
  goalTimeS: number,
  own: readonly number[] | null,
): (() => FieldProblem | null)[] {
  const steps: (() => FieldProblem | null)[] = [];
  const towards = (to: number, from: number, isBetter: typeof isSaferOrWetter) => {
    const [place, neighbour] = [places[to], places[from]];
    if (place === undefined || neighbour === undefined) return;
    steps.push(() => takeTowards(place, neighbour.current.trial.point, isBetter));
  };
  for (let index = 1; index < places.length; index++) towards(index, index - 1, isSaferOrWetter);
  for (let index = places.length - 2; index >= 0; index--) towards(index, index + 1, isSaferOrWetter);
  const off = (place: Place | undefined): number => Math.abs((place?.task.finishTimeS ?? 0) - goalTimeS);
  const goal = places.reduce((best, place, index) => (off(place) < off(places[best]) ? index : best), 0);
  const atGoal = places[goal];
  if (atGoal !== undefined && own !== null) steps.push(() => takeTowards(atGoal, own, isAsGoodAndWet));
  for (let index = goal + 1; index < places.length; index++) towards(index, index - 1, isAsGoodAndWet);
  for (let index = goal - 1; index >= 0; index--) towards(index, index + 1, isAsGoodAndWet);
  return steps;
}
