import { Checkbox, Input } from "@mantine/core";
import { type ReactNode, useId } from "react";

/** A question with several possible answers, "none of these" among them; null where it was not answered. */
export function CheckListField<Value extends string>(props: {
  readonly label: string;
  readonly description?: string;
  readonly noneLabel: string;
  readonly value: readonly Value[] | null;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: readonly Value[] | null) => void;
}): ReactNode {
  const id = useId();
  const { value, choices } = props;
  const toggle = (one: Value, isChosen: boolean): void => {
    const others = (value ?? []).filter((each) => each !== one);
    if (isChosen) props.onChange([...others, one]);
    else props.onChange(others.length > 0 ? others : null);
  };
  return (
    <Input.Wrapper
      labelElement="div"
      label={<span id={id}>{props.label}</span>}
      description={props.description}
      descriptionProps={{ id: `${id}-hint` }}
    >
      <fieldset
        className="cc-checks"
        aria-labelledby={id}
        {...(props.description === undefined ? {} : { "aria-describedby": `${id}-hint` })}
      >
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.label}
            checked={value?.includes(choice.value) ?? false}
            onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
          />
        ))}
        <Checkbox
          label={props.noneLabel}
          checked={value !== null && value.length === 0}
          onChange={(event) => props.onChange(event.currentTarget.checked ? [] : null)}
        />
      </fieldset>
    </Input.Wrapper>
  );
}
