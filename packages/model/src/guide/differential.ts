import type { Claim, SourceKey } from "../evidence/index.ts";
import type { DifferentialAnswers, QuestionKey } from "./differential-questions.ts";
import {
  type DifferentialRule,
  differentialRuleKeys,
  differentialRules,
  type FindingKey,
  reasonsToSeeSomeone,
  type Sign,
} from "./differential-rules.ts";
import { type Urgency, urgencies } from "./red-flags.ts";

/** Something that the answers fit, and what it asks for. */
export interface Finding {
  readonly key: FindingKey;
  readonly urgency: Urgency;
  /** The answers that spoke for it, so that the person sees why. */
  readonly because: readonly Sign[];
  readonly sources: readonly [SourceKey, ...SourceKey[]];
  readonly certainty: Claim["certainty"];
}

/**
 * What the answers fit, most urgent first; never empty once anything was answered, because what fits nothing is a reason
 * to see somebody. The words of a finding are "this fits" and "have it looked at", never a diagnosis.
 * @source miller2022
 */
export function differentialOf(answers: DifferentialAnswers): readonly Finding[] {
  const isAnswered = Object.values(answers).some((given) => given.length > 0);
  if (!isAnswered) return [];
  const findings = differentialRuleKeys.flatMap((key): Finding[] => {
    const rule: DifferentialRule = differentialRules[key];
    if (!fits(rule, answers)) return [];
    const because = [...rule.all, ...rule.any].filter((sign) => isGiven(sign, answers));
    return [{ key, urgency: rule.urgency, because, sources: rule.sources, certainty: rule.certainty }];
  });
  const reasons = reasonsToSeeSomeone.filter((sign) => isGiven(sign, answers));
  if (findings.length === 0 || reasons.length > 0) findings.push(seeSomeone(reasons));
  return findings.sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency));
}

const seeSomeone = (because: readonly Sign[]): Finding => ({
  key: "see-someone",
  urgency: "see-soon",
  because,
  sources: ["miller2022", "clinicalKnowledge"],
  certainty: "low",
});

function fits(rule: DifferentialRule, answers: DifferentialAnswers): boolean {
  const holds = (sign: Sign) => isGiven(sign, answers);
  return rule.all.every(holds) && (rule.any.length === 0 || rule.any.some(holds)) && !rule.none.some(holds);
}

function isGiven([question, answer]: Sign, answers: DifferentialAnswers): boolean {
  const given: readonly string[] = answers[question satisfies QuestionKey] ?? [];
  return given.includes(answer);
}
