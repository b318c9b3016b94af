import { simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

export const study: Study = {
  title: "Figaro and Mack 1997: drinking after two hours of heat",
  setting:
    "300 people of 68 kg, two hours of easy cycling at 38 °C without drink, then 75 min of rest with water at hand to thirst.",
  simulate: () => {
    const massKg = 68;
    const dry = steadySteps(
      {
        sport: "cycling",
        durationS: 7200,
        speedMps: 0,
        mechanicalPowerW: 75,
        airTemperatureC: 38,
        relativeHumidityFraction: 0.25,
        windMps: 0.5,
      },
      60,
    );
    const drinking = steadySteps(
      {
        sport: "resting",
        durationS: 4500,
        speedMps: 0,
        airTemperatureC: 27,
        relativeHumidityFraction: 0.3,
        drinkKgPerH: 6,
        isToThirst: true,
      },
      60,
    );
    const cohort = (steps: typeof dry) =>
      simulateCohort({ seed: 1997, personCount: 300, planOf: () => ({ replaced: { massKg, heightM: 1.74 }, steps }) });
    const before = cohort(dry);
    const after = cohort([...dry, ...drinking]);
    return {
      "loss before drinking": (1000 / massKg) * weightedMean(before, (one) => one.end.bodyMassLossKg),
      "rise of osmolality before drinking": weightedMean(before, (one) => one.end.osmolalityMosmPerKg - 290),
      "drunk in 75 min": (1000 / massKg) * weightedMean(after, (one) => one.end.drunkKg),
    };
  },
};
