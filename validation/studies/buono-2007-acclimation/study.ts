import { referenceParameters, simulate } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

const sodiumMmolPerL = (heatAcclimationFraction: number) =>
  simulate({
    steps: steadySteps({
      sport: "running",
      durationS: 3600,
      speedMps: 3,
      airTemperatureC: 35,
      relativeHumidityFraction: 0.3,
    }),
    parameters: referenceParameters({ heatAcclimationFraction }),
  }).sweatSodiumMmolPerL;

export const study: Study = {
  title: "Buono 2007: sweat sodium after ten days of heat",
  setting: "The reference athlete, one hour at 3 m/s and 35 °C, adapted by 0.81 and not at all.",
  simulate: () => ({ "fall of sweat sodium": sodiumMmolPerL(0) - sodiumMmolPerL(1 - Math.exp(-10 / 6)) }),
};
