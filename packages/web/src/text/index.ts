import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { english } from "./english.ts";
import { type Language, writeNumbersIn } from "./language.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof english;
  }
}

/** Makes the texts ready, in English; call once before the first render. */
export function startText(): typeof i18next {
  void i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    defaultNS: "common",
    ns: Object.keys(english),
    resources: { en: english },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18next;
}

/**
 * Shows words, numbers and dates in this language, and tells the browser so that it is read aloud and hyphenated right.
 * Where the words of a language cannot be fetched, English stays.
 */
export async function showLanguage(language: Language): Promise<void> {
  if (language === "de" && !i18next.hasResourceBundle("de", "common")) {
    try {
      const { german, deBasisNames, deFileReasons, deWarnings } = await import("./german.ts");
      i18next.addResourceBundle("de", "basisName", deBasisNames);
      i18next.addResourceBundle("de", "warning", deWarnings);
      i18next.addResourceBundle("de", "fileReason", deFileReasons);
      for (const [part, words] of Object.entries(german)) i18next.addResourceBundle("de", part, words);
    } catch {
      return;
    }
  }
  writeNumbersIn(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
