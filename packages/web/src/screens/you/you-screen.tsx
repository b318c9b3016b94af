import "./you.css";
import { Anchor, Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../client/settings.ts";
import { useShownAthlete } from "../../client/training-as-of.ts";
import { ProblemForm } from "../../components/form-problems.tsx";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import { quantities } from "../../text/quantities.ts";
import { ScreeningOffer } from "../screening/screening-offer.tsx";
import { ScreenLoading } from "../shell/fallbacks.tsx";
import { HabitsSection, HealthSection } from "./background-section.tsx";
import { BodySection } from "./body-section.tsx";
import { CrampHistorySection, SweatSection } from "./history-sections.tsx";
import { TrainingSection } from "./training-section.tsx";
import { draftOf, saveOf, withOverride, type YouDraft } from "./you-draft.ts";

/** The screen You: answers, sweat tests, and the numbers that training gives. */
export function YouScreen(): ReactNode {
  const athlete = useShownAthlete();
  return athlete.isSettled ? <YouForm athlete={athlete} /> : <ScreenLoading />;
}

function YouForm({ athlete }: { readonly athlete: ReturnType<typeof useShownAthlete> }): ReactNode {
  const { t } = useTranslation("you");
  const { units } = useSettings();
  const kinds = quantities(units);
  const [draft, setDraft] = useState<YouDraft>(() => draftOf(athlete));
  const [message, setMessage] = useState("");
  const [isSaved, setIsSaved] = useState(!athlete.isAssumed);
  // The reset button of a number must also clear what stands in its field.
  const [resetCount, setResetCount] = useState(0);

  function change(next: YouDraft): void {
    setDraft(next);
    setIsSaved(false);
    setMessage("");
  }
  async function save(): Promise<void> {
    const failure = await athlete.save(saveOf(draft));
    setIsSaved(true);
    if (failure === null) setMessage(t("saved"));
    else if (failure.kind === "refused") setMessage(t("refused", { detail: failure.detail }));
    else setMessage(t("savedOnDevice"));
  }
  const answersProps = {
    answers: draft.answers,
    kinds,
    change: (part: Partial<YouDraft["answers"]>) => change({ ...draft, answers: { ...draft.answers, ...part } }),
  };
  return (
    <div className="cc-screen">
      <ScreenHeading title={t("title")} lead={t("lead")} />
      <ProblemForm label={t("form")} onSubmit={() => void save()}>
        <div className="cc-blocks">
          <BodySection {...answersProps} />
          <CrampHistorySection {...answersProps} />
          <HealthSection {...answersProps} />
          <HabitsSection {...answersProps} />
          <SweatSection {...answersProps} />
          <TrainingSection
            key={resetCount}
            derived={athlete.derived}
            asOf={athlete.asOf}
            overrides={draft.overrides}
            kinds={kinds}
            onOverride={(key, value) => {
              change({ ...draft, overrides: withOverride(draft.overrides, key, value) });
            }}
            onReset={(key) => {
              change({ ...draft, overrides: withOverride(draft.overrides, key, null) });
              setResetCount(resetCount + 1);
            }}
          />
          <ScreeningOffer />
          <Group className="cc-actions">
            <Button type="submit">{t("save")}</Button>
            <Anchor renderRoot={(root) => <Link to="/race" {...root} />}>{t("toRace")}</Anchor>
            <Text role="status" fw={600}>
              {message || (isSaved ? "" : t("unsaved"))}
            </Text>
          </Group>
        </div>
      </ProblemForm>
    </div>
  );
}
