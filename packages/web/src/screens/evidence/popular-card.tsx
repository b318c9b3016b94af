import { claimOf, type PopularClaimKey, popularClaimOf, type Verdict } from "@crampcast/model/evidence";
import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { tiedUnits } from "../../text/tied-units.ts";

/** One popular claim: what is said, the verdict, what was found, and the claims behind it. */
export function PopularCard({ id }: { readonly id: PopularClaimKey }) {
  const { t } = useTranslation("evidence");
  const { said, verdict, finding, claims } = popularClaimOf(id);
  return (
    <article className="ev-card ev-popular" id={id} tabIndex={-1}>
      <Title order={3} lang="en">
        “{tiedUnits(said)}”
      </Title>
      <p>
        <VerdictMark verdict={verdict} /> <span lang="en">{tiedUnits(finding)}</span>
      </p>
      <details>
        <summary>
          {t("claimsBehind")} ({claims.length})
        </summary>
        <ul>
          {claims.map((key) => (
            <li key={key}>
              <a href={`#${key}`} lang="en">
                {tiedUnits(claimOf(key).statement)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}

/** The verdict as a word in a coloured outline; the word alone says it. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation("evidence");
  return <span className={`ev-verdict ev-verdict-${verdict.replace(" ", "-")}`}>{t(`verdict.${verdict}`)}</span>;
}
