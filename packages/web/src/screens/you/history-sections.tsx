import { athleteBounds } from "@crampcast/model/athlete";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { ChoiceField } from "../../components/choice-field.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import type { AnswersProps } from "./body-section.tsx";

const familyAnswers = { yes: true, no: false, unknown: null } as const;

/** Earlier cramps, family, chronic conditions. */
export function CrampHistorySection({ answers, change, kinds }: AnswersProps): ReactNode {
  const { t } = useTranslation(["you", "common"]);
  const family = answers.hasFamilyHistory === null ? "unknown" : answers.hasFamilyHistory ? "yes" : "no";
  return (
    <CardSection title={t("history.title")} lead={t("history.lead")}>
      <div className="cc-fields">
        <QuantityField
          label={t("history.cramped")}
          description={t("history.crampedHint")}
          quantity={kinds.count}
          bounds={athleteBounds.crampedRacesOfLastTenCount}
          value={answers.crampedRacesOfLastTenCount}
          isWhole
          onChange={(crampedRacesOfLastTenCount) => change({ crampedRacesOfLastTenCount })}
        />
        <ChoiceField
          label={t("history.family")}
          description={t("history.familyHint")}
          value={family}
          choices={[
            { value: "yes", label: t("common:yes") },
            { value: "no", label: t("common:no") },
            { value: "unknown", label: t("history.unknown") },
          ]}
          onChange={(answer) => change({ hasFamilyHistory: familyAnswers[answer] })}
        />
        <QuantityField
          label={t("history.chronic")}
          description={t("history.chronicHint")}
          quantity={kinds.count}
          bounds={athleteBounds.chronicConditionCount}
          value={answers.chronicConditionCount}
          isWhole
          onChange={(chronicConditionCount) => change({ chronicConditionCount })}
        />
      </div>
    </CardSection>
  );
}

/** Measured sweat sodium and rate. */
export function SweatSection({ answers, change, kinds }: AnswersProps): ReactNode {
  const { t } = useTranslation("you");
  return (
    <CardSection title={t("sweat.title")} lead={t("sweat.lead")}>
      <div className="cc-fields">
        <QuantityField
          label={t("sweat.sodium")}
          quantity={kinds.sodiumMgPerL}
          bounds={athleteBounds.measuredSweatSodiumMmolPerL}
          value={answers.measuredSweatSodiumMmolPerL}
          onChange={(measuredSweatSodiumMmolPerL) => change({ measuredSweatSodiumMmolPerL })}
        />
        <QuantityField
          label={t("sweat.rate")}
          quantity={kinds.drinkPerHour}
          bounds={athleteBounds.measuredSweatRateKgPerH}
          value={answers.measuredSweatRateKgPerH}
          onChange={(measuredSweatRateKgPerH) => change({ measuredSweatRateKgPerH })}
        />
      </div>
    </CardSection>
  );
}
