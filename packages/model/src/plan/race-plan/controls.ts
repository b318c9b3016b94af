import { courseDistanceM } from "../../course/segments.ts";
import type { IntakePlan, PlannedServing, PreCooling, RaceLeg, RaceRequest } from "../../scenario/index.ts";
import type { PlanWishes, Supplies } from "./race-plan.ts";

/** What is taken on one leg, in whole units. */
export interface LegControls {
  /** Cups over all stations of the leg. @unit count */
  readonly cups: number;
  /** Which of the drinks of the stations. @unit index */
  readonly drinkIndex: number;
  /** −1: more early, 0: even over the way, 1: more late. @unit index */
  readonly tilt: number;
  /** Bottles filled and drunk. @unit count */
  readonly bottles: number;
  /** @unit count */
  readonly capsules: number;
}

/** What a search may choose for one finish time. */
export interface PlanControls {
  readonly legs: readonly (LegControls | null)[];
  readonly preCooling: PreCooling | null;
}

/** More than this at one place is not drunk on the move. An assumption. */
const MOST_AT_A_STATION_KG = 0.32;
/** A cup in the last stretch does nothing before the finish. */
const LAST_USE_FRACTION = 0.96;
/** Where bottles are begun that lean early, evenly or late: after a swim hardly anything has been sweated. */
const BEGUN_AT_FRACTION = [0, 0.05, 0.1] as const;
/** A bottle is drunk in so many parts. @unit count */
const SIPS_OF_BOTTLE = 4;

/** Cups that fit one visit of a station. @unit count */
export const mostCupsAtStation = (supplies: Supplies): number =>
  Math.max(1, Math.floor(MOST_AT_A_STATION_KG / supplies.cupKg));

interface Way {
  readonly startM: number;
  readonly lengthM: number;
}

function wayOf(leg: RaceLeg): Way {
  const startM = leg.course.points[0]?.distanceM ?? 0;
  return { startM, lengthM: courseDistanceM(leg.course) - startM };
}

/** Stations that a plan drinks at, in order along the leg. */
export function usedStations(leg: RaceLeg): { readonly distanceM: number; readonly name: string | null }[] {
  const { startM, lengthM } = wayOf(leg);
  return leg.course.aidStations
    .filter((each) => each.distanceM > startM && each.distanceM <= startM + LAST_USE_FRACTION * lengthM)
    .sort((a, b) => a.distanceM - b.distanceM);
}

/**
 * Whole cups at each station, so many in all: each station stands for the way since the one before it, and a cup is taken
 * where three quarters of it are due; half of it when leaning early, the whole of it when leaning late. What does not fit a station goes to the next that has room. @unit count
 */
export function cupsAtStations(leg: RaceLeg, supplies: Supplies, controls: LegControls): number[] {
  const { startM, lengthM } = wayOf(leg);
  const stations = usedStations(leg);
  const most = mostCupsAtStation(supplies);
  let before = startM;
  const weights = stations.map(({ distanceM }) => {
    const middle = (distanceM - startM) / lengthM;
    const weight = (distanceM - before) * (1 + controls.tilt * (1.2 * middle - 0.6));
    before = distanceM;
    return weight;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const early = 0.25 * (1 - controls.tilt) + 1e-9;
  let reached = 0;
  let given = 0;
  const cups = weights.map((weight) => {
    reached += weight;
    const due = Math.floor((controls.cups * reached) / total + early) - given;
    const here = Math.min(most, due);
    given += here;
    return here;
  });
  for (let index = cups.length - 1; index >= 0 && given < controls.cups; index--) {
    const room = Math.min(most - (cups[index] ?? 0), controls.cups - given);
    cups[index] = (cups[index] ?? 0) + room;
    given += room;
  }
  return cups;
}

/** What a leg's controls make of its way: servings in order of distance. */
export function servingsOf(leg: RaceLeg, supplies: Supplies, controls: LegControls): PlannedServing[] {
  const { startM, lengthM } = wayOf(leg);
  const servings: PlannedServing[] = [];
  const drink = supplies.stationDrinks[controls.drinkIndex] ?? supplies.stationDrinks[0];
  if (drink !== undefined) {
    const stations = usedStations(leg);
    for (const [index, count] of cupsAtStations(leg, supplies, controls).entries()) {
      const distanceM = stations[index]?.distanceM ?? startM;
      if (count > 0) {
        servings.push({ distanceM, source: "station", count, unitKg: supplies.cupKg, unitSodiumMmol: 0, drink });
      }
    }
  }
  if (supplies.bottles !== null) {
    const sips = SIPS_OF_BOTTLE * controls.bottles;
    const fromM = startM + (BEGUN_AT_FRACTION[controls.tilt + 1] ?? 0) * lengthM;
    for (let sip = 1; sip <= sips; sip++) {
      servings.push({
        distanceM: Math.round(fromM + ((startM + lengthM - fromM) * sip) / (sips + 1)),
        source: "bottle",
        count: 1 / SIPS_OF_BOTTLE,
        unitKg: supplies.bottles.bottleKg,
        unitSodiumMmol: 0,
        drink: supplies.bottles.drink,
      });
    }
  }
  if (supplies.capsules !== null) {
    for (let capsule = 1; capsule <= controls.capsules; capsule++) {
      servings.push({
        distanceM: Math.round(startM + (lengthM * capsule) / (controls.capsules + 1)),
        source: "capsule",
        count: 1,
        unitKg: 0,
        unitSodiumMmol: supplies.capsules.sodiumMmol,
        drink: null,
      });
    }
  }
  return servings.sort((a, b) => a.distanceM - b.distanceM);
}

const digits = (value: number): number => Number(value.toFixed(3));

/** An intake plan of these servings; its hourly numbers are their means, for readers that know no servings. */
export function intakeWith(intake: IntakePlan, servings: readonly PlannedServing[], durationS: number): IntakePlan {
  let drinkKg = 0;
  const sums = { sodium: 0, carbohydrate: 0, warmth: 0 };
  for (const { drink, count, unitKg } of servings) {
    if (drink === null) continue;
    const kg = count * unitKg;
    drinkKg += kg;
    sums.sodium += kg * drink.sodiumMmolPerL;
    sums.carbohydrate += kg * drink.carbohydrateGPerL;
    sums.warmth += kg * drink.temperatureC;
  }
  const mean = (sum: number, without: number): number => (drinkKg > 0 ? digits(sum / drinkKg) : without);
  return {
    ...intake,
    // A plan place by place is drunk as it says, whatever the athlete does today.
    ...(intake.isToThirst ? { isToThirst: null } : {}),
    pattern: "continuous",
    drinkKgPerH: digits((3600 * drinkKg) / durationS),
    drinkPerStationKg: 0,
    drinkSodiumMmolPerL: mean(sums.sodium, intake.drinkSodiumMmolPerL),
    drinkCarbohydrateGPerL: mean(sums.carbohydrate, intake.drinkCarbohydrateGPerL),
    drinkTemperatureC: mean(sums.warmth, intake.drinkTemperatureC),
    capsules: null,
    servings,
  };
}

/** The request of a choice of controls at the pace of `paced`. Legs without supplies take nothing. */
export function requestOf(paced: RaceRequest, wishes: PlanWishes, controls: PlanControls): RaceRequest {
  return {
    ...paced,
    preCooling: controls.preCooling,
    legs: paced.legs.map((leg, index) => {
      const supplies = wishes.suppliesOfLegs[index] ?? null;
      const chosen = controls.legs[index] ?? null;
      const servings = supplies === null || chosen === null ? [] : servingsOf(leg, supplies, chosen);
      return { ...leg, intake: intakeWith(leg.intake, servings, leg.pacing.goalTimeS) };
    }),
  };
}

/** The drink of a serving, kg. */
export const servedKg = ({ count, unitKg, drink }: PlannedServing): number => (drink === null ? 0 : count * unitKg);

/** Sodium of a serving, mmol. */
export const servedSodiumMmol = ({ count, unitKg, unitSodiumMmol, drink }: PlannedServing): number =>
  count * (unitSodiumMmol + (drink === null ? 0 : unitKg * drink.sodiumMmolPerL));
