import { deviation, type Person, runnerSize, simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

const hours = 1.5;

/** Loss of mass plus drink less urine, as a weighing counts it, kg/h. */
const weighedSweatKgPerH = (person: Person, drinkKg: number) =>
  (person.end.bodyMassLossKg + drinkKg - person.end.urineKg) / hours;

export const study: Study = {
  title: "Barnes 2019: sweat rate and sodium loss of endurance athletes",
  setting:
    "1000 people (three men to two women), 90 min at 0.80 to 0.90 of critical speed, 15 to 32 °C, 40 to 75 % humidity, shade to full sun, 0.5 L/h.",
  simulate: () => {
    const people = simulateCohort({
      seed: 2019,
      personCount: 1000,
      planOf: (random, personIndex) => {
        const sex = personIndex % 5 < 3 ? "male" : "female";
        const isMale = sex === "male";
        const criticalSpeedMps = (isMale ? 3.9 : 3.5) * Math.exp(0.12 * random.normal());
        const airTemperatureC = 15 + 17 * random.uniform();
        return {
          sex,
          replaced: { ...runnerSize(random, sex), criticalSpeedMps },
          steps: steadySteps({
            sport: "running",
            durationS: hours * 3600,
            speedMps: criticalSpeedMps * (0.8 + 0.1 * random.uniform()),
            airTemperatureC,
            relativeHumidityFraction: 0.4 + 0.35 * random.uniform(),
            meanRadiantTemperatureC: airTemperatureC + 25 * random.uniform(),
            windMps: 1,
            drinkKgPerH: 0.5,
          }),
        };
      },
    });
    const rate = (person: Person) => weighedSweatKgPerH(person, 0.5 * hours);
    const sodium = (person: Person) => person.end.sweatSodiumLossMmol / hours;
    return {
      "sweat rate": weightedMean(people, rate),
      "spread of sweat rate": deviation(people, rate),
      "sodium loss": weightedMean(people, sodium),
      "spread of sodium loss": deviation(people, sodium),
    };
  },
};
