import { simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

export const study: Study = {
  title: "Lee 2010: core temperature of half-marathon runners in the tropics",
  setting:
    "1000 men of 66 kg and 1.72 m, 21.1 km in 112 min, 26.4 °C and 81 % before sunrise, half acclimatised, T-shirt and shorts (0.25 clo).",
  simulate: () => {
    const people = simulateCohort({
      seed: 2010,
      personCount: 1000,
      planOf: () => ({
        replaced: { massKg: 66, heightM: 1.72, heatAcclimationFraction: 0.5, clothingRatio: 1 },
        steps: steadySteps({
          sport: "running",
          durationS: 112 * 60,
          speedMps: 21_100 / (112 * 60),
          airTemperatureC: 26.4,
          relativeHumidityFraction: 0.81,
          drinkKgPerH: 0.3,
          clothingClo: 0.25,
        }),
      }),
    });
    return { "highest core temperature": weightedMean(people, (one) => one.end.highestCoreTemperatureC) };
  },
};
