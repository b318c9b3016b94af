import { referenceParameters, simulate } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

function end(drinkKgPerH: number, drinkSodiumMmolPerL: number, sweatSodiumMmolPerL: number) {
  return simulate({
    steps: steadySteps(
      {
        sport: "running",
        durationS: 12 * 3600,
        speedMps: 2.3,
        airTemperatureC: 20,
        relativeHumidityFraction: 0.5,
        drinkKgPerH,
        drinkSodiumMmolPerL,
      },
      60,
    ),
    parameters: referenceParameters({ sweatSodiumMmolPerL, criticalSpeedMps: 3.6 }),
  });
}

export const study: Study = {
  title: "Montain 2006: what lowers sodium in a long race",
  setting: "The reference athlete, 12 h at 2.3 m/s, 20 °C, with four ways of drinking.",
  simulate: () => {
    const byAmount = end(0.4, 15, 38).plasmaSodiumMmolPerL - end(1.2, 15, 38).plasmaSodiumMmolPerL;
    const bySodium = end(0.8, 30, 38).plasmaSodiumMmolPerL - end(0.8, 0, 38).plasmaSodiumMmolPerL;
    const isDryAndLow = [0.3, 0.35, 0.4, 0.45, 0.5].some((drinkKgPerH) => {
      const salty = end(drinkKgPerH, 0, 80);
      return salty.bodyMassLossFraction > 0.02 && salty.plasmaSodiumMmolPerL < 135;
    });
    return {
      "drinking more lowers sodium further than plain drink does (1 yes)": byAmount > bySodium ? 1 : 0,
      "a salty sweater is dry and below 135 mmol/L (1 yes)": isDryAndLow ? 1 : 0,
    };
  },
};
