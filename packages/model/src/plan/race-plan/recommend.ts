import { prepareMembers } from "../../ensemble/index.ts";
import { finishOfPlan, type PreparedForecast, prepareForecast } from "../../forecast/index.ts";
import { outsideEvidence } from "../../forecast/outside-evidence.ts";
import type { RaceRequest } from "../../scenario/index.ts";
import type { FieldProblem } from "../../units/field-problem.ts";
import { adviceEvidence, drinkLessEvidence } from "./advice-evidence.ts";
import { assumedGainFraction } from "./assumed-gain.ts";
import { type ChanceComparison, compareChances } from "./compare-chances.ts";
import type { FoundPlan } from "./confirm.ts";
import type { FrontierOrder } from "./plan-task.ts";
import type { Frontier, Recommendation } from "./race-plan.ts";
import { singleChanges } from "./single-changes.ts";

/** What is advised against the own plan. */
export interface Advice {
  readonly ok: true;
  readonly recommendations: readonly Recommendation[];
  readonly assumedGainFraction: number | null;
  readonly notes: Frontier["notes"];
  /** @unit count */
  readonly evaluationCount: number;
}

type Note = Frontier["notes"][number];

/** Loss from which a plan is told to dry the body out: rounded, it is more than the advice. */
const NOTED_LOSS_FRACTION = 0.025;
const isDryingOut = (plan: FoundPlan["plan"]): boolean =>
  plan.totals.bodyMassLossFraction.central >= NOTED_LOSS_FRACTION;
/** Race from which fuel is told as a part of the loss: under it that part is about 1 % of body mass. @source assumption */
const LONG_RACE_S = 6 * 3600;
/** Loss up to which sports physicians advise to drink. @source sawka2007 */
const ADVISED_LOSS_FRACTION = 0.02;
const HOT_CORE_C = 40;
/** Tried beside every plan, because people ask. */
const TRIED_BREAKS = { everyS: 600, everyM: null, lengthS: 60 } as const;
/** Capsules that are tried are at least so far apart. */
const CAPSULES_APART_S = 2700;

const recommendation = (
  key: Recommendation["key"],
  compared: ChanceComparison | null,
  own: FoundPlan["plan"],
): Recommendation => ({
  key,
  ...(key === "drink-less" ? drinkLessEvidence(own.constraints, isDryingOut(own)) : adviceEvidence[key]),
  crampProbabilityDifference: compared?.difference ?? null,
  isDistinguishable: compared?.isDistinguishable ?? false,
});

/**
 * Changes from the own plan to the recommended one, each simulated alone on the same bodies, with what speaks for it; what
 * was tried beside and is not proposed; and how much of the gain rests on assumptions.
 */
export function* recommend(about: {
  readonly order: FrontierOrder;
  readonly own: FoundPlan;
  readonly recommended: FoundPlan;
}): Generator<number, Advice | FieldProblem> {
  const { order, own, recommended } = about;
  const fixed = order.tasks[0]?.request ?? order.request;
  const base = prepareForecast(fixed);
  if (!base.ok) return base;
  const members = prepareMembers(base.prepared.ensemble);
  let evaluationCount = 0;
  const against = (request: RaceRequest, before: Float64Array, bodies: typeof members): ChanceComparison | null => {
    const changed = prepareForecast(request);
    // A change that cannot be run alone, such as servings at a pace that its course does not allow, has no number.
    if (!changed.ok) return null;
    evaluationCount++;
    return compareChances(before, finishOfPlan(changed.prepared, bodies).crampProbability);
  };
  const changes = singleChanges(fixed, recommended.plan.request, base.prepared.scenario);
  const recommendations: Recommendation[] = [];
  for (const [index, change] of changes.entries()) {
    recommendations.push(
      recommendation(change.key, against(change.request, own.crampProbabilities, members), own.plan),
    );
    yield 0.4 + (0.3 * (index + 1)) / changes.length;
  }
  const whole = compareChances(own.crampProbabilities, recommended.crampProbabilities);
  if (recommendations.length === 0) recommendations.push(recommendation("keep-plan", whole, own.plan));

  const better = prepareForecast(recommended.plan.request);
  if (!better.ok) return better;
  const notes: Note[] = plainNotes(about);
  const { highestWbgtC, durationS } = better.prepared.scenario;
  const outside = outsideEvidence({ ageYears: fixed.athlete.ageYears, highestWbgtC, durationS });
  if (Object.keys(outside).length > 0) notes.push({ key: "outside-evidence", values: { ...outside } });
  const betterMembers = prepareMembers(better.prepared.ensemble);
  for (const { key, request } of triedBeside(recommended.plan.request, order)) {
    const compared = against(request, recommended.crampProbabilities, betterMembers);
    if (compared === null) continue;
    notes.push({
      key,
      values: {
        crampProbabilityDifference: compared.difference.central,
        isDistinguishable: compared.isDistinguishable ? 1 : 0,
      },
    });
  }
  yield 0.85;
  // Who is told to keep the plan is promised nothing, whatever whole cups change by a tenth of a point.
  const isChangeAdvised = recommendations.some(({ key }) => key !== "keep-plan");
  const isGained = isChangeAdvised && whole.difference.central < 0 && whole.isDistinguishable;
  return {
    ok: true,
    recommendations,
    assumedGainFraction: isGained ? assumedShare(fixed, recommended.plan.request) : null,
    notes,
    evaluationCount,
  };
}

function assumedShare(own: RaceRequest, better: RaceRequest): number | null {
  const draft = (request: RaceRequest): PreparedForecast | null => {
    const result = prepareForecast(request, "draft");
    return result.ok ? result.prepared : null;
  };
  const [before, after] = [draft(own), draft(better)];
  return before === null || after === null ? null : assumedGainFraction(before, after);
}

function plainNotes({ order, recommended }: { order: FrontierOrder; recommended: FoundPlan }): Note[] {
  const { finishTimeS, totals } = recommended.plan;
  const notes: Note[] = [];
  if (Math.abs(finishTimeS - order.goalTimeS) > 1) {
    notes.push({ key: "goal-not-kept", values: { goalTimeS: order.goalTimeS, recommendedTimeS: finishTimeS } });
  }
  if (isDryingOut(recommended.plan)) {
    notes.push({
      key: "loses-more-than-advised",
      values: {
        bodyMassLossFraction: totals.bodyMassLossFraction.central,
        advisedFraction: ADVISED_LOSS_FRACTION,
        ...(finishTimeS >= LONG_RACE_S ? { burntFraction: recommended.burntFraction } : {}),
      },
    });
  }
  if (totals.coreTemperatureC.high > HOT_CORE_C) {
    notes.push({ key: "hot-core", values: { coreTemperatureC: totals.coreTemperatureC.high } });
  }
  return notes;
}

/** What people ask for and no plan proposes, put into the recommended plan: walk breaks, and capsules that are at hand. */
function triedBeside(request: RaceRequest, order: FrontierOrder): { key: string; request: RaceRequest }[] {
  const tried: { key: string; request: RaceRequest }[] = [];
  const mayBreak = request.legs.some((leg) => leg.sport === "running" && (leg.pacing.walkBreaks ?? null) === null);
  if (order.wishes.mayWalk && mayBreak) {
    const legs = request.legs.map((leg) =>
      leg.sport === "running" && (leg.pacing.walkBreaks ?? null) === null
        ? { ...leg, pacing: { ...leg.pacing, walkBreaks: TRIED_BREAKS } }
        : leg,
    );
    tried.push({ key: "walk-breaks-not-proposed", request: { ...request, legs } });
  }
  let isMore = false;
  const salted = request.legs.map((leg, index) => {
    const capsules = order.wishes.suppliesOfLegs[index]?.capsules ?? null;
    const servings = leg.intake.servings ?? [];
    const taken = servings.filter((each) => each.source === "capsule").length;
    const most = Math.min(capsules?.maxCount ?? 0, Math.floor(leg.pacing.goalTimeS / CAPSULES_APART_S));
    if (capsules === null || most <= taken) return leg;
    isMore = true;
    const firstM = leg.course.points[0]?.distanceM ?? 0;
    const lengthM = (leg.course.points.at(-1)?.distanceM ?? 0) - firstM;
    const added = Array.from({ length: most }, (_, capsule) => ({
      distanceM: firstM + (lengthM * (capsule + 1)) / (most + 1),
      source: "capsule" as const,
      count: 1,
      unitKg: 0,
      unitSodiumMmol: capsules.sodiumMmol,
      drink: null,
    }));
    const drinks = servings.filter((each) => each.source !== "capsule");
    return { ...leg, intake: { ...leg.intake, servings: [...drinks, ...added] } };
  });
  if (isMore) tried.push({ key: "capsules-not-proposed", request: { ...request, legs: salted } });
  return tried;
}
