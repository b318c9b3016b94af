import {
  type ClinicianAdvice,
  type Finding,
  findingTitle,
  intervalSentence,
  plainText,
  type ReportText,
  ratioSentence,
  type ScreeningAnswers,
  type ScreeningWords,
  screen,
  selfTestRows,
  withStop,
} from "@crampcast/model/screening";
import { Badge, Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { KnownAthlete } from "../../client/athlete-state.ts";
import type { ScreeningDraft } from "../../client/screening-draft.ts";
import { CardSection } from "../../components/card-section.tsx";
import { ReportSection } from "./report-section.tsx";
import { SourceDetails } from "./source-details.tsx";
import { UseForForecast } from "./use-for-forecast.tsx";
import type { ScreeningInHand } from "./use-screening.ts";

/** What the intake says: clinician first, then what matters, what can be changed, the tests and the report. */
export function ResultView(props: {
  readonly screening: ScreeningInHand;
  readonly draft: ScreeningDraft;
  readonly words: ScreeningWords;
  readonly athlete: KnownAthlete;
}): ReactNode {
  const { t, i18n } = useTranslation("screening");
  const { draft, words, screening, athlete } = props;
  const result = screen(draft.answers);
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" }).format(draft.answeredEpochMs);
  const { answeredCount, askedCount } = result.completeness;
  return (
    <div className="cc-blocks">
      <Text c="dimmed">{t("result.lead", { answered: answeredCount, asked: askedCount, date })}</Text>
      <ClinicianSection advice={result.clinician} words={words} />
      <CardSection title={words.result.mattersTitle} lead={words.result.mattersLead}>
        {result.matters.length === 0 ? (
          <Text>{words.result.mattersNone}</Text>
        ) : (
          <ol className="cc-findings">
            {result.matters.map((finding) => (
              <FindingItem key={finding.key} finding={finding} answers={draft.answers} words={words} />
            ))}
          </ol>
        )}
      </CardSection>
      <CardSection title={words.result.changeTitle} lead={words.result.changeLead}>
        {result.changeable.length === 0 ? (
          <Text>{words.result.changeNone}</Text>
        ) : (
          <ul className="cc-findings">
            {result.changeable.map((finding) => (
              <li key={finding.key}>
                <strong>{withStop(findingTitle(finding, draft.answers, words))}</strong>{" "}
                {words.factors[finding.key].change}
              </li>
            ))}
          </ul>
        )}
      </CardSection>
      <TestsSection rows={selfTestRows(result.selfTests, words)} words={words} />
      <UseForForecast answers={draft.answers} athlete={athlete} />
      <ReportSection
        draft={draft}
        words={words}
        personName={athlete.answers?.name ?? null}
        isOnServer={screening.isOnServer}
      />
      <StartAnew screening={screening} />
    </div>
  );
}

function ClinicianSection(props: {
  readonly advice: readonly ClinicianAdvice[];
  readonly words: ScreeningWords;
}): ReactNode {
  const { t } = useTranslation("screening");
  const { advice, words } = props;
  return (
    <CardSection title={words.result.clinicianTitle}>
      {advice.length === 0 ? (
        <Text>{words.result.clinicianNone}</Text>
      ) : (
        <ul className="cc-findings">
          {advice.map(({ key, urgency, claims }) => (
            <li key={key} className="cc-advice" data-urgency={urgency}>
              <span className="cc-urgency">{words.urgencies[urgency]}</span>
              <span>
                {words.rules[key].reason} <strong>{words.rules[key].action}</strong>
              </span>
              <SourceDetails label={t("result.sources")} of={words.rules[key].reason} keys={claims} words={words} />
            </li>
          ))}
        </ul>
      )}
    </CardSection>
  );
}

function FindingItem(props: {
  readonly finding: Finding;
  readonly answers: ScreeningAnswers;
  readonly words: ScreeningWords;
}): ReactNode {
  const { t } = useTranslation("screening");
  const { finding, answers, words } = props;
  const title = findingTitle(finding, answers, words);
  const interval = intervalSentence(finding.ratio, words);
  return (
    <li>
      <Group gap="xs">
        <strong>{title}</strong>
        <Badge variant="default" tt="none">
          {words.certainties[finding.certainty]}
        </Badge>
        {finding.against.length > 0 && (
          <Badge variant="default" tt="none">
            {words.result.contested}
          </Badge>
        )}
      </Group>
      <div>
        {withStop(
          interval === "" ? ratioSentence(finding.ratio, words) : `${ratioSentence(finding.ratio, words)}; ${interval}`,
        )}
      </div>
      <SourceDetails label={t("result.sources")} of={title} keys={finding.claims} words={words} />
      <SourceDetails label={t("result.against")} of={title} keys={finding.against} words={words} />
    </li>
  );
}

function TestsSection({
  rows,
  words,
}: {
  readonly rows: readonly ReportText[][];
  readonly words: ScreeningWords;
}): ReactNode {
  if (rows.length === 0) return null;
  return (
    <CardSection title={words.result.testsTitle} lead={words.result.testsLead}>
      <ul className="cc-findings">
        {rows.map(([what = "", value = "", comparison = ""]) => (
          <li key={plainText(what)}>
            <strong>{plainText(what)}</strong>
            <div className="cc-tabular">{plainText(value)}</div>
            <div>
              <LanguageText text={comparison} />
            </div>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

/** Text whose stretches in another language say so to screen readers. */
function LanguageText({ text }: { readonly text: ReportText }): ReactNode {
  const runs = typeof text === "string" ? [{ text }] : text;
  return runs.map((run) => (
    <span key={run.text} lang={run.language}>
      {run.text}
    </span>
  ));
}

function StartAnew({ screening }: { readonly screening: ScreeningInHand }): ReactNode {
  const { t } = useTranslation("screening");
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Group>
      <Button variant="default" onClick={() => screening.reopen("you")}>
        {t("result.change")}
      </Button>
      {isAsked ? (
        <Group role="alert">
          <Text>{t("result.againSure")}</Text>
          <Button color="red" onClick={screening.startAnew}>
            {t("result.againYes")}
          </Button>
          <Button variant="default" onClick={() => setIsAsked(false)}>
            {t("result.cancel")}
          </Button>
        </Group>
      ) : (
        <Button variant="subtle" onClick={() => setIsAsked(true)}>
          {t("result.again")}
        </Button>
      )}
    </Group>
  );
}
