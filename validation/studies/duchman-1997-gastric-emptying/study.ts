import { referenceParameters, simulate } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

export const study: Study = {
  title: "Duchman 1997: what the stomach lets through",
  setting: "The reference athlete at rest, 150 mL every 15 min for 2 h.",
  simulate: () => {
    const resting = steadySteps({
      sport: "resting",
      durationS: 7200,
      speedMps: 0,
      airTemperatureC: 20,
      relativeHumidityFraction: 0.5,
    });
    const steps = resting.map((step, index) => ({
      ...step,
      drinkKg: index % 30 === 0 ? 0.15 : 0,
      carbohydrateIntakeG: index % 30 === 0 ? 9 : 0,
    }));
    const end = simulate({ steps, parameters: referenceParameters() });
    return { "water emptied": (8 * 0.15 - end.stomachKg) / 2 };
  },
};
