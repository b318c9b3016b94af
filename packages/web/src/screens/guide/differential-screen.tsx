import { sources } from "@crampcast/model/evidence";
import {
  type DifferentialAnswers,
  differentialOf,
  differentialQuestions,
  type Finding,
  type QuestionKey,
  questionKeys,
} from "@crampcast/model/guide";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import "./guide.css";
import { GuideButton } from "./guide-button.tsx";

type Answers = { readonly [Q in QuestionKey]?: readonly string[] };

/** The questions "Is it a cramp?" and what the answers fit, most urgent first. */
export function DifferentialScreen(): ReactNode {
  const { t } = useTranslation(["differential", "guide"]);
  const [answers, setAnswers] = useState<Answers>({});
  // Only answers of the table can be pressed.
  const findings = differentialOf(answers as DifferentialAnswers);
  return (
    <div className="gd">
      <ScreenHeading title={t("title")} lead={t("lead")} />
      {questionKeys.map((question) => (
        <Question
          key={question}
          question={question}
          given={answers[question] ?? []}
          onChange={(given) => setAnswers({ ...answers, [question]: given })}
        />
      ))}
      <section aria-live="polite" className="gd-list">
        <h2>{t("results")}</h2>
        {findings.length === 0 && <p className="gd-small">{t("nothingYet")}</p>}
        {findings.map((finding) => (
          <FindingCard key={finding.key} finding={finding} />
        ))}
      </section>
      <GuideButton kind="quiet" onPress={() => setAnswers({})}>
        {t("again")}
      </GuideButton>
      <Link className="gd-button" data-kind="plain" to="/now">
        {t("guide:links.guide")}
      </Link>
    </div>
  );
}

function Question(props: {
  readonly question: QuestionKey;
  readonly given: readonly string[];
  readonly onChange: (given: readonly string[]) => void;
}): ReactNode {
  const { t } = useTranslation("differential");
  const { question, given, onChange } = props;
  const { answers, isMultiple } = differentialQuestions[question];
  const press = (answer: string) => {
    if (given.includes(answer)) return onChange(given.filter((one) => one !== answer));
    if (!isMultiple || answer === "none") return onChange([answer]);
    return onChange([...given.filter((one) => one !== "none"), answer]);
  };
  return (
    <fieldset className="gd-question">
      <legend>{t(`question.${question}`)}</legend>
      {isMultiple && <p className="gd-small">{t("severalMayFit")}</p>}
      <div className="gd-list">
        {answers.map((answer) => (
          <GuideButton
            key={answer}
            kind={given.includes(answer) ? "main" : "quiet"}
            isPressed={given.includes(answer)}
            event={`${question} ${answer}`}
            onPress={() => press(answer)}
          >
            {t(`answer.${answer}`)}
          </GuideButton>
        ))}
      </div>
    </fieldset>
  );
}

function FindingCard({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation(["differential", "guide"]);
  const signs = finding.because.map(([, answer]) => t(`answer.${answer}`)).join(" · ");
  const isUrgent = finding.urgency === "call-now" || finding.urgency === "medical-help-now";
  return (
    <article className={isUrgent ? "gd-help" : "cc-card"} data-finding={finding.key}>
      <h3>{t(`finding.${finding.key}.name`)}</h3>
      <p className="gd-says">{t(`urgency.${finding.urgency}`)}</p>
      <p className="gd-small">{t(`finding.${finding.key}.what`)}</p>
      {signs !== "" && <p className="gd-small">{t("because", { signs })}</p>}
      {finding.sources.map((key) => (
        <p key={key} className="cc-sub">
          {key === "clinicalKnowledge" ? (
            t("restsOnPractice")
          ) : (
            <>
              {t("rests", { certainty: t(`guide:certainty.${finding.certainty}`) })}{" "}
              <span lang="en">{sources[key].title}</span>
            </>
          )}
        </p>
      ))}
    </article>
  );
}
