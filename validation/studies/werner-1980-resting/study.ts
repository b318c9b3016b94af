import { referenceParameters, simulate } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

const at = (airTemperatureC: number) =>
  simulate({
    steps: steadySteps({
      sport: "resting",
      durationS: 7200,
      speedMps: 0,
      airTemperatureC,
      relativeHumidityFraction: airTemperatureC > 42 ? 0.2 : 0.4,
      windMps: 0.1,
      clothingClo: 0.05,
    }),
    parameters: referenceParameters(),
  });

export const study: Study = {
  title: "Werner 1980: temperatures of naked people at rest",
  setting: "The reference athlete at rest for 2 h, 0.05 clo, still air.",
  simulate: () => ({
    "skin at 10 °C": at(10).skinTemperatureC,
    "skin at 20 °C": at(20).skinTemperatureC,
    "skin at 30 °C": at(30).skinTemperatureC,
    "skin at 40 °C": at(40).skinTemperatureC,
    "skin at 50 °C": at(50).skinTemperatureC,
    "core at 20 °C": at(20).coreTemperatureC,
    "core at 30 °C": at(30).coreTemperatureC,
    "core at 40 °C": at(40).coreTemperatureC,
    "core at 50 °C": at(50).coreTemperatureC,
  }),
};
