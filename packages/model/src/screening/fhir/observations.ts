import { bodyMassIndexOf, numberIn, type ScreeningAnswers } from "../questionnaire/answers.ts";
import type { SelfTestResult, SideResult } from "../self-tests.ts";
import { fill, numberText, type ScreeningWords } from "../text/words.ts";
import { codes, ownUri, systems } from "./code-systems.ts";
import type { CodeableConcept, Reference, Resource } from "./resources.ts";

/** When and of whom an observation is. */
export interface ObservedAt {
  readonly subject: Reference;
  /** ISO 8601 */
  readonly at: string;
}

const category = (code: "vital-signs" | "survey") => [{ coding: [{ system: systems.observationCategory, code }] }];

/** Rounded as a person would read it, so that no false digits leave the house. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

function observation(
  { subject, at }: ObservedAt,
  part: { readonly code: CodeableConcept; readonly value: number; readonly unit: string; readonly shown: string },
): Resource {
  return {
    resourceType: "Observation",
    status: "final",
    category: category("vital-signs"),
    code: part.code,
    subject,
    effectiveDateTime: at,
    performer: [subject],
    valueQuantity: { value: rounded(part.value), unit: part.shown, system: systems.ucum, code: part.unit },
  };
}

/** Mass, height and BMI as answered. */
export function bodyObservations(answers: ScreeningAnswers, where: ObservedAt): Resource[] {
  const massKg = numberIn(answers, "you.mass-kg");
  const heightCm = numberIn(answers, "you.height-cm");
  const index = bodyMassIndexOf(answers);
  return [
    ...(massKg === null ? [] : [observation(where, { code: codes.bodyMass, value: massKg, unit: "kg", shown: "kg" })]),
    ...(heightCm === null
      ? []
      : [observation(where, { code: codes.bodyHeight, value: heightCm, unit: "cm", shown: "cm" })]),
    ...(index === null
      ? []
      : [observation(where, { code: codes.bodyMassIndex, value: index, unit: "kg/m2", shown: "kg/m2" })]),
  ];
}

/** The sentence that says what others reach. */
export function normSentence(result: SelfTestResult, words: ScreeningWords): string {
  const { norm, test, comparedAs } = result;
  // Half of "the same sex" cannot be told to somebody who did not say theirs.
  if (comparedAs === "unknown" && test.id === "calf") return "";
  const centre = norm?.centre ?? 0;
  const spread = norm?.standardDeviation ?? 0;
  const sentence = fill(words.tests[test.id][comparedAs === "female" ? "normOfWomen" : "norm"], {
    centre: numberText(words, centre),
    low: numberText(words, rounded(centre - spread)),
    high: numberText(words, rounded(centre + spread)),
  });
  return comparedAs === "unknown" ? `${sentence} ${words.result.normOfMen}` : sentence;
}

function sideObservation(result: SelfTestResult, side: SideResult, where: ObservedAt, words: ScreeningWords): Resource {
  const { test } = result;
  const unit = test.unit === "cm" ? "cm" : "repetition";
  const sentence = normSentence(result, words);
  return {
    resourceType: "Observation",
    status: "final",
    category: category("survey"),
    code: { coding: [{ system: ownUri.selfTests, code: test.id }], text: words.tests[test.id].title },
    subject: where.subject,
    effectiveDateTime: where.at,
    performer: [where.subject],
    bodySite: { text: side.side === "left" ? words.result.left : words.result.right },
    method: { text: words.tests[test.id].how },
    valueQuantity: { value: rounded(side.value), unit, system: systems.ucum, code: test.unit },
    ...(side.band === null ? {} : { interpretation: [{ text: words.result.bands[side.band] }] }),
    ...(sentence === "" ? {} : { referenceRange: [{ text: sentence }] }),
  };
}

/** One observation for each leg of each self-test. */
export function selfTestObservations(
  results: readonly SelfTestResult[],
  where: ObservedAt,
  words: ScreeningWords,
): Resource[] {
  return results.flatMap((result) => result.sides.map((side) => sideObservation(result, side, where, words)));
}
