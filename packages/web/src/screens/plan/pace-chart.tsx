import { courseTicks } from "../../charts/course-axis.ts";
import { linearScale } from "../../charts/scale.ts";
import { bandPath } from "../../charts/svg-path.ts";
import { formatSportSpeed } from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import type { Split } from "./splits-in.ts";

/** Planned speed split by split over the outline of the course, as SVG: higher is faster. */
export function PaceChart(props: {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly splits: readonly Split[];
  readonly sport: string;
  readonly units: UnitSystem;
  readonly name: string;
}) {
  const { widthPx, heightPx, splits, sport, units, name } = props;
  const margin = { left: 74, right: 14, top: 12, bottom: 30 };
  const plot = { right: widthPx - margin.right, bottom: heightPx - margin.bottom };
  const distanceM = splits.at(-1)?.toM ?? 0;
  const x = linearScale({ domain: [0, distanceM], range: [margin.left, plot.right] });
  const speeds = splits.map((split) => split.speedMps);
  const slowest = Math.min(...speeds);
  const fastest = Math.max(...speeds);
  // An even pace must look even: at least a tenth of the speed is shown.
  const airMps = Math.max((fastest - slowest) * 0.15, fastest * 0.05);
  const y = linearScale({
    domain: [slowest - airMps, fastest + airMps],
    range: [plot.bottom - 34, margin.top],
  });
  const ground = groundOf(splits);
  const groundY = linearScale({ domain: [ground.lowM, ground.highM], range: [plot.bottom, plot.bottom - 50] });
  const line = splits
    .map(({ fromM, toM, speedMps }, index) => {
      const level = y(speedMps).toFixed(1);
      return `${index === 0 ? "M" : "L"}${x(fromM).toFixed(1)},${level}L${x(toM).toFixed(1)},${level}`;
    })
    .join("");
  const labels = fastest - slowest > fastest * 0.02 ? [slowest, fastest] : [(slowest + fastest) / 2];
  return (
    <svg className="ch-chart" role="img" aria-label={name} viewBox={`0 0 ${widthPx} ${heightPx}`}>
      <path
        className="ch-ground"
        d={bandPath({
          at: ground.at,
          upper: ground.altitudesM,
          lower: ground.at.map(() => ground.lowM),
          x,
          y: groundY,
        })}
      />
      <line className="ch-axis" x1={margin.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      {labels.map((speedMps) => (
        <g key={speedMps}>
          <line className="ch-grid" x1={margin.left} x2={plot.right} y1={y(speedMps)} y2={y(speedMps)} />
          <text x={margin.left - 8} y={y(speedMps) + 4} textAnchor="end">
            {formatSportSpeed(sport, speedMps, units)}
          </text>
        </g>
      ))}
      {courseTicks({ distanceM, units, widthPx: Math.min(widthPx, 400) }).map((tick) => (
        <text key={tick.atM} x={x(tick.atM)} y={plot.bottom + 20} textAnchor="middle">
          {tick.label}
        </text>
      ))}
      <text x={margin.left - 8} y={plot.bottom + 20} textAnchor="end">
        {units === "metric" ? "km" : "mi"}
      </text>
      <path className="pl-pace-line" d={line} />
    </svg>
  );
}

/** Outline of the course from the climbs of the splits, at least 60 m high so that a flat course looks flat. */
function groundOf(splits: readonly Split[]) {
  let altitudeM = 0;
  const at = [0];
  const altitudesM = [0];
  for (const split of splits) {
    altitudeM += split.climbM;
    at.push(split.toM);
    altitudesM.push(altitudeM);
  }
  const lowest = Math.min(...altitudesM);
  const height = Math.max(60, Math.max(...altitudesM) - lowest);
  return { at, altitudesM, lowM: lowest - height * 0.15, highM: lowest + height };
}
