import { Input, SegmentedControl } from "@mantine/core";
import { type ReactNode, useId } from "react";

/** A question with two to four short answers, all in view. */
export function ChoiceField<Value extends string>(props: {
  readonly label: string;
  readonly description?: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}): ReactNode {
  const id = useId();
  return (
    <Input.Wrapper
      labelElement="div"
      label={<span id={id}>{props.label}</span>}
      description={props.description}
      descriptionProps={{ id: `${id}-hint` }}
    >
      <SegmentedControl<Value>
        fullWidth
        aria-labelledby={id}
        {...(props.description === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        value={props.value}
        onChange={props.onChange}
        data={props.choices.map((choice) => ({ ...choice }))}
      />
    </Input.Wrapper>
  );
}
