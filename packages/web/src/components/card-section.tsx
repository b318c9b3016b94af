import { Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

/** One titled block of a screen. */
export function CardSection(props: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className="cc-card" aria-labelledby={id}>
      <div className="cc-card-head">
        <div>
          <Title order={2} id={id}>
            {props.title}
          </Title>
          {props.lead !== undefined && (
            <Text c="dimmed" size="sm" maw="46rem">
              {props.lead}
            </Text>
          )}
        </div>
        {props.action}
      </div>
      <Stack gap="md" mt="md">
        {props.children}
      </Stack>
    </section>
  );
}
