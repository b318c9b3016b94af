import type { AthleteAnswers } from "@crampcast/contract";
import { athleteBounds } from "@crampcast/model/athlete";
import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { ChoiceField } from "../../components/choice-field.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import type { quantities } from "../../text/quantities.ts";

/** What the sections of the form share. */
export interface AnswersProps {
  readonly answers: AthleteAnswers;
  readonly change: (part: Partial<AthleteAnswers>) => void;
  readonly kinds: ReturnType<typeof quantities>;
}

/** Name, sex, age, mass, height. */
export function BodySection({ answers, change, kinds }: AnswersProps): ReactNode {
  const { t } = useTranslation("you");
  return (
    <CardSection title={t("body.title")}>
      <div className="cc-fields">
        <TextInput
          label={t("body.name")}
          description={t("body.nameHint")}
          value={answers.name ?? ""}
          maxLength={200}
          autoComplete="name"
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <ChoiceField
          label={t("body.sex")}
          description={t("body.sexHint")}
          value={answers.sex}
          choices={[
            { value: "female", label: t("body.female") },
            { value: "male", label: t("body.male") },
          ]}
          onChange={(sex) => change({ sex })}
        />
        <QuantityField
          label={t("body.age")}
          quantity={kinds.years}
          bounds={athleteBounds.ageYears}
          value={answers.ageYears}
          isRequired
          onChange={(ageYears) => ageYears !== null && change({ ageYears })}
        />
        <QuantityField
          label={t("body.mass")}
          quantity={kinds.mass}
          bounds={athleteBounds.massKg}
          value={answers.massKg}
          isRequired
          onChange={(massKg) => massKg !== null && change({ massKg })}
        />
        <QuantityField
          label={t("body.height")}
          quantity={kinds.height}
          bounds={athleteBounds.heightM}
          value={answers.heightM}
          isRequired
          onChange={(heightM) => heightM !== null && change({ heightM })}
        />
      </div>
    </CardSection>
  );
}
