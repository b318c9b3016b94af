import type { ForecastPoint } from "@crampcast/model";
import { type PointerEvent, useState } from "react";
import type { Say } from "../text/en-forecast.ts";
import { formatAltitude, formatChance, formatDuration, formatNumber, formatShare } from "../text/format.ts";
import type { UnitSystem } from "../text/units.ts";
import { courseTicks, metresPerAxisUnit } from "./course-axis.ts";
import { linearScale, niceTicks } from "./scale.ts";
import { bandPath, linePath } from "./svg-path.ts";

export interface ChanceChartProps {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly points: readonly ForecastPoint[];
  /** The stretch that holds half of the first cramps. */
  readonly onsetSpan: { readonly fromM: number; readonly toM: number } | null;
  readonly aidStationsM: readonly number[];
  /** Where each leg begins and its name; empty for a race of one leg. */
  readonly legs: readonly { readonly fromM: number; readonly toM: number; readonly label: string }[];
  readonly units: UnitSystem;
  readonly say: Say;
  /** Accessible name. */
  readonly name: string;
  /** The same chance under the plan before, drawn dashed. */
  readonly before?: readonly ForecastPoint[];
  /** Draws the range without its middle: outside what was studied no number is told. */
  readonly isRangeOnly?: boolean;
}

/** Chance of a first cramp along the course over the elevation profile, as SVG. */
export function ChanceChart(props: ChanceChartProps) {
  const { widthPx, heightPx, onsetSpan, aidStationsM, legs, units, say, name, isRangeOnly = false } = props;
  const points = fromStart(props.points);
  const before = props.before && fromStart(props.before);
  const [cursorIndex, setCursorIndex] = useState<number | null>(null);
  const margin = { left: 44, right: 58, top: 26, bottom: 34 };
  const plot = { right: widthPx - margin.right, bottom: heightPx - margin.bottom };
  const distanceM = points.at(-1)?.distanceM ?? 0;
  const highest = Math.max(0.05, ...[...points, ...(before ?? [])].map((point) => point.crampProbabilityHigh));
  const top = Math.min(1, highest * 1.06);
  const x = linearScale({ domain: [0, distanceM], range: [margin.left, plot.right] });
  const y = linearScale({ domain: [0, top], range: [plot.bottom, margin.top] });
  const ground = groundScale({ points, bottom: plot.bottom, roomPx: (plot.bottom - margin.top) * 0.34 });
  const at = points.map((point) => point.distanceM);
  const last = points.at(-1);
  const cursor = cursorIndex === null ? undefined : points[cursorIndex];

  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const positionM =
      ((((event.clientX - box.left) / box.width) * widthPx - margin.left) / (plot.right - margin.left)) * distanceM;
    const nearest = at.reduce(
      (best, value, index) => (Math.abs(value - positionM) < Math.abs((at[best] ?? 0) - positionM) ? index : best),
      0,
    );
    setCursorIndex(nearest);
  };

  return (
    <svg
      className="ch-chart"
      role="img"
      aria-label={name}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      onPointerMove={follow}
      onPointerLeave={() => setCursorIndex(null)}
    >
      {niceTicks({ low: 0, high: top, count: 4 }).map((tick) => (
        <g key={tick}>
          <line className="ch-grid" x1={margin.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
            {formatShare(tick, 0)}
          </text>
        </g>
      ))}
      {onsetSpan && (
        <g>
          <rect
            className="ch-onset"
            x={x(onsetSpan.fromM)}
            width={Math.max(2, x(onsetSpan.toM) - x(onsetSpan.fromM))}
            y={margin.top}
            height={plot.bottom - margin.top}
          />
          {[onsetSpan.fromM, onsetSpan.toM].map((edgeM) => (
            <line key={edgeM} className="ch-onset-edge" x1={x(edgeM)} x2={x(edgeM)} y1={margin.top} y2={plot.bottom} />
          ))}
          <text
            className="ch-halo"
            y={margin.top - 9}
            x={Math.min(x((onsetSpan.fromM + onsetSpan.toM) / 2), plot.right - 62)}
            textAnchor="middle"
          >
            {say("chanceLegendOnset")}
          </text>
        </g>
      )}
      <path
        className="ch-ground"
        d={bandPath({
          at,
          upper: points.map((point) => point.altitudeM),
          lower: at.map(() => ground.floorM),
          x,
          y: ground.y,
        })}
      />
      <line className="ch-axis" x1={margin.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      {courseTicks({ distanceM, units, widthPx }).map((tick) => (
        <text key={tick.atM} x={x(tick.atM)} y={plot.bottom + 24} textAnchor="middle">
          {tick.label}
        </text>
      ))}
      <text x={plot.right + 12} y={plot.bottom + 24}>
        {units === "metric" ? "km" : "mi"}
      </text>
      {legs.map((leg) => (
        <g key={leg.fromM}>
          {leg.fromM > 0 && (
            <line className="ch-leg" x1={x(leg.fromM)} x2={x(leg.fromM)} y1={margin.top} y2={plot.bottom} />
          )}
          {x(leg.toM) - x(leg.fromM) > 44 && (
            <text className="ch-halo" x={x(leg.fromM) + 6} y={margin.top + 14}>
              {leg.label}
            </text>
          )}
        </g>
      ))}
      {aidStationsM.map((stationM) => (
        <circle key={stationM} className="ch-aid" cx={x(stationM)} cy={plot.bottom + 6} r={2.6} />
      ))}
      <path
        className="ch-band"
        d={bandPath({
          at,
          upper: points.map((point) => point.crampProbabilityHigh),
          lower: points.map((point) => point.crampProbabilityLow),
          x,
          y,
        })}
      />
      {before && before.length > 0 && (
        <path
          className="ch-before"
          d={linePath({
            at: before.map((point) => point.distanceM),
            values: before.map((point) => point.crampProbability),
            x,
            y,
          })}
        />
      )}
      {!isRangeOnly && (
        <path className="ch-line" d={linePath({ at, values: points.map((point) => point.crampProbability), x, y })} />
      )}
      {last && !cursor && !isRangeOnly && (
        <g>
          <circle className="ch-dot" cx={x(last.distanceM)} cy={y(last.crampProbability)} r={6} />
          <text className="ch-value" x={x(last.distanceM) + 11} y={y(last.crampProbability) + 5}>
            {formatChance(last.crampProbability)}
          </text>
        </g>
      )}
      {cursor && (
        <Cursor
          point={cursor}
          x={x(cursor.distanceM)}
          y={y(cursor.crampProbability)}
          {...{ plot, margin, units, widthPx, isRangeOnly }}
        />
      )}
    </svg>
  );
}

function Cursor(props: {
  readonly point: ForecastPoint;
  readonly x: number;
  readonly y: number;
  readonly plot: { readonly bottom: number };
  readonly margin: { readonly top: number };
  readonly units: UnitSystem;
  readonly widthPx: number;
  readonly isRangeOnly: boolean;
}) {
  const { point, x, y, plot, margin, units, widthPx, isRangeOnly } = props;
  const isRight = x > widthPx / 2;
  const textX = isRight ? x - 12 : x + 12;
  const anchor = isRight ? "end" : "start";
  const mark = formatNumber(point.distanceM / metresPerAxisUnit(units), 1);
  return (
    <g pointerEvents="none">
      <line className="ch-cursor" x1={x} x2={x} y1={margin.top} y2={plot.bottom} />
      {!isRangeOnly && (
        <>
          <circle className="ch-dot" cx={x} cy={y} r={6} />
          <text className="ch-value ch-halo" x={textX} y={margin.top + 14} textAnchor={anchor}>
            {formatChance(point.crampProbability)}
          </text>
        </>
      )}
      <text className="ch-halo" x={textX} y={margin.top + 31} textAnchor={anchor}>
        {`${formatChance(point.crampProbabilityLow)} – ${formatChance(point.crampProbabilityHigh)}`}
      </text>
      <text className="ch-halo" x={textX} y={margin.top + 47} textAnchor={anchor}>
        {`${mark} ${units === "metric" ? "km" : "mi"} · ${formatDuration(point.timeS)} · ${formatAltitude(point.altitudeM, units)}`}
      </text>
    </g>
  );
}

/** The points with the start in front, where nobody has cramped yet. */
function fromStart(points: readonly ForecastPoint[]): readonly ForecastPoint[] {
  const first = points[0];
  if (!first || first.distanceM === 0) return points;
  const nothing = { crampProbability: 0, crampProbabilityLow: 0, crampProbabilityHigh: 0, crampProbabilityHere: 0 };
  return [{ ...first, ...nothing, distanceM: 0, timeS: 0 }, ...points];
}

/** Height scale of the profile: at least 80 m tall in all, so that a flat course looks flat. */
function groundScale(options: {
  readonly points: readonly ForecastPoint[];
  readonly bottom: number;
  readonly roomPx: number;
}) {
  const altitudes = options.points.map((point) => point.altitudeM);
  const lowestM = Math.min(...altitudes);
  const heightM = Math.max(80, Math.max(...altitudes) - lowestM);
  const floorM = lowestM - heightM * 0.2;
  return {
    floorM,
    y: linearScale({ domain: [floorM, lowestM + heightM], range: [options.bottom, options.bottom - options.roomPx] }),
  };
}
