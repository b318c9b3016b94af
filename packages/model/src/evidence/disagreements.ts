import type { ClaimKey } from "./claims/claims.ts";

/** A factor on which studies point in different directions. */
export interface Disagreement {
  readonly about: string;
  readonly oneSide: string;
  readonly otherSide: string;
  readonly claims: readonly [ClaimKey, ...ClaimKey[]];
}

/** Factors on which studies disagree; both sides are shown. */
export const disagreements: readonly Disagreement[] = [
  {
    about: "Pace",
    oneSide: "Faster at equal best times, in a 56 km race and in an Ironman.",
    otherSide: "Slower than 6 min/km has more history; in a marathon speeds were equal until kilometre 25.",
    claims: ["rf-s11-56-pace", "rf-s11im", "rf-swanevelder", "onset-mn-pace"],
  },
  {
    about: "Experience",
    oneSide: "More years of running or cycling go with a history.",
    otherSide: "Under five years goes with it, or nothing does.",
    claims: ["rf-manjra-exp", "rf-safer36-years", "rf-swanevelder"],
  },
  {
    about: "Amount of training",
    oneSide: "Slightly more with more training (ratio 1.0 to 1.1), and longer sessions in the last three days.",
    otherSide: "More with under three sessions a week, or no difference.",
    claims: ["rf-safer29-training", "rf-s11-56-taper", "rf-swanevelder", "rf-manjra-null"],
  },
  {
    about: "Age",
    oneSide: "Over 40, more history and more serious cramps.",
    otherSide: "No difference in the one race that looked.",
    claims: ["rf-safer29-sex-age", "rf-s11-56-null"],
  },
  {
    about: "BMI",
    oneSide: "Higher in one survey; taller and heavier triathletes.",
    otherSide: "No difference in a 56 km race.",
    claims: ["rf-swanevelder", "rf-shang", "rf-s11-56-null"],
  },
  {
    about: "Dehydration",
    oneSide: "More common among patients with cramps in a medical tent (odds ratio 1.63).",
    otherSide: "No difference in four cohorts, no change of the threshold in three laboratory studies.",
    claims: ["tent-dehydration", "sodium-null-in-races", "dehydration-does-not-lower-threshold"],
  },
  {
    about: "Sodium",
    oneSide: "Water makes the calf easier to cramp, a rehydration solution harder; salty sweat in five footballers.",
    otherSide: "Blood sodium after races does not differ; larger dehydration changes nothing.",
    claims: ["water-lowers-threshold", "na-stofan", "sodium-null-in-races", "tf-braulick"],
  },
  {
    about: "Fatigue",
    oneSide: "Cramps come late, in tired and damaged muscles.",
    otherSide: "Tiring a muscle raised its threshold in one study and left it in another.",
    claims: ["onset-maughan", "rf-mn-ck24", "tf-stone10", "tf-drayton"],
  },
  {
    about: "Where it begins",
    oneSide: "In the spinal cord, with a weaker brake from the tendon.",
    otherSide: "In the periphery: cramps also arise below a nerve block.",
    claims: ["gto-khan", "cramp-minetto", "short-bert"],
  },
  {
    about: "Stretching",
    oneSide: "1.7 minutes a day less in people with a history.",
    otherSide: "Two trials of stretching beforehand changed nothing.",
    claims: ["rf-manjra-stretch", "tf-stretch18", "tf-stretch17"],
  },
];

/** A publication, or two on the same data, whose numbers do not agree; both are kept. */
export interface Contradiction {
  readonly text: string;
  readonly claims: readonly [ClaimKey, ...ClaimKey[]];
}

/** Printed numbers that contradict each other, and what was done with them. */
export const contradictions: readonly Contradiction[] = [
  { text: "Martínez-Navarro 2022 prints 24 % for 20 of 88 runners; that is 22.7 %.", claims: ["inc-mn"] },
  { text: "The Ironman study of 2011 counts 43 cramps, its congress abstract 44.", claims: ["inc-s11im"] },
  {
    text: "Two Oceans, 56 km: 20.0 % have ever cramped in the paper, 16.0 % in the thesis, which adjusts for sex and age.",
    claims: ["epi-safer22-56k", "epi-safer22-thesis"],
  },
  { text: "Cooper 2016 prints 1.14 per thousand for 407 of 365,810; that is 1.11.", claims: ["inc-cooper16"] },
  {
    text: "The Kona records number 10,553 in the abstract, 10,529 when its groups are added, 10,533 in another report.",
    claims: ["tent-dehydration", "rf-kona-prev"],
  },
  {
    text: "Summers 2014 prints an odds ratio of 0.21 for senior players and calls it a risk: probably inverted, about 4.8.",
    claims: ["rf-rl-level"],
  },
  {
    text: "Lau 2019 prints 2,970 mg/L of sodium beside 1,801 mg/L of chloride: probably 2,970 mg/L of salt, 1,170 of sodium.",
    claims: ["tf-lau19-ors"],
  },
  {
    text: "Stone 2010 analyses 16 people in the article and 11 in the dissertation; one index translates its title the other way round.",
    claims: ["tf-stone10"],
  },
  { text: "A calculator gives 9.5 % at 17 °C where its own formula gives 9.0 %.", claims: ["wbgt-roberts"] },
  {
    text: "Behringer 2018 prints −63 % for the untreated leg; 5.5 to 2.0 is −64 %.",
    claims: ["ct-behr18"],
  },
  {
    text: "Longer sessions before a 56 km race: 1.2 and 0.6 appear without a unit, once taken as hours and once as sessions.",
    claims: ["rf-s11-56-taper"],
  },
];
