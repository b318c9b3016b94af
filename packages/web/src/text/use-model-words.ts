import type { ForecastWarning } from "@crampcast/model";
import { useTranslation } from "react-i18next";
import { type Language, languageInUse } from "./language.ts";

/** The name of a number that a forecast rests on, where the reader's language has one that is not made from the key. */
export function useBasisNames(): (key: string) => string | null {
  const { i18n } = useTranslation();
  return (key) => {
    const name: unknown = i18n.getResource(languageInUse(), "basisName", key);
    return typeof name === "string" ? name : null;
  };
}

/** A warning in the reader's language where there are words for it, else as the model wrote it, in English. */
export function useWarningWords(): (warning: ForecastWarning) => { readonly text: string; readonly lang: Language } {
  const { i18n } = useTranslation();
  return ({ key, severity, message }) => {
    const language = languageInUse();
    // Resources are read by name here: English has none for warnings, the model's own words are the English ones.
    const text: unknown = i18n.getResource(language, "warning", `${key}-${severity}`);
    return typeof text === "string" ? { text, lang: language } : { text: message, lang: "en" };
  };
}
