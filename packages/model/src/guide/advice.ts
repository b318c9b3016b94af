import type { Claim, SourceKey } from "../evidence/index.ts";
import type { MuscleGroup } from "../physiology/index.ts";

/** One piece of advice with what it rests on; the words stand under its text key. */
export interface Advice {
  readonly sources: readonly [SourceKey, ...SourceKey[]];
  readonly certainty: Claim["certainty"];
}

/** How the cramped muscle is lengthened. The same for both sides. */
export interface Stretch extends Advice {
  /** Where the body is: the first choice at a roadside. */
  readonly position: "standing" | "sitting" | "lying";
  /** The joints that lengthen the muscle. */
  readonly joints: readonly ["ankle" | "knee" | "hip" | "toes", ...("ankle" | "knee" | "hip" | "toes")[]];
  /** The muscle on the other side of the joint, to be tightened when the foot cannot be reached. */
  readonly opposite: "shin" | "front-of-thigh" | "back-of-thigh" | "hip-flexors" | "outer-hip" | "toe-lifters";
  readonly holdS: number;
  /** @unit count */
  readonly repeatCount: number;
}

/** That stretching ends a cramp is seen in the laboratory; how long to hold is the convention of the position statement. */
const held = {
  holdS: 30,
  repeatCount: 3,
  sources: ["bertolasi1993", "khanBurne2007", "casa2015"],
  certainty: "moderate",
} as const;

/**
 * The stretch of each muscle group: slow, static, gentle, over every joint that the muscle crosses.
 * @source bertolasi1993 khanBurne2007 casa2015
 */
export const stretches: Readonly<Record<MuscleGroup, Stretch>> = {
  gastrocnemius: { position: "standing", joints: ["ankle", "knee"], opposite: "shin", ...held },
  soleus: { position: "standing", joints: ["ankle"], opposite: "shin", ...held },
  hamstrings: { position: "standing", joints: ["hip", "knee"], opposite: "front-of-thigh", ...held },
  "rectus-femoris": { position: "standing", joints: ["knee", "hip"], opposite: "back-of-thigh", ...held },
  vasti: { position: "lying", joints: ["knee"], opposite: "back-of-thigh", ...held },
  "gluteus-maximus": { position: "lying", joints: ["hip"], opposite: "hip-flexors", ...held },
  adductors: { position: "standing", joints: ["hip"], opposite: "outer-hip", ...held },
  "foot-intrinsics": { position: "sitting", joints: ["toes", "ankle"], opposite: "toe-lifters", ...held },
};

/** What is said about getting going again, the second line and what not to take, each with what it rests on. */
export const advice = {
  "stretch-first": { sources: ["bertolasi1993", "khanBurne2007", "casa2015"], certainty: "moderate" },
  "hold-thirty-seconds": { sources: ["miller2022", "clinicalKnowledge"], certainty: "very low" },
  "opposite-muscle": { sources: ["clinicalKnowledge"], certainty: "very low" },
  "slow-breathing": { sources: ["joseph2022"], certainty: "very low" },
  "walk-before-running": { sources: ["millerKnight2012"], certainty: "low" },
  "pickle-juice-dose": { sources: ["miller2010pickle"], certainty: "low" },
  "pickle-juice-against-water": { sources: ["miller2010pickle"], certainty: "low" },
  "pickle-juice-null-trial": { sources: ["georgieva2021"], certainty: "low" },
  "pickle-juice-not-absorbed": { sources: ["pickleBoluses2015"], certainty: "moderate" },
  "pickle-juice-not-for": {
    sources: ["dale2003", "sodiumAndHeartFailure2020", "sodiumAndKidney2010", "clinicalKnowledge"],
    certainty: "low",
  },
  "no-quinine": { sources: ["elTawil2015", "allenKirby2012"], certainty: "high" },
  "no-magnesium": { sources: ["garrison2020"], certainty: "moderate" },
  "drink-to-thirst": { sources: ["hewButler2015summary", "almond2005"], certainty: "moderate" },
  "hold-back": { sources: ["schwellnus2011", "miller2022"], certainty: "moderate" },
} as const satisfies Record<string, Advice>;

/** Key of a piece of advice. */
export type AdviceKey = keyof typeof advice;

/** Pickle juice as it was tried. @source miller2010pickle */
export const pickleJuice = {
  /** @unit mL for each kg of body mass */
  doseMlPerKg: 1,
  typicalDoseMl: 75,
  mostMl: 100,
  /** Length of a provoked cramp after pickle juice and after water. */
  trial: { afterPickleJuiceS: 84.6, afterWaterS: 133.7, untreatedS: 153.2 },
  notFor: ["reflux", "high-blood-pressure", "kidney-disease", "heart-failure", "told-to-avoid-salt", "nausea"],
} as const;

/** Dose of pickle juice for a body mass, capped. @unit mL @source miller2010pickle */
export const pickleJuiceMl = (massKg: number): number =>
  Math.min(pickleJuice.mostMl, Math.round((pickleJuice.doseMlPerKg * massKg) / 5) * 5);
