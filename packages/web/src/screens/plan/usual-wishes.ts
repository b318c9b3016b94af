import { type PlanWishes, usualWishes as unnamedWishes } from "@crampcast/model/plan";
import type { Drink, RaceLeg, RaceRequest } from "@crampcast/model/scenario";

/** Names of the two drinks that a race has before the person names its own. */
export interface DrinkNames {
  readonly usual: string;
  readonly water: string;
}

/** Stations pour what stands in the open. @source assumption */
const STATION_WATER_C = 15;

/** The drink that the race plan of a leg names. */
export function drinkOfLeg({ intake }: RaceLeg, name: string): Drink {
  return {
    name,
    sodiumMmolPerL: intake.drinkSodiumMmolPerL,
    carbohydrateGPerL: intake.drinkCarbohydrateGPerL,
    temperatureC: intake.drinkTemperatureC,
  };
}

/** Plain water. */
export const waterNamed = (name: string): Drink => ({
  name,
  sodiumMmolPerL: 0,
  carbohydrateGPerL: 0,
  temperatureC: STATION_WATER_C,
});

/** Whether a drink has neither salt nor sugar. */
export const isWater = (drink: Drink): boolean => drink.sodiumMmolPerL === 0 && drink.carbohydrateGPerL === 0;

/** The model's guess of what there is, with the drinks named in the reader's language. */
export function usualWishes(request: RaceRequest, names: DrinkNames): PlanWishes {
  const named = (drink: Drink): Drink => ({ ...drink, name: isWater(drink) ? names.water : names.usual });
  const wishes = unnamedWishes(request);
  return {
    ...wishes,
    suppliesOfLegs: wishes.suppliesOfLegs.map(
      (supplies) =>
        supplies && {
          ...supplies,
          stationDrinks: supplies.stationDrinks.map(named),
          bottles: supplies.bottles && { ...supplies.bottles, drink: named(supplies.bottles.drink) },
        },
    ),
  };
}
