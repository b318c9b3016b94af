import { simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

const hot = {
  sport: "cycling",
  durationS: 6000,
  speedMps: 0,
  mechanicalPowerW: 75,
  airTemperatureC: 36,
  relativeHumidityFraction: 0.25,
  windMps: 0.5,
} as const;
const mild = { sport: "resting", speedMps: 0, airTemperatureC: 28, relativeHumidityFraction: 0.3 } as const;

export const study: Study = {
  title: "Nose 1988: drinking water back after sweat",
  setting:
    "300 men of 68 kg, 100 min of easy cycling at 36 °C without drink, an hour of rest without, then three hours of rest with water at hand to thirst.",
  simulate: () => {
    const dry = [...steadySteps(hot, 60), ...steadySteps({ ...mild, durationS: 3600 }, 60)];
    const drinking = steadySteps({ ...mild, durationS: 10_800, drinkKgPerH: 6, isToThirst: true }, 60);
    const cohort = (steps: typeof dry) =>
      simulateCohort({
        seed: 1988,
        personCount: 300,
        planOf: () => ({ replaced: { massKg: 68, heightM: 1.74 }, steps }),
      });
    const before = cohort(dry);
    const halfHour = cohort([...dry, ...drinking.slice(0, 30)]);
    const after = cohort([...dry, ...drinking]);
    const lostKg = weightedMean(before, (one) => one.end.bodyMassLossKg);
    const rise = (people: typeof before) => weightedMean(people, (one) => one.end.osmolalityMosmPerKg - 290);
    return {
      "loss of body mass before drinking": weightedMean(before, (one) => one.end.bodyMassLossFraction),
      "drunk in three hours over the water lost": weightedMean(after, (one) => one.end.drunkKg) / lostKg,
      "osmolality over the start after 30 min of drinking": rise(halfHour),
    };
  },
};
