import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "../../components/ask-first.tsx";

/** Undoes an import after one question. */
export function UndoButton(props: { readonly when: string; readonly onUndo: () => void }): ReactNode {
  const { t } = useTranslation("import");
  return (
    <AskFirst
      label={t("result.undo")}
      spokenLabel={`${t("result.undo")} (${props.when})`}
      question={t("undo.question")}
      yes={t("undo.yes")}
      no={t("undo.no")}
      onYes={props.onUndo}
    />
  );
}
