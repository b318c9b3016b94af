import type { PlanWishes, RacePlan } from "@crampcast/model/plan";
import type { RaceDayScenario } from "@crampcast/model/plan/race-day";
import type { RaceRequest } from "@crampcast/model/scenario";
import { planDays } from "../../worker/plan-client.ts";
import { planOf, requestWith } from "../what-if/what-if-plan.ts";

/** How far off a forecast of some days ahead may be. @source assumption @unit K */
export const OTHER_DAY_K = 5;
const HOUR_S = 3600;

/** A day that is looked at, against the one that is expected. */
interface OtherDay {
  readonly weather: RaceDayScenario["weather"];
  /** @unit K */
  readonly airWarmingK: number;
  readonly startShiftS: number;
}

const days: readonly OtherDay[] = [
  { weather: "cool", airWarmingK: -OTHER_DAY_K, startShiftS: 0 },
  { weather: "expected", airWarmingK: 0, startShiftS: 0 },
  { weather: "hot", airWarmingK: OTHER_DAY_K, startShiftS: 0 },
  ...[-2, -1, 1, 2].map((hours) => ({ weather: "expected" as const, airWarmingK: 0, startShiftS: hours * HOUR_S })),
];

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
}

/** Plans the race on cooler and hotter days and at other start times, in workers. */
export async function findScenarios(
  asked: { readonly request: RaceRequest; readonly wishes: PlanWishes; readonly plan: RacePlan },
  heard: { readonly onProgress: (fraction: number) => void; readonly signal: AbortSignal },
): Promise<RaceScenarios> {
  const { request, wishes, plan } = asked;
  const was = planOf(request);
  const requests = days.map(({ airWarmingK, startShiftS }) =>
    requestWith(request, { ...was, airWarmingK, startShiftS }),
  );
  const planned = await planDays({ requests, wishes, finishTimeS: plan.finishTimeS }, heard);
  const all = days.flatMap((day, index): ScenarioRow[] => {
    const found = planned[index];
    if (found === undefined) return [];
    const isChosen = day.weather === "expected" && day.startShiftS === 0;
    return [
      {
        weather: day.weather,
        startShiftS: day.startShiftS,
        startEpochMs: request.startEpochMs + day.startShiftS * 1000,
        airTemperatureC: found.airTemperatureC,
        // The chosen plan stands as it was chosen.
        plan: isChosen ? plan : found.plan,
      },
    ];
  });
  return { planB: all.find((row) => row.weather === "hot")?.plan ?? null, rows: all.flatMap(printable), all };
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
