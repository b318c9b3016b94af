import { Button, Group, Text } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";

/**
 * A button that asks once before it does what cannot be undone. The question takes the focus on its safe answer; that and
 * Escape lead back to the button.
 */
export function AskFirst(props: {
  readonly label: string;
  readonly spokenLabel: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  /** Stands beside the button, and makes room for the question. */
  readonly before?: ReactNode;
}): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  // Only who came back from the question finds the focus on the button.
  const isBack = useRef(false);
  const close = () => {
    isBack.current = true;
    setIsAsking(false);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  if (!isAsking) {
    return (
      <Group gap="xs">
        {props.before}
        <Button
          ref={(button) => {
            if (button !== null && isBack.current) button.focus();
            isBack.current = false;
          }}
          size="compact-md"
          variant="default"
          aria-label={props.spokenLabel}
          onClick={() => setIsAsking(true)}
        >
          {props.label}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs" role="group" aria-label={props.question} onKeyDown={closeOnEscape}>
      <Text size="sm">{props.question}</Text>
      <Button size="compact-md" color="red.8" onClick={props.onYes}>
        {props.yes}
      </Button>
      <Button autoFocus size="compact-md" variant="default" onClick={close}>
        {props.no}
      </Button>
    </Group>
  );
}
