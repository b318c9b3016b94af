import type { RaceRequest } from "../../scenario/index.ts";
import { weatherReader } from "../../weather/index.ts";
import {
  frontierOrder,
  inWarmerAir,
  type PlanWishes,
  planPointInTurns,
  type RacePlan,
  type SearchEffort,
  temperatureErrorK,
} from "../race-plan/index.ts";
import type { RaceDayScenario } from "./sheet.ts";

/** The cool and the hot tenth of days lie so many standard errors of the weather forecast from the expected one. */
const TENTH_Z = 1.2816;
/** A smaller difference needs no plan of its own, also when the race is tomorrow. @source assumption */
const LEAST_K = 3;
/** Starts that are looked at besides the planned one. */
const START_SHIFTS_S = [-3600, 0, 3600];
const warmingSign = { cool: -1, expected: 0, hot: 1 } as const;
/** In worse weather a plan that keeps every limit may need more time: the finish times tried, over that of the plan. */
const SLOWER_RATIOS = [1, 1.04, 1.1, 1.2, 1.3, 1.45] as const;

/** The same race on other days: what can be printed, and the plan for a hotter day. */
export interface OtherDays {
  readonly rows: readonly RaceDayScenario[];
  /** At the planned start in hotter weather; null where no plan keeps every limit. */
  readonly planB: RacePlan | null;
}

/** A race in other weather (all hours warmer or cooler, the moisture of the air kept) and at another start. */
export function raceOnOtherDay(
  request: RaceRequest,
  { byK, startShiftS }: { readonly byK: number; readonly startShiftS: number },
): RaceRequest {
  return {
    ...request,
    startEpochMs: request.startEpochMs + startShiftS * 1000,
    weather: inWarmerAir(request, byK).weather,
  };
}

/** A day that is looked at, against the one that is expected. */
export interface OtherRaceDay {
  readonly weather: RaceDayScenario["weather"];
  readonly startShiftS: number;
  readonly request: RaceRequest;
}

/**
 * By how much the hot tenth of what the weather forecast leaves open is hotter than expected, at least 3 K.
 * @unit K
 * @source temperatureErrorK; the least difference is an assumption
 */
export const hotterK = (daysAhead: number): number =>
  Math.max(LEAST_K, Number((TENTH_Z * temperatureErrorK(daysAhead)).toFixed(1)));

/** The days that are looked at: each start in the cool and the hot tenth of the weather and in the expected one. */
export function otherRaceDays(request: RaceRequest, daysAhead: number): OtherRaceDay[] {
  const spreadK = hotterK(daysAhead);
  return START_SHIFTS_S.flatMap((startShiftS) =>
    (["cool", "expected", "hot"] as const).map((weather) => ({
      weather,
      startShiftS,
      request: raceOnOtherDay(request, { byK: warmingSign[weather] * spreadK, startShiftS }),
    })),
  );
}

/** What the other days of a plan are searched from. */
export interface OtherDaysOrder {
  /** The athlete's own request, as the search for the plan had it. */
  readonly request: RaceRequest;
  readonly wishes: PlanWishes;
  /** The plan for the expected day. */
  readonly plan: RacePlan;
  readonly effort: SearchEffort;
  /** Days from now to the start, for which the weather is forecast. @unit day */
  readonly daysAhead: number;
}

/** The plan of one other day: for the finish time of the plan or the first slower one that keeps every limit; else null. */
export function* planOfDayInTurns(
  day: RaceRequest,
  { wishes, finishTimeS, effort }: Pick<OtherDaysOrder, "wishes" | "effort"> & { readonly finishTimeS: number },
): Generator<number, RacePlan | null> {
  const ordered = frontierOrder(day, wishes, effort);
  const task = ordered.ok ? ordered.order.tasks[0] : undefined;
  if (task === undefined) return null;
  for (const [index, ratio] of SLOWER_RATIOS.entries()) {
    const turns = planPointInTurns({ ...task, finishTimeS: Math.round(finishTimeS * ratio) });
    let turn = turns.next();
    while (!turn.done) {
      yield (index + turn.value) / SLOWER_RATIOS.length;
      turn = turns.next();
    }
    if (turn.value.ok && turn.value.point.found !== null) return turn.value.point.found.plan;
  }
  return null;
}

/**
 * The race one hour earlier and later, and in the cool and the hot tenth of what the weather forecast leaves open, each with the safest plan for the same finish time that
 * keeps every limit, or for a slower one. Days without any are left out. Yields the share done. Pure.
 * @source temperatureErrorK; the moisture of the air is kept; at least 3 °C, an assumption
 */
export function* otherDaysInTurns(order: OtherDaysOrder): Generator<number, OtherDays> {
  const rows: RaceDayScenario[] = [];
  let planB: RacePlan | null = null;
  const days = otherRaceDays(order.request, order.daysAhead);
  for (const [index, { startShiftS, weather, request: day }] of days.entries()) {
    const isPlanned = startShiftS === 0 && weather === "expected";
    const turns = planOfDayInTurns(day, { ...order, finishTimeS: order.plan.finishTimeS });
    let turn = isPlanned ? { done: true as const, value: order.plan } : turns.next();
    while (!turn.done) {
      yield (index + turn.value) / days.length;
      turn = turns.next();
    }
    const plan = turn.value;
    if (plan === null) continue;
    if (startShiftS === 0 && weather === "hot") planB = plan;
    rows.push({
      startEpochMs: day.startEpochMs,
      weather,
      airTemperatureC: weatherReader(day.weather)(day.startEpochMs).airTemperatureC,
      crampProbability: plan.crampProbability,
      drinkKg: plan.totals.drinkKg,
      finishTimeS: plan.finishTimeS,
    });
  }
  return { rows, planB };
}
