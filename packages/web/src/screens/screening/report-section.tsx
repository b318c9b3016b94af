import { reportDocument, reportHtml, type ScreeningWords, screeningBundle } from "@crampcast/model/screening";
import { Anchor, Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCurrentPlan } from "../../client/plan-state.ts";
import type { ScreeningDraft } from "../../client/screening-draft.ts";
import { CardSection } from "../../components/card-section.tsx";
import { otherWordsThan } from "./words-in-use.ts";

/** Hands a text to the browser as a file. */
function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The report as PDF from the server, and as a page and a FHIR file that this device makes itself. */
export function ReportSection(props: {
  readonly draft: ScreeningDraft;
  readonly words: ScreeningWords;
  readonly personName: string | null;
  readonly isOnServer: boolean | null;
}): ReactNode {
  const { t } = useTranslation("screening");
  const { draft, words, personName, isOnServer } = props;
  const plan = useCurrentPlan();
  // A made-up athlete's forecast has no place in a person's report.
  const forecast = plan.isSample ? null : plan.lastForecast;
  const { id, answers, answeredEpochMs, isCompleted } = draft;
  const about = { answers, answeredEpochMs, personName, forecast, words };
  return (
    <CardSection title={t("result.report.title")} lead={t("result.report.text")}>
      <Group>
        {isOnServer === true && (
          <Anchor
            href={`/api/screenings/${id}/report.pdf?language=${words.language}`}
            target="_blank"
            rel="noopener"
            className="cc-button-link"
          >
            {t("result.report.pdf")}
          </Anchor>
        )}
        <Button
          variant="default"
          onClick={() => download("crampcast-screening.html", "text/html", reportHtml(reportDocument(about)))}
        >
          {t("result.report.html")}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            const bundle = screeningBundle({
              ...about,
              id,
              isCompleted,
              nowEpochMs: Date.now(),
              translations: otherWordsThan(words),
            });
            download("crampcast-screening.fhir.json", "application/fhir+json", JSON.stringify(bundle, null, 2));
          }}
        >
          {t("result.report.fhir")}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t("result.report.fhirHint")}
      </Text>
      {isOnServer === false && <Text size="sm">{t("result.report.pdfNeedsServer")}</Text>}
    </CardSection>
  );
}
