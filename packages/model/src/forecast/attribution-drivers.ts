import type { AthleteProfile, Capacity } from "../athlete/profile.ts";
import { centralValue, muscleParameters, parameters, parametersFrom, simulate } from "../physiology/index.ts";
import { assumedCritical, criticals, plannedRate } from "../scenario/assumed-critical.ts";
import { byTheHour, intakeBounds } from "../scenario/intake.ts";
import type { IntakePlan, PlannedServing, RaceLeg, RaceRequest } from "../scenario/race-request.ts";
import type { Scenario } from "../scenario/race-scenario.ts";
import { typicalEffortFraction } from "../scenario/typical-effort.ts";
import type { WeatherSeries } from "../weather/conditions.ts";
import { prepareForecast } from "./prepare-forecast.ts";

/**
 * Groups of inputs whose parts in a forecast are told apart. Those that change the bodies come last, so that coalitions
 * tried one after the other mostly run the same bodies.
 */
export const driverKeys = [
  "heat",
  "fluid",
  "sodium",
  "course",
  "pace",
  "training",
  "acclimation",
  "susceptibility",
  "history",
] as const;
/** One group of inputs. */
export type DriverKey = (typeof driverKeys)[number];

/**
 * The usual race against which a forecast is explained: the same distance and day, run as hard as people with this
 * capacity usually run it, on the flat, in mild weather, with a sports drink for six tenths of the sweat, by a typical person of this sex
 * and age of whom nothing else is known. @source assumption: a convention, chosen to be plain
 */
export const usualRace = {
  airTemperatureC: 15,
  relativeHumidityFraction: 0.6,
  windSpeedMps: 2,
  cloudCoverFraction: 0.5,
  /** Drink over the sweat of the typical body in the same conditions. */
  drinkOverSweatFraction: 0.6,
  drinkTemperatureC: 15,
  drinkCarbohydrateGPerL: 60,
  drinkSodiumMmolPerL: 20,
  heatAcclimationFraction: 0,
  susceptibilityRatio: 1,
} as const;

/** What of a request is taken from the usual race. */
export type UsualDrivers = ReadonlySet<DriverKey>;

type CriticalKey = (typeof criticals)[number]["key"];

/** The athlete's critical values and the typical ones, and how fast the race is run against both. */
export interface EffortTable {
  readonly own: { readonly [K in CriticalKey]: Capacity };
  readonly typical: { readonly [K in CriticalKey]: Capacity };
  /** Rate of each sport that the request plans, m/s or W; null without such a leg. @unit m/s or W */
  readonly planned: { readonly [K in CriticalKey]: number | null };
  /** Share of the critical value that is planned, and that is usual over the planned time. */
  readonly effortFraction: { readonly [K in CriticalKey]: { readonly planned: number; readonly usual: number } | null };
  /** Sweat of the typical body, by the drivers of it that are usual. */
  readonly sweat: Map<string, TypicalSweat>;
}

/** What the body at the middle of everything believed about the athlete sweats, and what it drinks. */
interface TypicalSweat {
  readonly sweatKg: number;
  readonly sweatKgPerH: number;
  readonly drunkKg: number;
}

/** Drivers on which sweat depends, drink aside. */
const sweatDrivers = ["heat", "course", "pace", "training", "acclimation", "susceptibility"] as const;

/** Sweat of the typical body in a request of which some drivers are usual; null when it cannot be simulated. */
export function typicalSweat(request: RaceRequest, table: EffortTable, usual: UsualDrivers): TypicalSweat | null {
  const key = sweatDrivers.filter((driver) => usual.has(driver)).join(" ");
  const known = table.sweat.get(key);
  if (known !== undefined) return known;
  const result = prepareForecast(request);
  if (!result.ok) return null;
  const { ensemble, scenario } = result.prepared;
  const { prior } = ensemble;
  const { sweatKg, drunkKg } = simulate({
    steps: ensemble.steps,
    parameters: parametersFrom({
      scalar: (name) => centralValue(prior.scalar[name] ?? parameters[name].prior),
      perMuscle: (name) => [...(prior.perMuscle[name]?.central ?? muscleParameters[name].central)],
    }),
  });
  const sweat = { sweatKg, sweatKgPerH: (3600 * sweatKg) / scenario.durationS, drunkKg };
  table.sweat.set(key, sweat);
  return sweat;
}

const byCritical = <T>(answerOf: (item: (typeof criticals)[number]) => T): { readonly [K in CriticalKey]: T } => {
  const entries = criticals.map((item) => [item.key, answerOf(item)] as const);
  // fromEntries forgets the keys; they come from the full table of criticals.
  return Object.fromEntries(entries) as { readonly [K in CriticalKey]: T };
};

/** Critical values and efforts of a request. A value that the athlete does not state is the same in both columns. */
export function effortTable(request: RaceRequest, scenario: Scenario): EffortTable {
  const { athlete } = request;
  const own = byCritical((item) => athlete.training[item.key] ?? assumedCritical(athlete, scenario, item));
  const typical = byCritical((item): Capacity => {
    const stated = athlete.training[item.key];
    if (stated === null) return own[item.key];
    const { value } = assumedCritical(athlete, { ...scenario, legs: [] }, item);
    return { value, variationFraction: stated.variationFraction, origin: "assumed", derivedFrom: null };
  });
  const planned = byCritical((item) => plannedRate(scenario, item.sport));
  const effortFraction = byCritical((item) => {
    const rate = planned[item.key];
    if (rate === null) return null;
    return {
      planned: rate / own[item.key].value,
      usual: typicalEffortFraction(item.sport, scenario.durationS),
    };
  });
  return { own, typical, planned, effortFraction, sweat: new Map() };
}

/**
 * The request with some drivers taken from the usual race. Pace is effort against capacity: a runner of typical capacity
 * runs at the same share of it, so that being fast and running hard are told apart. Drink is a share of the sweat: who
 * sweats less in milder weather drinks less, so that the plan for a hot day is not held against a cool one. A request
 * that cannot be simulated is returned as it is, for `prepareForecast` to name the field.
 */
export function requestWith(request: RaceRequest, table: EffortTable, usual: UsualDrivers): RaceRequest {
  const athlete = athleteWith(request.athlete, table, usual);
  const dry = {
    ...request,
    athlete,
    weather: usual.has("heat") ? mildWeather(request.weather) : request.weather,
    legs: request.legs.map((leg) => legWith(leg, table, usual)),
  };
  const sweat = typicalSweat(dry, table, usual);
  const planned = typicalSweat(request, table, new Set());
  if (sweat === null || planned === null) return dry;
  return {
    ...dry,
    legs: dry.legs.map((leg) =>
      leg.sport === "swimming" || leg.sport === "transition"
        ? leg
        : { ...leg, intake: intakeWith(leg.intake, { usual, sweat, planned, durationS: leg.pacing.goalTimeS }) },
    ),
  };
}

function athleteWith(athlete: AthleteProfile, table: EffortTable, usual: UsualDrivers): AthleteProfile {
  const { training } = athlete;
  const isTypical = usual.has("training");
  const reserve = (stated: Capacity | null, name: "distanceReserveM" | "workReserveJ"): Capacity | null =>
    stated && { ...stated, value: centralValue(parameters[name].prior), origin: "assumed", derivedFrom: null };
  const known = isTypical
    ? {
        ...training,
        ...table.typical,
        distanceReserveM: reserve(training.distanceReserveM, "distanceReserveM"),
        workReserveJ: reserve(training.workReserveJ, "workReserveJ"),
        longestSessionS: null,
        timeAtRaceEffortS: null,
        longLoad: null,
        shortLoad: null,
        strengthWorkFraction: null,
        descentHabitKjPerKg: null,
        carriedDescentKjPerKg: null,
      }
    : { ...training, ...table.own };
  const isNobodyKnown = usual.has("susceptibility");
  return {
    ...athlete,
    chronicConditionCount: isNobodyKnown ? null : athlete.chronicConditionCount,
    hasFamilyHistory: isNobodyKnown ? null : athlete.hasFamilyHistory,
    background: isNobodyKnown ? null : athlete.background,
    training: { ...known, heatAcclimationFraction: usual.has("acclimation") ? null : training.heatAcclimationFraction },
  };
}

/** Mild weather all along: of one place, and not corrected for altitude. */
function mildWeather(weather: WeatherSeries): WeatherSeries {
  const { airTemperatureC, relativeHumidityFraction, windSpeedMps, cloudCoverFraction } = usualRace;
  return {
    ...weather,
    altitudeM: null,
    furtherPlaces: null,
    hours: weather.hours.map((hour) => ({
      ...hour,
      airTemperatureC,
      relativeHumidityFraction,
      windSpeedMps,
      windFromDeg: null,
      cloudCoverFraction,
      globalIrradianceWPerM2: null,
    })),
  };
}

/** Servings changed one by one; nothing for a plan that has none. */
function withServings(plan: IntakePlan, change: (serving: PlannedServing) => PlannedServing): Partial<IntakePlan> {
  return plan.servings ? { servings: plan.servings.map(change) } : {};
}

function intakeWith(
  plan: IntakePlan,
  about: {
    readonly usual: UsualDrivers;
    readonly sweat: TypicalSweat;
    readonly planned: TypicalSweat;
    readonly durationS: number;
  },
): IntakePlan {
  const { usual, sweat, planned } = about;
  const { drinkOverSweatFraction, drinkTemperatureC, drinkCarbohydrateGPerL, drinkSodiumMmolPerL } = usualRace;
  const most = { drinkKgPerH: intakeBounds.drinkKgPerH.max, drinkPerStationKg: intakeBounds.drinkPerStationKg.max };
  const ratio = (here: number, there: number): number => (there > 0 ? here / there : 1);
  const drink: IntakePlan = usual.has("fluid")
    ? {
        ...byTheHour(plan, about.durationS),
        isToThirst: null,
        pattern: "continuous",
        drinkKgPerH: Math.min(most.drinkKgPerH, drinkOverSweatFraction * sweat.sweatKgPerH),
        drinkTemperatureC,
        drinkCarbohydrateGPerL,
      }
    : {
        ...plan,
        drinkKgPerH: Math.min(most.drinkKgPerH, plan.drinkKgPerH * ratio(sweat.sweatKgPerH, planned.sweatKgPerH)),
        drinkPerStationKg: Math.min(
          most.drinkPerStationKg,
          plan.drinkPerStationKg * ratio(sweat.sweatKg, planned.sweatKg),
        ),
        ...withServings(plan, (each) => ({ ...each, unitKg: each.unitKg * ratio(sweat.sweatKg, planned.sweatKg) })),
      };
  if (!usual.has("sodium")) return drink;
  return {
    ...drink,
    drinkSodiumMmolPerL,
    capsules: null,
    ...withServings(drink, (each) =>
      each.drink === null
        ? { ...each, count: 0 }
        : { ...each, drink: { ...each.drink, sodiumMmolPerL: drinkSodiumMmolPerL } },
    ),
  };
}

/** Rate of a leg over the planned one: by capacity and by effort. */
function rateRatio(key: CriticalKey, table: EffortTable, usual: UsualDrivers): number {
  const capacityRatio = usual.has("training") ? table.typical[key].value / table.own[key].value : 1;
  const effort = table.effortFraction[key];
  return capacityRatio * (usual.has("pace") && effort !== null ? effort.usual / effort.planned : 1);
}

function legWith(leg: RaceLeg, table: EffortTable, usual: UsualDrivers): RaceLeg {
  const points = leg.course.points;
  const meanM = points.reduce((sum, point) => sum + point.altitudeM, 0) / Math.max(1, points.length);
  const course = usual.has("course")
    ? { ...leg.course, points: points.map((point) => ({ ...point, altitudeM: meanM })) }
    : leg.course;
  if (leg.sport === "transition") return { ...leg, course };
  const key =
    leg.sport === "cycling" ? "criticalPowerW" : leg.sport === "swimming" ? "criticalSwimSpeedMps" : "criticalSpeedMps";
  const ratio = rateRatio(key, table, usual);
  const { pacing } = leg;
  const powerW = leg.sport === "cycling" ? (pacing.powerW ?? table.planned.criticalPowerW) : null;
  return {
    ...leg,
    course,
    // A rider is steered by power, because the time of a ride follows from wind and slope, too.
    pacing:
      ratio === 1
        ? pacing
        : powerW === null
          ? { ...pacing, goalTimeS: pacing.goalTimeS / ratio }
          : { ...pacing, powerW: powerW * ratio },
  };
}
