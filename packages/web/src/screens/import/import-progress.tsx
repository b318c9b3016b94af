import { Alert, Progress, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatShare } from "../../text/format.ts";
import type { RunningImport } from "./use-import.ts";

/** How far the import is, and why it stopped if it did. */
export function ImportProgress({ running }: { readonly running: RunningImport }): ReactNode {
  const { t } = useTranslation("import");
  if (running.problem !== null) {
    return (
      <Alert color="red" mt="md" role="alert">
        {running.problem}
      </Alert>
    );
  }
  if (running.phase !== "sending" && running.phase !== "reading") return null;
  const { state } = running;
  const total = Math.max(1, state?.totalCount ?? 1);
  const done = state?.doneCount ?? 0;
  const fraction = running.phase === "sending" ? running.sentFraction * 0.2 : 0.2 + (0.8 * done) / total;
  const text =
    running.phase === "sending"
      ? t("progress.sending", {
          count: running.fileCount,
          percent: formatShare(running.sentFraction, 0),
        })
      : state === null || total === 1
        ? t("progress.readingFirst")
        : t("progress.reading", { done: Math.min(total, done + 1), total });
  return (
    <div className="cc-progress">
      <Text fw={600} className="cc-tabular">
        {text}
      </Text>
      <Progress.Root size="lg" radius="xl">
        <Progress.Section value={fraction * 100} aria-label={t("progress.bar")} />
      </Progress.Root>
    </div>
  );
}
