import { answerClaims } from "./answers.ts";
import { electrolyteClaims } from "./electrolytes.ts";
import { exerciseClaims } from "./exercise.ts";
import { hydrationClaims } from "./hydration-and-sodium.ts";
import { neuromuscularClaims } from "./neuromuscular.ts";
import { onsetClaims } from "./onset-and-muscles.ts";
import { physiologyClaims } from "./physiology.ts";
import { prevalenceClaims } from "./prevalence.ts";
import { preventionClaims } from "./prevention.ts";
import { riskFactorClaims } from "./risk-factors.ts";
import { screeningClaims } from "./screening.ts";
import { treatmentClaims } from "./treatment.ts";

/** Every claim. An id never changes its meaning: a corrected claim gets a new id, and the old one points to it. */
export const claims = {
  ...answerClaims,
  ...prevalenceClaims,
  ...onsetClaims,
  ...riskFactorClaims,
  ...electrolyteClaims,
  ...hydrationClaims,
  ...neuromuscularClaims,
  ...treatmentClaims,
  ...preventionClaims,
  ...screeningClaims,
  ...physiologyClaims,
  ...exerciseClaims,
} as const;

/** Key of a claim. */
export type ClaimKey = keyof typeof claims;
