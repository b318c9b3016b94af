import { crampShare } from "../../cohort.ts";
import { roadMarathon } from "../../races.ts";
import type { Study } from "../../report.ts";

export const study: Study = {
  title: "Martínez-Navarro 2022: cramps in a road marathon",
  setting: "1000 men of the population, flat, 3:55 at 0.85 of critical speed (± 4 %), 14 °C, 0.4 L/h.",
  simulate: () => ({ "share who cramp": crampShare(roadMarathon()) }),
};
