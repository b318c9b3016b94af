import type { ConstraintKey, Frontier } from "@crampcast/model/plan";
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDuration, formatNumber, formatShare } from "../../text/format.ts";

/** How much was searched, and what the search could not do. */
export function NotesSection({ frontier }: { readonly frontier: Frontier }): ReactNode {
  const { t } = useTranslation("plan");
  const noteWords = useNoteWords();
  return (
    <section className="cc-card pl-stack" aria-labelledby="pl-notes-title">
      <Title order={2} size="h4" id="pl-notes-title">
        {t("notes.title")}
      </Title>
      <Text size="sm">
        {t("search.done", {
          plans: formatNumber(frontier.evaluationCount),
          members: formatNumber(frontier.memberCount),
        })}
      </Text>
      {frontier.notes.length > 0 && (
        <ul className="pl-notes">
          {frontier.notes.map((note) => (
            <li key={note.key}>{noteWords(note)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useNoteWords(): (note: Frontier["notes"][number]) => string {
  const { t } = useTranslation("plan");
  return ({ key, values }) => {
    const span = { from: formatDuration(values.fastestS ?? 0), to: formatDuration(values.slowestS ?? 0) };
    const limit = limitKeys.find((each) => key === `no-plan:${each}`);
    if (limit) return t("notes.no-plan", { ...span, limit: t(`limits.name.${limit}`) });
    if (key === "slower-not-safer") return t("notes.slower-not-safer", span);
    if (key === "sodium-low-without-drinking") {
      return t("notes.sodium-low-without-drinking", { share: formatShare(values.memberFraction ?? 0) });
    }
    if (key === "search-cut-short") return t("notes.search-cut-short", { count: values.pointCount ?? 0 });
    return t("notes.other", { key });
  };
}

const limitKeys: readonly ConstraintKey[] = [
  "drinks-at-most-sweat",
  "no-mass-gain",
  "sodium-in-range",
  "stomach-holds",
  "whole-units",
  "within-supplies",
  "core-temperature",
  "within-reach",
];
