import { Button, Checkbox, Group, Radio, Stack } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useFieldProblem } from "../../components/form-problems.tsx";

/** One answer to choose. */
export interface Choice {
  readonly code: string;
  readonly word: string;
}

/** A question with one answer of several. */
export function OneChoice(props: {
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly isRequired: boolean;
  readonly onChange: (code: string | null) => void;
}): ReactNode {
  const { t } = useTranslation("screening");
  const id = useId();
  const problem = props.isRequired && props.value === null ? t("choose") : null;
  const isShown = useFieldProblem(id, props.label, problem);
  return (
    <div className="cc-question">
      <Radio.Group
        id={id}
        tabIndex={-1}
        label={props.label}
        description={props.hint || undefined}
        inputWrapperOrder={["label", "description", "error", "input"]}
        value={props.value ?? ""}
        onChange={props.onChange}
        error={isShown ? problem : null}
      >
        <Group gap="xs" mt="xs" className="cc-answers">
          {props.choices.map(({ code, word }) => (
            <Radio key={code} value={code} label={word} className="cc-answer" />
          ))}
        </Group>
      </Radio.Group>
      {props.value !== null && !props.isRequired && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t("clear", { question: props.label })}
          onClick={() => props.onChange(null)}
        >
          {t("clearShort")}
        </Button>
      )}
    </div>
  );
}

/** A question with any number of answers; `exclusive` stands alone. */
export function ManyChoices(props: {
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly exclusive: string | undefined;
  readonly onChange: (codes: readonly string[]) => void;
}): ReactNode {
  const { exclusive, values } = props;
  function change(next: string[]): void {
    const added = next.find((code) => !values.includes(code));
    if (exclusive === undefined || added === undefined) props.onChange(next);
    else props.onChange(added === exclusive ? [exclusive] : next.filter((code) => code !== exclusive));
  }
  return (
    <div className="cc-question">
      <Checkbox.Group
        label={props.label}
        description={props.hint || undefined}
        inputWrapperOrder={["label", "description", "error", "input"]}
        value={[...values]}
        onChange={change}
      >
        <Stack gap="xs" mt="xs">
          {props.choices.map(({ code, word }) => (
            <Checkbox key={code} value={code} label={word} className="cc-answer" />
          ))}
        </Stack>
      </Checkbox.Group>
    </div>
  );
}
