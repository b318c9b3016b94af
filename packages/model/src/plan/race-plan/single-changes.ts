import {
  type PlannedServing,
  type RaceLeg,
  type RaceRequest,
  raceScenario,
  type Scenario,
} from "../../scenario/index.ts";
import { withFinish } from "./finish-times.ts";
import type { Recommendation } from "./race-plan.ts";
import { takenOn } from "./taken-on.ts";

/** One change of the own plan with all else left as it is. */
export interface SingleChange {
  readonly key: Recommendation["key"];
  readonly request: RaceRequest;
}

/** Less difference than this is the same plan for a person. */
const LEAST_DRINK_KG = 0.15;
const LEAST_DRINK_FRACTION = 0.1;
const LEAST_SODIUM_MMOL_PER_L = 8;
const LEAST_FINISH_S = 20;

const isDrunkOn = (leg: RaceLeg): boolean => leg.sport !== "transition" && leg.sport !== "swimming";

/** Capsules at an interval as servings, as far along as an even pace is by then. */
function capsuleServings(leg: RaceLeg): PlannedServing[] {
  const { intake, pacing, course } = leg;
  if (intake.servings) return intake.servings.filter((each) => each.source === "capsule");
  if (intake.capsules === null) return [];
  const firstM = course.points[0]?.distanceM ?? 0;
  const lengthM = (course.points.at(-1)?.distanceM ?? 0) - firstM;
  const { everyS, sodiumMmol } = intake.capsules;
  return Array.from({ length: Math.ceil(pacing.goalTimeS / everyS) - 1 }, (_, index) => ({
    distanceM: firstM + (lengthM * (index + 1) * everyS) / pacing.goalTimeS,
    source: "capsule" as const,
    count: 1,
    unitKg: 0,
    unitSodiumMmol: sodiumMmol,
    drink: null,
  }));
}

/** The drink of the recommended plan where it takes it, with what is in the own drink and the own capsules. */
function withDrinkOf(own: RaceLeg, other: RaceLeg): RaceLeg {
  if (!isDrunkOn(own)) return own;
  const { intake } = own;
  const drinksOwn = takenOn(own).drinkKg > 0;
  const servings = (other.intake.servings ?? [])
    .filter((each) => each.source !== "capsule")
    .map((each) =>
      each.drink === null || !drinksOwn
        ? each
        : {
            ...each,
            drink: {
              name: "own drink",
              sodiumMmolPerL: intake.drinkSodiumMmolPerL,
              carbohydrateGPerL: intake.drinkCarbohydrateGPerL,
              temperatureC: intake.drinkTemperatureC,
            },
          },
    );
  return { ...own, intake: { ...intake, capsules: null, servings: [...servings, ...capsuleServings(own)] } };
}

/** The own amounts with what is in the drinks of the recommended plan, and its capsules. */
function withSaltOf(own: RaceLeg, other: RaceLeg): RaceLeg {
  if (!isDrunkOn(own)) return own;
  const taken = takenOn(other);
  const ratio = takenOn(own).capsuleCount > 0 ? taken.capsuleCount / takenOn(own).capsuleCount : 0;
  const { drinkSodiumMmolPerL, drinkCarbohydrateGPerL } = taken;
  const { capsules, servings } = own.intake;
  const salted = servings?.map((each) =>
    each.drink === null
      ? { ...each, count: each.count * Math.min(1, ratio) }
      : {
          ...each,
          drink: { ...each.drink, sodiumMmolPerL: drinkSodiumMmolPerL, carbohydrateGPerL: drinkCarbohydrateGPerL },
        },
  );
  return {
    ...own,
    intake: {
      ...own.intake,
      ...(taken.drinkKg > 0 ? { drinkSodiumMmolPerL, drinkCarbohydrateGPerL } : {}),
      capsules:
        capsules === null || ratio <= 0 ? null : { ...capsules, sodiumMmol: capsules.sodiumMmol * Math.min(1, ratio) },
      ...(salted ? { servings: salted } : {}),
    },
  };
}

interface Totals {
  readonly drinkKg: number;
  readonly sodiumMmolPerL: number;
  readonly capsules: number;
}

function totalsOf(request: RaceRequest): Totals {
  const legs = request.legs.filter(isDrunkOn).map(takenOn);
  const drinkKg = legs.reduce((sum, each) => sum + each.drinkKg, 0);
  const salt = legs.reduce((sum, each) => sum + each.drinkKg * each.drinkSodiumMmolPerL, 0);
  return {
    drinkKg,
    sodiumMmolPerL: drinkKg > 0 ? salt / drinkKg : 0,
    capsules: legs.reduce((sum, each) => sum + each.capsuleCount, 0),
  };
}

/**
 * The changes that lead from the own plan to another, each made alone. `own` is the own plan with fixed capacities, `other`
 * a plan of whole units, `scenario` that of the own plan.
 */
export function singleChanges(own: RaceRequest, other: RaceRequest, scenario: Scenario): SingleChange[] {
  const changes: SingleChange[] = [];
  const reached = raceScenario(other);
  const otherS = reached.ok ? reached.scenario.durationS : scenario.durationS;
  if (otherS > scenario.durationS + LEAST_FINISH_S) {
    changes.push({ key: "slow-down", request: withFinish(own, scenario, otherS) });
  }
  const before = totalsOf(own);
  const after = totalsOf(other);
  // More time is more drink at the same thirst: compared by the hour, told for the own time.
  const change = after.drinkKg * (scenario.durationS / otherS) - before.drinkKg;
  const mapped = (legOf: (own: RaceLeg, other: RaceLeg) => RaceLeg): RaceRequest => ({
    ...own,
    legs: own.legs.map((leg, index) => legOf(leg, other.legs[index] ?? leg)),
  });
  if (Math.abs(change) >= Math.max(LEAST_DRINK_KG, LEAST_DRINK_FRACTION * before.drinkKg)) {
    changes.push({ key: change > 0 ? "drink-more" : "drink-less", request: mapped(withDrinkOf) });
  }
  const isComparable = before.drinkKg > 0 && after.drinkKg > 0;
  const salt = isComparable ? after.sodiumMmolPerL - before.sodiumMmolPerL : 0;
  if (after.capsules < before.capsules || salt <= -LEAST_SODIUM_MMOL_PER_L) {
    changes.push({ key: "skip-sodium", request: mapped(withSaltOf) });
  } else if (salt >= LEAST_SODIUM_MMOL_PER_L) {
    changes.push({ key: "take-sodium", request: mapped(withSaltOf) });
  }
  const preCooling = other.preCooling ?? null;
  if (preCooling !== null && (own.preCooling ?? null) === null) {
    changes.push({ key: "pre-cool", request: { ...own, preCooling } });
  }
  return changes;
}
