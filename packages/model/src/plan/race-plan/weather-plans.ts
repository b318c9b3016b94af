import { quantilesOf, runEnsemble } from "../../ensemble/index.ts";
import { chancesAt } from "../../forecast/first-cramp.ts";
import { prepareForecast } from "../../forecast/index.ts";
import type { RaceRequest } from "../../scenario/index.ts";
import type { FieldProblem } from "../../units/field-problem.ts";
import { relativeHumidityFractionFromVapour, vapourPressurePaFromHumidity } from "../../units/index.ts";
import { type HourOfWeather, withEveryHour } from "../../weather/index.ts";
import { weatherBounds } from "../../weather/typed-weather.ts";
import { type ChanceComparison, compareChances } from "./compare-chances.ts";
import { type FoundPlan, measured } from "./confirm.ts";
import { frontierOrder, raceFrontierInTurns, usualEffort } from "./frontier.ts";
import type { SearchEffort } from "./plan-task.ts";
import type { ConstraintCheck, Frontier, PlanWishes, RacePlan } from "./race-plan.ts";
import { planPointInTurns } from "./search-point.ts";

/** A weather or a start that may come, beside the expected one. */
export interface WeatherScenario {
  readonly key: "expected" | "cooler" | "hotter" | "earlier" | "later";
  /** Against the expected weather. @unit K */
  readonly warmerK: number;
  /** Against the planned start. */
  readonly laterS: number;
  readonly request: RaceRequest;
}

/**
 * Error of a forecast of air temperature, one standard deviation: 1 K on the day, growing by 0.35 K for each day ahead, at
 * most 4 K. Valid to two weeks. @source assumption: round figures of weather services
 */
export const temperatureErrorK = (daysAhead: number): number => Math.min(4, 1 + 0.35 * Math.max(0, daysAhead));

/** 10 % and 90 % of a normal distribution lie so many standard deviations from its middle. */
const TENTH_Z = 1.2816;

/** The hour warmer by so many kelvin with the same moisture in the air. */
function warmed(hour: HourOfWeather, warmerK: number): HourOfWeather {
  const { min, max } = weatherBounds.airTemperatureC;
  const airTemperatureC = Math.min(max, Math.max(min, hour.airTemperatureC + warmerK));
  const vapourPa = vapourPressurePaFromHumidity(hour.airTemperatureC, hour.relativeHumidityFraction);
  const relativeHumidityFraction = Math.min(1, relativeHumidityFractionFromVapour(airTemperatureC, vapourPa));
  return { ...hour, airTemperatureC, relativeHumidityFraction };
}

/** The same race in air so much warmer with the same water in it. */
export function inWarmerAir(request: RaceRequest, warmerK: number): RaceRequest {
  if (warmerK === 0) return request;
  return { ...request, weather: withEveryHour(request.weather, (hour) => warmed(hour, warmerK)) };
}

/**
 * The expected race, its cool and hot tenth after the error of the weather forecast, and other starts if asked for.
 * @source temperatureErrorK
 */
export function weatherScenarios(
  request: RaceRequest,
  spread: { readonly daysAhead: number; readonly startShiftS?: number },
): WeatherScenario[] {
  const tenthK = Number((TENTH_Z * temperatureErrorK(spread.daysAhead)).toFixed(1));
  const scenario = (key: WeatherScenario["key"], warmerK: number, laterS: number): WeatherScenario => ({
    key,
    warmerK,
    laterS,
    request: { ...inWarmerAir(request, warmerK), startEpochMs: request.startEpochMs + 1000 * laterS },
  });
  const shiftS = spread.startShiftS ?? 0;
  return [
    scenario("expected", 0, 0),
    scenario("cooler", -tenthK, 0),
    scenario("hotter", tenthK, 0),
    ...(shiftS > 0 ? [scenario("earlier", 0, -shiftS), scenario("later", 0, shiftS)] : []),
  ];
}

/** How plan A does when another weather comes. */
export interface Robustness {
  readonly key: WeatherScenario["key"];
  readonly crampProbability: RacePlan["crampProbability"];
  /** Limits of plan A in this weather: those that are not kept are why there is a plan B. */
  readonly constraints: readonly ConstraintCheck[];
  readonly keepsEveryLimit: boolean;
}

/** A plan for the expected weather, one for each other that may come, and how the first does in those. */
export interface PlansForWeathers {
  readonly planA: Frontier;
  readonly plansB: readonly {
    readonly scenario: WeatherScenario;
    /** Plan for the finish time of plan A in this weather; null: none keeps every limit. */
    readonly plan: RacePlan | null;
    /** Plan B against plan A carried into this weather; null without a plan B. */
    readonly comparison: ChanceComparison | null;
  }[];
  readonly robustness: readonly Robustness[];
}

/** A plan as it was, carried into the weather and start of another race. */
function carriedInto(plan: RaceRequest, scenario: WeatherScenario): RaceRequest {
  return { ...plan, weather: scenario.request.weather, startEpochMs: scenario.request.startEpochMs };
}

/**
 * Plan A for the expected weather and plan B for each other, in turns; yields the share done. Every plan runs on the same
 * bodies, so that what differs is the weather. @source common random numbers
 */
export function* plansForWeathersInTurns(
  scenarios: readonly WeatherScenario[],
  wishes: PlanWishes,
  effort: SearchEffort = usualEffort,
): Generator<number, { ok: true; plans: PlansForWeathers } | FieldProblem> {
  const expected = scenarios[0];
  if (expected === undefined) {
    throw new RangeError("plansForWeathersInTurns got 0 scenarios; expected the expected weather first.");
  }
  const turns = raceFrontierInTurns(expected.request, wishes, effort);
  let turn = turns.next();
  while (!turn.done) {
    yield 0.6 * turn.value;
    turn = turns.next();
  }
  if (!turn.value.ok) return turn.value;
  const { frontier } = turn.value;
  const planA = frontier.points[frontier.recommendedIndex]?.plan ?? frontier.own;
  const plansB: PlansForWeathers["plansB"][number][] = [];
  const robustness: Robustness[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const carried = measured(carriedInto(planA.request, scenario), { own: scenario.request, wishes });
    if (!carried.ok) return carried;
    const { plan } = carried.measured;
    robustness.push({
      key: scenario.key,
      crampProbability: plan.crampProbability,
      constraints: plan.constraints,
      keepsEveryLimit: plan.constraints.every((check) => check.isKept),
    });
    yield 0.6 + (0.4 * (index + 0.3)) / scenarios.length;
    if (index === 0) continue;
    const found = planAt(scenario.request, planA.finishTimeS, wishes, effort);
    if (!found.ok) return found;
    plansB.push({
      scenario,
      plan: found.plan?.plan ?? null,
      comparison: found.plan && compareChances(carried.measured.crampProbabilities, found.plan.crampProbabilities),
    });
    yield 0.6 + (0.4 * (index + 1)) / scenarios.length;
  }
  return { ok: true, plans: { planA: frontier, plansB, robustness } };
}

function planAt(
  request: RaceRequest,
  finishTimeS: number,
  wishes: PlanWishes,
  effort: SearchEffort,
): { ok: true; plan: FoundPlan | null } | FieldProblem {
  const ordered = frontierOrder(request, wishes, effort);
  if (!ordered.ok) return ordered;
  const first = ordered.order.tasks[0];
  if (first === undefined) return { ok: true, plan: null };
  const turns = planPointInTurns({ ...first, finishTimeS });
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  return turn.value.ok ? { ok: true, plan: turn.value.point.found } : turn.value;
}

/** Chance of a cramp over the weathers that may come. @unit probability */
export interface ChanceOverWeathers {
  /** @unit probability */
  readonly mean: number;
  /** 10 % quantile over bodies and weathers together. @unit probability */
  readonly low: number;
  /** 90 % quantile. @unit probability */
  readonly high: number;
}

/** Weights of five evenly spaced quantiles of the weather: 10, 30, 50, 70, 90 % stand for a fifth each. */
const WEATHER_Z = [-1.2816, -0.5244, 0, 0.5244, 1.2816] as const;

/**
 * The chance of one plan with the error of the weather forecast as an input of the ensemble: the bodies run in five weathers
 * that are equally likely, and all bodies in all weathers are one ensemble. @source temperatureErrorK
 */
export function chanceOverWeathers(
  request: RaceRequest,
  daysAhead: number,
): { ok: true; chance: ChanceOverWeathers } | FieldProblem {
  const errorK = temperatureErrorK(daysAhead);
  const chances: number[] = [];
  for (const z of WEATHER_Z) {
    const result = prepareForecast(inWarmerAir(request, z * errorK));
    if (!result.ok) return result;
    const { prepared } = result;
    const run = runEnsemble(prepared.ensemble);
    chances.push(...chancesAt(run, prepared.frailty, run.timesS.length - 1));
  }
  const [low = 0, high = 0] = quantilesOf(chances, [0.1, 0.9]);
  return { ok: true, chance: { mean: chances.reduce((sum, value) => sum + value, 0) / chances.length, low, high } };
}
