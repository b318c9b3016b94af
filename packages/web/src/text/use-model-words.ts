import type { ForecastWarning } from "@crampcast/model";
import { useTranslation } from "react-i18next";
import { enWarnings } from "./en-warnings.ts";
import { type Language, languageInUse } from "./language.ts";

/** The name of a number that a forecast rests on, where the reader's language has one that is not made from the key. */
export function useBasisNames(): (key: string) => string | null {
  const { i18n } = useTranslation();
  return (key) => {
    const name: unknown = i18n.getResource(languageInUse(), "basisName", key);
    return typeof name === "string" ? name : null;
  };
}

/**
 * A warning in the reader's language and units where there are words for it, else as the model wrote it, in English.
 * `valueOf` says one of its figures; `evidenceWords` what of it lies outside the evidence.
 */
export function useWarningWords(say: {
  readonly valueOf: (name: string, value: number) => string;
  readonly evidenceWords: (values: Readonly<Record<string, number>>) => string;
}): (warning: ForecastWarning) => SaidIn {
  const { i18n } = useTranslation();
  return ({ key, severity, message, values = {} }) => {
    const language = languageInUse();
    const id = `${key}-${severity}`;
    // Resources are read by name here: the words of a language other than English are fetched with that language.
    const found: unknown = language === "en" ? enWarnings[id] : i18n.getResource(language, "warning", id);
    if (typeof found !== "string") return { text: message, lang: "en" };
    const figures = new Map(Object.entries(values).map(([name, value]) => [name, say.valueOf(name, value)]));
    if (found.includes("{{what}}")) figures.set("what", say.evidenceWords(values));
    const names = [...found.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "");
    // Forecasts kept from before have no figures beside their words.
    if (names.some((name) => !figures.get(name))) return { text: message, lang: "en" };
    return { text: found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => figures.get(name) ?? ""), lang: language };
  };
}

/** A text in one of the languages of the app. */
export interface SaidIn {
  readonly text: string;
  readonly lang: Language;
}

/** A reason of the decoders by the patterns of another language, sentence by sentence; null where one is not known. */
export function translatedReason(reason: string, patterns: Readonly<Record<string, unknown>>): string | null {
  const parts = reason.split("; ").map((sentence) => {
    const found = Object.entries(patterns).find(([pattern]) => new RegExp(pattern).test(sentence));
    return found === undefined ? null : sentence.replace(new RegExp(found[0]), String(found[1]));
  });
  return parts.includes(null) ? null : parts.join("; ");
}

/** What became of a file, in the reader's language where every sentence of it is known, else in English. */
export function useFileReason(): (reason: string) => SaidIn {
  const { i18n } = useTranslation();
  return (reason) => {
    const lang = languageInUse();
    const patterns: unknown = i18n.getResourceBundle(lang, "fileReason");
    const isTable = typeof patterns === "object" && patterns !== null;
    const text = isTable ? translatedReason(reason, { ...patterns }) : null;
    return text === null ? { text: reason, lang: "en" } : { text, lang };
  };
}
