import { type ChanceOverWeathers, type PlanWishes, type RacePlan, weatherScenarios } from "@crampcast/model/plan";
import type { RaceDayScenario } from "@crampcast/model/plan/race-day";
import type { RaceRequest } from "@crampcast/model/scenario";
import { planDays } from "../../worker/plan-client.ts";

const HOUR_S = 3600;
const DAY_MS = 86_400_000;
/** For a race that is over the weather is looked at as so many days before. @unit days */
const USUAL_DAYS_AHEAD = 5;

/** Days from now to the start; a usual number for a race that is over. @unit days */
export function daysAheadOf(startEpochMs: number, nowEpochMs: number): number {
  return startEpochMs < nowEpochMs ? USUAL_DAYS_AHEAD : Math.ceil((startEpochMs - nowEpochMs) / DAY_MS);
}

/** A day that is looked at, against the one that is expected. */
interface OtherDay {
  readonly weather: RaceDayScenario["weather"];
  readonly startShiftS: number;
  readonly request: RaceRequest;
}

/** The cool and the hot tenth of the weather, and starts up to two hours off. */
function otherDays(request: RaceRequest, daysAhead: number): OtherDay[] {
  const words = {
    cooler: "cool",
    expected: "expected",
    hotter: "hot",
    earlier: "expected",
    later: "expected",
  } as const;
  const weathers = weatherScenarios(request, { daysAhead }).map((scenario) => ({
    weather: words[scenario.key],
    startShiftS: scenario.laterS,
    request: scenario.request,
  }));
  const starts = [-2, -1, 1, 2].map((hours) => ({
    weather: "expected" as const,
    startShiftS: hours * HOUR_S,
    request: { ...request, startEpochMs: request.startEpochMs + hours * HOUR_S * 1000 },
  }));
  return [...weathers, ...starts];
}

/** By how much the hot tenth of the weather is hotter. @unit K */
export const hotterK = (request: RaceRequest, daysAhead: number): number =>
  weatherScenarios(request, { daysAhead }).find((scenario) => scenario.key === "hotter")?.warmerK ?? 0;

/** One row: a day with its plan, or without where no plan keeps every limit. */
export interface ScenarioRow {
  readonly weather: RaceDayScenario["weather"];
  readonly startShiftS: number;
  /** @unit ms */
  readonly startEpochMs: number;
  readonly airTemperatureC: number;
  readonly plan: RacePlan | null;
}

/** The same race on other days and at other times, each with a plan of its own. */
export interface RaceScenarios {
  /** The plan for a hotter day; where none keeps every limit, null. */
  readonly planB: RacePlan | null;
  /** What can be printed: days with a plan. */
  readonly rows: readonly RaceDayScenario[];
  readonly all: readonly ScenarioRow[];
  /** The chosen plan over the weathers that may come. */
  readonly overWeathers: ChanceOverWeathers;
}

/** Plans the race on cooler and hotter days and at other start times, in workers. */
export async function findScenarios(
  asked: {
    readonly request: RaceRequest;
    readonly wishes: PlanWishes;
    readonly plan: RacePlan;
    /** @unit days */
    readonly daysAhead: number;
  },
  heard: { readonly onProgress: (fraction: number) => void; readonly signal: AbortSignal },
): Promise<RaceScenarios> {
  const { request, wishes, plan, daysAhead } = asked;
  const others = otherDays(request, daysAhead);
  const requests = others.map((day) => day.request);
  const order = { requests, wishes, finishTimeS: plan.finishTimeS, planned: plan.request, daysAhead };
  const { days, overWeathers } = await planDays(order, heard);
  const all = others.flatMap(({ weather, startShiftS, request: { startEpochMs } }, index): ScenarioRow[] => {
    const found = days[index];
    if (found === undefined) return [];
    // The chosen plan stands as it was chosen.
    const isChosen = weather === "expected" && startShiftS === 0;
    const { airTemperatureC } = found;
    return [{ weather, startShiftS, startEpochMs, airTemperatureC, plan: isChosen ? plan : found.plan }];
  });
  const planB = all.find((row) => row.weather === "hot")?.plan ?? null;
  return { planB, rows: all.flatMap(printable), all, overWeathers };
}

const printable = ({ weather, startEpochMs, airTemperatureC, plan }: ScenarioRow): RaceDayScenario[] =>
  plan === null
    ? []
    : [
        {
          weather,
          startEpochMs,
          airTemperatureC,
          crampProbability: plan.crampProbability,
          drinkKg: plan.totals.drinkKg,
          finishTimeS: plan.finishTimeS,
        },
      ];
