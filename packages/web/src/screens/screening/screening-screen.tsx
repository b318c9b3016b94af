import "./screening.css";
import { askedSections, type ScreeningAnswers } from "@crampcast/model/screening";
import { Button, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type KnownAthlete, useAthlete } from "../../client/athlete-state.ts";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import { ScreenLoading } from "../shell/fallbacks.tsx";
import { PartForm } from "./part-form.tsx";
import { ResultView } from "./result-view.tsx";
import { type ScreeningInHand, useScreening } from "./use-screening.ts";
import { screeningWordsOf } from "./words-in-use.ts";

/** The screen Screening: an intake in parts, its result and its report. */
export function ScreeningScreen(): ReactNode {
  const screening = useScreening();
  const athlete = useAthlete();
  if (!screening.isSettled || !athlete.isSettled) return <ScreenLoading />;
  return <ScreeningParts screening={screening} athlete={athlete} />;
}

function ScreeningParts(props: { readonly screening: ScreeningInHand; readonly athlete: KnownAthlete }): ReactNode {
  const { t, i18n } = useTranslation("screening");
  const { screening, athlete } = props;
  const { draft } = screening;
  const words = screeningWordsOf(i18n.language);
  const asked = askedSections(draft?.answers ?? {});
  const section = asked.find((one) => one.linkId === draft?.part) ?? null;
  return (
    <div className="cc-screen cc-screening">
      {heading()}
      {content()}
    </div>
  );

  function heading(): ReactNode {
    if (draft?.isCompleted) return <ScreenHeading title={t("result.title")} lead={words.result.disclaimer} />;
    // Inside a part every line counts on a phone.
    if (section !== null) return <Title order={1}>{t("title")}</Title>;
    return <ScreenHeading title={t("title")} lead={t("lead")} />;
  }
  function content(): ReactNode {
    if (draft === null) return <Opening label={t("begin")} onGo={() => screening.begin(answersKnown(athlete))} />;
    if (draft.isCompleted) return <ResultView screening={screening} draft={draft} words={words} athlete={athlete} />;
    if (section === null) {
      return <Opening label={t("resume")} onGo={() => screening.goTo(asked[0]?.linkId ?? null)} />;
    }
    const saved = { on: t("saved.server"), off: t("saved.device"), moving: t("saved.saving") };
    return (
      <PartForm
        section={section}
        answers={draft.answers}
        words={words}
        saved={screening.isOnServer === null ? saved.moving : screening.isOnServer ? saved.on : saved.off}
        onAnswer={screening.answer}
        onGo={screening.goTo}
        onFinish={screening.complete}
      />
    );
  }
}

function Opening({ label, onGo }: { readonly label: string; readonly onGo: () => void }): ReactNode {
  const { t } = useTranslation("screening");
  return (
    <div className="cc-card">
      <Text mb="md">{t("privacy")}</Text>
      <Group>
        <Button size="md" onClick={onGo}>
          {label}
        </Button>
      </Group>
    </div>
  );
}

/** What the profile already knows, so that nobody types it twice. */
function answersKnown({ answers }: KnownAthlete): ScreeningAnswers {
  if (answers === null) return {};
  const { sex, ageYears, heightM, massKg, crampedRacesOfLastTenCount: cramped, hasFamilyHistory } = answers;
  return {
    "you.sex": sex,
    "you.age-years": Math.round(ageYears),
    "you.height-cm": Math.round(heightM * 100),
    "you.mass-kg": Math.round(massKg * 10) / 10,
    ...(cramped === null ? {} : { "cramps.of-last-ten": cramped }),
    ...(hasFamilyHistory === null ? {} : { "cramps.family": hasFamilyHistory ? "yes" : "no" }),
  };
}
