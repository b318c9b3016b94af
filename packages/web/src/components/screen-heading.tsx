import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** The heading of a screen with one line that says what it is for; the focus lands here on arrival. */
export function ScreenHeading(props: { readonly title: string; readonly lead: ReactNode }): ReactNode {
  return (
    <header className="cc-heading">
      <Title order={1} tabIndex={-1}>
        {props.title}
      </Title>
      <Text c="dimmed" size="lg" maw="42rem">
        {props.lead}
      </Text>
    </header>
  );
}
