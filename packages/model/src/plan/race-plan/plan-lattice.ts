import type { RaceRequest } from "../../scenario/index.ts";
import { type LegControls, mostCupsAtStation, usedStations } from "./controls.ts";
import type { Lattice } from "./pattern-search.ts";
import type { PlanWishes } from "./race-plan.ts";

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
