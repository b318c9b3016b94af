import { type AnswerValue, bodyMassIndexOf, type ScreeningAnswers } from "../questionnaire/answers.ts";
import type { Question } from "../questionnaire/items.ts";
import { askedIn, askedSections } from "../questionnaire/skip.ts";
import { numberText, optionWord, questionWords, type ScreeningWords } from "../text/words.ts";

/** What was answered, as a person reads it; null when nothing was. */
export function answerText(question: Question, answers: ScreeningAnswers, words: ScreeningWords): string | null {
  const { options } = question;
  if (question.type === "computed") {
    const index = bodyMassIndexOf(answers);
    return index === null ? null : numberText(words, index, 1);
  }
  const table: Readonly<Record<string, AnswerValue | undefined>> = answers;
  const value = table[question.linkId];
  if (value === undefined) return null;
  if (typeof value === "boolean") return value ? words.report.yes : words.report.no;
  if (typeof value === "number") {
    const unit = (question.unit ?? "").replace(/\{.*\}/, "");
    const shown: Readonly<Record<string, string>> = words.report.units;
    return `${numberText(words, Math.round(value * 10) / 10)} ${shown[unit] ?? unit}`.trim();
  }
  if (options === undefined) return null;
  return (typeof value === "string" ? [value] : value).map((code) => optionWord(words, options, code)).join("; ");
}

/** Every question that was asked, with its answer. */
export function answerRows(answers: ScreeningAnswers, words: ScreeningWords): string[][] {
  return askedSections(answers).flatMap((section) =>
    askedIn(section, answers).map((question) => [
      questionWords(words, question.linkId).text,
      answerText(question, answers, words) ?? words.report.notAnswered,
    ]),
  );
}
