import { sources as publications, type SourceKey } from "@crampcast/model/evidence";
import { type AdviceKey, advice } from "@crampcast/model/guide";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** What the advice of a state rests on, folded away: nobody reads sources with a locked leg. */
export function WhyNote({ keys }: { readonly keys: readonly AdviceKey[] }): ReactNode {
  const { t } = useTranslation("guide");
  if (keys.length === 0) return null;
  return (
    <details className="gd-why">
      <summary>{t("why")}</summary>
      <ul>
        {keys.map((key) => (
          <li key={key} className="gd-small">
            {t(`adviceWord.${key}`)}
            <SourceLines sources={advice[key].sources} certainty={advice[key].certainty} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Titles of publications with how sure the statement is; where it rests on practice alone, that in plain words. */
export function SourceLines(props: {
  readonly sources: readonly SourceKey[];
  readonly certainty: "high" | "moderate" | "low" | "very low";
}): ReactNode {
  const { t } = useTranslation("guide");
  return (
    <span className="cc-sub">
      {t(`certainty.${props.certainty}`)}
      {props.sources.map((key) =>
        key === "clinicalKnowledge" ? (
          <span key={key} className="cc-sub">
            {t("noStudy")}
          </span>
        ) : (
          <span key={key} className="cc-sub">
            {t("source", { title: "" })}
            <span lang="en">{publications[key].title}</span>
          </span>
        ),
      )}
    </span>
  );
}
