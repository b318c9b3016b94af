import type { TrainingHistory } from "@crampcast/model/athlete";
import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePlanQuestion } from "../../client/plan-question.ts";
import { useSettings } from "../../client/settings.ts";
import type { TrainingAsOf } from "../../client/training-as-of.ts";
import { CardSection } from "../../components/card-section.tsx";
import { quantities } from "../../text/quantities.ts";
import { useTrainingWords } from "../../text/training-words.ts";
import { AsOfNote } from "../you/as-of-note.tsx";

/** The numbers that the files have given, with the way to You. */
export function LearntSection(props: {
  readonly derived: TrainingHistory;
  readonly asOf: TrainingAsOf | null;
}): ReactNode {
  const { t } = useTranslation(["import", "you"]);
  const { derived, asOf } = props;
  const { units } = useSettings();
  const kinds = quantities(units);
  const { raceSport } = usePlanQuestion();
  const sayFrom = useTrainingWords({ units, raceSport });
  const figures = (
    [
      ["criticalSpeedMps", kinds.pace],
      ["criticalPowerW", kinds.power],
      ["criticalSwimSpeedMps", kinds.swimPace],
      ["longestSessionS", kinds.duration],
      ["timeAtRaceEffortS", kinds.duration],
      ["longLoad", kinds.load],
      ["heatAcclimationFraction", kinds.percent],
    ] as const
  ).flatMap(([key, kind]) => {
    const capacity = derived[key];
    if (capacity === null) return [];
    const from = capacity.derivedFrom === null ? null : sayFrom(capacity.derivedFrom);
    return [{ key, text: kind.say(capacity.value), from }];
  });
  return (
    <CardSection title={t("learnt.title")}>
      <AsOfNote asOf={asOf} />
      {figures.length === 0 ? (
        <Text c="dimmed">{t("learnt.nothing")}</Text>
      ) : (
        <dl className="cc-figures">
          {figures.map(({ key, text, from }) => (
            <div key={key}>
              <dt>{t(`you:training.names.${key}`)}</dt>
              <dd>
                <span className="cc-figure">{text}</span>
                {from !== null && (
                  <span className="cc-sub" lang={from.lang}>
                    {from.text}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Anchor renderRoot={(root) => <Link to="/you" {...root} />}>{t("learnt.link")}</Anchor>
    </CardSection>
  );
}
