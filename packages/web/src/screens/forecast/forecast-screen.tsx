import { Title } from "@mantine/core";
import type { ReactNode } from "react";

/** The screen Forecast. */
export function ForecastScreen(): ReactNode {
  return (
    <div className="cc-screen">
      <Title order={1}>Forecast</Title>
    </div>
  );
}
