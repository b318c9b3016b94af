import { CrampMeasureSchema, CrampMuscleSchema } from "@crampcast/contract";
import { Button, Group, NativeSelect, Text, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../client/settings.ts";
import { CardSection } from "../../components/card-section.tsx";
import { ChoiceField } from "../../components/choice-field.tsx";
import { ProblemForm } from "../../components/form-problems.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import { formatNumber } from "../../text/format.ts";
import { parseNumber } from "../../text/parse.ts";
import { type Quantity, quantities } from "../../text/quantities.ts";
import { type CrampForm, type CrampFields as Fields, fieldsOf } from "./cramp-form.ts";

function minutesText(valueS: number): string {
  const tenths = Math.round(valueS / 6) / 10;
  return formatNumber(tenths, Number.isInteger(tenths) ? 0 : 1);
}

const minutes: Quantity = {
  unit: "min",
  toText: minutesText,
  parse: (text) => {
    const parsed = parseNumber(text);
    return parsed.ok ? { ok: true, value: parsed.value * 60 } : parsed;
  },
  say: (valueS) => `${minutesText(valueS)} min`,
};

/** The form of one cramp. */
export function CrampFields(props: {
  readonly initial: CrampForm;
  readonly title: string;
  readonly hint: string | null;
  readonly isCorrection: boolean;
  readonly onSave: (fields: Fields) => void;
  readonly onDiscard: (() => void) | null;
}): ReactNode {
  const { t } = useTranslation(["crampLog", "guide"]);
  const { units } = useSettings();
  const [form, setForm] = useState(props.initial);
  const [isTimeWrong, setIsTimeWrong] = useState(false);
  const change = (part: Partial<CrampForm>) => setForm({ ...form, ...part });
  const submit = () => {
    const fields = fieldsOf(form);
    setIsTimeWrong(fields === null);
    if (fields !== null) props.onSave(fields);
  };
  return (
    <ProblemForm label={props.title} onSubmit={submit}>
      <CardSection title={props.title} lead={props.hint ?? undefined}>
        <div className="cc-fields">
          <NativeSelect
            label={t("muscle")}
            value={form.muscle}
            onChange={(event) => {
              const chosen = CrampMuscleSchema.safeParse(event.currentTarget.value);
              if (chosen.success) change({ muscle: chosen.data });
            }}
            data={CrampMuscleSchema.options.map((value) => ({ value, label: t(`guide:muscle.${value}`) }))}
          />
          <ChoiceField
            label={t("side")}
            value={form.side}
            onChange={(side) => change({ side })}
            choices={(["left", "right", "both"] as const).map((value) => ({ value, label: t(`guide:side.${value}`) }))}
          />
          <TextInput
            type="datetime-local"
            label={t("time")}
            value={form.localTime}
            error={isTimeWrong ? t("dayProblem") : null}
            onChange={(event) => change({ localTime: event.currentTarget.value })}
          />
        </div>
        <ChoiceField
          label={t("circumstance")}
          description={t("nightsApart")}
          value={form.circumstance}
          onChange={(circumstance) => change({ circumstance })}
          choices={(["during-exercise", "at-rest", "at-night"] as const).map((value) => ({
            value,
            label: t(`circumstances.${value}`),
          }))}
        />
        <div className="cc-fields">
          <NativeSelect
            label={t("severity")}
            value={severityText(form.severity)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ severity: value === "none" ? null : Number(value) });
            }}
            data={[
              { value: "none", label: t("notSaid") },
              ...(["1", "2", "3"] as const).map((value) => ({ value, label: t(`severities.${value}`) })),
            ]}
          />
          <QuantityField
            label={t("lasted")}
            quantity={minutes}
            bounds={{ min: 0, max: 86_400 }}
            value={form.lastedS}
            onChange={(lastedS) => change({ lastedS })}
          />
          {form.circumstance === "during-exercise" && (
            <QuantityField
              label={t("distance")}
              quantity={quantities(units).distance}
              bounds={{ min: 0, max: 1_000_000 }}
              value={form.distanceM}
              onChange={(distanceM) => change({ distanceM })}
            />
          )}
        </div>
        <MeasureFields form={form} change={change} />
        <Textarea
          label={t("note")}
          maxLength={2000}
          autosize
          value={form.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <Group>
          <Button type="submit" size="lg">
            {props.isCorrection ? t("saveCorrection") : t("save")}
          </Button>
          {props.onDiscard !== null && (
            <Button variant="default" size="lg" onClick={props.onDiscard}>
              {t("discard")}
            </Button>
          )}
        </Group>
      </CardSection>
    </ProblemForm>
  );
}

function MeasureFields(props: {
  readonly form: CrampForm;
  readonly change: (part: Partial<CrampForm>) => void;
}): ReactNode {
  const { t } = useTranslation("crampLog");
  const { form, change } = props;
  return (
    <div>
      <Text fw={600} mb="xs">
        {t("done")}
      </Text>
      <div className="cc-fields">
        {CrampMeasureSchema.options.map((measure) => (
          <NativeSelect
            key={measure}
            label={t(`measure.${measure}`)}
            value={form.measures.find((one) => one.measure === measure)?.helped ?? "not-done"}
            onChange={(event) => {
              const helped = (["yes", "no", "unsure"] as const).find((value) => value === event.currentTarget.value);
              const others = form.measures.filter((one) => one.measure !== measure);
              change({ measures: helped === undefined ? others : [...others, { measure, helped }] });
            }}
            data={(["not-done", "yes", "no", "unsure"] as const).map((value) => ({
              value,
              label: t(`helped.${value}`),
            }))}
          />
        ))}
      </div>
    </div>
  );
}

const severityText = (severity: number | null): "none" | "1" | "2" | "3" =>
  severity === 1 ? "1" : severity === 2 ? "2" : severity === 3 ? "3" : "none";
