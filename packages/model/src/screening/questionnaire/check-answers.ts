import type { AnswerValue, ScreeningAnswers } from "./answers.ts";
import { optionSets, type Question, questions } from "./items.ts";

/** Answers that can be used, or the first one that cannot and why. */
export type CheckedAnswers =
  | { readonly ok: true; readonly answers: ScreeningAnswers }
  | { readonly ok: false; readonly field: string; readonly reason: string; readonly allowed: string | null };

const byId = new Map<string, Question>(questions.map((question) => [question.linkId, question]));
const codesOf = (question: Question): readonly string[] =>
  question.options === undefined ? [] : optionSets[question.options];

function problemOf(question: Question, value: unknown): { reason: string; allowed: string | null } | null {
  const codes = codesOf(question);
  const oneOf = { allowed: codes.join(", ") };
  switch (question.type) {
    case "computed":
      return { reason: "is computed and cannot be answered", allowed: null };
    case "boolean":
      return typeof value === "boolean" ? null : { reason: "is not yes or no", allowed: "true or false" };
    case "choice":
      return typeof value === "string" && codes.includes(value)
        ? null
        : { reason: "is not one of the answers", ...oneOf };
    case "choices": {
      if (!Array.isArray(value) || value.length === 0) return { reason: "is not a list of answers", ...oneOf };
      if (value.some((one) => typeof one !== "string" || !codes.includes(one)))
        return { reason: "holds something that is not one of the answers", ...oneOf };
      if (new Set(value).size !== value.length) return { reason: "names an answer twice", ...oneOf };
      const { exclusive } = question;
      return exclusive !== undefined && value.includes(exclusive) && value.length > 1
        ? { reason: `cannot be “${exclusive}” and something else`, allowed: null }
        : null;
    }
    default: {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = question;
      const allowed = `${min} to ${max}`;
      if (typeof value !== "number" || !Number.isFinite(value)) return { reason: "is not a number", allowed };
      if (question.type === "integer" && !Number.isInteger(value)) return { reason: "is not a whole number", allowed };
      return value < min || value > max ? { reason: `is ${value}`, allowed } : null;
    }
  }
}

/** Checks answers from outside against the questionnaire: names, kinds, bounds, codes. */
export function checkAnswers(raw: Readonly<Record<string, unknown>>): CheckedAnswers {
  const kept: Record<string, AnswerValue> = {};
  for (const [id, value] of Object.entries(raw)) {
    const question = byId.get(id);
    if (question === undefined)
      return { ok: false, field: id, reason: "is not a question of this intake", allowed: null };
    const problem = problemOf(question, value);
    if (problem !== null) return { ok: false, field: id, ...problem };
    // problemOf has just made sure that it is one of the kinds of an answer.
    kept[id] = value as AnswerValue;
  }
  return { ok: true, answers: kept };
}
