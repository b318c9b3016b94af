import type { AthleteProfile, Capacity } from "../athlete/profile.ts";
import { centralValue, parameters } from "../physiology/index.ts";
import { assumedCritical, criticals, plannedRate } from "../scenario/assumed-critical.ts";
import type { IntakePlan, RaceLeg, RaceRequest } from "../scenario/race-request.ts";
import type { Scenario } from "../scenario/race-scenario.ts";
import { REFERENCE_LONG_LOAD } from "../scenario/training-prior.ts";
import { typicalEffortFraction } from "../scenario/typical-effort.ts";
import type { WeatherSeries } from "../weather/conditions.ts";

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
 * capacity usually run it, on the flat, in mild weather, with the drink that most take, by a typical person of this sex
 * and age of whom nothing else is known. @source assumption: a convention, chosen to be plain
 */
export const usualRace = {
  airTemperatureC: 15,
  relativeHumidityFraction: 0.6,
  windSpeedMps: 2,
  cloudCoverFraction: 0.5,
  drinkKgPerH: 0.4,
  drinkTemperatureC: 15,
  drinkCarbohydrateGPerL: 30,
  drinkSodiumMmolPerL: 10,
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
  return { own, typical, planned, effortFraction };
}

/**
 * The request with some drivers taken from the usual race. Pace is effort against capacity: a runner of typical capacity
 * runs at the same share of it, so that being fast and running hard are told apart.
 */
export function requestWith(request: RaceRequest, table: EffortTable, usual: UsualDrivers): RaceRequest {
  const athlete = athleteWith(request.athlete, table, usual);
  return {
    ...request,
    athlete,
    weather: usual.has("heat") ? mildWeather(request.weather) : request.weather,
    legs: request.legs.map((leg) => legWith(leg, table, usual)),
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

function mildWeather(weather: WeatherSeries): WeatherSeries {
  const { airTemperatureC, relativeHumidityFraction, windSpeedMps, cloudCoverFraction } = usualRace;
  return {
    ...weather,
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

function intakeWith(plan: IntakePlan, usual: UsualDrivers): IntakePlan {
  const { drinkKgPerH, drinkTemperatureC, drinkCarbohydrateGPerL, drinkSodiumMmolPerL } = usualRace;
  const drink = usual.has("fluid")
    ? { ...plan, pattern: "continuous" as const, drinkKgPerH, drinkTemperatureC, drinkCarbohydrateGPerL }
    : plan;
  return usual.has("sodium") ? { ...drink, drinkSodiumMmolPerL, capsules: null } : drink;
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
    intake: leg.sport === "swimming" ? leg.intake : intakeWith(leg.intake, usual),
    // A rider is steered by power, because the time of a ride follows from wind and slope, too.
    pacing:
      ratio === 1
        ? pacing
        : powerW === null
          ? { ...pacing, goalTimeS: pacing.goalTimeS / ratio }
          : { ...pacing, powerW: powerW * ratio },
  };
}

/** One input of a driver, in this race and in the usual one; null: not known, or left to the population. */
export interface DriverInput {
  readonly driver: DriverKey;
  /** Name with its unit, for example `airTemperatureC`. */
  readonly name: string;
  /** @unit as `name` */
  readonly here: number | null;
  /** @unit as `name` */
  readonly usual: number | null;
}

const effortNames = {
  criticalSpeedMps: "runningEffortFraction",
  criticalPowerW: "cyclingEffortFraction",
  criticalSwimSpeedMps: "swimmingEffortFraction",
} as const;

/** What stands behind each driver: the values of this race beside those of the usual one. */
export function driverInputs(request: RaceRequest, scenario: Scenario, table: EffortTable): DriverInput[] {
  const { training, crampedRacesOfLastTenCount } = request.athlete;
  const hours = request.weather.hours;
  const mean = (valueOfHour: (hour: (typeof hours)[number]) => number): number =>
    hours.reduce((sum, hour) => sum + valueOfHour(hour), 0) / Math.max(1, hours.length);
  const sports = criticals.filter((item) => table.effortFraction[item.key] !== null);
  const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(4)));
  const line = (driver: DriverKey, name: string, here: number | null, usual: number | null): DriverInput => ({
    driver,
    name,
    here: rounded(here),
    usual: rounded(usual),
  });
  return [
    line("heat", "airTemperatureC", scenario.meanAirTemperatureC, usualRace.airTemperatureC),
    line("heat", "relativeHumidityFraction", scenario.meanRelativeHumidityFraction, usualRace.relativeHumidityFraction),
    line(
      "heat",
      "windSpeedMps",
      mean((hour) => hour.windSpeedMps),
      usualRace.windSpeedMps,
    ),
    line(
      "heat",
      "cloudCoverFraction",
      mean((hour) => hour.cloudCoverFraction),
      usualRace.cloudCoverFraction,
    ),
    line("fluid", "drinkKgPerH", (3600 * scenario.drinkKg) / scenario.durationS, usualRace.drinkKgPerH),
    line(
      "sodium",
      "drinkSodiumMmolPerL",
      scenario.drinkKg > 0 ? scenario.sodiumIntakeMmol / scenario.drinkKg : null,
      usualRace.drinkSodiumMmolPerL,
    ),
    line(
      "course",
      "climbM",
      scenario.legs.reduce((sum, leg) => sum + leg.climbM, 0),
      0,
    ),
    ...sports.map((item) => {
      const effort = table.effortFraction[item.key];
      return line("pace", effortNames[item.key], effort?.planned ?? null, effort?.usual ?? null);
    }),
    ...sports.map((item) =>
      line("training", item.key, training[item.key]?.value ?? null, table.typical[item.key].value),
    ),
    line("training", "longestSessionS", training.longestSessionS?.value ?? null, scenario.durationS),
    line("training", "longLoad", training.longLoad?.value ?? null, REFERENCE_LONG_LOAD),
    line(
      "acclimation",
      "heatAcclimationFraction",
      training.heatAcclimationFraction?.value ?? null,
      usualRace.heatAcclimationFraction,
    ),
    line("history", "crampedRacesOfLastTenCount", crampedRacesOfLastTenCount, null),
  ];
}
