import { Title } from "@mantine/core";
import type { ReactNode } from "react";

/** The screen Race. */
export function RaceScreen(): ReactNode {
  return (
    <div className="cc-screen">
      <Title order={1}>Race</Title>
    </div>
  );
}
