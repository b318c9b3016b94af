import type { RaceLeg } from "../../scenario/index.ts";
import { servedKg } from "./controls.ts";

/** What an intake plan comes to on one leg. */
export interface Taken {
  readonly drinkKg: number;
  readonly drinkSodiumMmolPerL: number;
  readonly drinkCarbohydrateGPerL: number;
  /** @unit count */
  readonly capsuleCount: number;
}

/** What a leg's plan comes to: drink, what is in it on average, and capsules. */
export function takenOn(leg: RaceLeg): Taken {
  const { intake, pacing, course } = leg;
  const { drinkSodiumMmolPerL, drinkCarbohydrateGPerL } = intake;
  if (intake.servings) {
    return {
      drinkKg: intake.servings.reduce((sum, each) => sum + servedKg(each), 0),
      drinkSodiumMmolPerL,
      drinkCarbohydrateGPerL,
      capsuleCount: intake.servings.filter((each) => each.source === "capsule").length,
    };
  }
  const drinkKg =
    intake.pattern === "continuous"
      ? (intake.drinkKgPerH * pacing.goalTimeS) / 3600
      : intake.drinkPerStationKg * course.aidStations.length;
  const capsuleCount = intake.capsules === null ? 0 : Math.floor(pacing.goalTimeS / intake.capsules.everyS);
  return { drinkKg, drinkSodiumMmolPerL, drinkCarbohydrateGPerL, capsuleCount };
}
