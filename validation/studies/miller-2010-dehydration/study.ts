import { referenceParameters, simulate } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

export const study: Study = {
  title: "Miller 2010: osmolality after sweating 3 %",
  setting:
    "The reference athlete with 75 kg cycles at 130 W, 39 °C, 50 %, without drink, until 3 % of body mass is lost.",
  simulate: () => {
    let reached = Number.NaN;
    simulate({
      steps: steadySteps({
        sport: "cycling",
        durationS: 4 * 3600,
        speedMps: 0,
        mechanicalPowerW: 130,
        airTemperatureC: 39,
        relativeHumidityFraction: 0.3,
        windMps: 1.5,
      }),
      parameters: referenceParameters({ massKg: 75, heightM: 1.8, osmolalityStartMosmPerKg: 282.5 }),
      onInstant: (state) => {
        if (Number.isNaN(reached) && state.bodyMassLossFraction >= 0.03) reached = state.osmolalityMosmPerKg;
      },
    });
    return { "rise of osmolality after losing 3 %": reached - 282.5 };
  },
};
