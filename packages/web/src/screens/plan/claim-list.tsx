import { type ClaimKey, claimOf, effectWords } from "@crampcast/model/evidence";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PublicationList } from "../../components/source-note/publication-list.tsx";

/** Claims of the evidence, each leading to its card, with its size, its certainty and its publications. */
export function ClaimList({ keys }: { readonly keys: readonly ClaimKey[] }) {
  const { t } = useTranslation("evidence");
  return (
    <ul className="pl-claims">
      {keys.map((key) => {
        const { statement, effect, certainty, sources } = claimOf(key);
        return (
          <li key={key}>
            <Link to="/evidence" hash={key} lang="en">
              {statement}
            </Link>{" "}
            {typeof effect === "string" ? "" : <span lang="en">{effectWords(effect)}; </span>}
            {t(`certainty.${certainty}`).toLowerCase()}
            <PublicationList keys={sources} />
          </li>
        );
      })}
    </ul>
  );
}
