import {
  adherenceOf,
  type CalendarDay,
  type DoneOfPlanned,
  dayWords,
  type Programme,
  type SessionRecord,
  testChanges,
} from "@crampcast/model/plan/programme";
import type { ScreeningAnswers } from "@crampcast/model/screening";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { screeningWordsOf } from "../screening/words-in-use.ts";
import { useProgrammeWords } from "./words-in-use.ts";

/** Done of due by part and week, and what the self-tests show beyond their error. */
export function FollowedSection(props: {
  readonly programme: Programme;
  readonly records: readonly SessionRecord[];
  readonly today: CalendarDay;
  readonly answersNow: ScreeningAnswers | null;
}): ReactNode {
  const { t, i18n } = useTranslation("programme");
  const { words, numbers } = useProgrammeWords();
  const adherence = adherenceOf(props.programme, props.records, props.today);
  const changes = props.answersNow === null ? [] : testChanges(props.programme.input.answers, props.answersNow);
  const hasChanges = changes.some((one) => one.before !== one.after);
  const { questions } = screeningWordsOf(i18n.language);
  return (
    <CardSection title={t("followed.title")} lead={t("followed.optional")}>
      {adherence.all.planned === 0 ? (
        <Text>{t("followed.none")}</Text>
      ) : (
        <>
          <Text size="lg">
            <strong>{t("followed.all", { ...adherence.all })}</strong>
            {adherence.plannedDistanceM > 0 &&
              ` · ${t("followed.distance", { done: numbers.distance(adherence.doneDistanceM), planned: numbers.distance(adherence.plannedDistanceM) })}`}
          </Text>
          <Bars
            title={t("followed.byPart")}
            rows={adherence.byPart.map((one) => ({ ...one, name: words.parts[one.part].title }))}
          />
          <Bars
            title={t("followed.byWeek")}
            rows={adherence.byWeek.map((one) => ({ ...one, name: dayWords(one.monday, words.language) }))}
          />
        </>
      )}
      {hasChanges && (
        <div>
          <h3>{t("followed.tests")}</h3>
          <ul>
            {changes.map((one) => (
              <li key={`${one.test}${one.side}`}>
                {
                  questions[
                    `tests.${one.test}-${one.side}${one.test === "hop" || one.test === "wall" ? "-cm" : ""}` as keyof typeof questions
                  ].text
                }
                : {one.before} → {one.after}, {words.verdicts[one.verdict]}
              </li>
            ))}
          </ul>
          <Text c="dimmed" size="sm">
            {t("followed.testsHint")}
          </Text>
        </div>
      )}
    </CardSection>
  );
}

function Bars(props: {
  readonly title: string;
  readonly rows: readonly (DoneOfPlanned & { readonly name: string })[];
}): ReactNode {
  const { words } = useProgrammeWords();
  return (
    <div>
      <h3>{props.title}</h3>
      <ul className="pg-bars">
        {props.rows.map((row) => (
          <li key={row.name}>
            <span>{row.name}</span>
            <span className="pg-bar" aria-hidden="true">
              <span style={{ width: `${(100 * row.done) / Math.max(1, row.planned)}%` }} />
            </span>
            <span className="cc-tabular">
              {words.adherence.replace("{{done}}", String(row.done)).replace("{{planned}}", String(row.planned))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
