import type { Fan, Forecast } from "@crampcast/model";
import { Text, Title } from "@mantine/core";
import { ChartFrame, type ChartTable } from "../../charts/chart-frame.tsx";
import { tableDistancesM, valueAt } from "../../charts/course-axis.ts";
import { FanChart } from "../../charts/fan-chart.tsx";
import { Legend, legendMarks } from "../../charts/legend.tsx";
import { SourceNote } from "../../components/source-note/source-note.tsx";
import type { Say } from "../../text/en-forecast.ts";
import { formatDistance, formatNumber, formatVolume } from "../../text/format.ts";
import { perUnit, type UnitSystem } from "../../text/units.ts";
import { type FanView, fanViews, shownFan } from "./fan-views.ts";

interface FansSectionProps {
  readonly forecast: Forecast;
  readonly units: UnitSystem;
  readonly say: Say;
  readonly before?: Forecast | undefined;
}

/** What happens inside the body along the course: one fan per quantity. */
export function FansSection({ forecast, units, say, before }: FansSectionProps) {
  return (
    <>
      <Title order={2}>{say("fansTitle")}</Title>
      <Text size="sm" c="dimmed" mt={4} mb="lg">
        {say("fansLead")}
      </Text>
      <div className="fc-fans">
        {fanViews.map((view) => {
          const fan = forecast.fans.find((candidate) => candidate.name === view.name);
          const fanBefore = before?.fans.find((candidate) => candidate.name === view.name);
          return fan && <OneFan key={view.name} {...{ forecast, units, say, view, fan, before, fanBefore }} />;
        })}
      </div>
      <Legend
        items={[
          { mark: legendMarks.fanLine, label: say("columnMedian") },
          { mark: legendMarks.fanInner, label: say("columnHalf") },
          { mark: legendMarks.fanOuter, label: say("columnNineTenths") },
          ...(before ? [{ mark: legendMarks.before, label: say("chanceLegendBefore") }] : []),
        ]}
      />
      {!before && <FinishFigures {...{ forecast, units, say }} />}
    </>
  );
}

function OneFan(
  props: FansSectionProps & {
    readonly view: FanView;
    readonly fan: Fan;
    readonly fanBefore: Fan | undefined;
  },
) {
  const { forecast, units, say, view, before, fanBefore } = props;
  const fan = shownFan(props.fan, view, units);
  const distancesM = forecast.byDistance.map((point) => point.distanceM);
  const show = (value: number | undefined) => `${view.format(value ?? Number.NaN)}${view.unit(units)}`;
  const title = say(view.title);
  return (
    <ChartFrame
      title={title}
      aside={<SourceNote of={view.name} what={title} />}
      headingOrder={3}
      summary={say("fanSummary", {
        title,
        start: show(fan.p50[0]),
        finish: show(fan.p50.at(-1)),
        low: show(fan.p05.at(-1)),
        high: show(fan.p95.at(-1)),
      })}
      table={fanTable({ fan, distancesM, view, units, say, distanceM: forecast.distanceM })}
      heightPx={220}
      say={say}
    >
      {(widthPx) => (
        <FanChart
          widthPx={widthPx}
          heightPx={220}
          distancesM={distancesM}
          fan={fan}
          references={view.references(units, say)}
          formatTick={(value) => view.formatTick(value, units)}
          units={units}
          name={title}
          {...(before && fanBefore
            ? {
                beforeMedian: {
                  distancesM: before.byDistance.map((point) => point.distanceM),
                  values: shownFan(fanBefore, view, units).p50,
                },
              }
            : {})}
        />
      )}
    </ChartFrame>
  );
}

/** A fan as a table, one row per kilometre or mile; the fan is in the unit that is shown. */
export function fanTable(input: {
  readonly fan: Fan;
  readonly distancesM: readonly number[];
  readonly distanceM: number;
  readonly view: FanView;
  readonly units: UnitSystem;
  readonly say: Say;
}): ChartTable {
  const { fan, distancesM, distanceM, view, units, say } = input;
  const show = (values: readonly number[], position: number) =>
    view.format(valueAt({ at: distancesM, values, position }));
  return {
    caption: `${say(view.title)} (${view.unit(units).trim()})`,
    columns: [say("columnDistance"), say("columnMedian"), say("columnHalf"), say("columnNineTenths")],
    rows: tableDistancesM({ distanceM, units }).map((position) => [
      formatDistance(position, units, position === distanceM ? 1 : 0),
      show(fan.p50, position),
      say("rangeText", { low: show(fan.p25, position), high: show(fan.p75, position) }),
      say("rangeText", { low: show(fan.p05, position), high: show(fan.p95, position) }),
    ]),
  };
}

function FinishFigures({ forecast, units, say }: FansSectionProps) {
  const { sweatKg, sweatSodiumLossMmol } = forecast.atFinish;
  const sodium = (mmol: number) => `${formatNumber((mmol * perUnit.sodiumMgPerMmol) / 1000, 1)} g`;
  const figures = [
    {
      key: "sweatKg",
      label: say("finishSweat"),
      value: formatVolume(sweatKg.central, units),
      low: formatVolume(sweatKg.low, units),
      high: formatVolume(sweatKg.high, units),
    },
    {
      key: "sweatSodiumLossMmol",
      label: say("finishSodium"),
      value: sodium(sweatSodiumLossMmol.central),
      low: sodium(sweatSodiumLossMmol.low),
      high: sodium(sweatSodiumLossMmol.high),
    },
  ];
  return (
    <dl className="fc-figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>
            {figure.label} <SourceNote of={figure.key} what={figure.label} />
          </dt>
          <dd>
            <b>{figure.value}</b> <span>{say("rangeText", { low: figure.low, high: figure.high })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
