import type { ClaimKey } from "../claims/claims.ts";
import type { SourceKey } from "../sources/sources.ts";

/** Where a popular claim belongs, in the order people ask. */
export const popularThemes = {
  what: "What a cramp is",
  "how-often": "How often",
  where: "Which muscle",
  who: "Who is at risk",
  why: "Why it happens",
  relief: "Stopping it",
  prevention: "Keeping it away",
  screening: "Screening",
  references: "References",
} as const;

/** What the literature makes of a popular claim. */
export type Verdict = "supported" | "weak" | "mixed" | "corrected" | "not recoverable";

/** A sentence that goes round about cramps, and what the literature shows. */
export interface PopularClaim {
  /** As people tell it. */
  readonly said: string;
  readonly theme: keyof typeof popularThemes;
  readonly verdict: Verdict;
  /** What was really found, with the numbers. */
  readonly finding: string;
  /** Claims of the registry behind the finding. */
  readonly claims: readonly [ClaimKey, ...ClaimKey[]];
  /** Publications that the finding names beyond those of its claims. */
  readonly sources: readonly SourceKey[];
}

/** The popular claims and their verdicts. An id never changes its meaning. */
export const popularClaims = {
  "everyone-cramps": {
    said: "Active and inactive people cramp alike.",
    theme: "what",
    verdict: "supported",
    finding:
      "Up to 60 % of adults report leg cramps at night, and 8.5 to 30.5 % of people entering races report an exercise cramp at some time.",
    claims: ["noct-epi", "epi-safer22-21k", "epi-safer36"],
    sources: ["allenKirby2012"],
  },
  "two-families": {
    said: "There are two families of cramp: of exercise and of the night.",
    theme: "what",
    verdict: "supported",
    finding: "A fair practical division. Reviewers add that exercise cramps may themselves have several causes.",
    claims: ["rev-mau19", "rev-berg08"],
    sources: [],
  },
  definition: {
    said: "It is a painful contraction that nobody willed, during exercise or right after it.",
    theme: "what",
    verdict: "supported",
    finding: "Reviews use this wording. Field studies count up to six hours after the finish.",
    claims: ["scr-sev", "inc-s11-56"],
    sources: ["miller2022"],
  },
  "67-percent-of-triathletes": {
    said: "67 % of triathletes cramp.",
    theme: "how-often",
    verdict: "corrected",
    finding:
      "67 % have cramped at some time in their career (1,631 of 2,438 in a survey of 1990). In one Ironman it was 20.6 % (43 of 209).",
    claims: ["triathletes-ever", "inc-s11im", "career-is-not-race"],
    sources: [],
  },
  "half-of-marathon-runners": {
    said: "30 to 50 % of marathon runners cramp.",
    theme: "how-often",
    verdict: "corrected",
    finding:
      "That is a career, from old surveys (38.8 % of 1,383). Recent and larger samples report less: 8.5 % in the half-marathon, 20 % at 56 km, 14.4 % at 90 km. In one marathon 18 to 23 % cramped.",
    claims: ["epi-manjra", "epi-safer22-21k", "epi-safer22-56k", "epi-safer38", "marathon-incidence"],
    sources: [],
  },
  "two-joint-muscles": {
    said: "Muscles that cross two joints, such as calf and hamstrings, cramp most.",
    theme: "where",
    verdict: "supported",
    finding:
      "Runners name the calf (53 to 80 %), hamstrings (33 to 66 %) and quadriceps (44 to 48 %); cyclists the quadriceps first (47.7 %). That two joints are the reason was never tested.",
    claims: ["muscle-safer22-calf", "muscle-manjra", "muscle-hoff", "muscle-safer36-quad"],
    sources: [],
  },
  "long-or-hard": {
    said: "Long or hard efforts bring cramps.",
    theme: "who",
    verdict: "supported",
    finding:
      "Career shares are 20.0 % at 56 km and 8.5 % at 21.1 km, and the faster in an Ironman cramped more. But one survey finds more history in runners slower than 6 min/km.",
    claims: ["epi-safer22-56k", "epi-safer22-21k", "rf-s11im", "rf-swanevelder"],
    sources: ["schwabe2014"],
  },
  "too-little-stretching": {
    said: "Stretching little or irregularly brings cramps.",
    theme: "who",
    verdict: "weak",
    finding:
      "One questionnaire of 1996: 6.2 against 7.9 minutes a day. Two laboratory trials of stretching beforehand changed nothing.",
    claims: ["rf-manjra-stretch", "tf-stretch18", "tf-stretch17"],
    sources: [],
  },
  "racing-faster-than-training": {
    said: "Racing faster than one trains brings cramps.",
    theme: "who",
    verdict: "mixed",
    finding:
      "At equal best times, those who cramped ran the first half of a 56 km race 8 % faster (144 against 157 min), and Ironman triathletes planned and raced faster. In a marathon, speeds parted only after kilometre 25.",
    claims: ["rf-s11-56-pace", "faster-than-trained", "onset-mn-pace"],
    sources: [],
  },
  "hot-weather": {
    said: "Hot weather brings cramps.",
    theme: "who",
    verdict: "mixed",
    finding:
      "Registries of football count more of them from a wet-bulb globe temperature of 27.8 °C, 6.13 per thousand exposures in August. But heating people at rest brings none on, and they happen in the cool: heat tires and makes sweat, it is not needed.",
    claims: ["rf-cooper16-wbgt", "inc-cooper16"],
    sources: ["cooper2006", "miller2022"],
  },
  "older-age": {
    said: "Older athletes cramp more.",
    theme: "who",
    verdict: "mixed",
    finding:
      "Over 40, more people have ever cramped, and serious cramps are more frequent. The one race in which age was looked at saw no difference, in 49 runners.",
    claims: ["rf-safer29-sex-age", "rf-s11-56-null"],
    sources: ["schwabe2014"],
  },
  "higher-bmi": {
    said: "A higher BMI brings cramps.",
    theme: "who",
    verdict: "weak",
    finding:
      "A congress abstract on 41,698 entrants lists it without a size; triathletes with a history were taller and heavier; a 56 km race found nothing.",
    claims: ["rf-swanevelder", "rf-shang", "rf-s11-56-null"],
    sources: [],
  },
  "chronic-disease": {
    said: "Diseases of heart, lungs, gut, nerves, kidney, bladder and blood bring cramps.",
    theme: "who",
    verdict: "supported",
    finding:
      "Prevalence ratios from 1.16 to 2.38 by organ system in one study, 1.31 for each disease in another. People reported it themselves at one moment: a relation, not a cause.",
    claims: [
      "rf-s18-cvdrisk",
      "rf-s18-cvdsymp",
      "rf-s18-resp",
      "rf-s18-gi",
      "rf-s18-neuropsych",
      "rf-s18-kidney",
      "rf-s18-haem",
      "rf-safer38-disease",
    ],
    sources: [],
  },
  "both-theories": {
    said: "Two theories explain cramps, and probably both are at work.",
    theme: "why",
    verdict: "supported",
    finding:
      "Fair, but neither foretells all that is measured: tiring a muscle raised its threshold in one study, and dehydration did not lower it in three.",
    claims: ["fatigue-or-sodium-undecided", "tf-stone10", "dehydration-does-not-lower-threshold"],
    sources: [],
  },
  "electrolyte-theory": {
    said: "The older theory is dehydration, heat, lost salt and waste in the muscle.",
    theme: "why",
    verdict: "mixed",
    finding:
      "As history it is right. Sodium and mass loss did not differ in four field cohorts; one 56 km cohort found 2.5 mmol/L less sodium, still normal.",
    claims: ["sodium-null-in-races", "sodium-56-km", "null-maughan", "null-mn"],
    sources: [],
  },
  "sweat-salt-misfires": {
    said: "Sweating takes salt and plasma, and muscles then fire by mistake.",
    theme: "why",
    verdict: "mixed",
    finding:
      "The losses are real, about 52 mmol of sodium in an hour. The step to a cramp is not shown; the best sign is that water made the calf easier and a rehydration solution harder to cramp.",
    claims: ["rssl-barnes-endur", "water-lowers-threshold"],
    sources: [],
  },
  "fatigue-theory-stronger": {
    said: "Fatigue of the nervous control has the better evidence.",
    theme: "why",
    verdict: "mixed",
    finding:
      "Many reviews conclude so. The paper usually quoted for it describes two kinds of cramp, and salt as the help for one of them.",
    claims: ["rev-berg08", "rev-jahic"],
    sources: [],
  },
  "drive-out-of-balance": {
    said: "Excitation and inhibition of the motor nerves are out of balance.",
    theme: "why",
    verdict: "mixed",
    finding:
      "The brake of the tendon is weaker in people who cramp. But cramps also arise below a nerve block, so the muscle end can be enough.",
    claims: ["gto-khan", "short-bert"],
    sources: [],
  },
  "shortened-muscle": {
    said: "A muscle that contracts while already short cramps, mostly late in a race.",
    theme: "why",
    verdict: "supported",
    finding:
      "8 of 13 and 7 of 10 volunteers cramped with the muscle short, none of 10 without. About half of the cramps come in the last quarter, in a marathon at 35 ± 6 km. One table gives the last quarter as 46 to 57 %.",
    claims: ["short-bert", "gto-khan", "onset-maughan", "onset-safer22-q4"],
    sources: [],
  },
  "stretch-it": {
    said: "Stretch it slowly and gently.",
    theme: "relief",
    verdict: "supported",
    finding: "By mechanism and consensus. Nobody has measured how long relief takes.",
    claims: ["stretch-relieves", "stretch-relief"],
    sources: [],
  },
  "pickle-juice-sodium": {
    said: "Pickle juice works through its salt.",
    theme: "relief",
    verdict: "corrected",
    finding:
      "Sodium, potassium and volume of the plasma hardly move in 5 to 60 minutes, and the cramp ended in about 85 seconds, before anything is absorbed. A reflex from mouth and throat is assumed; nobody measured it.",
    claims: ["tx-miller10-dose", "pj-multi", "pj-plasma"],
    sources: [],
  },
  "37-percent-faster": {
    said: "80 mL of pickle juice ends a cramp 37 % faster than water or nothing.",
    theme: "relief",
    verdict: "corrected",
    finding:
      "36.7 % is against water (84.6 and 133.7 s); against nothing it is 44.8 % (153.2 s). The cramps were electrically induced in the foot of dehydrated men, the dose 74 mL. The paper usually quoted is a chemical analysis. A second trial found no clear benefit; in cirrhosis, not in sport, it eased pain.",
    claims: [
      "tx-miller10-pj",
      "tx-miller10-none",
      "tx-miller10-dose",
      "aa-marosek",
      "tx-georgieva-drink",
      "tx-piccles",
    ],
    sources: [],
  },
  "condition-and-rehabilitate": {
    said: "Conditioning and finishing rehabilitation keep cramps away.",
    theme: "prevention",
    verdict: "weak",
    finding:
      "Plausible: an injury within a year goes with 1.4 to 1.7 times the history of cramp, low back pain with 4.5 times the odds. No trial.",
    claims: ["rf-safer29-21_1-injury", "rf-safer29-56-injury", "rf-rl-lbp"],
    sources: [],
  },
  "gluteal-strength": {
    said: "Gluteal strengthening ended the hamstring cramps of a triathlete.",
    theme: "prevention",
    verdict: "weak",
    finding: "True of one man, with nothing to compare: hip strength 35.6 to 54.7 kg, then three races without cramp.",
    claims: ["pv-wagner-str", "pv-wagner-out", "pv-wagner-emg"],
    sources: [],
  },
  "stretch-and-warm-up": {
    said: "Regular stretching and a moving warm-up may help, though unproven.",
    theme: "prevention",
    verdict: "weak",
    finding:
      "Well put. Two trials of stretching beforehand found nothing; stretching at night helps against night cramps. Nobody tried a warm-up.",
    claims: ["stretch-does-not-prevent", "noct-hall"],
    sources: [],
  },
  "screening-for-cramps": {
    said: "Injury screening tells who will cramp.",
    theme: "screening",
    verdict: "weak",
    finding:
      "No validated tool exists. The best signs are earlier cramps (odds ratio 10.85), injuries, diseases (1.31 for each), medicines and family.",
    claims: ["no-screening-tool", "rf-rl-hist", "rf-safer38-disease"],
    sources: [],
  },
  "missing-reference": {
    said: "A much-copied article cites a third reference that is not in its list.",
    theme: "references",
    verdict: "not recoverable",
    finding:
      "The list of diseases in the same sentence is that of Schwellnus 2018; the sentence on theories fits a review. None of the abstracts read holds the whole wording.",
    claims: ["rev-jahic", "rev-mau19", "rf-s18-cvdsymp"],
    sources: ["schwellnus2018"],
  },
} as const satisfies Record<string, PopularClaim>;

/** Key of a popular claim. */
export type PopularClaimKey = keyof typeof popularClaims;
