import { muscleGroups, referenceParameters, simulate } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

export const study: Study = {
  title: "Maeo 2017: loss of force after downhill running",
  setting: "The reference athlete, 45 min at 3.0 m/s on -15 %, 15 °C.",
  simulate: () => {
    const end = simulate({
      steps: steadySteps({
        sport: "running",
        durationS: 2700,
        speedMps: 3,
        gradeRatio: -0.15,
        airTemperatureC: 15,
        relativeHumidityFraction: 0.6,
      }),
      parameters: referenceParameters(),
    });
    return {
      "loss of force of the knee extensors": end.damageFraction[muscleGroups.indexOf("vasti")] ?? Number.NaN,
      "loss of force of the plantar flexors": end.damageFraction[muscleGroups.indexOf("gastrocnemius")] ?? Number.NaN,
    };
  },
};
