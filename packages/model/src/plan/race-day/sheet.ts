import type { Spread } from "../../forecast/index.ts";
import { modelVersion } from "../../forecast/index.ts";
import { wbgtC, weatherReader } from "../../weather/index.ts";
import type { RacePlan } from "../race-plan/race-plan.ts";
import { type SheetSection, sheetSections } from "./sheet-rows.ts";
import {
  type Notation,
  showChance,
  showClock,
  showDay,
  showDistance,
  showDrink,
  showDrinkTotal,
  showDuration,
  showHours,
  showSodium,
  showTemperature,
} from "./show.ts";
import { fill } from "./text/words.ts";

/** What the forecast says for another start or other weather. */
export interface RaceDayScenario {
  readonly startEpochMs: number;
  readonly weather: "cool" | "expected" | "hot";
  /** At that start. */
  readonly airTemperatureC: number;
  readonly crampProbability: Spread;
  readonly drinkKg: number;
  readonly finishTimeS: number;
}

/** What a sheet is made of. */
export interface RaceDayInput {
  readonly planA: RacePlan;
  /** For other weather; null: none. */
  readonly planB: RacePlan | null;
  readonly scenarios: readonly RaceDayScenario[];
  readonly notation: Notation;
}

/** What a sheet says of one plan besides its rows. */
export interface SheetPlan {
  readonly name: string;
  readonly finish: string;
  readonly madeFor: string;
  /** Chance, totals, walks, what to carry and to do before the start; a broken limit comes first. */
  readonly lines: readonly string[];
  readonly isBroken: boolean;
}

/** A cheat sheet in words; paper and screen only lay it out. */
export interface RaceDaySheet {
  readonly language: string;
  readonly title: string;
  readonly raceName: string;
  readonly subtitle: string;
  /** `km` or `mi`. */
  readonly markWord: string;
  readonly heads: { readonly clock: string; readonly time: string; readonly pace: string; readonly take: string };
  readonly plans: readonly SheetPlan[];
  /** Every stop and every kilometre or mile (every fifth or tenth of a long way). */
  readonly sections: readonly SheetSection[];
  /** Every stop and a few marks between them. */
  readonly shortSections: readonly SheetSection[];
  /** When to change to plan B; null without one. */
  readonly rule: string | null;
  readonly ruleShort: string | null;
  readonly neverMore: string;
  readonly cramp: string;
  readonly crampShort: string;
  readonly stop: string;
  readonly stopShort: string;
  readonly scenarios: {
    readonly title: string;
    readonly note: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  readonly footer: string;
  readonly made: string;
}

/** Air temperature and WBGT at the start, °C. */
function startConditions({ request }: RacePlan) {
  const conditions = weatherReader(request.weather)(request.startEpochMs);
  return { airTemperatureC: conditions.airTemperatureC, wbgtC: wbgtC(conditions) };
}

/**
 * Where plan B begins: half-way between the weather at the start of the two plans.
 * @source assumption
 */
export function switchConditions(planA: RacePlan, planB: RacePlan) {
  const a = startConditions(planA);
  const b = startConditions(planB);
  return {
    isHotter: b.wbgtC > a.wbgtC,
    airTemperatureC: (a.airTemperatureC + b.airTemperatureC) / 2,
    wbgtC: (a.wbgtC + b.wbgtC) / 2,
  };
}

function planLines(plan: RacePlan, notation: Notation): string[] {
  const { sheet, constraints } = notation.words;
  const { request, totals, crampProbability, servings } = plan;
  const broken = plan.constraints.filter((each) => !each.isKept);
  const lines: string[] = [];
  if (broken.length > 0) lines.push(fill(sheet.broken, { list: broken.map(({ key }) => constraints[key]).join(", ") }));
  lines.push(
    fill(sheet.chance, {
      chance: showChance(crampProbability.central, notation),
      low: showChance(crampProbability.low, notation),
      high: showChance(crampProbability.high, notation),
    }),
    fill(sheet.totals, {
      drink: showDrinkTotal(totals.drinkKg, notation),
      sodium: showSodium(totals.sodiumMmol),
      sweat: showDrinkTotal(totals.sweatKg.central, notation),
    }),
  );
  const cooling = request.preCooling ?? null;
  if (cooling !== null && cooling.doseGPerKg > 0) {
    const amount = showDrink((cooling.doseGPerKg * request.athlete.massKg) / 1000, notation);
    lines.push(fill(cooling.method === "ice-slurry" ? sheet.preCoolSlurry : sheet.preCoolWater, { amount }));
  }
  const bottlesKg = servings.reduce((sum, each) => sum + (each.source === "bottle" ? each.drinkKg : 0), 0);
  const capsuleCount = servings.reduce((sum, each) => sum + (each.source === "capsule" ? each.count : 0), 0);
  if (bottlesKg > 0) lines.push(fill(sheet.carryBottles, { amount: showDrink(bottlesKg, notation) }));
  if (capsuleCount === 1) lines.push(sheet.carryCapsule);
  if (capsuleCount > 1) lines.push(fill(sheet.carryCapsules, { count: capsuleCount }));
  const walks = request.legs.map((leg) => leg.pacing.walkBreaks ?? null).find((each) => each !== null);
  if (walks !== undefined) {
    const every = walks.everyS === null ? showDistance(walks.everyM ?? 0, notation) : showDuration(walks.everyS);
    lines.push(fill(sheet.walkEvery, { length: showDuration(walks.lengthS), every }));
  }
  const stopS = Math.max(...request.legs.map((leg) => leg.pacing.stopPerStationS ?? 0));
  if (stopS > 0) lines.push(fill(sheet.stops, { length: showDuration(stopS) }));
  return lines;
}

function scenarioTable({ scenarios, planA, notation }: RaceDayInput): RaceDaySheet["scenarios"] {
  if (scenarios.length === 0) return null;
  const { sheet } = notation.words;
  const { utcOffsetS } = planA.request.weather;
  return {
    title: sheet.scenarios,
    note: sheet.scenarioNote,
    head: [sheet.scenarioStart, sheet.scenarioWeather, sheet.scenarioChance, sheet.scenarioDrink, sheet.scenarioFinish],
    rows: scenarios.map((each) => [
      showClock(each.startEpochMs, utcOffsetS),
      fill(sheet.weatherAt, {
        weather: sheet[each.weather],
        temperature: showTemperature(each.airTemperatureC, notation),
      }),
      `${showChance(each.crampProbability.central, notation)} (${showChance(each.crampProbability.low, notation)}–${showChance(each.crampProbability.high, notation)})`,
      showDrinkTotal(each.drinkKg, notation),
      showHours(each.finishTimeS),
    ]),
  };
}

/** The cheat sheet of a race in the athlete's units and language: rows, plan A and B with the rule between them, what to do. */
export function raceDaySheet(input: RaceDayInput): RaceDaySheet {
  const { planA, planB, notation } = input;
  const { sheet, language } = notation.words;
  const { request } = planA;
  const { utcOffsetS } = request.weather;
  const change = planB === null ? null : switchConditions(planA, planB);
  const plans = planB === null ? [planA] : [planA, planB];
  const temperatures =
    change === null
      ? {}
      : {
          temperature: showTemperature(change.airTemperatureC, notation),
          wbgt: showTemperature(change.wbgtC, notation),
        };
  const names = [sheet.planA, change?.isHotter === false ? sheet.planBCool : sheet.planB];
  return {
    language,
    title: `${sheet.title}: ${request.name}`,
    raceName: request.name,
    subtitle: fill(sheet.subtitle, {
      day: showDay(request.startEpochMs, utcOffsetS),
      clock: showClock(request.startEpochMs, utcOffsetS),
    }),
    markWord: notation.units === "metric" ? "km" : "mi",
    heads: { clock: sheet.clock, time: sheet.time, pace: sheet.pace, take: sheet.take },
    plans: plans.map((plan, index) => {
      const conditions = startConditions(plan);
      return {
        name: planB === null ? "" : (names[index] ?? ""),
        finish: fill(sheet.finishIn, { finish: showDuration(plan.finishTimeS) }),
        madeFor: fill(sheet.madeFor, {
          temperature: showTemperature(conditions.airTemperatureC, notation),
          wbgt: showTemperature(conditions.wbgtC, notation),
        }),
        lines: planLines(plan, notation),
        isBroken: plan.constraints.some((each) => !each.isKept),
      };
    }),
    sections: sheetSections({ plans, mostMarksCount: 45, notation }),
    shortSections: sheetSections({ plans, mostMarksCount: 9, notation }),
    rule: change === null ? null : fill(change.isHotter ? sheet.switchHot : sheet.switchCool, temperatures),
    ruleShort:
      change === null ? null : fill(change.isHotter ? sheet.switchShortHot : sheet.switchShortCool, temperatures),
    neverMore: sheet.neverMore,
    cramp: sheet.cramp,
    crampShort: sheet.crampShort,
    stop: sheet.stop,
    stopShort: sheet.stopShort,
    scenarios: scenarioTable(input),
    footer: sheet.footer,
    made: fill(sheet.made, { version: modelVersion, seed: request.seed }),
  };
}
