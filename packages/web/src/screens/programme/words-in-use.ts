import { english, german, type NumberWords, type ProgrammeWords } from "@crampcast/model/plan/programme";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../client/settings.ts";
import { formatDistance } from "../../text/format.ts";

const languages: Readonly<Record<string, ProgrammeWords>> = { en: english, de: german };

/** The programme's words in the language of the app, and distances in the person's units. */
export function useProgrammeWords(): { readonly words: ProgrammeWords; readonly numbers: NumberWords } {
  const { i18n } = useTranslation("programme");
  const { units } = useSettings();
  return {
    words: languages[i18n.language.split("-")[0] ?? "en"] ?? english,
    numbers: { distance: (distanceM) => formatDistance(distanceM, units) },
  };
}
