import { plasmaSodiumChangeMmolPerL } from "@crampcast/model/physiology";
import { type Person, runnerSize, simulateCohort, weightedMean } from "../../cohort.ts";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

const sodiumDrop = ({ end, parameters }: Person) => parameters.plasmaSodiumStartMmolPerL - end.plasmaSodiumMmolPerL;

/** What the balance equation alone says fell, before stored sodium makes part of it good. */
const dropOfBalance = ({ end, parameters }: Person) =>
  -plasmaSodiumChangeMmolPerL(
    parameters.plasmaSodiumStartMmolPerL,
    parameters.bodyWaterKg,
    end.bodyWaterChangeKg,
    end.sodiumChangeMmol + end.potassiumChangeMmol,
  );

/** Eight kinds of runners drink so that mass changes by a share of it; the amount is found in two rounds. */
function drinkers(gainFraction: number): Person[] {
  const run = (drinkKgPerH: readonly number[]) =>
    simulateCohort({
      seed: 2008,
      personCount: 200,
      planOf: (random, index) => {
        const sex = index % 2 === 0 ? "male" : "female";
        return {
          sex,
          replaced: runnerSize(random, sex),
          steps: [
            ...steadySteps({
              sport: "running",
              durationS: 7200,
              speedMps: 2.6,
              airTemperatureC: 30,
              relativeHumidityFraction: 0.5,
              windMps: 1,
              drinkKgPerH: drinkKgPerH[index] ?? 1,
              drinkCarbohydrateGPerL: 60,
            }),
            ...steadySteps({
              sport: "resting",
              durationS: 3600,
              speedMps: 0,
              airTemperatureC: 23,
              relativeHumidityFraction: 0.5,
            }),
          ],
        };
      },
    });
  let drinkKgPerH = new Array<number>(200).fill(1);
  for (let round = 0; round < 2; round++) {
    const people = run(drinkKgPerH);
    drinkKgPerH = people.map(({ end, parameters }, index) =>
      Math.max(0, (drinkKgPerH[index] ?? 1) + (end.bodyMassLossKg + gainFraction * parameters.massKg) / 2),
    );
  }
  return run(drinkKgPerH);
}

export const study: Study = {
  title: "Baker 2008: sodium in the blood after running and drinking",
  setting: "100 men and 100 women, 2 h at 2.6 m/s, 30 °C, 50 %, drinks without sodium, and an hour of rest.",
  simulate: () => ({
    "change of sodium with mass held and no sodium drunk": -weightedMean(drinkers(0), sodiumDrop),
    "fall that the balance equation alone tells too deep at +2 % mass": weightedMean(
      drinkers(0.02),
      (one) => dropOfBalance(one) - sodiumDrop(one),
    ),
  }),
};
