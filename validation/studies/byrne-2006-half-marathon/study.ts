import { deviation, simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

export const study: Study = {
  title: "Byrne 2006: core temperature in a hot 21-km race",
  setting:
    "1000 men of 66 kg and 1.72 m, 3.0 m/s for 118 min, 26.5 °C and 85 % before sunrise, half acclimatised, T-shirt and shorts (0.25 clo).",
  simulate: () => {
    const people = simulateCohort({
      seed: 2006,
      personCount: 1000,
      planOf: () => ({
        replaced: { massKg: 66, heightM: 1.72, heatAcclimationFraction: 0.5, clothingRatio: 1 },
        steps: steadySteps({
          sport: "running",
          durationS: 118 * 60,
          speedMps: 3,
          airTemperatureC: 26.5,
          relativeHumidityFraction: 0.85,
          drinkKgPerH: 0.3,
          clothingClo: 0.25,
        }),
      }),
    });
    return {
      "core temperature at the finish": weightedMean(people, (one) => one.end.coreTemperatureC),
      "spread of core temperature at the finish": deviation(people, (one) => one.end.coreTemperatureC),
    };
  },
};
