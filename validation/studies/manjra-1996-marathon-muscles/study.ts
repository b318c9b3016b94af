import { muscleGroups } from "@crampcast/model/physiology";
import { firstCrampShares } from "../../cohort.ts";
import { roadMarathon } from "../../races.ts";
import type { Study } from "../../report.ts";

export const study: Study = {
  title: "Manjra 1996: where marathon runners cramp",
  setting: "The 1000 men of Martínez-Navarro 2022; calf, hamstrings and quadriceps only.",
  simulate: () => {
    const shares = firstCrampShares(roadMarathon(), (one) => one.firstCrampByMuscle);
    const of = (name: (typeof muscleGroups)[number]) => shares[muscleGroups.indexOf(name)] ?? Number.NaN;
    const calf = of("gastrocnemius") + of("soleus");
    const quadriceps = of("vasti") + of("rectus-femoris");
    const all = calf + quadriceps + of("hamstrings");
    return {
      "calf share": calf / all,
      "hamstring share": of("hamstrings") / all,
      "quadriceps share": quadriceps / all,
    };
  },
};
