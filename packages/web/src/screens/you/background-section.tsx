import type { AthleteBackgroundAnswers } from "@crampcast/contract";
import { backgroundBounds, chronicSystems, injuryStages, medicines } from "@crampcast/model/athlete";
import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { CheckListField } from "../../components/check-list-field.tsx";
import { ChoiceField } from "../../components/choice-field.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import type { AnswersProps } from "./body-section.tsx";

const answerOf = { yes: true, no: false, unknown: null } as const;
const choiceOf = (answer: boolean | null | undefined): keyof typeof answerOf =>
  answer === true ? "yes" : answer === false ? "no" : "unknown";

type YesNoKey = "hasAllergies" | "hasCollapsed" | "isMuscleInjury" | "hasBackPain" | "isStretchingRegular";

/** Illness, medicines and injury. */
export function HealthSection(props: AnswersProps): ReactNode {
  const { t } = useTranslation("you");
  const { background, change } = backgroundOf(props);
  return (
    <CardSection title={t("health.title")} lead={t("health.lead")}>
      <div className="cc-lists">
        <CheckListField
          label={t("health.systems")}
          description={t("health.systemsHint")}
          noneLabel={t("health.none")}
          value={background.chronicSystems ?? null}
          choices={chronicSystems.map((value) => ({ value, label: t(`health.system.${value}`) }))}
          onChange={(value) => change({ chronicSystems: value })}
        />
        <CheckListField
          label={t("health.medicines")}
          description={t("health.medicinesHint")}
          noneLabel={t("health.none")}
          value={background.medicines ?? null}
          choices={medicines.map((value) => ({ value, label: t(`health.medicine.${value}`) }))}
          onChange={(value) => change({ medicines: value })}
        />
      </div>
      <div className="cc-fields">
        <YesNoField id="hasAllergies" {...props} />
        <YesNoField id="hasCollapsed" {...props} />
        <NativeSelect
          label={t("health.injuryStage")}
          description={t("health.injuryHint")}
          value={background.injuryStage ?? ""}
          data={[
            { value: "", label: t("history.unknown") },
            ...injuryStages.map((value) => ({ value, label: t(`health.stage.${value}`) })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change({ injuryStage: injuryStages.find((stage) => stage === value) ?? null });
          }}
        />
        {(background.injuryStage ?? "none") !== "none" && <YesNoField id="isMuscleInjury" {...props} />}
        <YesNoField id="hasBackPain" {...props} />
      </div>
    </CardSection>
  );
}

/** Stretching, years of sport, the days before the race. */
export function HabitsSection(props: AnswersProps): ReactNode {
  const { t } = useTranslation("you");
  const { background, change } = backgroundOf(props);
  const { kinds } = props;
  return (
    <CardSection title={t("habits.title")} lead={t("habits.lead")}>
      <div className="cc-fields">
        <QuantityField
          label={t("habits.runningYears")}
          quantity={kinds.years}
          bounds={backgroundBounds.runningYears}
          value={background.runningYears ?? null}
          onChange={(runningYears) => change({ runningYears })}
        />
        <QuantityField
          label={t("habits.stretching")}
          quantity={kinds.minutesPerWeek}
          bounds={backgroundBounds.stretchingMinPerWeek}
          value={background.stretchingMinPerWeek ?? null}
          onChange={(stretchingMinPerWeek) => change({ stretchingMinPerWeek })}
        />
        <YesNoField id="isStretchingRegular" {...props} />
        <QuantityField
          label={t("habits.sleep")}
          description={t("habits.sleepHint")}
          quantity={kinds.hours}
          bounds={backgroundBounds.sleepLastNightH}
          value={background.sleepLastNightH ?? null}
          onChange={(sleepLastNightH) => change({ sleepLastNightH })}
        />
        <QuantityField
          label={t("habits.travel")}
          quantity={kinds.hours}
          bounds={backgroundBounds.travelLastTwoDaysH}
          value={background.travelLastTwoDaysH ?? null}
          onChange={(travelLastTwoDaysH) => change({ travelLastTwoDaysH })}
        />
      </div>
    </CardSection>
  );
}

function YesNoField({ id, ...props }: AnswersProps & { readonly id: YesNoKey }): ReactNode {
  const { t } = useTranslation(["you", "common"]);
  const { background, change } = backgroundOf(props);
  return (
    <ChoiceField
      label={t(`health.question.${id}`)}
      value={choiceOf(background[id])}
      choices={[
        { value: "yes", label: t("common:yes") },
        { value: "no", label: t("common:no") },
        { value: "unknown", label: t("history.unknown") },
      ]}
      onChange={(answer) => change({ [id]: answerOf[answer] })}
    />
  );
}

function backgroundOf({ answers, change }: AnswersProps): {
  background: AthleteBackgroundAnswers;
  change: (part: AthleteBackgroundAnswers) => void;
} {
  const background = answers.background ?? {};
  return { background, change: (part) => change({ background: { ...background, ...part } }) };
}
