import type { FileFate } from "@crampcast/contract";
import type { ForecastWarning } from "@crampcast/model";
import { fileReasonSentences, filledSentence, isFileReasonKey } from "@crampcast/model/activity";
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

/** The reasons of a file by the sentences of one language; null where one of them is not known or lacks a value. */
export function saidReasons(
  reasons: NonNullable<FileFate["reasons"]>,
  sentenceOf: (key: string) => unknown,
): string | null {
  const parts = reasons.map(({ key, values }) => {
    const sentence = sentenceOf(key);
    return typeof sentence === "string" ? filledSentence(sentence, values) : null;
  });
  return parts.length === 0 || parts.includes(null) ? null : parts.join("; ");
}

/** What became of a file, in the reader's language where its reasons are kept as data, else as it was kept, in English. */
export function useFileReason(): (fate: Pick<FileFate, "reason" | "reasons">) => SaidIn | null {
  const { i18n } = useTranslation();
  return ({ reason, reasons }) => {
    if (reason === null) return null;
    const lang = languageInUse();
    const sentenceOf = (key: string): unknown =>
      lang === "en" ? isFileReasonKey(key) && fileReasonSentences[key] : i18n.getResource(lang, "fileReason", key);
    const text = saidReasons(reasons ?? [], sentenceOf);
    return text === null ? { text: reason, lang: "en" } : { text, lang };
  };
}
