import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** Undoes an import after one question. */
export function UndoButton(props: { readonly when: string; readonly onUndo: () => void }): ReactNode {
  const { t } = useTranslation("import");
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button
        variant="default"
        size="compact-md"
        aria-label={`${t("result.undo")} (${props.when})`}
        onClick={() => setIsAsking(true)}
      >
        {t("result.undo")}
      </Button>
    );
  }
  return (
    <Group gap="xs" role="group" aria-label={t("undo.question")}>
      <Text size="sm">{t("undo.question")}</Text>
      <Button autoFocus size="compact-md" color="red.8" onClick={props.onUndo}>
        {t("undo.yes")}
      </Button>
      <Button size="compact-md" variant="default" onClick={() => setIsAsking(false)}>
        {t("undo.no")}
      </Button>
    </Group>
  );
}
