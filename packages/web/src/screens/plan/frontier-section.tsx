import type { Frontier, FrontierPoint, RacePlan } from "@crampcast/model/plan";
import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { ChartFrame, type ChartTable } from "../../charts/chart-frame.tsx";
import { FrontierChart, type FrontierDot, frontierMarks } from "../../charts/frontier-chart.tsx";
import { Legend, legendMarks } from "../../charts/legend.tsx";
import { formatChance, formatDuration, formatVolume } from "../../text/format.ts";
import { quantities } from "../../text/quantities.ts";
import type { UnitSystem } from "../../text/units.ts";
import { useForecastText } from "../../text/use-forecast-text.ts";
import { brokenLimits } from "./broken-limits.ts";
import { isOutsideEvidence, sayChance, sayRange } from "./say-chance.ts";

interface FrontierSectionProps {
  readonly frontier: Frontier;
  /** @unit count */
  readonly chosenIndex: number;
  readonly units: UnitSystem;
  readonly onChoose: (index: number) => void;
}

const dotOf = ({ plan, sameAsFasterIndex }: FrontierPoint): FrontierDot => ({
  finishTimeS: plan.finishTimeS,
  crampProbability: plan.crampProbability,
  sameAsFasterIndex,
});

/** Finish time against chance as a plot with a slider, and what the chosen plan changes against the athlete's own. */
export function FrontierSection({ frontier, chosenIndex, units, onChoose }: FrontierSectionProps): ReactNode {
  const { t } = useTranslation("plan");
  const say = useForecastText();
  const { points, own, recommendedIndex, goalIndex } = frontier;
  const table = useTable(frontier);
  const dots = points.map(dotOf);
  const first = points[0]?.plan;
  const last = points.at(-1)?.plan;
  const chosen = points[chosenIndex];
  if (!first || !last || !chosen) return null;
  const isOutside = isOutsideEvidence(frontier);
  const chanceOf = (plan: RacePlan) => sayChance(plan.crampProbability, isOutside);
  const ends = {
    fastest: formatDuration(first.finishTimeS),
    fastestChance: chanceOf(first),
    slowest: formatDuration(last.finishTimeS),
    slowestChance: chanceOf(last),
    own: formatDuration(own.finishTimeS),
    ownChance: chanceOf(own),
  };
  const isAllSame = points.length > 1 && points.slice(1).every((point) => point.sameAsFasterIndex !== null);
  return (
    <section className="cc-card">
      <ChartFrame
        title={t("frontier.title")}
        lead={t("frontier.lead")}
        summary={t(points.length > 1 ? "frontier.summary" : "frontier.summaryOne", ends)}
        table={table}
        heightPx={320}
        say={say}
        legend={
          <Legend
            items={[
              { mark: frontierMarks.line, label: t("frontier.legendLine") },
              { mark: legendMarks.band, label: t("frontier.legendBand") },
              ...(points.some((point) => point.sameAsFasterIndex !== null)
                ? [{ mark: frontierMarks.same, label: t("frontier.legendSame") }]
                : []),
              { mark: frontierMarks.own, label: t("frontier.legendOwn") },
              { mark: frontierMarks.recommended, label: t("frontier.legendRecommended") },
            ]}
          />
        }
      >
        {(widthPx) => (
          <FrontierChart
            widthPx={widthPx}
            heightPx={320}
            dots={dots}
            own={{ finishTimeS: own.finishTimeS, crampProbability: own.crampProbability, sameAsFasterIndex: null }}
            recommendedIndex={recommendedIndex}
            chosenIndex={chosenIndex}
            onChoose={onChoose}
            chosenChance={chanceOf(chosen.plan)}
            words={{
              name: t("frontier.chartName", { count: points.length }),
              finish: t("frontier.finish"),
              own: t("frontier.own"),
              recommended: t("frontier.recommended"),
            }}
          />
        )}
      </ChartFrame>
      {points.length > 1 && <PlanSlider {...{ points, chosenIndex, isOutside, onChoose }} />}
      <Group gap="sm" mt="sm">
        <Button
          variant="default"
          size="sm"
          disabled={chosenIndex === recommendedIndex}
          onClick={() => onChoose(recommendedIndex)}
        >
          {t("frontier.toRecommended")}
        </Button>
        <Button variant="default" size="sm" disabled={chosenIndex === goalIndex} onClick={() => onChoose(goalIndex)}>
          {t("frontier.toGoal")}
        </Button>
      </Group>
      <div className="pl-verdict">
        {chosenIndex === recommendedIndex && <Text fw={650}>{t("frontier.isRecommended")}</Text>}
        {chosenIndex === goalIndex && <Text>{t("frontier.isGoal")}</Text>}
        <SameWords points={points} chosen={chosen} />
        {isAllSame && <Text>{t("frontier.allSame")}</Text>}
      </div>
      <AgainstOwn plan={chosen.plan} own={own} isOutside={isOutside} units={units} />
    </section>
  );
}

function SameWords({ points, chosen }: { readonly points: readonly FrontierPoint[]; readonly chosen: FrontierPoint }) {
  const { t } = useTranslation("plan");
  const faster = chosen.sameAsFasterIndex === null ? undefined : points[chosen.sameAsFasterIndex];
  return faster ? <Text>{t("frontier.same", { time: formatDuration(faster.plan.finishTimeS) })}</Text> : null;
}

function PlanSlider({
  points,
  chosenIndex,
  isOutside,
  onChoose,
}: Pick<FrontierSectionProps, "chosenIndex" | "onChoose"> & {
  readonly points: readonly FrontierPoint[];
  readonly isOutside: boolean;
}) {
  const { t } = useTranslation("plan");
  const id = useId();
  const plan = points[chosenIndex]?.plan;
  return (
    <div>
      <label htmlFor={id} className="pl-slider-label">
        {t("frontier.slider")}
      </label>
      <input
        id={id}
        className="fr-slider"
        type="range"
        min={0}
        max={points.length - 1}
        step={1}
        value={chosenIndex}
        aria-valuetext={
          plan &&
          t("frontier.valueText", {
            time: formatDuration(plan.finishTimeS),
            chance: sayChance(plan.crampProbability, isOutside),
            low: formatChance(plan.crampProbability.low),
            high: formatChance(plan.crampProbability.high),
          })
        }
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      />
      <div className="fr-slider-ends" aria-hidden="true">
        <span>← {t("frontier.faster")}</span>
        <span>{t("frontier.safer")} →</span>
      </div>
    </div>
  );
}

function useTable(frontier: Frontier): ChartTable {
  const { points, own, recommendedIndex } = frontier;
  const isOutside = isOutsideEvidence(frontier);
  const { t } = useTranslation("plan");
  const cells = (plan: RacePlan): string[] => [
    isOutside ? "–" : formatChance(plan.crampProbability.central),
    formatChance(plan.crampProbability.low),
    formatChance(plan.crampProbability.high),
  ];
  const sameAs = (index: number | null) => {
    const faster = index === null ? undefined : points[index];
    return faster ? t("frontier.tableSame", { time: formatDuration(faster.plan.finishTimeS) }) : t("frontier.told");
  };
  return {
    caption: t("frontier.chartName", { count: points.length }),
    columns: [
      t("frontier.columnFinish"),
      t("frontier.columnChance"),
      t("frontier.columnLow"),
      t("frontier.columnHigh"),
      t("frontier.columnSame"),
    ],
    rows: [
      ...points.map(({ plan, sameAsFasterIndex }, index) => [
        `${formatDuration(plan.finishTimeS)}${index === recommendedIndex ? ` (${t("frontier.recommended")})` : ""}`,
        ...cells(plan),
        index === 0 ? "–" : sameAs(sameAsFasterIndex),
      ]),
      [`${formatDuration(own.finishTimeS)} (${t("frontier.own")})`, ...cells(own), "–"],
    ],
  };
}

function AgainstOwn(props: {
  readonly plan: RacePlan;
  readonly own: RacePlan;
  readonly isOutside: boolean;
  readonly units: UnitSystem;
}) {
  const { t } = useTranslation("plan");
  const { plan, own, isOutside, units } = props;
  const { sodiumMg } = quantities(units);
  const rows = [
    [t("frontier.againstTime"), (one: RacePlan) => formatDuration(one.finishTimeS)],
    [
      t("frontier.againstChance"),
      ({ crampProbability }: RacePlan) =>
        isOutside
          ? sayRange(crampProbability)
          : `${formatChance(crampProbability.central)} (${sayRange(crampProbability)})`,
    ],
    [t("frontier.againstDrink"), (one: RacePlan) => formatVolume(one.totals.drinkKg, units)],
    [t("frontier.againstSodium"), (one: RacePlan) => sodiumMg.say(one.totals.sodiumMmol)],
  ] as const;
  const brokenCount = brokenLimits(own).length;
  return (
    <>
      <table className="ch-table pl-against">
        <caption className="cc-visually-hidden">{t("frontier.against")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("frontier.own")}</th>
            <th scope="col">{t("frontier.chosen")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, read]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{read(own)}</td>
              <td>{read(plan)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {brokenCount > 0 && (
        <Text fw={650} className="pl-broken">
          ✗ {t("frontier.ownBroken", { count: brokenCount })}
        </Text>
      )}
    </>
  );
}
