import { deviceLanguages, isLanguage, type Language, type LanguageChoice, languageFor } from "../text/language.ts";
import type { UnitSystem } from "../text/units.ts";
import { storedValue } from "./stored-value.ts";

/** How this person wants to read the app. Kept on the device only. */
export interface Settings {
  readonly language: LanguageChoice;
  readonly units: UnitSystem;
  readonly colorScheme: "light" | "dark" | "auto";
}

const usesImperial = (): boolean => typeof navigator !== "undefined" && /^en-(US|LR)/i.test(navigator.language);

const store = storedValue<Settings>({
  key: "crampcast.settings",
  initial: { language: "auto", units: usesImperial() ? "imperial" : "metric", colorScheme: "auto" },
  check(raw) {
    if (raw === null || typeof raw !== "object") return null;
    const language = "language" in raw ? raw.language : null;
    const units = "units" in raw ? raw.units : null;
    const colorScheme = "colorScheme" in raw ? raw.colorScheme : null;
    return {
      language: isLanguage(language) ? language : "auto",
      units: units === "imperial" ? "imperial" : "metric",
      colorScheme: colorScheme === "light" || colorScheme === "dark" ? colorScheme : "auto",
    };
  },
});

/** The settings and a way to change some of them. */
export function useSettings(): Settings & { readonly change: (part: Partial<Settings>) => void } {
  const settings = store.useValue();
  return { ...settings, change: (part) => store.write({ ...store.read(), ...part }) };
}

/** The colour scheme to begin with, before anything is drawn. */
export const initialColorScheme = (): Settings["colorScheme"] => store.read().colorScheme;

/** The language to begin with, before anything is drawn. */
export const initialLanguage = (): Language => languageFor(store.read().language, deviceLanguages());
