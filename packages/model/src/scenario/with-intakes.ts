import { intakeOf, noIntake } from "./intake.ts";
import type { RaceLeg } from "./race-request.ts";
import type { Scenario } from "./race-scenario.ts";

/**
 * The scenario of the same race with what `legs` drink and eat instead: pace, weather and way stay, so that many intake
 * plans cost one scenario. The same as `raceScenario` of a request with these legs, but for rounding.
 */
export function withIntakes(scenario: Scenario, legs: readonly RaceLeg[]): Scenario {
  let legIndex = 0;
  let fromS = 0;
  let fromM = 0;
  const steps = scenario.steps.map((step, index) => {
    while (legIndex < scenario.legs.length - 1 && fromS >= (scenario.legs[legIndex]?.endS ?? 0) - 1e-6) legIndex++;
    const place = scenario.legs[legIndex];
    const leg = legs[legIndex];
    const toS = scenario.stepEndTimeS[index] ?? fromS;
    const toM = scenario.stepEndDistanceM[index] ?? fromM;
    if (place === undefined || leg === undefined) {
      throw new RangeError(`withIntakes got ${legs.length} legs; expected ${scenario.legs.length}. Another race?`);
    }
    const offsetM = (leg.course.points[0]?.distanceM ?? 0) - place.startM;
    const taken =
      leg.sport === "swimming"
        ? noIntake(leg.intake)
        : intakeOf(leg.intake, leg.course.aidStations, {
            fromS: fromS - place.startS,
            toS: toS - place.startS,
            fromM: fromM + offsetM,
            toM: toM + offsetM,
          });
    fromS = toS;
    fromM = toM;
    return { ...step, ...taken };
  });
  return {
    ...scenario,
    steps,
    drinkKg: steps.reduce((sum, each) => sum + each.drinkKg, 0),
    sodiumIntakeMmol: steps.reduce((sum, each) => sum + each.sodiumIntakeMmol, 0),
    offeredDrinkKg: steps.reduce((sum, each) => sum + each.offeredDrinkKg, 0),
    offeredSodiumMmol: steps.reduce((sum, each) => sum + each.offeredSodiumMmol, 0),
  };
}
