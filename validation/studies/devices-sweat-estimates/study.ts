import { referenceParameters, simulate } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

const recordings = [
  { sport: "running", durationS: 3117, distanceM: 10_021, powerW: 0, massKg: 82.6, airC: 29, sweatKg: 0.761 },
  { sport: "running", durationS: 3098, distanceM: 10_630, powerW: 0, massKg: 69.7, airC: 24, sweatKg: 0.616 },
  { sport: "cycling", durationS: 21_387, distanceM: 167_669, powerW: 189, massKg: 75, airC: 20, sweatKg: 3.734 },
  { sport: "cycling", durationS: 3159, distanceM: 0, powerW: 189, massKg: 66, airC: 31, sweatKg: 0.87 },
  { sport: "cycling", durationS: 6685, distanceM: 47_942, powerW: 171, massKg: 79.3, airC: 13, sweatKg: 0.851 },
] as const;

export const study: Study = {
  title: "Watches and bicycle computers: their own estimates of sweat",
  setting:
    "Five efforts by the reference athlete with the mass of the wearer, 55 % humidity, shade, 0.2 clo (0.5 below 15 °C).",
  simulate: () => {
    const ratios = recordings.map(({ sport, durationS, distanceM, powerW, massKg, airC, sweatKg }) => {
      const end = simulate({
        steps: steadySteps({
          sport,
          durationS,
          speedMps: distanceM / durationS,
          mechanicalPowerW: powerW,
          airTemperatureC: airC,
          relativeHumidityFraction: 0.55,
          windMps: 0.5,
          // People dress for the weather; below 15 °C that is a long kit.
          clothingClo: airC < 15 ? 0.5 : 0.2,
        }),
        parameters: referenceParameters({ massKg }),
      });
      return end.sweatKg / sweatKg;
    });
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    return {
      "ratio of the model's sweat to the device's": mean,
      "largest disagreement of a single recording": Math.max(...ratios.map((ratio) => Math.max(ratio, 1 / ratio))),
    };
  },
};
