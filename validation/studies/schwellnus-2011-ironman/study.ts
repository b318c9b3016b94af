import { crampersMinusOthers, crampShare } from "../../cohort.ts";
import { ironman } from "../../races.ts";
import type { Study } from "../../report.ts";

export const study: Study = {
  title: "Schwellnus 2011: cramps in an Ironman",
  setting:
    "1000 men of the population, swim 1:12, ride 6:00, run 4:25 at 0.70 of critical speed or power (± 4 %), 24 °C, sun, 0.5 and 0.4 L/h.",
  simulate: () => {
    const people = ironman();
    return {
      "share who cramp": crampShare(people),
      "plasma sodium of crampers minus others": crampersMinusOthers(people, (one) => one.end.plasmaSodiumMmolPerL),
      "body-mass loss of crampers minus others": crampersMinusOthers(people, (one) => one.end.bodyMassLossFraction),
    };
  },
};
