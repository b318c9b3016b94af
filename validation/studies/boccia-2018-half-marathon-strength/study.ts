import { muscleGroups } from "@crampcast/model/physiology";
import { weightedMean } from "../../cohort.ts";
import { halfMarathon } from "../../races.ts";
import type { Study } from "../../report.ts";

export const study: Study = {
  title: "Boccia 2018: loss of force after a half-marathon",
  setting: "1000 men of the population, flat, 1:43 at 0.92 of critical speed (± 4 %), 14 °C, 0.3 L/h.",
  simulate: () => ({
    "loss of force of the knee extensors": weightedMean(
      halfMarathon(),
      (one) => one.end.fatigueFraction[muscleGroups.indexOf("vasti")] ?? Number.NaN,
    ),
  }),
};
