import type { Forecast, RaceRequest } from "@crampcast/model";
import { isOutsideEvidence } from "@crampcast/model/forecast";
import { ChanceChart } from "../../charts/chance-chart.tsx";
import { ChartFrame, type ChartTable } from "../../charts/chart-frame.tsx";
import { tableDistancesM, valueAt } from "../../charts/course-axis.ts";
import { Legend, legendMarks } from "../../charts/legend.tsx";
import { SourceNote } from "../../components/source-note/source-note.tsx";
import type { Say } from "../../text/en-forecast.ts";
import { formatAltitude, formatChance, formatDistance, formatDuration } from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import { onsetWindow } from "./onset-window.ts";
import { sayMark } from "./sentences.ts";

interface ChanceSectionProps {
  readonly forecast: Forecast;
  readonly request: RaceRequest;
  readonly units: UnitSystem;
  readonly say: Say;
  /** Forecast of the plan before, to draw dashed. */
  readonly before?: Forecast;
}

/** The chance along the course as plot, sentence and table. */
export function ChanceSection({ forecast, request, units, say, before }: ChanceSectionProps) {
  const aidStations = aidStationsM(request);
  const isRangeOnly = isOutsideEvidence(forecast);
  const hasLineBefore = before !== undefined && !isOutsideEvidence(before);
  const legend = [
    ...(isRangeOnly
      ? []
      : [{ mark: legendMarks.line, label: before ? say("chanceLegendAfter") : say("chanceLegendLine") }]),
    { mark: legendMarks.band, label: say("chanceLegendBand") },
    ...(hasLineBefore ? [{ mark: legendMarks.before, label: say("chanceLegendBefore") }] : []),
    { mark: legendMarks.ground, label: say("chanceLegendElevation") },
    ...(aidStations.length > 0 ? [{ mark: legendMarks.aid, label: say("chanceLegendAid") }] : []),
  ];
  return (
    <ChartFrame
      title={say("chanceTitle")}
      aside={<SourceNote of="crampProbability" what={say("chanceTitle")} />}
      lead={say("chanceLead")}
      summary={chanceSummary({ forecast, units, say })}
      table={chanceTable({ forecast, units, say, before })}
      heightPx={280}
      say={say}
      legend={<Legend items={legend} />}
    >
      {(widthPx) => (
        <ChanceChart
          widthPx={widthPx}
          heightPx={widthPx < 500 ? 280 : 340}
          points={forecast.byDistance}
          onsetSpan={onsetWindow(forecast)}
          aidStationsM={aidStations}
          legs={legSpans(request, say)}
          units={units}
          say={say}
          name={say("chanceName")}
          isRangeOnly={isRangeOnly}
          {...(hasLineBefore ? { before: before.byDistance } : {})}
        />
      )}
    </ChartFrame>
  );
}

/** Distances of all aid stations from the start of the race, m; the legs follow each other. */
export function aidStationsM(request: RaceRequest): number[] {
  let legStartM = 0;
  return request.legs.flatMap((leg) => {
    const startM = legStartM;
    legStartM += leg.course.points.at(-1)?.distanceM ?? 0;
    return leg.course.aidStations.map((station) => startM + station.distanceM);
  });
}

/** Legs of a race of several, changeovers left out; none for a race of one leg. */
function legSpans(request: RaceRequest, say: Say) {
  if (request.legs.length < 2) return [];
  let toM = 0;
  return request.legs.flatMap((leg) => {
    const fromM = toM;
    toM += leg.course.points.at(-1)?.distanceM ?? 0;
    return leg.sport === "transition" ? [] : [{ fromM, toM, label: say(`sport-${leg.sport}`) }];
  });
}

/** What the plot shows, in words. */
export function chanceSummary(input: {
  readonly forecast: Forecast;
  readonly units: UnitSystem;
  readonly say: Say;
}): string {
  const { forecast, units, say } = input;
  const range = {
    low: formatChance(forecast.crampProbabilityLow),
    high: formatChance(forecast.crampProbabilityHigh),
  };
  if (isOutsideEvidence(forecast)) return say("chanceSummaryOutside", range);
  const at = [0, ...forecast.byDistance.map((point) => point.distanceM)];
  const values = [0, ...forecast.byDistance.map((point) => point.crampProbability)];
  const threeQuartersM = forecast.distanceM * 0.75;
  const halfM = forecast.distanceM / 2;
  return say("chanceSummary", {
    half: formatChance(valueAt({ at, values, position: halfM })),
    halfMark: sayMark(halfM, units, say),
    late: formatChance(valueAt({ at, values, position: threeQuartersM })),
    lateMark: sayMark(threeQuartersM, units, say),
    finish: formatChance(forecast.crampProbability),
    ...range,
  });
}

/** The plot as a table, one row per kilometre or mile. */
export function chanceTable(input: {
  readonly forecast: Forecast;
  readonly units: UnitSystem;
  readonly say: Say;
  readonly before: Forecast | undefined;
}): ChartTable {
  const { forecast, units, say, before } = input;
  const at = forecast.byDistance.map((point) => point.distanceM);
  const column = (read: (point: Forecast["byDistance"][number]) => number) => {
    const values = forecast.byDistance.map(read);
    return (position: number) => valueAt({ at, values, position });
  };
  const chance = column((point) => point.crampProbability);
  const low = column((point) => point.crampProbabilityLow);
  const high = column((point) => point.crampProbabilityHigh);
  const time = column((point) => point.timeS);
  const altitude = column((point) => point.altitudeM);
  const beforeAt = before?.byDistance.map((point) => point.distanceM) ?? [];
  const beforeValues = before?.byDistance.map((point) => point.crampProbability) ?? [];
  let beforeM = 0;
  const isRangeOnly = isOutsideEvidence(forecast);
  const beforeLow = before?.byDistance.map((point) => point.crampProbabilityLow) ?? [];
  const beforeHigh = before?.byDistance.map((point) => point.crampProbabilityHigh) ?? [];
  const sayBefore = (position: number): string => {
    const read = (values: readonly number[]) => formatChance(valueAt({ at: beforeAt, values, position }));
    if (before === undefined || !isOutsideEvidence(before)) return read(beforeValues);
    return say("rangeText", { low: read(beforeLow), high: read(beforeHigh) });
  };
  return {
    caption: say("chanceName"),
    columns: [
      say("columnDistance"),
      say("columnTime"),
      say("columnAltitude"),
      ...(isRangeOnly ? [] : [say("columnHere"), say("columnChance")]),
      say("columnRange"),
      ...(before ? [say("columnChanceBefore")] : []),
    ],
    rows: tableDistancesM({ distanceM: forecast.distanceM, units }).map((position) => {
      const here = chance(position) - chance(beforeM);
      beforeM = position;
      return [
        formatDistance(position, units, position === forecast.distanceM ? 1 : 0),
        formatDuration(time(position)),
        formatAltitude(altitude(position), units),
        ...(isRangeOnly ? [] : [formatChance(Math.max(0, here)), formatChance(chance(position))]),
        say("rangeText", { low: formatChance(low(position)), high: formatChance(high(position)) }),
        ...(before ? [sayBefore(position)] : []),
      ];
    }),
  };
}
