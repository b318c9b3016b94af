import { Alert, Button, Group, Progress, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { stopSearch, useSearchState } from "./use-search.ts";

/** The button that looks for plans, how far it is, and a way to stop it. */
export function SearchSection(props: {
  /** Whether there are plans, and whether they are of the race and supplies as they stand. */
  readonly state: "none" | "fresh" | "stale";
  readonly onRun: () => void;
}): ReactNode {
  const { t } = useTranslation("plan");
  const search = useSearchState();
  if (search.kind === "running") {
    return (
      <section className="cc-card pl-search" aria-busy="true" aria-label={t("search.running")}>
        <Group justify="space-between" wrap="nowrap">
          <Text fw={650} role="status">
            {t("search.running")}
          </Text>
          <Button variant="default" size="sm" onClick={stopSearch}>
            {t("search.stop")}
          </Button>
        </Group>
        <Progress
          value={Math.max(3, Math.round(search.fraction * 100))}
          size="lg"
          animated
          aria-label={t("search.running")}
        />
        <Text size="sm" c="dimmed">
          {t("search.runningHint")}
        </Text>
      </section>
    );
  }
  const isToRun = props.state !== "fresh" || search.kind === "failed" || search.kind === "stopped";
  if (!isToRun) return null;
  return (
    <div className="pl-search">
      {search.kind === "failed" && (
        <Alert color="red" role="alert" title={t("search.failed")}>
          {search.reason}
        </Alert>
      )}
      {search.kind === "stopped" && (
        <Text role="status" c="dimmed">
          {t("search.stopped")}
        </Text>
      )}
      <div>
        <Button size="lg" onClick={props.onRun}>
          {t(props.state === "none" ? "search.run" : "search.again")}
        </Button>
      </div>
    </div>
  );
}
