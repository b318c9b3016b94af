import { muscleGroups } from "@crampcast/model/physiology";
import { firstCrampShares, runnerSize, simulateCohort } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

export const study: Study = {
  title: "Pohl 2020: where cyclists cramp",
  setting: "1000 men, 109 km in 3.7 h at 0.78 of critical power (± 4 %), 22 °C, sun, 0.6 L/h.",
  simulate: () => {
    const steps = steadySteps({
      sport: "cycling",
      durationS: 13_320,
      speedMps: 8.2,
      mechanicalPowerW: 0.78 * 240,
      airTemperatureC: 22,
      relativeHumidityFraction: 0.5,
      meanRadiantTemperatureC: 40,
      windMps: 2,
      drinkKgPerH: 0.6,
      drinkSodiumMmolPerL: 20,
      drinkCarbohydrateGPerL: 60,
    });
    const people = simulateCohort({
      seed: 2016,
      personCount: 1000,
      planOf: (random) => ({
        replaced: { ...runnerSize(random, "male"), criticalPowerW: 240 * Math.exp(0.04 * random.normal()) },
        steps,
      }),
    });
    const sites = firstCrampShares(people, (one) => one.firstCrampByMuscle);
    const bins = firstCrampShares(people, (one) => one.firstCrampByBin);
    const late = bins.filter((_, bin) => (bin + 0.5) / bins.length > 0.75);
    return {
      "quadriceps share":
        (sites[muscleGroups.indexOf("vasti")] ?? Number.NaN) +
        (sites[muscleGroups.indexOf("rectus-femoris")] ?? Number.NaN),
      "share of first cramps in the last quarter over an even share": 4 * late.reduce((sum, one) => sum + one, 0),
    };
  },
};
