import type { ActivityRow } from "@crampcast/contract";
import { Button, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../client/settings.ts";
import { CardSection } from "../../components/card-section.tsx";
import { formatDate, formatDistance, formatDuration, formatNumber } from "../../text/format.ts";

const PAGE = 25;
const sports = ["running", "walking", "cycling", "swimming", "transition", "other"] as const;

/** Day of an instant where this device is. */
export function localDate(epochMs: number): string {
  return formatDate(epochMs, -new Date(epochMs).getTimezoneOffset() * 60);
}

/** All activities, newest first: day, sport, distance, time, load or why there is none. */
export function ActivityTable({ activities }: { readonly activities: readonly ActivityRow[] }): ReactNode {
  const { t } = useTranslation(["import", "common"]);
  const { units } = useSettings();
  const [shownCount, setShownCount] = useState(PAGE);
  const sportOf = (row: ActivityRow) => t(`common:sport.${sports.find((sport) => sport === row.sport) ?? "other"}`);
  const title = t("activities.title");
  if (activities.length === 0) {
    return (
      <CardSection title={title}>
        <Text c="dimmed">{t("activities.empty")}</Text>
      </CardSection>
    );
  }
  return (
    <CardSection title={title} lead={t("activities.loadHint")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: with very large text it scrolls, and must be reachable by keyboard */}
      <section className="cc-scroll" tabIndex={0} aria-label={t("activities.count", { count: activities.length })}>
        <table className="cc-table">
          <caption className="cc-visually-hidden">{t("activities.count", { count: activities.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("activities.date")}</th>
              <th scope="col">{t("activities.sport")}</th>
              <th scope="col" className="cc-amount">
                {t("activities.distance")}
              </th>
              <th scope="col" className="cc-amount">
                {t("activities.time")}
              </th>
              <th scope="col" className="cc-amount">
                {t("activities.load")}
              </th>
            </tr>
          </thead>
          <tbody>
            {activities.slice(0, shownCount).map((row) => (
              <tr key={row.id}>
                <th scope="row">{localDate(row.startEpochMs)}</th>
                <td>
                  {sportOf(row)}
                  {row.title !== null && <span className="cc-sub">{row.title}</span>}
                  {row.repairs.length > 0 && (
                    <details className="cc-sub">
                      <summary>{t("activities.repairs", { count: row.repairs.length })}</summary>
                      <ul>
                        {row.repairs.map((repair) => (
                          <li key={`${repair.kind} ${repair.message}`}>{repair.message}</li>
                        ))}
                      </ul>
                    </details>
                  )}
                </td>
                <td className="cc-amount">{row.distanceM === null ? "–" : formatDistance(row.distanceM, units)}</td>
                <td className="cc-amount">{formatDuration(row.timerS)}</td>
                <td className="cc-amount">
                  {row.load === null ? (
                    <span className="cc-sub">{t("activities.noLoad", { reason: row.loadReason ?? "" })}</span>
                  ) : (
                    formatNumber(row.load)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {activities.length > shownCount && (
        <Button className="cc-start" variant="default" size="sm" onClick={() => setShownCount(shownCount + 100)}>
          {t("activities.more", { count: Math.min(100, activities.length - shownCount) })}
        </Button>
      )}
    </CardSection>
  );
}
