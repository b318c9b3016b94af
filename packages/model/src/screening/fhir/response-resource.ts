import { type AnswerValue, bodyMassIndexOf, type ScreeningAnswers } from "../questionnaire/answers.ts";
import { type CheckedAnswers, checkAnswers } from "../questionnaire/check-answers.ts";
import { type Question, questions } from "../questionnaire/items.ts";
import { answersThatCount, askedIn, askedSections } from "../questionnaire/skip.ts";
import { questionWords, type ScreeningWords, sectionWords } from "../text/words.ts";
import { ownUri, questionnaireVersion } from "./code-systems.ts";
import { codingOf } from "./questionnaire-resource.ts";
import type { Reference, Resource, ResponseAnswer, ResponseItem } from "./resources.ts";

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

function answersOf(question: Question, answers: ScreeningAnswers, words: ScreeningWords): readonly ResponseAnswer[] {
  const { options } = question;
  if (question.type === "computed") {
    const index = bodyMassIndexOf(answers);
    return index === null ? [] : [{ valueDecimal: oneDecimal(index) }];
  }
  const table: Readonly<Record<string, AnswerValue | undefined>> = answers;
  const value = table[question.linkId];
  if (typeof value === "boolean") return [{ valueBoolean: value }];
  if (typeof value === "number")
    return [question.type === "integer" ? { valueInteger: value } : { valueDecimal: value }];
  if (value === undefined || options === undefined) return [];
  const codes = typeof value === "string" ? [value] : value;
  return codes.map((code) => ({ valueCoding: codingOf(words, options, code) }));
}

/** The answers as a FHIR R4 `QuestionnaireResponse`; questions that are not asked are not in it. */
export function responseResource(input: {
  readonly answers: ScreeningAnswers;
  readonly isCompleted: boolean;
  readonly authoredEpochMs: number;
  readonly subject: Reference | null;
  readonly words: ScreeningWords;
}): Resource {
  const { words, subject } = input;
  const answers = answersThatCount(input.answers);
  const itemOf = (question: Question): ResponseItem[] => {
    const answer = answersOf(question, answers, words);
    return answer.length === 0
      ? []
      : [{ linkId: question.linkId, text: questionWords(words, question.linkId).text, answer }];
  };
  const item = askedSections(answers).flatMap((section): ResponseItem[] => {
    const inner = askedIn(section, answers).flatMap(itemOf);
    const { title } = sectionWords(words, section.linkId);
    return inner.length === 0 ? [] : [{ linkId: section.linkId, text: title, item: inner }];
  });
  return {
    resourceType: "QuestionnaireResponse",
    questionnaire: `${ownUri.questionnaire}|${questionnaireVersion}`,
    status: input.isCompleted ? "completed" : "in-progress",
    authored: new Date(input.authoredEpochMs).toISOString(),
    ...(subject === null ? {} : { subject, source: subject }),
    ...(item.length === 0 ? {} : { item }),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function answerValueOf(answer: unknown): unknown {
  if (!isRecord(answer)) return undefined;
  const coding = answer.valueCoding;
  if (isRecord(coding)) return typeof coding.code === "string" ? coding.code.replace(/^[^.]*\./, "") : undefined;
  return answer.valueBoolean ?? answer.valueInteger ?? answer.valueDecimal;
}

/** Leaves of a response, however another program has nested them. */
function leavesOf(items: readonly unknown[]): Readonly<Record<string, unknown>>[] {
  return items
    .filter(isRecord)
    .flatMap((item) => [
      ...(listOf(item.answer).length > 0 ? [item] : []),
      ...leavesOf(listOf(item.item)),
      ...listOf(item.answer).flatMap((answer) => (isRecord(answer) ? leavesOf(listOf(answer.item)) : [])),
    ]);
}

/** Reads a `QuestionnaireResponse` that any FHIR form has filled in; says what cannot be used and why. */
export function answersOfResponse(raw: unknown): CheckedAnswers {
  if (!isRecord(raw) || raw.resourceType !== "QuestionnaireResponse")
    return {
      ok: false,
      field: "resourceType",
      reason: "is no QuestionnaireResponse",
      allowed: "QuestionnaireResponse",
    };
  const named = typeof raw.questionnaire === "string" ? raw.questionnaire.split("|")[0] : undefined;
  if (named !== ownUri.questionnaire)
    return { ok: false, field: "questionnaire", reason: "names another questionnaire", allowed: ownUri.questionnaire };
  const kinds = new Map(questions.map((question) => [question.linkId, question.type]));
  const found: Record<string, unknown> = {};
  for (const leaf of leavesOf(listOf(raw.item))) {
    const linkId = String(leaf.linkId);
    const kind = kinds.get(linkId);
    // Computed numbers are worked out again.
    if (kind === "computed") continue;
    const values = listOf(leaf.answer).map(answerValueOf);
    found[linkId] = kind === "choices" ? values : values[0];
  }
  return checkAnswers(found);
}
