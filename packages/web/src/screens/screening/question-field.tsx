import {
  type AnswerValue,
  bodyMassIndexOf,
  optionSets,
  optionWord,
  type Question,
  questionWords,
  type ScreeningAnswers,
  type ScreeningWords,
} from "@crampcast/model/screening";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../client/settings.ts";
import { QuantityField } from "../../components/quantity-field.tsx";
import { formatNumber } from "../../text/format.ts";
import { quantities } from "../../text/quantities.ts";
import { ManyChoices, OneChoice } from "./choice-questions.tsx";
import { quantityOf } from "./question-quantity.ts";

/** What a question is drawn from. */
export interface QuestionProps {
  readonly question: Question;
  readonly answers: ScreeningAnswers;
  readonly words: ScreeningWords;
  readonly onAnswer: (id: string, value: AnswerValue | null) => void;
}

/** One question of the intake in the form that fits its kind. */
export function QuestionField({ question, answers, words, onAnswer }: QuestionProps): ReactNode {
  const { t } = useTranslation("common");
  const { linkId, options } = question;
  const { text: label, hint } = questionWords(words, linkId);
  const table: Readonly<Record<string, AnswerValue | undefined>> = answers;
  const value = table[linkId];
  const isRequired = question.isRequired === true;
  const choices =
    options === undefined ? [] : optionSets[options].map((code) => ({ code, word: optionWord(words, options, code) }));
  switch (question.type) {
    case "boolean":
      return (
        <OneChoice
          label={label}
          hint={hint}
          isRequired={isRequired}
          choices={[
            { code: "yes", word: t("yes") },
            { code: "no", word: t("no") },
          ]}
          value={typeof value === "boolean" ? (value ? "yes" : "no") : null}
          onChange={(code) => onAnswer(linkId, code === null ? null : code === "yes")}
        />
      );
    case "choice":
      return (
        <OneChoice
          label={label}
          hint={hint}
          isRequired={isRequired}
          choices={choices}
          value={typeof value === "string" ? value : null}
          onChange={(code) => onAnswer(linkId, code)}
        />
      );
    case "choices":
      return (
        <ManyChoices
          label={label}
          hint={hint}
          choices={choices}
          values={Array.isArray(value) ? value : []}
          exclusive={question.exclusive}
          onChange={(codes) => onAnswer(linkId, codes.length === 0 ? null : codes)}
        />
      );
    case "computed":
      return <ComputedField label={label} answers={answers} />;
    default:
      return (
        <NumberQuestion
          question={question}
          label={label}
          hint={hint}
          units={words.report.units}
          value={typeof value === "number" ? value : null}
          onAnswer={onAnswer}
        />
      );
  }
}

function NumberQuestion(props: {
  readonly question: Question;
  readonly label: string;
  readonly hint: string;
  readonly units: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly onAnswer: QuestionProps["onAnswer"];
}): ReactNode {
  const { question, value } = props;
  const { units } = useSettings();
  const { quantity, perField } = quantityOf(question, quantities(units), props.units);
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = question;
  return (
    <QuantityField
      label={props.label}
      {...(props.hint === "" ? {} : { description: props.hint })}
      quantity={quantity}
      bounds={{ min: min / perField, max: max / perField }}
      value={value === null ? null : value / perField}
      isRequired={question.isRequired === true}
      isWhole={question.type === "integer"}
      onChange={(next) => props.onAnswer(question.linkId, next === null ? null : rounded(next * perField))}
    />
  );
}

/** Without the dust of conversions between units. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

function ComputedField({ label, answers }: { readonly label: string; readonly answers: ScreeningAnswers }): ReactNode {
  const { t } = useTranslation("screening");
  const index = bodyMassIndexOf(answers);
  return (
    <div className="cc-question">
      <Text fw={500} size="sm">
        {label}
      </Text>
      <Text role="status" className="cc-tabular" {...(index === null ? { c: "dimmed" } : {})}>
        {index === null ? t("notYetComputed") : t("computed", { value: formatNumber(index, 1) })}
      </Text>
    </div>
  );
}
