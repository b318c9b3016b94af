import { type ClaimKey, claimOf, type SourceKey } from "@crampcast/model/evidence";
import { claimSentence, type ScreeningWords } from "@crampcast/model/screening";
import { type ReactNode, useId } from "react";
import { PublicationList } from "../../components/source-note/publication-list.tsx";

const publicationsOf = (keys: readonly ClaimKey[]): SourceKey[] => [
  ...new Set(keys.flatMap((key): readonly SourceKey[] => claimOf(key).sources)),
];

/** What claims say and which publications they rest on, folded away behind `label`. */
export function SourceDetails(props: {
  readonly label: string;
  /** Whose sources they are, for those who hear the page. */
  readonly of: string;
  readonly keys: readonly ClaimKey[];
  readonly words: ScreeningWords;
}): ReactNode {
  const id = useId();
  if (props.keys.length === 0) return null;
  return (
    <details className="cc-sub">
      <summary id={id}>
        {props.label} <span className="cc-visually-hidden">({props.of})</span>
      </summary>
      {props.keys.map((key) => (
        <p key={key}>{claimSentence(props.words, key)}</p>
      ))}
      <PublicationList keys={publicationsOf(props.keys)} />
    </details>
  );
}
