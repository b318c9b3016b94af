import { crampOdds, crampShare, type Person, weightedMean } from "../../cohort.ts";
import { marathonByStrength, roadMarathon } from "../../races.ts";
import type { Study } from "../../report.ts";

const meanDamage = ({ end }: Person) =>
  end.damageFraction.reduce((sum, one) => sum + one, 0) / end.damageFraction.length;

export const study: Study = {
  title: "Martínez-Navarro 2022: cramps in a road marathon",
  setting: "1000 men of the population, flat, 3:55 at 0.85 of critical speed (± 4 %), 14 °C, 0.4 L/h.",
  simulate: () => {
    const people = roadMarathon();
    return {
      "share who cramp": crampShare(people),
      "odds ratio of cramping with strength work":
        crampOdds(marathonByStrength(true)) / crampOdds(marathonByStrength(false)),
      "damage of crampers over that of others":
        weightedMean(people, meanDamage, (one) => one.crampProbability) /
        weightedMean(people, meanDamage, (one) => 1 - one.crampProbability),
    };
  },
};
