import { muscleGroups } from "@crampcast/model/physiology";
import {
  crampersMinusOthers,
  crampShare,
  firstCrampShares,
  type Person,
  runnerSize,
  simulateCohort,
  weightedMean,
} from "../../cohort.ts";
import { meanLevelSpeedMps, mountainRaceSteps } from "../../mountain-race.ts";
import type { Study } from "../../report.ts";

const steps = () =>
  mountainRaceSteps({
    wayM: 161_000,
    ascentM: 5500,
    descentM: 7000,
    durationS: 26 * 3600,
    climbCount: 16,
    startAltitudeM: 1900,
    // Five in the morning of a day in late June, local time.
    startEpochMs: Date.UTC(2026, 5, 27, 12),
    meanAirTemperatureC: 20,
    dayNightK: 9,
    latitudeDeg: 39,
    longitudeDeg: -120.5,
    utcOffsetS: -7 * 3600,
  });

/** Loss of mass that goes with unchanged body water: what was burnt, over body mass. */
const fuelFraction = ({ end, parameters }: Person, drinkKg: number) =>
  (end.bodyMassLossKg + drinkKg - end.sweatKg - end.urineKg) / parameters.massKg;

export const study: Study = {
  title: "Hoffman & Stuempfle 2015: cramps in a 161-km mountain race",
  setting:
    "1000 men of the population, 26 h at a mean load of 0.48 of critical speed (± 4 %, slopes as the level speed of equal cost), 5500 m up and 7000 m down, 11 to 29 °C, 0.45 L/h, 23 mmol/h of sodium, used to descents.",
  simulate: () => {
    const raced = steps();
    const levelMps = meanLevelSpeedMps(raced);
    const people = simulateCohort({
      seed: 2015,
      personCount: 1000,
      planOf: (random) => ({
        replaced: {
          ...runnerSize(random, "male"),
          // Whoever starts here has run long descents in the weeks before: half the damage of a first bout.
          damageResponseRatio: 0.5,
          criticalSpeedMps: (levelMps / 0.48) * Math.exp(0.04 * random.normal()),
        },
        steps: raced,
      }),
    });
    const drinkKg = raced.reduce((sum, step) => sum + step.drinkKg, 0);
    const sites = firstCrampShares(people, (one) => one.firstCrampByMuscle);
    const shareOf = (names: readonly (typeof muscleGroups)[number][]) =>
      names.reduce((total, name) => total + (sites[muscleGroups.indexOf(name)] ?? 0), 0);
    return {
      "share who cramp": crampShare(people),
      "calf share of first cramps": shareOf(["gastrocnemius", "soleus"]),
      "quadriceps share of first cramps": shareOf(["vasti", "rectus-femoris"]),
      "hamstring share of first cramps": shareOf(["hamstrings"]),
      "plasma sodium of crampers minus others": crampersMinusOthers(people, (one) => one.end.plasmaSodiumMmolPerL),
      "body-mass loss of crampers minus others": crampersMinusOthers(people, (one) => one.end.bodyMassLossFraction),
      "share below 135 mmol/L": weightedMean(people, (one) => (one.end.plasmaSodiumMmolPerL < 135 ? 1 : 0)),
      "body-mass loss with unchanged body water": weightedMean(people, (one) => fuelFraction(one, drinkKg)),
    };
  },
};
