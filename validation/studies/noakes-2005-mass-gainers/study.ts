import { runnerSize, simulateCohort } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

/** Middles of ten equal parts of a normal distribution. */
const scores = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645] as const;

export const study: Study = {
  title: "Noakes 2005: sodium of those who gained mass",
  setting:
    "2000 people, half of them women, a marathon in 4:45 at 14 °C; drink 0.32 L/h (log-normal, SD 0.4) with 10 mmol/L, so that 11 % gain mass as in the pool.",
  simulate: () => {
    const plans = scores.map((score) =>
      steadySteps(
        {
          sport: "running",
          durationS: 17_100,
          speedMps: 42_195 / 17_100,
          airTemperatureC: 14,
          relativeHumidityFraction: 0.6,
          meanRadiantTemperatureC: 25,
          windMps: 1.5,
          drinkKgPerH: 0.32 * Math.exp(0.4 * score),
          drinkSodiumMmolPerL: 10,
          drinkCarbohydrateGPerL: 40,
        },
        60,
      ),
    );
    const people = simulateCohort({
      seed: 2005,
      personCount: 2000,
      planOf: (random, index) => {
        const sex = index % 2 === 0 ? "male" : "female";
        return { sex, replaced: runnerSize(random, sex), steps: plans[Math.floor(index / 2) % plans.length] ?? [] };
      },
    });
    const sodium = people.filter((one) => one.end.bodyMassLossKg < 0).map((one) => one.end.plasmaSodiumMmolPerL);
    const share = (isSo: (value: number) => boolean) => sodium.filter(isSo).length / sodium.length;
    return {
      "gainers with at least 135 mmol/L": share((value) => value >= 135),
      "gainers with 129 to 135 mmol/L": share((value) => value >= 129 && value < 135),
      "gainers below 129 mmol/L": share((value) => value < 129),
    };
  },
};
