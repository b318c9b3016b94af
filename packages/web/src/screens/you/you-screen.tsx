import { Title } from "@mantine/core";
import type { ReactNode } from "react";

/** The screen You. */
export function YouScreen(): ReactNode {
  return (
    <div className="cc-screen">
      <Title order={1}>You</Title>
    </div>
  );
}
