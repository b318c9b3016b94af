import type { RaceRequest } from "../../../scenario/index.ts";
import type { PaceSplit, RacePlan, Serving } from "../../race-plan/race-plan.ts";

const water = { name: "water", sodiumMmolPerL: 0, carbohydrateGPerL: 0, temperatureC: 15 };
const sports = { name: "sports drink", sodiumMmolPerL: 20, carbohydrateGPerL: 60, temperatureC: 15 };

/**
 * A plan for a request, for tests of what is made from plans: even speed, at each station two cups of water (one of sports drink at
 * every third), a sip from the bottle 2 km after every other station, one capsule at the fourth. Numbers of the body are made up.
 */
export function samplePlan(request: RaceRequest, chance = 0.24): RacePlan {
  const splits: PaceSplit[] = [];
  const servings: Serving[] = [];
  let startS = 0;
  for (const [legIndex, leg] of request.legs.entries()) {
    const lengthM = leg.course.points.at(-1)?.distanceM ?? 0;
    const { goalTimeS } = leg.pacing;
    const timeAt = (distanceM: number) => startS + (goalTimeS * distanceM) / lengthM;
    for (let fromM = 0; fromM < lengthM - 1; fromM += 1000) {
      const toM = Math.min(lengthM, fromM + 1000);
      splits.push({
        legIndex,
        fromM,
        toM,
        durationS: timeAt(toM) - timeAt(fromM),
        endTimeS: timeAt(toM),
        powerW: leg.sport === "cycling" ? 180 : null,
        climbM: 0,
      });
    }
    for (const [index, station] of leg.course.aidStations.entries()) {
      const drink = index % 3 === 2 ? sports : water;
      const count = index % 3 === 2 ? 1 : 2;
      const at = {
        legIndex,
        distanceM: station.distanceM,
        timeS: timeAt(station.distanceM),
        stationName: station.name,
      };
      servings.push({
        ...at,
        source: "station",
        drink,
        count,
        drinkKg: count * 0.15,
        sodiumMmol: count * 0.15 * drink.sodiumMmolPerL,
      });
      if (index === 3) servings.push({ ...at, source: "capsule", drink: null, count: 1, drinkKg: 0, sodiumMmol: 9 });
      const onM = station.distanceM + 2000;
      if (index % 2 === 1 && onM < lengthM) {
        servings.push({
          legIndex,
          distanceM: onM,
          timeS: timeAt(onM),
          source: "bottle",
          stationName: null,
          drink: sports,
          count: 0.25,
          drinkKg: 0.125,
          sodiumMmol: 2.5,
        });
      }
    }
    startS += goalTimeS;
  }
  const about = (central: number) => ({ central, low: central * 0.6, high: central * 1.5 });
  const drinkKg = servings.reduce((sum, each) => sum + each.drinkKg, 0);
  return {
    request,
    finishTimeS: startS,
    crampProbability: { central: chance, low: chance * 0.4, high: chance * 1.8 },
    splits,
    servings,
    totals: {
      drinkKg,
      sodiumMmol: servings.reduce((sum, each) => sum + each.sodiumMmol, 0),
      carbohydrateG: servings.reduce((sum, each) => sum + each.drinkKg * (each.drink?.carbohydrateGPerL ?? 0), 0),
      sweatKg: about(drinkKg * 1.6),
      bodyMassLossFraction: { central: 0.015, low: 0.008, high: 0.025 },
      plasmaSodiumMmolPerL: { central: 140, low: 137, high: 143 },
      coreTemperatureC: { central: 38.6, low: 38.2, high: 39.1 },
    },
    constraints: [
      { key: "drinks-at-most-sweat", value: 0.6, limit: 1, isKept: true },
      { key: "no-mass-gain", value: 0.015, limit: 0, isKept: true },
      { key: "sodium-in-range", value: 0.998, limit: 0.99, isKept: true },
    ],
  };
}
