import { crampShare, firstCrampShares } from "../../cohort.ts";
import { roadMarathon } from "../../races.ts";
import type { Study } from "../../report.ts";

const marathonKm = 42.195;

export const study: Study = {
  title: "Maughan 1986: when marathon runners cramp",
  setting: "The same 1000 men as for Martínez-Navarro 2022.",
  simulate: () => {
    const people = roadMarathon();
    const shares = firstCrampShares(people, (one) => one.firstCrampByBin);
    const middleKm = (bin: number) => ((bin + 0.5) * marathonKm) / shares.length;
    return {
      "share who cramp": crampShare(people),
      "mean distance of the first cramp": shares.reduce((total, share, bin) => total + share * middleKm(bin), 0),
      "share of first cramps after 30 km": shares
        .filter((_, bin) => middleKm(bin) > 30)
        .reduce((total, share) => total + share, 0),
    };
  },
};
