import { Title } from "@mantine/core";
import type { ReactNode } from "react";

/** The screen Import. */
export function ImportScreen(): ReactNode {
  return (
    <div className="cc-screen">
      <Title order={1}>Import</Title>
    </div>
  );
}
