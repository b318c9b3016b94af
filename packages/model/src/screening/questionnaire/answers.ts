import type { QuestionId } from "./items.ts";

/** One answer: yes or no, a number, a code, or several codes. */
export type AnswerValue = boolean | number | string | readonly string[];

/** What was answered so far, by the name of the question. A question without an answer is absent. */
export type ScreeningAnswers = Readonly<Partial<Record<QuestionId, AnswerValue>>>;

/** The number answered, or null. */
export function numberIn(answers: ScreeningAnswers, id: QuestionId): number | null {
  const value = answers[id];
  return typeof value === "number" ? value : null;
}

/** The code chosen, or null. */
export function codeIn(answers: ScreeningAnswers, id: QuestionId): string | null {
  const value = answers[id];
  return typeof value === "string" ? value : null;
}

/** The codes chosen; none when not answered. */
export function codesIn(answers: ScreeningAnswers, id: QuestionId): readonly string[] {
  const value = answers[id];
  return Array.isArray(value) ? value : [];
}

/** Whether the answer was yes. */
export const isYes = (answers: ScreeningAnswers, id: QuestionId): boolean => answers[id] === true;

/** Body-mass index, where height and mass were answered. @unit kg/m² */
export function bodyMassIndexOf(answers: ScreeningAnswers): number | null {
  const heightCm = numberIn(answers, "you.height-cm");
  const massKg = numberIn(answers, "you.mass-kg");
  return heightCm === null || massKg === null ? null : massKg / (heightCm / 100) ** 2;
}
