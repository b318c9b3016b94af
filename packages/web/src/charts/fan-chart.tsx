import type { Fan } from "@crampcast/model";
import type { UnitSystem } from "../text/units.ts";
import { courseTicks } from "./course-axis.ts";
import { linearScale, niceTicks } from "./scale.ts";
import { bandPath, linePath } from "./svg-path.ts";

/** A value worth comparing with, drawn across the plot when it lies near the data. */
export interface ReferenceLine {
  readonly value: number;
  readonly label: string;
}

export interface FanChartProps {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly distancesM: readonly number[];
  /** Already in the unit that is shown. */
  readonly fan: Fan;
  readonly references: readonly ReferenceLine[];
  readonly formatTick: (value: number) => string;
  readonly units: UnitSystem;
  readonly name: string;
  /** Median under the plan before, drawn dashed. */
  readonly beforeMedian?: { readonly distancesM: readonly number[]; readonly values: readonly number[] };
}

/** Spread of one quantity over the simulated races along the course: median, middle half and middle nine tenths, as SVG. */
export function FanChart(props: FanChartProps) {
  const { widthPx, heightPx, distancesM, fan, references, formatTick, units, name, beforeMedian } = props;
  const margin = { left: 52, right: 18, top: 12, bottom: 30 };
  const plot = { right: widthPx - margin.right, bottom: heightPx - margin.bottom };
  const domain = fanDomain({ fan, references, extra: beforeMedian?.values ?? [] });
  const distanceM = distancesM.at(-1) ?? 0;
  const x = linearScale({ domain: [0, distanceM], range: [margin.left, plot.right] });
  const y = linearScale({ domain, range: [plot.bottom, margin.top] });
  const at = distancesM;
  return (
    <svg className="ch-chart" role="img" aria-label={name} viewBox={`0 0 ${widthPx} ${heightPx}`}>
      {niceTicks({ low: domain[0], high: domain[1], count: 4 }).map((tick) => (
        <g key={tick}>
          <line className="ch-grid" x1={margin.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {courseTicks({ distanceM, units, widthPx: Math.min(widthPx, 400) }).map((tick) => (
        <text key={tick.atM} x={x(tick.atM)} y={plot.bottom + 20} textAnchor="middle">
          {tick.label}
        </text>
      ))}
      <path className="ch-fan-outer" d={bandPath({ at, upper: fan.p95, lower: fan.p05, x, y })} />
      <path className="ch-fan-inner" d={bandPath({ at, upper: fan.p75, lower: fan.p25, x, y })} />
      {references
        .filter((reference) => reference.value >= domain[0] && reference.value <= domain[1])
        .map((reference) => (
          <g key={reference.label}>
            <line
              className="ch-reference"
              x1={margin.left}
              x2={plot.right}
              y1={y(reference.value)}
              y2={y(reference.value)}
            />
            <text
              className="ch-halo"
              {...(isEndClear(fan.p50, reference.value)
                ? { x: plot.right - 4, textAnchor: "end" as const }
                : { x: margin.left + 6 })}
              y={y(reference.value) - 5}
            >
              {reference.label}
            </text>
          </g>
        ))}
      {beforeMedian && (
        <path className="ch-before" d={linePath({ at: beforeMedian.distancesM, values: beforeMedian.values, x, y })} />
      )}
      <path className="ch-fan-line" d={linePath({ at, values: fan.p50, x, y })} />
    </svg>
  );
}

/** Whether the median stays farther from the reference in the last third than in the first: there a label is in clear air. */
function isEndClear(median: readonly number[], reference: number): boolean {
  const third = Math.ceil(median.length / 3);
  const nearest = (values: readonly number[]) => Math.min(...values.map((value) => Math.abs(value - reference)));
  return nearest(median.slice(-third)) > nearest(median.slice(0, third));
}

/** Lowest and highest value shown: the data, and each reference that lies within half the data's height of it. */
function fanDomain(options: {
  readonly fan: Fan;
  readonly references: readonly ReferenceLine[];
  readonly extra: readonly number[];
}): [number, number] {
  const { fan, references, extra } = options;
  let low = Math.min(...fan.p05, ...extra);
  let high = Math.max(...fan.p95, ...extra);
  const reach = Math.max(high - low, 1e-9);
  for (const { value } of references) {
    if (value < low && low - value < reach * 0.75) low = value;
    if (value > high && value - high < reach * 0.75) high = value;
  }
  const air = Math.max(high - low, 1e-9) * 0.06;
  return [low - air, high + air];
}
