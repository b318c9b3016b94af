import type { ChanceOverWeathers, PlanWishes, RacePlan } from "@crampcast/model/plan";
import { type OtherRaceDay, otherRaceDays, type RaceDayScenario } from "@crampcast/model/plan/race-day";
import type { RaceRequest } from "@crampcast/model/scenario";
import { planDays } from "../../worker/plan-client.ts";
import type { PlannedDay } from "../../worker/plan-message.ts";

const DAY_MS = 86_400_000;

/** Days from now to the start, none for a race that is over. @unit days */
export const daysAheadOf = (startEpochMs: number, nowEpochMs: number): number =>
  Math.max(0, (startEpochMs - nowEpochMs) / DAY_MS);

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
  const others = otherRaceDays(request, daysAhead);
  const requests = others.map((day) => day.request);
  const order = { requests, wishes, finishTimeS: plan.finishTimeS, planned: plan.request, daysAhead };
  const { days, overWeathers } = await planDays(order, heard);
  return { ...scenariosFrom({ others, days, plan }), overWeathers };
}

/** The rows of the days with the plans found for them, in the same order; on the expected day the chosen plan stands. */
export function scenariosFrom(found: {
  readonly others: readonly OtherRaceDay[];
  readonly days: readonly PlannedDay[];
  readonly plan: RacePlan;
}): Omit<RaceScenarios, "overWeathers"> {
  const { others, days, plan } = found;
  const all = others.flatMap(({ weather, startShiftS, request: { startEpochMs } }, index): ScenarioRow[] => {
    const day = days[index];
    if (day === undefined) return [];
    const isChosen = weather === "expected" && startShiftS === 0;
    const { airTemperatureC } = day;
    return [{ weather, startShiftS, startEpochMs, airTemperatureC, plan: isChosen ? plan : day.plan }];
  });
  const planB = all.find((row) => row.weather === "hot" && row.startShiftS === 0)?.plan ?? null;
  return { planB, rows: all.flatMap(printable), all };
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
