import { sweatSodiumAtRateMmolPerL } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";

export const study: Study = {
  title: "Holmes 2016: sweat sodium with effort",
  setting: "The typical sweat at 0.35 and 0.95 L/m²/h.",
  simulate: () => ({
    "rise of sweat sodium from easy effort to time trial":
      sweatSodiumAtRateMmolPerL(36.5, 22, 950) - sweatSodiumAtRateMmolPerL(36.5, 22, 350),
  }),
};
