import { muscleGroups } from "@crampcast/model/physiology";
import { type Person, weightedMean } from "../../cohort.ts";
import { halfMarathon, roadMarathon } from "../../races.ts";
import type { Study } from "../../report.ts";

const lost = (people: readonly Person[]) =>
  weightedMean(people, (one) => one.end.fatigueFraction[muscleGroups.indexOf("vasti")] ?? Number.NaN);

export const study: Study = {
  title: "Nicol 1991: loss of force after a marathon",
  setting: "The 1000 men of Martínez-Navarro 2022 and of Boccia 2018.",
  simulate: () => ({
    "loss of force of the knee extensors": lost(roadMarathon()),
    "loss after the marathon over loss after the half": lost(roadMarathon()) / lost(halfMarathon()),
  }),
};
