import type { AnswerValue, ScreeningAnswers } from "./answers.ts";
import { type Condition, type Question, type QuestionId, type Section, sections } from "./items.ts";

const isQuestionId = (name: string, answers: ScreeningAnswers): name is QuestionId => Object.hasOwn(answers, name);

/** Whether a condition holds, by the rules of `enableWhen` of FHIR R4: an unanswered question meets no comparison. */
export function holds(condition: Condition, answers: ScreeningAnswers): boolean {
  const { question, operator, answer } = condition;
  const given: AnswerValue | undefined = isQuestionId(question, answers) ? answers[question] : undefined;
  if (operator === "exists") return (given !== undefined) === answer;
  if (given === undefined) return false;
  if (operator === ">=") return typeof given === "number" && given >= Number(answer);
  return Array.isArray(given) ? given.some((one) => one === answer) : given === answer;
}

const isAsked = (when: readonly Condition[] | undefined, answers: ScreeningAnswers): boolean =>
  when === undefined || when.some((condition) => holds(condition, answers));

/** The questions of a section that are asked of this person now; none when the whole section is skipped. */
export function askedIn(section: Section, answers: ScreeningAnswers): readonly Question[] {
  if (!isAsked(section.when, answers)) return [];
  return section.questions.filter((question) => isAsked(question.when, answers));
}

/** The sections with at least one question for this person. */
export function askedSections(answers: ScreeningAnswers): readonly Section[] {
  return sections.filter((section) => askedIn(section, answers).length > 0);
}

/**
 * Answers without those of questions that are not asked: an answer that was hidden later must not count. Repeats until
 * nothing changes, because hiding one answer may hide the next.
 */
export function answersThatCount(answers: ScreeningAnswers): ScreeningAnswers {
  const asked = new Set(
    askedSections(answers).flatMap((section) => askedIn(section, answers).map((one) => one.linkId)),
  );
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
  return Object.keys(kept).length === Object.keys(answers).length ? answers : answersThatCount(kept);
}

/** How far the intake is, and which needed answers are missing. */
export interface Completeness {
  readonly answeredCount: number;
  readonly askedCount: number;
  readonly missingRequired: readonly string[];
}

/** Completeness of the questions that are asked of this person; computed ones do not count. */
export function completenessOf(answers: ScreeningAnswers): Completeness {
  const counted = answersThatCount(answers);
  const asked = askedSections(counted)
    .flatMap((section) => askedIn(section, counted))
    .filter((question) => question.type !== "computed");
  const isAnswered = ({ linkId }: Question) => Object.hasOwn(counted, linkId);
  return {
    answeredCount: asked.filter(isAnswered).length,
    askedCount: asked.length,
    missingRequired: asked
      .filter((question) => question.isRequired === true && !isAnswered(question))
      .map((question) => question.linkId),
  };
}
