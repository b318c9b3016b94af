import { simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

export const study: Study = {
  title: "Nolte 2010: a four-hour march to thirst",
  setting:
    "400 men, 16.4 km in 4.3 h at 24 °C and 40 % with some sun, in full clothing (0.6 clo); the work of the load is put as a slope of 4 %. Water at hand, to thirst.",
  simulate: () => {
    const hours = 4.3;
    const steps = steadySteps(
      {
        sport: "walking",
        durationS: 3600 * hours,
        speedMps: 16_400 / (3600 * hours),
        gradeRatio: 0.04,
        airTemperatureC: 24,
        relativeHumidityFraction: 0.4,
        meanRadiantTemperatureC: 40,
        windMps: 1,
        clothingClo: 0.6,
        drinkKgPerH: 1.5,
        isToThirst: true,
      },
      60,
    );
    const people = simulateCohort({
      seed: 2010,
      personCount: 400,
      planOf: () => ({ replaced: { massKg: 71, heightM: 1.74 }, steps }),
    });
    return {
      "sweat rate": weightedMean(people, (one) => one.end.sweatKg) / hours,
      intake: weightedMean(people, (one) => one.end.drunkKg) / hours,
      "intake over sweat": weightedMean(people, (one) => one.end.drunkKg / one.end.sweatKg),
      "loss of body mass": weightedMean(people, (one) => one.end.bodyMassLossFraction),
      "change of plasma sodium": weightedMean(
        people,
        (one) => one.end.plasmaSodiumMmolPerL - one.parameters.plasmaSodiumStartMmolPerL,
      ),
    };
  },
};
