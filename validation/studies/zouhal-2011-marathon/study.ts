import { deviation, normalWithin, runnerSize, simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

/** People of one class of finishing times, each at a time of his own, with drink at hand all the way. */
function runners(
  seed: number,
  hours: { readonly mean: number; readonly sd: number; readonly min: number; readonly max: number },
) {
  return simulateCohort({
    seed,
    personCount: 300,
    planOf: (random, index) => {
      const sex = index % 8 === 0 ? "female" : "male";
      const durationS = Math.round(60 * normalWithin(random, hours)) * 60;
      const speedMps = 42_195 / durationS;
      return {
        sex,
        replaced: { ...runnerSize(random, sex), criticalSpeedMps: speedMps / 0.85 },
        steps: steadySteps(
          {
            sport: "running",
            durationS,
            speedMps,
            airTemperatureC: 15,
            relativeHumidityFraction: 0.65,
            meanRadiantTemperatureC: 30,
            windMps: 2,
            drinkKgPerH: 1,
            drinkSodiumMmolPerL: 5,
            drinkCarbohydrateGPerL: 20,
            isToThirst: true,
          },
          60,
        ),
      };
    },
  });
}

export const study: Study = {
  title: "Zouhal 2011: body mass that marathon runners lose",
  setting:
    "900 runners, one in eight a woman, in three classes of finishing times, 15 °C and some sun, a litre an hour of half water and half weak drink at hand, to thirst.",
  simulate: () => {
    const lossOf = (people: ReturnType<typeof runners>) => weightedMean(people, (one) => one.end.bodyMassLossFraction);
    const fast = runners(1, { mean: 2.85, sd: 0.1, min: 2.5, max: 2.99 });
    const middle = runners(2, { mean: 3.55, sd: 0.25, min: 3, max: 3.99 });
    const slow = runners(3, { mean: 4.4, sd: 0.35, min: 4, max: 5.5 });
    return {
      "loss of body mass below 3 h": lossOf(fast),
      "loss of body mass from 3 to 4 h": lossOf(middle),
      "loss of body mass above 4 h": lossOf(slow),
      "spread of the loss from 3 to 4 h": deviation(middle, (one) => one.end.bodyMassLossFraction),
      "intake from 3 to 4 h": weightedMean(middle, (one) => (3600 * one.end.drunkKg) / one.end.elapsedS),
    };
  },
};
