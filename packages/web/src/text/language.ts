/** The languages that every word of the app is there in. */
export type Language = "en" | "de";

/** What a person chose: a language, or that of the device. */
export type LanguageChoice = "auto" | Language;

/** Each language by its own name, as a reader of it looks for it. */
export const languageNames = { en: "English", de: "Deutsch" } as const satisfies Record<Language, string>;

/** A language the app speaks. */
export const isLanguage = (text: unknown): text is Language => text === "en" || text === "de";

/** The language to show: the chosen one, else the first of the device's that the app speaks, else English. */
export function languageFor(choice: LanguageChoice, deviceLanguages: readonly string[]): Language {
  if (choice !== "auto") return choice;
  return deviceLanguages.map((tag) => tag.toLowerCase().split("-")[0]).find(isLanguage) ?? "en";
}

/** The languages of this device, best first; none where there is no browser. */
export const deviceLanguages = (): readonly string[] =>
  typeof navigator === "undefined" ? [] : (navigator.languages ?? [navigator.language]);

let current: Language = "en";

/** The language that numbers and dates are written and read in at this moment. */
export const languageInUse = (): Language => current;

/** Sets the language of numbers and dates; `showLanguage` does it together with the words. */
export function writeNumbersIn(language: Language): void {
  current = language;
}
