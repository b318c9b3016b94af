import { type ClaimKey, claimOf } from "../../evidence/index.ts";
import type { ClinicianRuleKey } from "../clinician-rules.ts";
import type { FactorKey } from "../factors.ts";
import type { OptionSet, optionSets, QuestionId, SectionId } from "../questionnaire/items.ts";
import type { SelfTestId } from "../self-tests.ts";
import { english } from "./english.ts";
import { germanClaims } from "./german-claims.ts";

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
  readonly tests: Readonly<
    Record<
      SelfTestId,
      { readonly title: string; readonly how: string; readonly norm: string; readonly normOfWomen: string }
    >
  >;
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

const claimTables: Readonly<Record<string, Readonly<Partial<Record<ClaimKey, string>>>>> = { de: germanClaims };

/** What a claim says in the language of the words; English where that language has no sentence for it. */
export const claimSentence = (words: ScreeningWords, key: ClaimKey): string =>
  claimTables[words.language]?.[key] ?? claimOf(key).statement;

/** A number with the decimal sign of the language; digits as given, or as many as the number has. */
export function numberText(words: ScreeningWords, value: number, digits?: number): string {
  const text = digits === undefined ? String(value) : value.toFixed(digits);
  return text.replace(".", words.decimalSign);
}

/** A fraction as percent, whole; one below half a percent as less than one. */
export function percentText(words: ScreeningWords, fraction: number): string {
  const isTiny = fraction > 0 && fraction < 0.005;
  return `${isTiny ? words.lessThan : ""}${isTiny ? 1 : Math.round(fraction * 100)}${words.percentSign}`;
}
