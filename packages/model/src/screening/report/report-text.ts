import type { ScreeningWords } from "../text/words.ts";

/** A stretch of text; its language when it is not the report's. */
export interface ReportRun {
  readonly text: string;
  /** BCP 47 */
  readonly language?: string;
}

/** Text of one place in the report. */
export type ReportText = string | readonly ReportRun[];

/** The text without its languages. */
export const plainText = (text: ReportText): string =>
  typeof text === "string" ? text : text.map((run) => run.text).join("");

/** Titles of publications in a sentence with `{{list}}`: the titles are English whatever the sentence is. */
export function sourcesText(sentence: string, titles: string, words: ScreeningWords): ReportRun[] {
  const [before = "", after = ""] = ` ${sentence}`.split("{{list}}");
  const named: ReportRun = { text: `${titles}.`, ...(words.language === "en" ? {} : { language: "en" }) };
  return [{ text: before }, named, ...(after === "" ? [] : [{ text: after }])];
}
