import type { ConstraintKey, Frontier } from "@crampcast/model/plan";
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDuration, formatNumber, formatShare, formatTemperature } from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import { signedPoints } from "./signed-points.ts";

/** How much was searched, and what the search could not do. */
export function NotesSection(props: { readonly frontier: Frontier; readonly units: UnitSystem }): ReactNode {
  const { frontier, units } = props;
  const { t } = useTranslation("plan");
  const noteWords = useNoteWords(units);
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

function useNoteWords(units: UnitSystem): (note: Frontier["notes"][number]) => string {
  const { t } = useTranslation("plan");
  return ({ key, values }) => {
    const [from, to] = [formatDuration(values.fastestS ?? 0), formatDuration(values.slowestS ?? 0)];
    const span = from === to ? from : t("notes.span", { from, to });
    const limit = limitKeys.find((each) => key === `no-plan:${each}`);
    if (limit) return t("notes.no-plan", { span, limit: t(`limits.name.${limit}`) });
    if (key === "slower-not-safer") return t("notes.slower-not-safer", { span });
    if (key === "sodium-low-without-drinking") {
      return t("notes.sodium-low-without-drinking", { share: formatShare(values.memberFraction ?? 0) });
    }
    if (key === "goal-not-kept") {
      return t("notes.goal-not-kept", {
        goal: formatDuration(values.goalTimeS ?? 0),
        time: formatDuration(values.recommendedTimeS ?? 0),
      });
    }
    if (key === "loses-more-than-advised") {
      const loss = {
        loss: formatShare(values.bodyMassLossFraction ?? 0),
        advised: formatShare(values.advisedFraction ?? 0, 0),
      };
      return values.burntFraction === undefined
        ? t("notes.loses-more-than-advised", loss)
        : t("notes.loses-more-than-advised-long", { ...loss, burnt: formatShare(values.burntFraction) });
    }
    if (key === "outside-evidence") return t("notes.outside-evidence");
    if (key === "hot-core") {
      return t("notes.hot-core", { temperature: formatTemperature(values.coreTemperatureC ?? 0, units, 1) });
    }
    const beside = triedKeys.find((each) => key === `${each}-not-proposed`);
    if (beside && values.isDistinguishable !== 1) return t(`notes.${beside}-same`);
    if (beside) return t(`notes.${beside}-told`, { points: signedPoints(values.crampProbabilityDifference ?? 0) });
    if (key === "search-cut-short") return t("notes.search-cut-short", { count: values.pointCount ?? 0 });
    return t("notes.other", { key });
  };
}

const triedKeys = ["walk-breaks", "capsules"] as const;

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
