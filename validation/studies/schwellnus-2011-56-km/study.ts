import { crampersMinusOthers, crampShare } from "../../cohort.ts";
import { fiftySixKm } from "../../races.ts";
import type { Study } from "../../report.ts";

export const study: Study = {
  title: "Schwellnus 2011: cramps in a 56-km road race",
  setting: "600 men, 56 km at 0.80 ± 0.07 of critical speed (3.9 m/s ± 8 %), 16 °C, 0.45 L/h.",
  simulate: () => ({
    "share who cramp": crampShare(fiftySixKm()),
    "first 28 km of crampers minus others": crampersMinusOthers(fiftySixKm(), (one) => 28_000 / one.meanSpeedMps / 60),
  }),
};
