import { Title } from "@mantine/core";
import type { ReactNode } from "react";

/** The screen What if. */
export function WhatIfScreen(): ReactNode {
  return (
    <div className="cc-screen">
      <Title order={1}>What if</Title>
    </div>
  );
}
