import { type Claim, type ClaimKey, claimOf } from "../evidence/index.ts";
import {
  type ClinicianRule,
  type ClinicianRuleKey,
  clinicianRules,
  type Urgency,
  urgencies,
} from "./clinician-rules.ts";
import { inverseOf, type Ratio, ratioOf, ratioTimes, weightScore } from "./effect-size.ts";
import { chronicConditionsOf, type Factor, type FactorKey, factors } from "./factors.ts";
import { bodyMassIndexOf, codeIn, type ScreeningAnswers } from "./questionnaire/answers.ts";
import { answersThatCount, type Completeness, completenessOf } from "./questionnaire/skip.ts";
import { type SelfTestResult, selfTestResults } from "./self-tests.ts";

/** One thing that matters for this person, with what it rests on. */
export interface Finding {
  readonly key: FactorKey;
  readonly isChangeable: boolean;
  /** How much more often people like this told of cramps; null when only the direction is known. */
  readonly ratio: Ratio | null;
  /** How well founded it is that this goes with cramps at all. */
  readonly certainty: Claim["certainty"];
  readonly claims: readonly ClaimKey[];
  readonly against: readonly ClaimKey[];
  /** Place in the order: the larger the earlier. */
  readonly weightScore: number;
}

/** One reason to ask a clinician. */
export interface ClinicianAdvice {
  readonly key: ClinicianRuleKey;
  readonly urgency: Urgency;
  readonly claims: readonly ClaimKey[];
}

/** What the intake says about this person. It is no score and no verdict: only what is known, in order. */
export interface ScreeningResult {
  /** Largest and best founded effect first; what only has a direction comes after. */
  readonly matters: readonly Finding[];
  /** The same, only what the person can change. */
  readonly changeable: readonly Finding[];
  /** Most urgent first. */
  readonly clinician: readonly ClinicianAdvice[];
  readonly selfTests: readonly SelfTestResult[];
  /** Systems with a chronic condition, each once. */
  readonly chronicConditions: readonly string[];
  /** @unit kg/m² */
  readonly bodyMassIndex: number | null;
  readonly completeness: Completeness;
}

function ratioFor(factor: Factor, answers: ScreeningAnswers): Ratio | null {
  const { strength } = factor;
  const stated = ratioOf(claimOf(factor.claims[0]));
  switch (strength.kind) {
    case "direction":
      return null;
    case "derived":
      return { kind: "odds ratio", estimate: strength.estimate, interval: strength.interval };
    case "claim":
      return stated;
    case "inverse":
      return stated === null ? null : inverseOf(stated);
    case "per-one":
      return stated === null ? null : ratioTimes(stated, strength.count(answers));
  }
}

const certainties: readonly Claim["certainty"][] = ["very low", "low", "moderate", "high"];

/** How well founded it is that the factor goes with cramps: as well as the best of the claims that say so. */
function bestCertainty(keys: readonly ClaimKey[]): Claim["certainty"] {
  const best = Math.max(...keys.map((key) => certainties.indexOf(claimOf(key).certainty)));
  return certainties[best] ?? "very low";
}

function findingOf(key: FactorKey, answers: ScreeningAnswers): Finding[] {
  const factor: Factor = factors[key];
  if (!factor.isPresent(answers)) return [];
  const ratio = ratioFor(factor, answers);
  const certainty = bestCertainty(factor.claims);
  const { isChangeable, claims, against } = factor;
  return [{ key, isChangeable, ratio, certainty, claims, against, weightScore: weightScore(ratio, certainty) }];
}

// Object.keys of a constant table gives the keys of that table.
const factorKeys = Object.keys(factors) as FactorKey[];
const ruleKeys = Object.keys(clinicianRules) as ClinicianRuleKey[];

/** Reads the answers: what goes with cramps in this person, what can be changed, and when to ask a clinician. */
export function screen(given: ScreeningAnswers): ScreeningResult {
  const answers = answersThatCount(given);
  const matters = factorKeys
    .flatMap((key) => findingOf(key, answers))
    // sort is stable: equals stay in the order of the table.
    .sort((a, b) => b.weightScore - a.weightScore);
  const clinician = ruleKeys
    .filter((key) => clinicianRules[key].applies(answers))
    .map((key) => {
      const { urgency, claims }: ClinicianRule = clinicianRules[key];
      return { key, urgency, claims };
    })
    .sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency));
  const sex = codeIn(answers, "you.sex");
  return {
    matters,
    changeable: matters.filter((finding) => finding.isChangeable),
    clinician,
    selfTests: selfTestResults(answers, sex === "female" || sex === "male" ? sex : null),
    chronicConditions: chronicConditionsOf(answers),
    bodyMassIndex: bodyMassIndexOf(answers),
    completeness: completenessOf(answers),
  };
}
