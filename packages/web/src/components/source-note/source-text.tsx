import type { Basis } from "@crampcast/model";
import { claimOf, effectWords } from "@crampcast/model/evidence";
import { sourcesBehind, whereFrom } from "@crampcast/model/forecast";
import { CloseButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PublicationList } from "./publication-list.tsx";

interface SourceTextProps {
  readonly of: string;
  readonly what: string;
  readonly origin: Basis["origin"] | undefined;
  readonly close: () => void;
}

/** Where a number comes from: kind, words, claims that lead to the evidence, publications. */
export function SourceText({ of, what, origin, close }: SourceTextProps) {
  const { t } = useTranslation("evidence");
  const where = whereFrom(of, origin);
  const publications = where === null ? [] : sourcesBehind(where);
  return (
    <div className="sn-text">
      <div className="sn-head">
        <b>{what}</b>
        <CloseButton aria-label={t("where.close")} onClick={close} />
      </div>
      {where === null ? (
        <p>{t("where.unknown")}</p>
      ) : (
        <>
          <p>
            <span className={`sn-kind sn-kind-${where.kind}`}>{t(`where.kind.${where.kind}`)}</span>{" "}
            <span lang="en">{where.text}</span>
          </p>
          {where.claims.length > 0 && (
            <>
              <p className="sn-title">{t("where.claims")}</p>
              <ul>
                {where.claims.map((key) => {
                  const { statement, effect, certainty } = claimOf(key);
                  return (
                    <li key={key}>
                      <Link to="/evidence" hash={key} lang="en">
                        {statement}
                      </Link>{" "}
                      <span className="sn-effect">
                        {typeof effect === "string" ? "" : <span lang="en">{effectWords(effect)}; </span>}
                        {t(`certainty.${certainty}`).toLowerCase()}
                      </span>
                    </li>
                  );
                })}
              </ul>
            </>
          )}
          <details>
            <summary>
              {t("where.publications")} ({publications.length})
            </summary>
            {publications.length === 0 ? <p>{t("where.none")}</p> : <PublicationList keys={publications} />}
          </details>
        </>
      )}
    </div>
  );
}
