import type { FileFate } from "@crampcast/contract";
import { Button, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../text/format.ts";
import { type SaidIn, useFileReason } from "../../text/use-model-words.ts";

type Outcome = FileFate["outcome"];
/** What a person should look at comes first. */
const order: readonly Outcome[] = ["unreadable", "not-an-activity", "same-activity", "duplicate-file", "imported"];
const PAGE = 12;

/** How many files had each outcome, outcomes without a file left out. */
export function countsOf(files: readonly FileFate[]): readonly { readonly outcome: Outcome; readonly count: number }[] {
  return [...order]
    .reverse()
    .map((outcome) => ({ outcome, count: files.filter((file) => file.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
}

/** Every file with its fate and the reason; can be narrowed to one outcome. */
export function FateList({ files }: { readonly files: readonly FileFate[] }): ReactNode {
  const { t } = useTranslation("import");
  const reasonOf = useFileReason();
  const [only, setOnly] = useState<Outcome | null>(null);
  const [shownCount, setShownCount] = useState(PAGE);
  const sorted = order.flatMap((outcome) => files.filter((file) => file.outcome === outcome));
  const chosen = only === null ? sorted : sorted.filter((file) => file.outcome === only);
  const choose = (outcome: Outcome | null) => {
    setOnly(outcome);
    setShownCount(PAGE);
  };
  return (
    <>
      <fieldset className="cc-chips">
        <legend className="cc-visually-hidden">{t("result.filter")}</legend>
        <Button
          size="compact-md"
          radius="xl"
          variant={only === null ? "filled" : "default"}
          aria-pressed={only === null}
          onClick={() => choose(null)}
        >
          {t("result.all", { count: files.length })}
        </Button>
        {countsOf(files).map(({ outcome, count }) => (
          <Button
            key={outcome}
            size="compact-md"
            radius="xl"
            variant={only === outcome ? "filled" : "default"}
            aria-pressed={only === outcome}
            onClick={() => choose(outcome)}
          >
            {formatNumber(count)} {t(`result.outcomes.${outcome}`)}
          </Button>
        ))}
      </fieldset>
      <ul className="cc-fates">
        {chosen.slice(0, shownCount).map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one name may come twice in an upload, and rows hold no state.
          <li key={`${index} ${file.fileName}`}>
            <span className="cc-file-name">{file.fileName}</span>
            <span className="cc-outcome" data-outcome={file.outcome}>
              {t(`result.outcomes.${file.outcome}`)}
            </span>
            <Reason said={reasonOf(file)} />
          </li>
        ))}
      </ul>
      {chosen.length > shownCount && (
        <Button className="cc-start" variant="default" size="sm" onClick={() => setShownCount(shownCount + 200)}>
          {t("result.more", { count: Math.min(200, chosen.length - shownCount) })}
        </Button>
      )}
    </>
  );
}

function Reason({ said }: { readonly said: SaidIn | null }): ReactNode {
  if (said === null) return null;
  return (
    <Text size="sm" c="dimmed" className="cc-reason" lang={said.lang}>
      {said.text}
    </Text>
  );
}
