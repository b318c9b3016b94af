import { runnerSize, simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

const miles = 10;
const mileM = 1609.344;
const durationS = 4530;

export const study: Study = {
  title: "Passe 2007: what runners drink from stations",
  setting:
    "600 runners, one in six a woman, ten miles in 75.5 min at 20.5 °C and 77 %; half a litre of sports drink at hand at miles 2, 4, 6 and 8, to thirst.",
  simulate: () => {
    const speedMps = (miles * mileM) / durationS;
    const still = steadySteps({
      sport: "running",
      durationS,
      speedMps,
      airTemperatureC: 20.5,
      relativeHumidityFraction: 0.766,
      meanRadiantTemperatureC: 30,
      windMps: 1,
    });
    const stationSteps = [2, 4, 6, 8].map((mile) => Math.round((mile * mileM) / speedMps / 30));
    const steps = still.map((input, index) =>
      stationSteps.includes(index)
        ? { ...input, offeredDrinkKg: 0.5, offeredSodiumMmol: 10, offeredCarbohydrateG: 30 }
        : input,
    );
    const people = simulateCohort({
      seed: 2007,
      personCount: 600,
      planOf: (random, index) => {
        const sex = index % 6 === 0 ? "female" : "male";
        return { sex, replaced: { ...runnerSize(random, sex), criticalSpeedMps: speedMps / 0.92 }, steps };
      },
    });
    const hours = durationS / 3600;
    return {
      "sweat rate": weightedMean(people, (one) => (1000 * one.end.sweatKg) / one.parameters.massKg / hours),
      "drunk over sweat": weightedMean(people, (one) => one.end.drunkKg / one.end.sweatKg),
      intake: weightedMean(people, (one) => (1000 * one.end.drunkKg) / one.parameters.massKg / hours),
      "loss of body mass": weightedMean(people, (one) => one.end.bodyMassLossFraction),
    };
  },
};
