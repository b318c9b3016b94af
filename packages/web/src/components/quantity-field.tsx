import { TextInput } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Quantity } from "../text/quantities.ts";
import { afterPress } from "./after-press.ts";
import { useFieldProblem } from "./form-problems.tsx";

/** What is accepted, in the model's unit. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What a quantity field is given. */
export interface QuantityFieldProps {
  readonly label: string;
  /** Read out in place of `label` where the label is only clear to the eye, for example in a table. */
  readonly spokenLabel?: string;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly quantity: Quantity;
  readonly bounds: Bounds;
  /** In the model's unit; null when empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly isRequired?: boolean;
  readonly isWhole?: boolean;
}

/** A text field for one number with its unit. Accepts what people write, and says what was wrong and what is allowed. */
export function QuantityField(props: QuantityFieldProps): ReactNode {
  const { t } = useTranslation("common");
  const { quantity, bounds, value, isRequired = false } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const text = draft ?? (value === null ? "" : quantity.toText(value));
  const problem = problemOf(text);
  const isShown = useFieldProblem(id, props.spokenLabel ?? props.label, problem);

  function read(typed: string): { readonly value: number | null; readonly problem: string | null } {
    if (typed.trim() === "") return { value: null, problem: isRequired ? t("problems.empty") : null };
    const parsed = quantity.parse(typed);
    if (!parsed.ok) return { value: null, problem: t(`problems.${parsed.reason}`, { text: typed.trim() }) };
    const rounded = props.isWhole ? Math.round(parsed.value) : parsed.value;
    // The text of a bound must be accepted although it was rounded for display.
    const slack = 1e-3 * Math.max(Math.abs(bounds.min), Math.abs(bounds.max), 1e-6);
    const said = { value: quantity.say(rounded), min: quantity.say(bounds.min), max: quantity.say(bounds.max) };
    if (rounded < bounds.min - slack) return { value: null, problem: t("problems.tooSmall", said) };
    if (rounded > bounds.max + slack) return { value: null, problem: t("problems.tooBig", said) };
    return { value: Math.min(bounds.max, Math.max(bounds.min, rounded)), problem: null };
  }
  function problemOf(typed: string): string | null {
    return read(typed).problem;
  }

  return (
    <TextInput
      id={id}
      label={props.label}
      {...(props.spokenLabel === undefined ? {} : { "aria-label": props.spokenLabel })}
      description={
        quantity.unit === "" ? (
          props.description
        ) : (
          <>
            <span className="cc-visually-hidden">{t("inUnit", { unit: quantity.unit })} </span>
            {props.description}
          </>
        )
      }
      {...(props.description === undefined ? { descriptionProps: { className: "cc-visually-hidden" } } : {})}
      placeholder={props.placeholder}
      value={text}
      inputMode={quantity.unit.includes(":") || quantity.unit.startsWith("min") ? "text" : "decimal"}
      autoComplete="off"
      required={isRequired}
      withAsterisk={false}
      rightSection={
        <span className="cc-unit" aria-hidden>
          {quantity.unit}
        </span>
      }
      rightSectionWidth={quantity.unit === "" ? 12 : `${quantity.unit.length * 0.62 + 1.4}em`}
      rightSectionPointerEvents="none"
      error={(isLeft || isShown) && problem !== null ? problem : null}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setDraft(typed);
        const { value: next, problem: wrong } = read(typed);
        if (wrong === null) props.onChange(next);
      }}
      onBlur={() => {
        afterPress(() => setIsLeft(true));
        if (problem === null) setDraft(null);
      }}
    />
  );
}
