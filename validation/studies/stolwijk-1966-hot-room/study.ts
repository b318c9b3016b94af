import { referenceParameters, simulate } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

function inRoom(hotC: number) {
  const room = (airTemperatureC: number, durationS: number) =>
    steadySteps({
      sport: "resting",
      durationS,
      speedMps: 0,
      airTemperatureC,
      relativeHumidityFraction: 0.3,
      windMps: 0.1,
      clothingClo: 0.1,
    });
  const parameters = referenceParameters();
  const before = simulate({ steps: room(28, 3600), parameters });
  const after = simulate({ steps: [...room(28, 3600), ...room(hotC, 7200)], parameters });
  return { skinC: after.skinTemperatureC, riseK: after.coreTemperatureC - before.coreTemperatureC };
}

export const study: Study = {
  title: "Stolwijk & Hardy 1966: two hours in a hot room",
  setting: "The reference athlete at rest, 1 h at 28 °C and 2 h in the hot room, 0.1 clo, 30 % humidity, still air.",
  simulate: () => ({
    "skin in the room of 33 °C": inRoom(33).skinC,
    "skin in the room of 38 °C": inRoom(38).skinC,
    "skin in the room of 43 °C": inRoom(43).skinC,
    "skin in the room of 48 °C": inRoom(48).skinC,
    "rise of the core in the room of 38 °C": inRoom(38).riseK,
    "rise of the core in the room of 43 °C": inRoom(43).riseK,
    "rise of the core in the room of 48 °C": inRoom(48).riseK,
  }),
};
