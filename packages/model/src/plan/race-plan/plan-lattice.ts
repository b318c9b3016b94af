import type { RaceRequest } from "../../scenario/index.ts";
import { type LegControls, mostCupsAtStation, usedStations } from "./controls.ts";
import type { Lattice } from "./pattern-search.ts";
import type { Drink, PlanWishes } from "./race-plan.ts";
import { takenOn } from "./taken-on.ts";

/** Order of a leg's controls among the coordinates of the lattice. */
const COORDINATES = 5;

/** Controls of one leg at a point of the lattice. */
export const legOf = (point: readonly number[], index: number): LegControls => {
  const from = COORDINATES * index;
  return {
    cups: point[from] ?? 0,
    bottles: point[from + 1] ?? 0,
    tilt: point[from + 2] ?? 0,
    drinkIndex: point[from + 3] ?? 0,
    capsules: point[from + 4] ?? 0,
  };
};

/** What there is to carry and count, a bottle as much as three cups. @unit count */
export const unitsOf = (point: readonly number[], legCount: number): number => {
  let units = 0;
  for (let index = 0; index < legCount; index++) {
    const { cups, bottles, capsules, tilt } = legOf(point, index);
    units += cups + 3 * bottles + capsules + Math.abs(tilt);
  }
  return units;
};

/** Capsules of the athlete's own plan; more are never proposed, because no trial has shown that they keep cramp away. @unit count */
function ownCapsules(leg: RaceRequest["legs"][number]): number {
  const { servings, capsules } = leg.intake;
  if (servings)
    return servings.reduce((sum, each) => sum + (each.source === "capsule" ? Math.round(each.count) : 0), 0);
  return capsules === null ? 0 : Math.floor(leg.pacing.goalTimeS / capsules.everyS);
}

/** The lattice of a race: five coordinates a leg, all those fixed at 0 that its supplies leave no choice. */
export function latticeOf(request: RaceRequest, wishes: PlanWishes): Lattice {
  const lowest: number[] = [];
  const highest: number[] = [];
  const firstStep: number[] = [];
  for (const [index, leg] of request.legs.entries()) {
    const supplies = wishes.suppliesOfLegs[index] ?? null;
    const cups =
      supplies === null || supplies.stationDrinks.length === 0
        ? 0
        : mostCupsAtStation(supplies) * usedStations(leg).length;
    const drinks = cups === 0 ? 0 : Math.max(0, (supplies?.stationDrinks.length ?? 0) - 1);
    const capsules = Math.min(supplies?.capsules?.maxCount ?? 0, ownCapsules(leg));
    const bottles = supplies?.bottles?.maxCount ?? 0;
    const tilt = cups + bottles === 0 ? 0 : 1;
    lowest.push(0, 0, -tilt, 0, 0);
    highest.push(cups, bottles, tilt, drinks, capsules);
    firstStep.push(Math.min(4, Math.max(1, Math.round(cups / 4))), 1, 1, 1, 1);
  }
  return { lowest, highest, firstStep };
}

/** More or fewer cups of a leg together with another spread over its way. */
const CUPS_AND_TILT = [
  [1, 1],
  [1, -1],
  [2, 0],
  [2, 1],
  [2, -1],
  [-1, 1],
  [-1, -1],
] as const;

/** A bottle for the cups that hold as much, within a leg and from leg to leg; and cups spread otherwise. */
export function tradesOf(wishes: PlanWishes, legCount: number): number[][] {
  const trades: number[][] = [];
  for (let from = 0; from < legCount; from++) {
    const cupKg = wishes.suppliesOfLegs[from]?.cupKg ?? 0;
    if (cupKg <= 0) continue;
    for (const [cups, tilt] of CUPS_AND_TILT) {
      const spread = new Array<number>(COORDINATES * legCount).fill(0);
      spread[COORDINATES * from] = cups;
      spread[COORDINATES * from + 2] = tilt;
      trades.push(spread);
    }
    for (let to = 0; to < legCount; to++) {
      const bottleKg = wishes.suppliesOfLegs[to]?.bottles?.bottleKg ?? 0;
      if (bottleKg <= 0) continue;
      const cups = Math.max(1, Math.round(bottleKg / cupKg));
      const late = new Array<number>(COORDINATES * legCount).fill(0);
      late[COORDINATES * to + 1] = 1;
      late[COORDINATES * to + 2] = 1;
      trades.push(late);
      for (const sign of [1, -1]) {
        const trade = new Array<number>(COORDINATES * legCount).fill(0);
        trade[COORDINATES * from] = -sign * cups;
        trade[COORDINATES * to + 1] = sign;
        trades.push(trade);
        if (sign < 0) continue;
        // A bottle in place of cups is often allowed only when it is begun late, as after a swim.
        trades.push(trade.map((step, index) => (index === COORDINATES * to + 2 ? 1 : step)));
      }
    }
  }
  return trades;
}

/** Cups and bottles for so much drink in all, by the time of each leg. */
export function startPoint(paced: RaceRequest, wishes: PlanWishes, lattice: Lattice, drinkKg: number): number[] {
  const start = lattice.lowest.map(() => 0);
  const lengthOf = (index: number): number =>
    (wishes.suppliesOfLegs[index] ?? null) === null ? 0 : (paced.legs[index]?.pacing.goalTimeS ?? 0);
  const totalS = paced.legs.reduce((sum, _, index) => sum + lengthOf(index), 0);
  for (const index of paced.legs.keys()) {
    const supplies = wishes.suppliesOfLegs[index] ?? null;
    if (supplies === null) continue;
    const at = COORDINATES * index;
    const kg = (drinkKg * lengthOf(index)) / totalS;
    const cups = Math.min(lattice.highest[at] ?? 0, Math.floor(kg / supplies.cupKg));
    start[at] = cups;
    if (supplies.bottles === null) continue;
    const left = Math.floor((kg - cups * supplies.cupKg) / supplies.bottles.bottleKg);
    start[at + 1] = Math.min(lattice.highest[at + 1] ?? 0, Math.max(0, left));
  }
  return start;
}

const DRINK_AT = 3;

/** So many points at most lie between two plans; further apart the way is gone in longer steps. @unit count */
const MOST_BETWEEN = 12;

/**
 * Plans on the way from `target` to `found`, nearest to `target` first, without `found` itself: first with the drinks of
 * `target`, then with those of `found`. Clipped to the lattice.
 */
export function pathBetween(lattice: Lattice, target: readonly number[], found: readonly number[]): number[][] {
  const isDrink = (index: number): boolean => index % COORDINATES === DRINK_AT;
  const clip = (value: number, index: number): number =>
    Math.min(lattice.highest[index] ?? value, Math.max(lattice.lowest[index] ?? value, value));
  const to = target.map(clip);
  const widest = Math.max(...found.map((value, index) => (isDrink(index) ? 0 : Math.abs(value - (to[index] ?? 0)))));
  const count = Math.min(MOST_BETWEEN, widest);
  const path = new Map<string, number[]>();
  for (const drinks of [to, found]) {
    for (let step = 0; step <= count; step++) {
      const share = count === 0 ? 0 : step / count;
      const point = found.map((value, index) => {
        const from = to[index] ?? value;
        return isDrink(index) ? (drinks[index] ?? value) : Math.round(from + share * (value - from));
      });
      if (point.some((value, index) => value !== found[index])) path.set(point.join(" "), point);
    }
  }
  return [...path.values()];
}

/** Distance of two drinks in what they hold, in units of a usual sports drink. @unit ratio */
const unlikeness = (drink: Drink, intake: RaceRequest["legs"][number]["intake"]): number =>
  Math.abs(drink.sodiumMmolPerL - intake.drinkSodiumMmolPerL) / 20 +
  Math.abs(drink.carbohydrateGPerL - intake.drinkCarbohydrateGPerL) / 60 +
  Math.abs(drink.temperatureC - intake.drinkTemperatureC) / 100;

/** The plan on the lattice that comes nearest to what the athlete means to take on each leg. @unit count */
export function nearestToOwn(request: RaceRequest, wishes: PlanWishes, lattice: Lattice): number[] {
  const point = lattice.lowest.map(() => 0);
  for (const [index, leg] of request.legs.entries()) {
    const supplies = wishes.suppliesOfLegs[index] ?? null;
    if (supplies === null) continue;
    const at = COORDINATES * index;
    const most = (coordinate: number): number => lattice.highest[at + coordinate] ?? 0;
    const { drinkKg, capsuleCount } = takenOn(leg);
    const { bottles, cupKg, stationDrinks } = supplies;
    const bottleCount =
      bottles === null || leg.intake.pattern === "aid-stations"
        ? 0
        : Math.min(most(1), Math.round(drinkKg / bottles.bottleKg));
    const leftKg = Math.max(0, drinkKg - bottleCount * (bottles?.bottleKg ?? 0));
    point[at] = Math.min(most(0), Math.round(leftKg / cupKg));
    point[at + 1] = bottleCount;
    const likest = stationDrinks.reduce(
      (best, drink, drinkIndex) =>
        unlikeness(drink, leg.intake) < unlikeness(stationDrinks[best] ?? drink, leg.intake) ? drinkIndex : best,
      0,
    );
    point[at + DRINK_AT] = Math.min(most(DRINK_AT), likest);
    point[at + 4] = Math.min(most(4), capsuleCount);
  }
  return point;
}
