import { muscleGroups } from "@crampcast/model/physiology";
import { firstCrampShares, type Person } from "../../cohort.ts";
import { fiftySixKm, halfMarathon } from "../../races.ts";
import type { Study } from "../../report.ts";

/** Share of first cramps in one quarter of the way. */
function quarter(people: readonly Person[], index: number): number {
  const shares = firstCrampShares(people, (one) => one.firstCrampByBin);
  return shares
    .filter((_, bin) => Math.floor((4 * (bin + 0.5)) / shares.length) === index)
    .reduce((total, share) => total + share, 0);
}

function site(people: readonly Person[], names: readonly (typeof muscleGroups)[number][]): number {
  const shares = firstCrampShares(people, (one) => one.firstCrampByMuscle);
  return names.reduce((total, name) => total + (shares[muscleGroups.indexOf(name)] ?? 0), 0);
}

export const study: Study = {
  title: "de Jager 2022: when and where, 21 km against 56 km",
  setting: "The half-marathon of Boccia 2018 and the 56 km of Schwellnus 2011.",
  simulate: () => {
    const [short, long] = [halfMarathon(), fiftySixKm()];
    const calf = ["gastrocnemius", "soleus"] as const;
    const quadriceps = ["vasti", "rectus-femoris"] as const;
    return {
      "share of first cramps in the last quarter": (quarter(short, 3) + quarter(long, 3)) / 2,
      "first quarter 56 km over 21.1 km": quarter(long, 0) / quarter(short, 0),
      "calf share": (site(short, calf) + site(long, calf)) / 2,
      "hamstrings 56 km over 21.1 km": site(long, ["hamstrings"]) / site(short, ["hamstrings"]),
      "quadriceps 56 km over 21.1 km": site(long, quadriceps) / site(short, quadriceps),
    };
  },
};
