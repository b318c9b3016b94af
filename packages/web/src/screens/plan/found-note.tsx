import type { RaceRequest } from "@crampcast/model/scenario";
import { Alert, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PlanChange } from "../../client/plan-changes.ts";
import type { FoundPlans } from "../../client/plan-shelf.ts";
import { formatClock, formatDate, formatDistance, formatDuration } from "../../text/format.ts";
import { languageInUse } from "../../text/language.ts";
import type { UnitSystem } from "../../text/units.ts";

/** When the plans were found, for which state of the race, where they are kept, and what has changed since. */
export function FoundNote(props: {
  readonly found: FoundPlans;
  readonly isKept: boolean | null;
  readonly changes: readonly PlanChange[];
  readonly units: UnitSystem;
}): ReactNode {
  const { t } = useTranslation("plan");
  const { found, isKept, changes, units } = props;
  const list = (parts: readonly string[]) =>
    new Intl.ListFormat(languageInUse(), { type: "conjunction" }).format(parts);
  const kept = found.serverPlanId === null ? t("found.onDevice") : t("found.onServer");
  return (
    <section className="pl-found" aria-label={t("found.label")}>
      {changes.length > 0 && (
        <Alert color="yellow" variant="light" title={t("found.stale")}>
          {t("found.changed", { list: list(changes.map((change) => t(`found.change.${change}`))) })}
        </Alert>
      )}
      <Text size="sm">
        {t("found.when", { date: localDay(found.foundEpochMs) })} {sayRace(found.request, units)}{" "}
        {t("found.model", { version: found.modelVersion })}
      </Text>
      <Text size="sm" c="dimmed" role="status">
        {isKept === null ? t("found.keeping") : isKept ? kept : t("found.notKept")}
      </Text>
    </section>
  );

  function sayRace(request: RaceRequest, shown: UnitSystem): string {
    const { startEpochMs, weather, legs, name } = request;
    const distanceM = legs.reduce((sum, leg) => sum + (leg.course.points.at(-1)?.distanceM ?? 0), 0);
    const goalTimeS = legs.reduce((sum, leg) => sum + leg.pacing.goalTimeS, 0);
    return t("found.race", {
      name,
      distance: formatDistance(distanceM, shown),
      start: `${formatDate(startEpochMs, weather.utcOffsetS)}, ${formatClock(startEpochMs, weather.utcOffsetS)}`,
      goal: formatDuration(goalTimeS),
    });
  }
}

/** A day and time of this device's own clock. */
const localDay = (epochMs: number): string =>
  new Intl.DateTimeFormat(languageInUse(), { dateStyle: "medium", timeStyle: "short" }).format(epochMs);
