import { english, german, type ScreeningWords } from "@crampcast/model/screening";

const languages: Readonly<Record<string, ScreeningWords>> = { en: english, de: german };

/** The words of the questionnaire in the language of the app; English where there are none. */
export function screeningWordsOf(language: string): ScreeningWords {
  return languages[language.split("-")[0] ?? "en"] ?? english;
}

/** The questionnaire's words in every language but one. */
export const otherWordsThan = (words: ScreeningWords): ScreeningWords[] =>
  Object.values(languages).filter((one) => one !== words);
