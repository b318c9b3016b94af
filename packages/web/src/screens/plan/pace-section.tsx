import type { RacePlan } from "@crampcast/model/plan";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChartFrame, type ChartTable } from "../../charts/chart-frame.tsx";
import { formatDistance, formatDuration, formatHours, formatNumber, formatSportSpeed } from "../../text/format.ts";
import { perUnit, type UnitSystem } from "../../text/units.ts";
import { useForecastText } from "../../text/use-forecast-text.ts";
import { PaceChart } from "./pace-chart.tsx";
import { type Split, splitsIn } from "./splits-in.ts";

/** Planned pace over the course as a plot and a table, with walk breaks and stops in words, leg by leg. */
export function PaceSection({ plan, units }: { readonly plan: RacePlan; readonly units: UnitSystem }): ReactNode {
  const { t } = useTranslation(["plan", "common"]);
  const { legs } = plan.request;
  return (
    <section className="cc-card pl-stack">
      {legs.map((leg, legIndex) => {
        const splits = splitsIn(
          plan.splits.filter((split) => split.legIndex === legIndex),
          units === "imperial" ? perUnit.mileM : perUnit.kilometreM,
        );
        if (leg.sport === "transition" || splits.length === 0) return null;
        const title =
          legs.length === 1
            ? t("plan:pace.title")
            : `${t("plan:pace.title")}: ${t("plan:supplies.leg", { number: legIndex + 1, sport: t(`common:sport.${leg.sport}`) })}`;
        return (
          <div key={title}>
            <LegPace title={title} sport={leg.sport} splits={splits} units={units} />
            <Text size="sm" mt="xs">
              {pauseWords(plan, legIndex, t)}
            </Text>
          </div>
        );
      })}
    </section>
  );
}

function pauseWords(
  { request }: RacePlan,
  legIndex: number,
  t: ReturnType<typeof useTranslation<["plan", "common"]>>["t"],
): string {
  const pacing = request.legs[legIndex]?.pacing;
  const walk = pacing?.walkBreaks;
  const stopS = pacing?.stopPerStationS ?? 0;
  const isOnFoot = request.legs[legIndex]?.sport === "running";
  const words: string[] = [];
  if (walk) {
    const every = walk.everyS !== null ? formatHours(walk.everyS) : formatDistance(walk.everyM ?? 0, "metric");
    words.push(t("plan:pace.walk", { length: formatDuration(walk.lengthS), every }));
  } else if (isOnFoot) words.push(t("plan:pace.noWalk"));
  if (stopS > 0) words.push(t("plan:pace.stop", { time: formatDuration(stopS) }));
  return words.join(" ");
}

function LegPace(props: {
  readonly title: string;
  readonly sport: string;
  readonly splits: readonly Split[];
  readonly units: UnitSystem;
}) {
  const { t } = useTranslation("plan");
  const say = useForecastText();
  const { title, sport, splits, units } = props;
  const speeds = splits.map((split) => split.speedMps);
  const lengthM = (splits.at(-1)?.toM ?? 0) - (splits[0]?.fromM ?? 0);
  const durationS = splits.reduce((sum, split) => sum + split.durationS, 0);
  const powers = splits.flatMap((split) => (split.powerW === null ? [] : [split.powerW]));
  const isFlat = splits.every((split) => split.climbM === 0);
  const speed = (value: number) => formatSportSpeed(sport, value, units);
  const words = {
    fastest: speed(Math.max(...speeds)),
    slowest: speed(Math.min(...speeds)),
    mean: speed(lengthM / durationS),
    lowPower: powers.length > 0 ? formatNumber(Math.min(...powers)) : "",
    highPower: powers.length > 0 ? formatNumber(Math.max(...powers)) : "",
  };
  const isEvenPower = words.lowPower === words.highPower;
  const summaryKey = powers.length === 0 ? "pace.summary" : isEvenPower ? "pace.summaryEvenPower" : "pace.summaryPower";
  return (
    <ChartFrame
      title={title}
      lead={t(isFlat ? "pace.leadFlat" : "pace.lead", {
        unit: t(units === "imperial" ? "pace.mile" : "pace.kilometre"),
      })}
      summary={t(summaryKey, words)}
      table={paceTable({ caption: title, sport, splits, units, t })}
      heightPx={190}
      say={say}
    >
      {(widthPx) => (
        <PaceChart
          widthPx={widthPx}
          heightPx={190}
          splits={splits}
          sport={sport}
          units={units}
          name={t("pace.chartName")}
        />
      )}
    </ChartFrame>
  );
}

function paceTable(input: {
  readonly caption: string;
  readonly sport: string;
  readonly splits: readonly Split[];
  readonly units: UnitSystem;
  readonly t: ReturnType<typeof useTranslation<"plan">>["t"];
}): ChartTable {
  const { caption, sport, splits, units, t } = input;
  const hasPower = splits.some((split) => split.powerW !== null);
  const climb = (value: number) =>
    units === "imperial" ? `${formatNumber(value / perUnit.footM)} ft` : `${formatNumber(value)} m`;
  return {
    caption,
    columns: [
      t("pace.to"),
      t("pace.split"),
      t("pace.clock"),
      t(sport === "cycling" ? "pace.speed" : "pace.pace"),
      t("pace.climb"),
      ...(hasPower ? [t("pace.power")] : []),
    ],
    rows: splits.map((split) => [
      formatDistance(split.toM, units, 1),
      formatDuration(split.durationS),
      formatDuration(split.endTimeS),
      formatSportSpeed(sport, split.speedMps, units),
      climb(split.climbM),
      ...(hasPower ? [split.powerW === null ? "–" : `${formatNumber(split.powerW)} W`] : []),
    ]),
  };
}
