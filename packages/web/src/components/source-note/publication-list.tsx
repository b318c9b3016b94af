import { type Source, type SourceKey, sources } from "@crampcast/model/evidence";
import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import "./source-note.css";

/** Publications, each with its DOI or PMID as a link that opens in a new tab when it is followed, and not before. */
export function PublicationList({ keys }: { readonly keys: readonly SourceKey[] }) {
  return (
    <ul className="cc-publications">
      {keys.map((key) => (
        <li key={key}>
          <Publication source={sources[key]} />
        </li>
      ))}
    </ul>
  );
}

function Publication({ source }: { readonly source: Source }) {
  const { t } = useTranslation("evidence");
  const place = placeOf(source);
  return (
    <>
      <span lang="en">{source.title}. </span>
      {place.address === null ? (
        <span className="cc-publication-place" lang="en">
          {place.words}
        </span>
      ) : (
        <Anchor
          href={place.address}
          target="_blank"
          rel="noopener noreferrer"
          referrerPolicy="no-referrer"
          className="cc-publication-place"
        >
          {place.words}
          <span className="cc-visually-hidden"> ({t("opensNewTab")})</span>
        </Anchor>
      )}
    </>
  );
}

/** Where a publication is found: words, and an address where it has an identifier. */
export function placeOf(source: Source): { readonly words: string; readonly address: string | null } {
  if (source.doi !== undefined) {
    return { words: `doi:${source.doi}`, address: `https://doi.org/${encodeURI(source.doi)}` };
  }
  if (source.pmid !== undefined) {
    return { words: `PMID ${source.pmid}`, address: `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/` };
  }
  return { words: source.reference ?? "", address: null };
}
