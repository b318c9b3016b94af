import { type RedFlagKey, type RedFlagWord, redFlags } from "@crampcast/model/guide";
import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { guideSettings } from "../../client/guide-memory.ts";
import { SourceLines } from "./why-note.tsx";

/** What to do for the flags that were raised: the most urgent first, the others below, none left out. */
export function HelpPanel({ flags }: { readonly flags: readonly RedFlagKey[] }): ReactNode {
  const { t } = useTranslation("guide");
  const { emergencyNumber } = guideSettings.useValue();
  const isCall = flags.length === 0 || flags.some((flag) => redFlags[flag].urgency === "call-now");
  const doNow = unique(flags.flatMap((flag): RedFlagWord[] => [...redFlags[flag].doNow]));
  const doNot = unique(flags.flatMap((flag): RedFlagWord[] => [...redFlags[flag].doNot]));
  const tell = unique(flags.flatMap((flag): RedFlagWord[] => [...redFlags[flag].tellHelpers]));
  return (
    <>
      <ul className="gd-list" aria-label={t("help.alsoRaised")}>
        {flags.map((flag) => (
          <li key={flag} className="gd-says">
            {t(`flag.${flag}`)}
          </li>
        ))}
      </ul>
      <p className="gd-says">{isCall ? t("help.callNow") : t("help.medicalNow")}</p>
      <a className="gd-button" data-kind="alarm" href={`tel:${emergencyNumber.replace(/\s/g, "")}`}>
        {t("help.call", { number: emergencyNumber })}
      </a>
      <p className="gd-small">{t("help.where")}</p>
      <WordList title={t("help.doNow")} words={doNow} />
      <WordList title={t("help.doNot")} words={doNot} />
      <WordList title={t("help.tell")} words={tell} />
      <EmergencyNumber />
      <details className="gd-why">
        <summary>{t("why")}</summary>
        <ul>
          {flags.map((flag) => (
            <li key={flag} className="gd-small">
              {t(`flag.${flag}`)}
              <SourceLines sources={redFlags[flag].sources} certainty={redFlags[flag].certainty} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

const unique = (words: readonly RedFlagWord[]): readonly RedFlagWord[] => [...new Set(words)];

function WordList({ title, words }: { readonly title: string; readonly words: readonly RedFlagWord[] }): ReactNode {
  const { t } = useTranslation("guide");
  if (words.length === 0) return null;
  return (
    <section className="gd-help">
      <h2>{title}</h2>
      <ul>
        {words.map((word) => (
          <li key={word}>{t(`flagWord.${word}`)}</li>
        ))}
      </ul>
    </section>
  );
}

function EmergencyNumber(): ReactNode {
  const { t } = useTranslation("guide");
  const settings = guideSettings.useValue();
  const [text, setText] = useState(settings.emergencyNumber);
  return (
    <TextInput
      label={t("help.number")}
      description={t("help.numberHint")}
      inputMode="tel"
      size="lg"
      value={text}
      onChange={(event) => {
        const emergencyNumber = event.currentTarget.value;
        setText(emergencyNumber);
        if (/^[0-9+*# ]{2,20}$/.test(emergencyNumber)) guideSettings.write({ ...settings, emergencyNumber });
      }}
    />
  );
}
