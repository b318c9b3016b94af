import type { Drink, IntakePlan, RaceLeg, RaceRequest } from "../../scenario/index.ts";
import type { PlanWishes, Supplies } from "./race-plan.ts";

/** A paper cup filled as races fill it. An assumption. */
const CUP_KG = 0.15;
const BOTTLE_KG = 0.5;
/** Stations further apart than this are not enough to drink from alone. An assumption. */
const FAR_APART_S = 2400;
const SHORT_LEG_S = 1800;
/** Carried at most: two on a belt or vest, four on a bicycle with a rear cage, more where a ride is long. An assumption. @unit count */
const MOST_ON_FOOT = 2;
const MOST_ON_BICYCLE = 4;
const BOTTLE_LASTS_S = 2400;

/** A usual sports drink. An assumption: labels lie round these. */
export const stationSportsDrink: Drink = {
  name: "sports drink",
  sodiumMmolPerL: 20,
  carbohydrateGPerL: 60,
  temperatureC: 15,
};

/** Plain water as a station hands it out. */
export const stationWater: Drink = { name: "water", sodiumMmolPerL: 0, carbohydrateGPerL: 0, temperatureC: 15 };

function ownDrink(intake: IntakePlan): Drink {
  return {
    name: intake.drinkSodiumMmolPerL < 5 && intake.drinkCarbohydrateGPerL < 5 ? "water" : "sports drink",
    sodiumMmolPerL: intake.drinkSodiumMmolPerL,
    carbohydrateGPerL: intake.drinkCarbohydrateGPerL,
    temperatureC: intake.drinkTemperatureC,
  };
}

/** Who drinks so much at each station has cups of it. */
function cupOf({ pattern, drinkPerStationKg }: IntakePlan): number {
  const isCup = pattern === "aid-stations" && drinkPerStationKg >= 0.08 && drinkPerStationKg <= 0.3;
  return isCup ? drinkPerStationKg : CUP_KG;
}

function isWater(drink: Drink): boolean {
  return drink.sodiumMmolPerL < 5 && drink.carbohydrateGPerL < 5;
}

function usualSupplies(leg: RaceLeg): Supplies | null {
  if (leg.sport === "transition" || leg.sport === "swimming") return null;
  const { intake, pacing, course } = leg;
  const drink = ownDrink(intake);
  const stationCount = course.aidStations.length;
  const gapS = pacing.goalTimeS / (stationCount + 1);
  const isCarried = leg.sport === "cycling" || (gapS > FAR_APART_S && pacing.goalTimeS > SHORT_LEG_S);
  const most = leg.sport === "cycling" ? MOST_ON_BICYCLE : MOST_ON_FOOT;
  // A bottle is filled again where there is a station.
  // Whoever plans to drink so much by the hour has it with them or on the way.
  const ownKg = intake.pattern === "continuous" ? (intake.drinkKgPerH * pacing.goalTimeS) / 3600 : 0;
  const bottleCount = Math.max(
    Math.ceil(ownKg / BOTTLE_KG),
    Math.min(most * (1 + stationCount), Math.ceil(pacing.goalTimeS / BOTTLE_LASTS_S)),
  );
  return {
    stationDrinks: stationCount === 0 ? [] : isWater(drink) ? [drink, stationSportsDrink] : [drink, stationWater],
    cupKg: cupOf(intake),
    bottles: isCarried ? { drink, bottleKg: BOTTLE_KG, maxCount: bottleCount } : null,
    capsules:
      intake.capsules === null
        ? null
        : {
            sodiumMmol: intake.capsules.sodiumMmol,
            maxCount: Math.max(1, Math.floor(pacing.goalTimeS / intake.capsules.everyS)),
          },
  };
}

/**
 * Wishes of someone who has said nothing but the race: water and a sports drink, one of them that of the own plan, in cups of the own portion or 0.15 L at the
 * stations of the course, bottles of 0.5 L on a bicycle and where stations are far apart or missing, the capsules of the
 * own plan. A start for a form, to be mended by the athlete.
 */
export function usualWishes(request: RaceRequest): PlanWishes {
  return {
    suppliesOfLegs: request.legs.map(usualSupplies),
    finishRangeS: null,
    mayWalk: true,
    mayPreCool: true,
  };
}
