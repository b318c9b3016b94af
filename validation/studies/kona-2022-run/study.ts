import { simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

const run = (durationS: number) =>
  simulateCohort({
    seed: 2022,
    personCount: 300,
    planOf: () => ({
      replaced: {
        massKg: 75,
        heightM: 1.74,
        heatAcclimationFraction: 0.8,
        criticalSpeedMps: 5.6,
        runningCostRatio: 0.93,
      },
      start: { coreTemperatureC: 38.9, skinTemperatureC: 34.5 },
      steps: steadySteps({
        sport: "running",
        durationS,
        speedMps: 4.37,
        airTemperatureC: 29,
        relativeHumidityFraction: 0.65,
        meanRadiantTemperatureC: 50,
        windMps: 2,
        drinkKgPerH: 1.2,
        drinkSodiumMmolPerL: 20,
        drinkCarbohydrateGPerL: 60,
      }),
    }),
  });

export const study: Study = {
  title: "Kona 2022: core temperature in the run of an Ironman",
  setting:
    "300 men of 75 kg and 1.74 m, 4.37 m/s for 2:41, 29 °C, 65 %, sun, acclimatised by 0.8, economy of the elite (0.93 of Minetti's cost), from 38.9 °C.",
  simulate: () => ({
    "core temperature after an hour": weightedMean(run(3600), (one) => one.end.coreTemperatureC),
    "core temperature at the finish": weightedMean(run(9660), (one) => one.end.coreTemperatureC),
  }),
};
