import { simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

const massKg = 76.6;

/** Power at the crank that leaves so much heat in the body, by the cycling equation of the model. */
const powerW = (heatWPerKg: number) => ((heatWPerKg - 2.438) * massKg) / 2.762;

function riseK(airTemperatureC: number, heatWPerKg: number): number {
  const people = simulateCohort({
    seed: 2020,
    personCount: 300,
    planOf: () => ({
      replaced: { massKg, heightM: 1.788, cyclingCostRatio: 1 },
      steps: steadySteps({
        sport: "cycling",
        durationS: 3600,
        speedMps: 0,
        mechanicalPowerW: powerW(heatWPerKg),
        airTemperatureC,
        relativeHumidityFraction: 0.3,
        // The fan blows on the body; outdoors a rider's posture lets 0.6 of the wind act.
        windMps: 1.5 / 0.6,
        clothingClo: 0.1,
      }),
    }),
  });
  return weightedMean(people, (one) => one.end.coreTemperatureC) - 36.9;
}

export const study: Study = {
  title: "Ravanelli & Jay 2020: core temperature at a fixed heat production",
  setting:
    "300 men of 76.6 kg and 1.79 m, 60 min on a standing bicycle, shorts, 30 % humidity, 1.5 m/s of fan at the body.",
  simulate: () => ({
    "rise at 23 °C and 7.5 W/kg": riseK(23, 7.5),
    "rise at 33 °C and 5.5 W/kg": riseK(33, 5.5),
    "rise at 33 °C and 7.5 W/kg": riseK(33, 7.5),
  }),
};
