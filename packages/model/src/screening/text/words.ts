import type { ClinicianRuleKey } from "../clinician-rules.ts";
import type { FactorKey } from "../factors.ts";
import type { OptionSet, optionSets, QuestionId, SectionId } from "../questionnaire/items.ts";
import type { SelfTestId } from "../self-tests.ts";
import { english } from "./english.ts";

type Widened<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Widened<T[Key]> };

/** Every word of the intake in one language. A language that lacks one does not compile. */
export type ScreeningWords = Widened<typeof english>;

// English itself must have a word for every question, answer, factor, rule and test.
english satisfies {
  readonly sections: Readonly<Record<SectionId, { readonly title: string; readonly lead: string }>>;
  readonly questions: Readonly<Record<QuestionId, { readonly text: string; readonly hint: string }>>;
  readonly options: { readonly [Set in OptionSet]: Readonly<Record<(typeof optionSets)[Set][number], string>> };
  readonly factors: Readonly<Record<FactorKey, { readonly title: string; readonly change: string }>>;
  readonly rules: Readonly<Record<ClinicianRuleKey, { readonly reason: string; readonly action: string }>>;
  readonly tests: Readonly<Record<SelfTestId, { readonly title: string; readonly how: string; readonly norm: string }>>;
};

/** A text with its `{{names}}` filled in; a name without a value stays as it is, so that it is seen. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What a question asks. */
export function questionWords(words: ScreeningWords, linkId: string): { readonly text: string; readonly hint: string } {
  const table: Readonly<Record<string, { readonly text: string; readonly hint: string }>> = words.questions;
  return table[linkId] ?? { text: linkId, hint: "" };
}

/** Heading and lead of a section. */
export function sectionWords(words: ScreeningWords, linkId: string): { readonly title: string; readonly lead: string } {
  const table: Readonly<Record<string, { readonly title: string; readonly lead: string }>> = words.sections;
  return table[linkId] ?? { title: linkId, lead: "" };
}

/** What an answer is called. */
export function optionWord(words: ScreeningWords, set: OptionSet, code: string): string {
  const table: Readonly<Record<string, string>> = words.options[set];
  return table[code] ?? code;
}
